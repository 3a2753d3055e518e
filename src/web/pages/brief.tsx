// A publication on one printed page: where targets stand, what has changed, which are worst, which promises were changed, what is unknown.
import type { ComponentChildren } from 'preact'
import type { Published } from '../../app/release-board.ts'
import { countGroups, type Group, groupOf } from '../../domain/score/groups.ts'
import type { Change, Release, ScoredTarget } from '../../domain/score/release.ts'
import { latestOf, nameOf, shiftOf, spanOf, verdictOf } from '../board/say.ts'
import { StatusBar, StatusLight } from '../charts/status-bar.tsx'
import { TimeUsed } from '../charts/time-used.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayAhead, sayReason } from '../scoring/say.ts'
import { sayLongDay } from '../time.ts'
import type { Voice } from '../voice.ts'
import { boardPath } from './scoreboard.tsx'

interface Props {
  readonly frame: Frame
  readonly published: Published
  /** What differs from the publication before; null for the first. */
  readonly changes: readonly Change[] | null
}

/** So many targets of a kind are told one by one; the rest are counted. */
const TOLD = 6

/** The whole page. */
export function BriefPage({ frame, published, changes }: Props) {
  const { v } = frame
  const { release } = published
  const { targets, plan } = release
  const of = (...groups: readonly Group[]) =>
    targets.filter(({ judgement }) => groups.includes(groupOf(judgement.status)))
  const late = [...of('off-track'), ...of('behind')]
  const shifted = targets.filter((target) => shiftOf(target) !== null)
  const open = of('open')
  const span = spanOf(release)
  return (
    <Page frame={frame} title={v.t('brief-title', { title: plan.title })} place="scores">
      <article class="brief">
        <p class="small">
          <a href={v.to(boardPath(release, release.number))}>{v.t('history-nth', { n: release.number })}</a>
        </p>
        <h1>{v.t('brief-title', { title: plan.title })}</h1>
        <p class="dim">
          {v.t('brief-lead', { unit: release.unit, day: sayLongDay(v.lang, release.on), n: targets.length })}
        </p>
        <StatusBar v={v} counts={countGroups(targets.map(({ judgement }) => judgement.status))} />
        {span && <TimeUsed v={v} from={span.from} to={span.to} on={release.on} />}
        <Part
          title={v.t('brief-changed')}
          all={statusChanges(changes)}
          none={v.t(changes ? 'brief-none-changed' : 'release-first')}
          v={v}
        >
          {(change) =>
            v.t('feed-status', { quote: change.quote, from: statusWord(v, change.from), to: statusWord(v, change.to) })
          }
        </Part>
        <Part title={v.t('brief-late')} all={late} none={v.t('brief-none-late')} v={v}>
          {(target) => <Late v={v} target={target} />}
        </Part>
        <Part title={v.t('brief-shifted')} all={shifted} none={v.t('brief-none-shifted')} v={v}>
          {(target) => <Shifted v={v} release={release} target={target} />}
        </Part>
        <Part title={v.t('brief-open')} all={open} none={v.t('brief-none-open')} v={v}>
          {(target) => (
            <>
              <b>{nameOf(v, target)}</b> {sayReason(v, target.judgement)}
            </>
          )}
        </Part>
      </article>
    </Page>
  )
}

type StatusChange = Extract<Change, { kind: 'status' }>

const statusChanges = (changes: readonly Change[] | null): readonly StatusChange[] =>
  (changes ?? []).flatMap((one) => (one.kind === 'status' ? [one] : []))

const statusWord = (v: Voice, status: string): string => v.tell({ code: `indicator.status.${status}`, params: {} })

interface PartProps<T> {
  readonly v: Voice
  readonly title: string
  readonly all: readonly T[]
  readonly none: string
  readonly children: (one: T) => ComponentChildren
}

function Part<T extends { readonly item: string }>({ v, title, all, none, children }: PartProps<T>) {
  return (
    <section>
      <h2>{title}</h2>
      {all.length === 0 ? (
        <p class="dim">{none}</p>
      ) : (
        <ul>
          {all.slice(0, TOLD).map((one) => (
            <li key={one.item}>{children(one)}</li>
          ))}
        </ul>
      )}
      {all.length > TOLD && <p class="dim">{v.t('brief-more', { n: all.length - TOLD })}</p>}
    </section>
  )
}

function Late({ v, target }: { readonly v: Voice; readonly target: ScoredTarget }) {
  const figures = latestOf(v, target).map(({ text, when }) => `${text} (${when})`)
  const [ahead] = sayAhead(v, target.judgement, target.target)
  return (
    <>
      <StatusLight v={v} status={target.judgement.status} /> <b>{nameOf(v, target)}</b>{' '}
      <span class="num">{figures.join(', ')}</span>{' '}
      {[sayReason(v, target.judgement), ahead].filter(Boolean).join(' · ')}
    </>
  )
}

function Shifted({
  v,
  release,
  target,
}: {
  readonly v: Voice
  readonly release: Release
  readonly target: ScoredTarget
}) {
  const shift = shiftOf(target)
  if (!shift) return null
  return (
    <>
      <span class="quote" lang={release.plan.lang}>
        {target.target.commitment?.quote}
      </span>{' '}
      → <span class="quote">{shift.outcome?.quote}</span>{' '}
      {v.tell({ code: `command.verdict.${verdictOf(shift)}`, params: {} })} ·{' '}
      {v.tell({ code: `command.reason.${shift.reason}`, params: {} })} ({shift.later.date})
    </>
  )
}
