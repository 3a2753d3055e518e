// The head of a matter and the strip under it: what it is, who has it, and what presses, readable in ten seconds.
import type { BranchView, ClockView, MatterView } from '../../app/matter-view.ts'
import { SignLight } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'
import { sayBranch, sayClockFacts, sayDays, sayList, signOfStanding } from './say.ts'

/** Title, place in the lists, who has it, and one light. */
export function MatterHead({ v, view }: { readonly v: Voice; readonly view: MatterView }) {
  const { title, number, state, standing, opener, leads, opened, quote } = view
  return (
    <div class="head">
      <div>
        <p class="crumbs">
          <a href={v.to('/matters')}>{v.t('nav-matters')}</a> › {v.words(view.service)}
          {number && <> › {number}</>}
        </p>
        <h1>{title}</h1>
        {quote && quote !== title && <p class="quote">{quote}</p>}
        <p class="facts">
          <span>
            {v.t('matter-state')} <b>{v.words(state.words)}</b>
          </span>
          <span>
            {v.t('matter-opener')} <b>{opener.name}</b>
          </span>
          {leads.length > 0 && (
            <span>
              {v.t('matter-lead')}{' '}
              <b>
                {sayList(
                  v,
                  leads.map(({ name }) => name),
                )}
              </b>
            </span>
          )}
          <span class="num">{v.t('matter-opened', { day: opened })}</span>
          {view.plan && (
            <a href={`${v.to(`/plans/${view.plan}`)}${view.item ? `?item=${view.item}#i-${view.item}` : ''}`}>
              {v.t('matter-source')}
            </a>
          )}
          {view.plan && <a href={v.to(`/matters?plan=${view.plan}`)}>{v.t('matter-of-plan')}</a>}
        </p>
      </div>
      <SignLight sign={signOfStanding(v, standing, v.words(state.words))} />
    </div>
  )
}

/** The most pressing clocks, at most three, the day that it all must be done by among them, and how far the work is against the calendar. */
export function MatterStrip({ v, view }: { readonly v: Voice; readonly view: MatterView }) {
  const { standing } = view
  const all = pressing(view.branches)
  const end = all.find(({ clock }) => clock.dated)
  const urgent = all.filter((one) => one !== end).slice(0, end ? 2 : 3)
  const clocks = all.filter((one) => one === end || urgent.includes(one))
  if (clocks.length === 0 && standing.progress === null) return null
  return (
    <section class="clocks num" aria-label={v.t('matter-clocks')}>
      {clocks.map(({ branch, clock }) => (
        <div key={`${branch.id} ${clock.name}`}>
          <b class={clock.overdue ? 'off' : undefined}>
            {clock.status === 'paused' && !clock.overdue ? v.t('clock-paused') : sayDays(v, clock)}
          </b>
          <small>{v.words(clock.words)}</small>
          <small>
            {sayClockFacts(v, clock)
              .slice(0, 2)
              .join(v.lang === 'en' ? ', ' : '，')}
          </small>
          <small>{sayBranch(v, branch)}</small>
        </div>
      ))}
      {standing.progress !== null && (
        <div>
          <b class={standing.kind === 'behind' ? 'late' : undefined}>{standing.progress}%</b>
          <small>{v.t('matter-progress')}</small>
          <small>{v.t('matter-planned', { n: standing.planned ?? '' })}</small>
        </div>
      )}
    </section>
  )
}

/** Clocks that run or are over, each name once: the overdue one, else that of the first branch; the most urgent first. */
function pressing(branches: readonly BranchView[]): { branch: BranchView; clock: ClockView }[] {
  const all = branches
    .filter(({ phase }) => phase === 'live')
    .flatMap((branch) => branch.clocks.map((clock) => ({ branch, clock })))
    .filter(({ clock }) => clock.status !== 'stopped')
  const rank = ({ overdue, status }: ClockView) => (overdue ? 0 : status === 'running' ? 1 : 2)
  const once = all
    .toSorted((a, b) => Number(b.clock.overdue) - Number(a.clock.overdue))
    .filter(({ clock }, at, list) => list.findIndex((one) => one.clock.name === clock.name) === at)
  return once.sort((a, b) => rank(a.clock) - rank(b.clock) || (a.clock.due < b.clock.due ? -1 : 1))
}
