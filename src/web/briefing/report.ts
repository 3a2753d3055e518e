// The whole report of a publication: at a glance, what changed, every target, how it was judged, where the figures come from.
import type { Published } from '../../app/release-board.ts'
import type { Line } from '../../domain/score/briefing.ts'
import { countGroups, GROUPS, groupOf } from '../../domain/score/groups.ts'
import type { Change, ScoredTarget } from '../../domain/score/release.ts'
import { goalsOf, nameOf } from '../board/say.ts'
import { sayLongDay, sayTime } from '../time.ts'
import type { Voice } from '../voice.ts'
import { glance, runningOf } from './brief.ts'
import { type DrawnBlock, type DrawnBriefing, groupRun, paragraph, part, plain, statusRun } from './drawn.ts'
import { dataPart, methodPart, sourcesPart } from './report-end.ts'
import { targetPart } from './report-target.ts'

/** What a report is made of. */
export interface Reported {
  readonly published: Published
  /** What differs from the publication before; null for the first. */
  readonly changes: readonly Change[] | null
  /** Names of units by their ids. */
  readonly units: ReadonlyMap<string, string>
  /** Where this site is reached from outside. */
  readonly site: string
}

/** The report in the language of a voice. */
export function reportOf(v: Voice, { published, changes, units, site }: Reported): DrawnBriefing {
  const { release } = published
  const { plan, targets } = release
  const numbered = new Map(targets.map((target, at) => [target.item, at + 1]))
  const told = (target: ScoredTarget) => {
    const { owner } = target.target
    const nth = numbered.get(target.item) ?? 0
    return targetPart({ v, release, target, nth, owner: owner && (units.get(owner) ?? owner) })
  }
  const goals = goalsOf(targets).map(([goal, some], at) => {
    const head = goal ? [{ text: goal, lang: plan.lang }] : plain(v.t('board-no-goal'))
    return part(3, `goal-${at + 1}`, head, some.map(told))
  })
  return {
    ...{
      title: v.t('report-title', { title: plan.title }),
      lang: v.lang,
      author: release.unit,
      at: release.releasedAt,
    },
    ...{ running: runningOf(v, release), short: false },
    blocks: [
      facts(v, published),
      { kind: 'contents', title: v.t('report-contents') },
      sumPart(v, published),
      changesPart(v, changes, targets),
      part(2, 'targets', plain(v.t('report-targets')), goals),
      methodPart(v, release),
      sourcesPart(v, release),
      dataPart(v, published, site),
    ],
  }
}

/** Which publication this is, of what, by whom, and the hashes that prove it. */
function facts(v: Voice, { release, sha256 }: Published): DrawnBlock {
  const { plan, unit, on, area, number, releasedAt, by, note, previous } = release
  const when = v.t('report-released', { n: number, time: sayTime(releasedAt), by })
  const text: Line = [{ text: plan.title, lang: plan.lang, href: v.to(`/plans/${plan.document}`) }]
  const all: readonly (readonly [name: string, value: Line])[] = [
    ['plan', plan.date ? [...text, { text: ` · ${sayLongDay(v.lang, plan.date)}` }] : text],
    ['unit', plain(unit)],
    ['on', plain(sayLongDay(v.lang, on))],
    ['release', plain(when)],
    ['area', plain(area ?? '')],
    ['note', plain(note)],
    ['hash', [{ text: sha256, tone: 'code' }]],
    ['before', [{ text: previous ?? '', tone: 'code' }]],
    ['file', [{ text: plan.sha256, tone: 'code' }]],
  ]
  const known = all.filter(([, value]) => value.some(({ text }) => text !== ''))
  return { kind: 'facts', rows: known.map(([name, value]) => [v.t(`report-fact-${name}`), value] as const) }
}

/** How many targets stand where, and which. */
function sumPart(v: Voice, { release }: Published): DrawnBlock {
  const { targets, on } = release
  const counts = countGroups(targets.map(({ judgement }) => judgement.status))
  const rows = GROUPS.map((group) => {
    const some = targets.filter(({ judgement }) => groupOf(judgement.status) === group)
    const names = some.flatMap(
      (target, at): Line => [
        ...(at === 0 ? [] : [{ text: v.lang === 'en' ? ', ' : '、' }]),
        { text: nameOf(v, target), href: `#t-${target.item}` },
      ],
    )
    return { cells: [[groupRun(v, group)], plain(`${counts[group]}`), names.length > 0 ? names : plain('—')] }
  })
  const columns = [
    { title: v.t('report-col-status'), wide: 24 },
    { title: v.t('report-col-count'), wide: 12 },
    { title: v.t('report-col-targets'), wide: 64 },
  ]
  const blocks: readonly DrawnBlock[] = [
    paragraph(plain(v.t('report-lead', { n: targets.length, day: sayLongDay(v.lang, on) }))),
    ...glance(release),
    { kind: 'table', caption: '', columns, rows },
  ]
  return { ...part(2, 'sum', plain(v.t('report-sum')), blocks), fresh: true }
}

/** One row for each target of which something is not as it was. */
function changesPart(v: Voice, changes: readonly Change[] | null, targets: readonly ScoredTarget[]): DrawnBlock {
  const head = plain(v.t('report-changes'))
  if (!changes?.length)
    return part(2, 'changes', head, [paragraph(plain(v.t(changes ? 'release-same' : 'release-first')))])
  const known = new Map(targets.map((target) => [target.item, target]))
  const rows = [...new Set(changes.map(({ item }) => item))].map((item) => {
    const own = changes.filter((change) => change.item === item)
    const target = known.get(item)
    const name = target ? { text: nameOf(v, target), href: `#t-${item}` } : { text: own[0]?.quote ?? '' }
    const turn = own.flatMap((one): Line => (one.kind === 'status' ? turnLine(v, one) : []))
    const words = own.flatMap(({ kind }) => (kind === 'status' ? [] : [v.t(`report-change-${kind}`)]))
    return {
      cells: [
        [name],
        turn.length > 0 ? turn : plain(target ? v.t('report-same') : '—'),
        plain(words.join(v.lang === 'en' ? ', ' : '、') || '—'),
      ],
    }
  })
  const columns = [
    { title: v.t('report-col-target'), wide: 36 },
    { title: v.t('report-col-status'), wide: 27 },
    { title: v.t('report-col-else'), wide: 37 },
  ]
  return part(2, 'changes', head, [{ kind: 'table', caption: '', columns, rows }])
}

const turnLine = (v: Voice, { from, to }: Extract<Change, { kind: 'status' }>): Line => [
  statusRun(v, from),
  { text: ' → ' },
  statusRun(v, to),
]
