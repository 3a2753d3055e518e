// Lets the people of the sample score its plan: figures handed in and approved, targets confirmed, two publications released, each at its own time.
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { Context } from '../app/context.ts'
import { decideOn } from '../app/decide-on.ts'
import { chooseArea, chooseLaterText, confirmTargets } from '../app/keep-board.ts'
import { keepFigures, moveFigures } from '../app/keep-figures.ts'
import { keepSettings } from '../app/keep-series.ts'
import { listDocuments } from '../app/list-documents.ts'
import { listIndicators } from '../app/list-series.ts'
import { openDocument } from '../app/open-document.ts'
import { releaseBoard } from '../app/release-board.ts'
import { openBoardView } from '../app/score-board.ts'
import { readFigures } from '../documents/figures.ts'
import { ok, type Result } from '../domain/base/diagnostic.ts'
import { uuidv7 } from '../domain/base/ids.ts'
import type { Observation } from '../domain/indicator/observation.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Statement } from '../domain/plan/commitment.ts'
import { seatsOfSample } from './sample-people.ts'

const FIGURES = new URL('../../examples/figures.csv', import.meta.url)
const PLAN = 'plan.zh.txt'
const AREA = '重庆市'
/** Targets stand in this part of the plan; the last of them has no figure and is added by hand. */
const GOALS = '二、主要目标'
/** What the sample's unit reports, and how it is counted. */
const ASKED: readonly string[] = ['地区生产总值', '居民人均可支配收入', '常住人口城镇化率', '研发投入强度']
const DEFINITION = '按国家统计制度统计，以统计公报公布的年度数为准；初步数、核实数、修订数分版本保留。'
const BY_HAND = '碳达峰碳中和阶段性任务按期完成'

/** What was done for each of the two publications. */
const ROUNDS = [
  {
    day: '2025-03-03',
    report: 'report-2025.zh.txt',
    until: '2024-12-31',
    title: '2024年及以前的公开数据',
    note: '首次发布：按2024年年度数据和2025年1月的进展报告评价。',
  },
  {
    day: '2026-03-02',
    report: 'report.zh.txt',
    until: '9999-12-31',
    title: '2025年公开数据',
    note: '按2025年年度数据和2026年2月的进展报告更新，报告中改期、改口径的目标已标出。',
  },
] as const

/** Plays the score into an installation that has its people and its plan; the first refusal ends it. */
export async function playSampleScore(ctx: Context): Promise<Result<null>> {
  const { rows } = await listDocuments(ctx, { limit: 200 })
  const idOf = (file: string) => rows.find(({ fileName }) => fileName === file)?.id ?? ''
  const seats = seatsOfSample()
  const [publisher, maker, reviewer] = [seats.get('zhoumin'), seats.get('zhenglan'), seats.get('wutong')]
  const figures = readFigures('figures.csv', await readFile(FIGURES))
  if (!publisher || !maker || !reviewer || !figures.ok) return figures.ok ? ok(null) : figures
  let from = ''
  for (const round of ROUNDS) {
    const then = at(ctx, round.day)
    const some = figures.value.filter(({ period }) => period.to > from && period.to <= round.until)
    from = round.until
    const steps = [
      () => handIn(then, maker, reviewer, round.title, some),
      () => askFor(then, reviewer, maker.unit),
      () => addByHand(then, publisher, idOf(PLAN)),
      () => confirmAll(then, publisher, idOf(PLAN)),
      () => chooseArea(then, publisher, idOf(PLAN), AREA),
      () => chooseLaterText(then, publisher, idOf(PLAN), idOf(round.report), true),
      () => releaseBoard(then, publisher, idOf(PLAN), { note: round.note, key: keyAt(then) }),
    ]
    for (const step of steps) {
      const done = await step()
      if (!done.ok) return done
    }
  }
  return ok(null)
}

const at = (ctx: Context, day: string): Context => ({ ...ctx, clock: () => new Date(`${day}T02:00:00.000Z`) })

const keyAt = ({ clock }: Context): string => uuidv7(clock().getTime(), randomBytes(10))

async function handIn(
  ctx: Context,
  maker: Seat,
  reviewer: Seat,
  title: string,
  figures: readonly Observation[],
): Promise<Result<unknown>> {
  const kept = await keepFigures(ctx, maker, { id: keyAt(ctx), title, origin: 'import', figures, submit: true })
  return kept.ok ? moveFigures(ctx, reviewer, kept.value.id, { move: 'approve', note: '', key: keyAt(ctx) }) : kept
}

/** Says which series the unit reports every year, within two months: what it owes since then is late. */
async function askFor(ctx: Context, reviewer: Seat, owner: string): Promise<Result<unknown>> {
  const { lines } = await listIndicators(ctx, reviewer, { q: '', area: AREA, owner: '', show: 'unowned', page: 0 })
  for (const { series } of lines.filter((line) => ASKED.includes(line.series.indicator))) {
    const { indicator, measure, area, unit } = series
    const typed = { indicator, measure, area, unit, owner, frequency: 'year', lagDays: '60', definition: DEFINITION }
    const kept = await keepSettings(ctx, reviewer, series.id, typed, '')
    if (!kept.ok) return kept
  }
  return ok(null)
}

/** A target that the reader leaves to people, since it names no figure. */
async function addByHand(ctx: Context, { name, unitName }: Seat, plan: string): Promise<Result<unknown>> {
  const opened = await openDocument(ctx, plan)
  if (!opened.ok) return opened
  const { text, items } = opened.value
  const start = text.indexOf(BY_HAND)
  const isThere = items.some(({ content }) => content.kind === 'statement' && content.statement.quote === BY_HAND)
  if (start < 0 || isThere) return ok(null)
  const statement: Statement = {
    ...{ start, end: start + BY_HAND.length, quote: BY_HAND, indicator: '碳达峰碳中和阶段性任务' },
    ...{ value: null, value2: null, unit: null, per: null, other: null, rule: 'person/added' },
    form: 'grade',
    op: '=',
    stance: 'commitment',
    role: 'main',
    period: { words: '到2027年', from: null, to: '2027-12-31' },
  }
  const decision = { kind: 'add', content: { kind: 'statement', statement } } as const
  return decideOn(ctx, { name, unit: unitName }, plan, decision, { seq: null, key: '' })
}

async function confirmAll(ctx: Context, seat: Seat, plan: string): Promise<Result<null>> {
  const [view, opened] = [await openBoardView(ctx, plan), await openDocument(ctx, plan)]
  if (!view.ok || !opened.ok) return view.ok ? (opened as Result<null>) : view
  const part = opened.value.reading.outline.find(({ title, marker }) => `${marker}${title}`.startsWith(GOALS))
  const inside = view.value.targets.filter(({ confirmed, target: { commitment } }) => {
    const start = commitment?.start ?? -1
    return !confirmed && part !== undefined && part.start <= start && start < part.close
  })
  const items = inside.map(({ item }) => item)
  return items.length === 0 ? ok(null) : confirmTargets(ctx, seat, plan, items)
}
