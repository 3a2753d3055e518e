// A publication on one page: where targets stand, what has changed, which are worst, which promises were changed, what is unknown.
import type { Published } from '../../app/release-board.ts'
import type { Line } from '../../domain/score/briefing.ts'
import { countGroups, type Group, groupOf } from '../../domain/score/groups.ts'
import type { Change, Release, ScoredTarget } from '../../domain/score/release.ts'
import { latestOf, nameOf, shiftOf, spanOf, verdictOf } from '../board/say.ts'
import { sayAhead, sayReason, tellCode } from '../scoring/say.ts'
import { sayLongDay } from '../time.ts'
import type { Voice } from '../voice.ts'
import { type DrawnBlock, type DrawnBriefing, paragraph, part, plain, statusRun } from './drawn.ts'

/** So many targets of a kind are told one by one; the rest are counted. */
const TOLD = 6

/** The brief; `changes` are null for the first publication. */
export function briefOf(v: Voice, { release }: Published, changes: readonly Change[] | null): DrawnBriefing {
  const { targets, plan, unit, on } = release
  const of = (...groups: readonly Group[]) =>
    targets.filter(({ judgement }) => groups.includes(groupOf(judgement.status)))
  const late = [...of('off-track'), ...of('behind')]
  const shifted = targets.filter((target) => shiftOf(target) !== null)
  const changed = (changes ?? []).flatMap((one) => (one.kind === 'status' ? [changeLine(v, one)] : []))
  const noChange = v.t(changes ? 'brief-none-changed' : 'release-first')
  return {
    ...{ title: v.t('brief-title', { title: plan.title }), lang: v.lang, author: unit, at: release.releasedAt },
    ...{ running: runningOf(v, release), short: true },
    blocks: [
      paragraph(plain(v.t('brief-lead', { unit, day: sayLongDay(v.lang, on), n: targets.length })), 'dim'),
      ...glance(release),
      told(v, 'changed', v.t('brief-changed'), changed, noChange),
      told(v, 'late', v.t('brief-late'), lines(late, lateLine(v)), v.t('brief-none-late')),
      told(v, 'shifted', v.t('brief-shifted'), lines(shifted, shiftLine(v, release)), v.t('brief-none-shifted')),
      told(v, 'open', v.t('brief-open'), lines(of('open'), openLine(v)), v.t('brief-none-open')),
    ],
  }
}

/** What stands at the head of every printed page. */
export const runningOf = (v: Voice, { plan, on, number }: Release): string =>
  v.t('embed-foot', { title: plan.title, day: on, n: number })

/** The bar of all targets, and how much of the time is gone. */
export function glance(release: Release): readonly DrawnBlock[] {
  const span = spanOf(release)
  const counts = countGroups(release.targets.map(({ judgement }) => judgement.status))
  return [
    { kind: 'figure', id: 'counts', figure: { kind: 'counts', counts } },
    ...(span
      ? [{ kind: 'figure' as const, id: 'time', figure: { kind: 'time' as const, ...span, on: release.on } }]
      : []),
  ]
}

function changeLine(v: Voice, { quote, from, to }: Extract<Change, { kind: 'status' }>): Line {
  const word = (status: string) => tellCode(v, `indicator.status.${status}`)
  return plain(v.t('feed-status', { quote, from: word(from), to: word(to) }))
}

const lines = (targets: readonly ScoredTarget[], line: (target: ScoredTarget) => Line): readonly Line[] =>
  targets.map(line)

function told(v: Voice, id: string, title: string, all: readonly Line[], none: string): DrawnBlock {
  if (all.length === 0) return part(2, id, plain(title), [paragraph(plain(none), 'dim')], true)
  const more = all.length > TOLD ? [paragraph(plain(v.t('brief-more', { n: all.length - TOLD })), 'dim')] : []
  return part(2, id, plain(title), [{ kind: 'list', items: all.slice(0, TOLD), tone: 'body' }, ...more], true)
}

const lateLine =
  (v: Voice) =>
  (target: ScoredTarget): Line => {
    const figures = latestOf(v, target).map(({ text, when }) => `${text} (${when})`)
    const [ahead] = sayAhead(v, target.judgement, target.target)
    const why = [sayReason(v, target.judgement), ahead].filter(Boolean).join(' · ')
    return [
      statusRun(v, target.judgement.status),
      { text: ' ' },
      { text: nameOf(v, target), tone: 'strong' },
      { text: ` ${figures.join(', ')} ${why}` },
    ]
  }

const openLine =
  (v: Voice) =>
  (target: ScoredTarget): Line => [
    { text: nameOf(v, target), tone: 'strong' },
    { text: ` ${sayReason(v, target.judgement)}` },
  ]

const shiftLine =
  (v: Voice, { plan: { lang } }: Release) =>
  (target: ScoredTarget): Line => {
    const shift = shiftOf(target)
    if (!shift) return []
    const why = tellCode(v, `command.reason.${shift.reason}`)
    return [
      { text: target.target.commitment?.quote ?? '', tone: 'quote', lang },
      { text: ' → ' },
      { text: shift.outcome?.quote ?? '', tone: 'quote', lang },
      { text: ` ${tellCode(v, `command.verdict.${verdictOf(shift)}`)} · ${why} (${shift.later.date})` },
    ]
  }
