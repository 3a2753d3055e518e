// One target in a report: the promise quoted first, where it stands and why, its chart and figures, and what later texts made of it.
import type { Judgement, Status } from '../../domain/indicator/judgement.ts'
import type { Line, Run } from '../../domain/score/briefing.ts'
import { drawingOf } from '../../domain/score/drawing.ts'
import type { LaterVerdict, Release, ScoredTarget } from '../../domain/score/release.ts'
import { latestOf, nameOf, sayDecided, verdictOf } from '../board/say.ts'
import { type RowWords, rowWords } from '../charts/rows.ts'
import { placeIn, sayAhead, sayReason, sayTurn, sayUsedOnes, tellCode } from '../scoring/say.ts'
import { sayLongDay } from '../time.ts'
import type { Voice } from '../voice.ts'
import { type DrawnBlock, joinLines, paragraph, part, plain, sourceLine, statusRun, verdictRun } from './drawn.ts'

/** What a target is told from. */
export interface Told {
  readonly v: Voice
  readonly release: Release
  readonly target: ScoredTarget
  /** Its place in the report, from 1. */
  readonly nth: number
  readonly owner: string | null
}

/** The part of one target. */
export function targetPart(told: Told): DrawnBlock {
  const { v, release, target, nth } = told
  const head = plain(v.t('report-nth', { n: nth, name: nameOf(v, target) }))
  const drawing = drawingOf(target.target, target.facts, target.judgement, release.on)
  const { item } = target
  return part(
    4,
    `t-${item}`,
    head,
    [
      { kind: 'quote', line: quoteLine(told), from: fromLine(told) },
      standing(v, target),
      ...reasons(told),
      { kind: 'figure', id: `c-${item}`, figure: { kind: 'chart', drawing } },
      ...tables(v, rowWords(v, drawing)),
      ...wordings(v, target),
      part(5, `v-${item}`, plain(v.t('target-later')), [later(told)]),
    ],
    true,
  )
}

const quoteLine = ({ release, target }: Told): Line => [
  { text: target.target.commitment?.quote ?? '', lang: release.plan.lang },
]

/** Where the promise stands in its text, when it is due, how firmly it was put, and who answers for it. */
function fromLine({ v, release: { plan }, target, owner }: Told): Line {
  const { commitment, due, binding } = target.target
  const place = commitment ? v.t('report-place', { n: commitment.start + 1 }) : ''
  const href = commitment ? placeIn(v, plan.document, commitment) : v.to(`/plans/${plan.document}`)
  return joinLines(
    [
      [{ text: plan.title, lang: plan.lang, href }],
      plain(plan.date ? sayLongDay(v.lang, plan.date) : ''),
      plain(place),
      plain(due ? v.t('target-due', { day: due.to }) : v.t('report-no-due')),
      plain(binding ? v.t(`target-${binding}`) : ''),
      plain(owner ? v.t('target-owner', { unit: owner }) : ''),
    ],
    ' · ',
  )
}

/** The light with its word, the latest figure, and the reason. */
function standing(v: Voice, target: ScoredTarget): DrawnBlock {
  const figures = latestOf(v, target).map(({ text, when }): Run => ({ text: `${text} (${when})`, tone: 'strong' }))
  const known: Line = figures.length > 0 ? figures : [{ text: v.t('board-no-figure'), tone: 'dim' }]
  const each = known.flatMap((run, at) => (at === 0 ? [run] : [{ text: v.lang === 'en' ? ', ' : '，' }, run]))
  const why = { text: `  ${sayReason(v, target.judgement)}` }
  return paragraph([statusRun(v, target.judgement.status), { text: '  ' }, ...each, why], 'standing')
}

/** Every number that was used, what lies ahead, what was taken for granted, and the version of the rule. */
function reasons({ v, release, target }: Told): readonly DrawnBlock[] {
  const { judgement, assumed, unknown } = target
  const parts = judgement.parts.length > 0 ? judgement.parts : [judgement]
  const items = parts.flatMap((one, at) => numbers(v, target, one, parts.length > 1 ? at : null))
  const unclear =
    judgement.used.length > 0 && parts.every(({ outlook }) => outlook === null) && !DONE.includes(judgement.status)
  const open = [
    ...assumed.map((one) => tellCode(v, `indicator.assumed.${one}`)),
    ...unknown.map((one) => tellCode(v, `indicator.unknown.${one}`)),
  ].join(v.lang === 'en' ? '; ' : '；')
  return [
    ...(items.length > 0 ? [{ kind: 'list' as const, items, tone: 'detail' as const }] : []),
    ...(unclear ? [paragraph(plain(v.t('report-no-ahead')), 'detail')] : []),
    ...(open === '' ? [] : [paragraph(plain(v.t('target-assumed', { what: open })), 'dim')]),
    paragraph(plain(v.t('target-rule', { rule: judgement.rule, day: sayLongDay(v.lang, release.on) })), 'dim'),
  ]
}

/** Where these stand, nobody asks what lies ahead. */
const DONE: readonly Status[] = ['reached', 'missed']

/** The numbers behind one judgement, then the path and the pace; a part of a judgement is named and says why. */
function numbers(v: Voice, { target }: ScoredTarget, one: Judgement, nth: number | null): readonly Line[] {
  const used = sayUsedOnes(v, one).join(' · ')
  const lines = [used, ...sayAhead(v, one, target)].filter((line) => line !== '').map(plain)
  if (nth === null) return lines
  const name: Line = [
    { text: target.indicators[nth] ?? '', tone: 'strong' },
    { text: ' ' },
    statusRun(v, one.status),
    { text: ` ${sayReason(v, one)}` },
  ]
  return [name, ...lines]
}

const COLUMNS = [
  ['period', 13],
  ['value', 26],
  ['edition', 25],
  ['source', 36],
] as const

/** One table for each series that figures are known of; a sentence where nothing is. */
function tables(v: Voice, rows: readonly RowWords[]): readonly DrawnBlock[] {
  if (rows.length === 0) return [paragraph(plain(v.t('chart-no-rows')), 'dim')]
  return [...new Set(rows.map(({ name }) => name))].map((name) => {
    const own = rows.filter((row) => row.name === name)
    const criteria = own.every(({ kind }) => kind === 'criterion')
    return {
      kind: 'table',
      caption: v.t('chart-caption', { name }),
      columns: COLUMNS.map(([one, wide]) => ({
        title: v.t(`chart-col-${one === 'period' && criteria ? 'criterion' : one}`),
        wide,
      })),
      rows: own.map(({ period, value, edition, source, current }) => ({
        cells: [plain(period), plain(value), plain(edition), sourceLine(source)],
        old: !current,
      })),
    }
  })
}

/** How the promise was put before, and what changed it. */
function wordings(v: Voice, { target: { earlier } }: ScoredTarget): readonly DrawnBlock[] {
  if (earlier.length === 0) return []
  const columns = [
    { title: v.t('report-col-wording'), wide: 50 },
    { title: v.t('report-col-until'), wide: 16 },
    { title: v.t('report-col-because'), wide: 34 },
  ]
  const rows = earlier.map(({ quote, until, because }) => ({ cells: [plain(quote), plain(until), plain(because)] }))
  return [{ kind: 'table', caption: v.t('report-wordings'), columns, rows }]
}

/** The promise and, below it, what each later text says of it, with the verdict. */
function later({ v, release: { plan }, target }: Told): DrawnBlock {
  const { verdicts } = target
  if (verdicts.length === 0) return paragraph(plain(v.t('target-no-later')), 'dim')
  const columns = [
    { title: v.t('report-col-text'), wide: 34 },
    { title: v.t('report-col-said'), wide: 36 },
    { title: v.t('report-col-verdict'), wide: 30 },
  ]
  const promise: Line = [{ text: target.target.commitment?.quote ?? '', tone: 'quote', lang: plan.lang }]
  const first = { cells: [textLine(plan.date, { text: v.t('report-promise') }), promise, plain('')] }
  const rows = verdicts.map((one) => ({ cells: verdictCells(v, one, plan.lang) }))
  return { kind: 'table', caption: '', columns, rows: [first, ...rows] }
}

const textLine = (date: string | null, title: Run): Line => (date ? [{ text: `${date} ` }, title] : [title])

function verdictCells(v: Voice, one: LaterVerdict, lang: Run['lang'] & string): readonly Line[] {
  const { later: text, outcome, reason } = one
  const href = outcome ? placeIn(v, text.document, outcome) : v.to(`/plans/${text.document}`)
  const said: Line = outcome
    ? [{ text: outcome.quote, tone: 'quote', lang }]
    : [{ text: v.t('target-silence'), tone: 'dim' }]
  const turn = sayTurn(v, one)
  const why = [turn, tellCode(v, `command.reason.${reason}`), sayDecided(v, one)].filter((words) => words !== '')
  return [
    textLine(text.date, { text: text.title, lang, href }),
    said,
    [verdictRun(v, verdictOf(one)), { text: ` ${why.join(v.lang === 'en' ? '; ' : '；')}` }],
  ]
}
