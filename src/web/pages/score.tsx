// The board of a plan at work: every target in the order of the text, where it stands and why, to be confirmed, set right and released.
import type { BoardTarget } from '../../domain/score/board.ts'
import { STATUSES, StatusLight } from '../charts/status-bar.tsx'
import { Done, FaultList } from '../components/trouble.tsx'
import { Page } from '../layout.tsx'
import { BoardHead } from '../scoring/board-head.tsx'
import { BoardRow } from '../scoring/board-row.tsx'
import { addressOf, type BoardProps, targetsShown } from '../scoring/state.ts'

/** The whole page. */
export function ScorePage(props: BoardProps) {
  const { frame, view, done, filter, may } = props
  const { v } = frame
  const shown = targetsShown(view.targets, filter)
  return (
    <Page frame={frame} title={v.t('scoring-title', { title: view.plan.title })} place="plans">
      <BoardHead {...props} />
      <Done line={done && v.t(done.code, { n: done.n })} />
      <FaultList head={v.t('errors-head', { n: props.faults.length })} faults={props.faults} />
      {may ? null : <p class="hint scoring-reader">{v.t('scoring-read-only')}</p>}
      <Filters {...props} />
      {view.targets.length === 0 ? (
        <p class="none">
          {v.t('scoring-none')} <a href={v.to(`/plans/${view.plan.document}`)}>{v.t('scoring-to-reader')}</a>
        </p>
      ) : shown.length === 0 ? (
        <p class="none">
          {v.t('scoring-none-shown')}{' '}
          <a href={addressOf(props, { ...filter, status: null, show: 'all' })}>{v.t('scoring-all')}</a>
        </p>
      ) : (
        <>
          {goalsOf(shown).map(({ goal, targets }, at) => (
            <section class="scored-goal" key={targets[0]?.item} aria-labelledby={`goal-${at}`}>
              <header>
                <h2 id={`goal-${at}`} lang={view.plan.lang}>
                  {goal || v.t('scoring-no-goal')}
                </h2>
                <span class="dim num">{v.t('scoring-in-goal', { n: targets.length })}</span>
              </header>
              <ol>
                {targets.map((target) => (
                  <BoardRow key={target.item} {...props} target={target} />
                ))}
              </ol>
            </section>
          ))}
          {may && <ConfirmBar {...props} shown={shown} />}
        </>
      )}
    </Page>
  )
}

/** Targets side by side under the heading that they stand under. */
function goalsOf(targets: readonly BoardTarget[]): { goal: string; targets: BoardTarget[] }[] {
  const goals: { goal: string; targets: BoardTarget[] }[] = []
  for (const target of targets) {
    const last = goals.at(-1)
    if (last?.goal === target.goal) last.targets.push(target)
    else goals.push({ goal: target.goal, targets: [target] })
  }
  return goals
}

/** Counts of each status, and of what is confirmed and what is not, as filters. */
function Filters(props: BoardProps) {
  const { frame, view, filter } = props
  const { v } = frame
  const here = (is: boolean) => (is ? { 'aria-current': 'true' as const } : {})
  const confirmed = view.targets.filter((one) => one.confirmed).length
  const counts = { all: view.targets.length, confirmed, proposed: view.targets.length - confirmed }
  const ofShow = targetsShown(view.targets, { ...filter, status: null })
  return (
    <nav class="chips kinds scored-filter" aria-label={v.t('scoring-filter')}>
      {(['all', 'confirmed', 'proposed'] as const).map((show) => (
        <a
          key={show}
          class="chip"
          href={addressOf(props, { ...filter, show, status: null })}
          {...here(show === filter.show && filter.status === null)}
        >
          {v.t(`scoring-show-${show}`)} <b class="num">{counts[show]}</b>
        </a>
      ))}
      {STATUSES.map((status) => [status, ofShow.filter(({ judgement }) => judgement.status === status).length] as const)
        .filter(([status, n]) => n > 0 || status === filter.status)
        .map(([status, n]) => (
          <a
            key={status}
            class="chip"
            href={addressOf(props, { ...filter, status: status === filter.status ? null : status })}
            {...here(status === filter.status)}
          >
            <StatusLight v={v} status={status} /> <b class="num">{n}</b>
          </a>
        ))}
    </nav>
  )
}

/** Confirms what is ticked, or everything in view that can be judged as it is proposed. */
function ConfirmBar(props: BoardProps & { readonly shown: readonly BoardTarget[] }) {
  const { frame, filter, shown } = props
  const { v } = frame
  const ready = shown.filter(({ confirmed, target }) => !confirmed && target.due !== null)
  const open = shown.some(({ confirmed }) => !confirmed)
  if (!open) return null
  return (
    <form class="acts bar" id="confirm" method="post" action={addressOf(props, filter)}>
      <button class="button primary" type="submit" name="do" value="confirm">
        {v.t('scoring-confirm-ticked')}
      </button>
      {ready.length > 0 && (
        <button class="button" type="submit" name="do" value="confirm-all">
          {v.t('scoring-confirm-all')} <b class="num">{ready.length}</b>
        </button>
      )}
    </form>
  )
}
