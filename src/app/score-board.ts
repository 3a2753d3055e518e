// A plan's targets at work: as proposed and as confirmed, with figures, judgements and what later texts say, on a day.
import { dayOf, isDay } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Series } from '../domain/indicator/series.ts'
import { asDecided } from '../domain/plan/anchor.ts'
import { type BoardTarget, type ScoredText, scoreBoard, verdictKey } from '../domain/score/board.ts'
import { regionOf } from '../domain/score/find-facts.ts'
import type { ScoredPlan } from '../domain/score/release.ts'
import { loadBoard, loadLaterTexts, loadTargets, loadVerdicts, type TargetRow } from '../store/boards.ts'
import { loadCounting } from '../store/figures.ts'
import { loadEnd } from '../store/log.ts'
import { listPublications, type PublicationRow } from '../store/publications.ts'
import { loadShelf } from '../store/shelf.ts'
import type { ReadTx } from '../store/tx.ts'
import type { Context } from './context.ts'
import { loadPlan, noDocument } from './plan.ts'

/** The board of a plan as those see it who work on it. */
export interface BoardView {
  readonly plan: ScoredPlan
  /** Id of the board: the matter of its lines; null while nobody has begun. */
  readonly board: string | null
  /** Number of its last line, 0 before the first. */
  readonly seq: number
  readonly area: string | null
  /** Places that figures are known of. */
  readonly areas: readonly string[]
  /** Names of the series of the area, for whoever says what a target is judged by. */
  readonly indicators: readonly string[]
  readonly on: string
  readonly targets: readonly BoardTarget[]
  readonly confirmed: readonly TargetRow[]
  readonly later: readonly ScoredPlan[]
  readonly publications: readonly PublicationRow[]
}

/** Opens the board of a plan on a day (today when absent). Refuses unknown plans and days that are none. */
export async function openBoardView(ctx: Context, document: string, on?: string): Promise<Result<BoardView>> {
  const today = dayOf(ctx.calendar, ctx.clock().toISOString())
  const day = on ?? today
  if (!isDay(day)) return refuse('score.not-a-day', { field: 'on', found: day })
  if (!isUuid(document)) return noDocument(document)
  const found = await ctx.db.read((tx) => loadParts(tx, ctx.region, document))
  if (!found) return noDocument(document)
  const { plan, head, seq, series, later, confirmed, verdicts, publications } = found
  const area = head ? head.area : regionOf(series, plan.text)
  const decided = new Map(verdicts.map((one) => [verdictKey(one.item, one.later), one.decided]))
  const targets = scoreBoard({ plan, area, confirmed, later, decided, series, on: day })
  const areas = [...new Set(series.map(({ region }) => region))]
  const own = series.filter(({ region }) => region === area)
  const indicators = [...new Set(own.map(({ indicator }) => indicator))].sort()
  return ok({
    ...{ plan: plan.plan, board: head?.id ?? null, seq, area, areas, on: day, targets, confirmed, publications },
    indicators,
    later: later.map((text) => text.plan),
  })
}

/** Everything that is stored of a board, on one snapshot. */
async function loadParts(tx: ReadTx, region: string, document: string) {
  const plan = await loadText(tx, region, document)
  if (!plan) return null
  const later: ScoredText[] = []
  for (const id of await loadLaterTexts(tx, region, document)) {
    const text = await loadText(tx, region, id)
    if (text) later.push(text)
  }
  const series: readonly Series[] = await loadCounting(tx, region)
  const head = await loadBoard(tx, region, document)
  return {
    plan,
    series,
    head,
    seq: (head && (await loadEnd(tx, region, head.id)))?.seq ?? 0,
    later: later.sort((a, b) => ((a.plan.date ?? '') < (b.plan.date ?? '') ? -1 : 1)),
    confirmed: await loadTargets(tx, region, document),
    verdicts: await loadVerdicts(tx, region, document),
    publications: await listPublications(tx, region, document),
  }
}

/** A document as people left it, or null. */
async function loadText(tx: ReadTx, region: string, id: string): Promise<ScoredText | null> {
  const plan = isUuid(id) ? await loadPlan(tx, region, id) : null
  const shelf = plan && (await loadShelf(tx, region, id))
  const reading = plan?.state.folded.reading
  if (!plan || !shelf || !reading) return null
  const { items } = plan.state.folded
  const { title, date, kind, lang, sha256 } = shelf
  const head = { ...reading.document, kind, date }
  return {
    plan: { region, document: id, title, date, kind, lang, sha256 },
    text: plan.state.text,
    reading: asDecided({ ...reading, document: head }, items),
    items,
  }
}
