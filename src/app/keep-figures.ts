// Figures are handed in by a unit and looked at by somebody else before they count; every move is a line of the log.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { canonical, digest, type Json } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Entry } from '../domain/evidence/entry.ts'
import { type BatchMove, type BatchOrigin, type BatchStep, doCount, movesOpen } from '../domain/indicator/batch.ts'
import type { Intake } from '../domain/indicator/intake.ts'
import type { Observation } from '../domain/indicator/observation.ts'
import type { Seat } from '../domain/matter/party.ts'
import { mayScore } from '../domain/score/rights.ts'
import { type BatchRow, insertBatch, loadBatch, moveBatch } from '../store/batches.ts'
import { type FigureQuote, type FigureRow, insertFigures, keepSeries, loadBatchFigures } from '../store/figures.ts'
import { findKey, loadEnd, loadEntries } from '../store/log.ts'
import type { WriteTx } from '../store/tx.ts'
import type { Context } from './context.ts'
import { lookAtFigures } from './figure-intake.ts'
import { retried } from './retry.ts'
import { keepLine } from './score-line.ts'

/** A batch as it is handed in; `id` is a UUIDv7 made when the form was shown: sent twice, it acts once. */
export interface NewBatch {
  readonly id: string
  readonly title: string
  readonly origin: BatchOrigin
  readonly document?: string
  readonly figures: readonly (Observation & { readonly quote?: FigureQuote })[]
  /** Whether it is handed in at once, not kept as a draft. */
  readonly submit: boolean
}

/** A batch with its figures and what the person at work may do with it. */
export interface BatchView {
  readonly batch: BatchRow
  readonly figures: readonly FigureRow[]
  /** What each of the figures does beside those that came before, in their order. */
  readonly intake: readonly Intake[]
  readonly moves: readonly BatchStep[]
  /** Whether the person at work is of the unit that hands it in. */
  readonly isOwn: boolean
  /** Its lines in the log, oldest first. */
  readonly history: readonly Pick<Entry, 'seq' | 'at' | 'actor' | 'unit' | 'event' | 'payload'>[]
}

const MOST_FIGURES = 20_000

/** Keeps a batch of figures, and any series that are new. Only units of the region hand in figures. */
export async function keepFigures(ctx: Context, seat: Seat, batch: NewBatch): Promise<Result<{ id: string }>> {
  if (seat.unit === '' || seat.unitRegion !== ctx.region) return refuse('score.no-unit')
  if (!isUuid(batch.id)) return refuse('score.no-key')
  if (batch.figures.length === 0) return refuse('score.no-figures')
  if (batch.figures.length > MOST_FIGURES)
    return refuse('score.too-many-figures', { found: batch.figures.length, most: MOST_FIGURES })
  await retried(() => ctx.db.write((tx) => write(tx, ctx, seat, batch)))
  return ok({ id: batch.id })
}

async function write(tx: WriteTx, ctx: Context, seat: Seat, batch: NewBatch): Promise<void> {
  const at = ctx.clock().toISOString()
  const { id, title, origin, document = null, submit, figures } = batch
  const sha256 = digest(canonical(figures as unknown as Json))
  const payload = { title, origin, document, figures: figures.length, sha256, state: submit ? 'submitted' : 'draft' }
  if (!(await keepLine(tx, ctx, seat, { matter: id, event: 'batch.made', payload, key: id }, null))) return
  await insertBatch(tx, ctx.region, {
    ...{ id, title, origin, document, note: '', state: submit ? 'submitted' : 'draft' },
    ...{ unit: seat.unit, unitName: seat.unitName, maker: makerOf(seat) },
    ...{ madeAt: at, madeBy: seat.name, movedAt: at, movedBy: seat.name },
  })
  const series = new Map(
    figures.map(({ indicator, measure, region: area, unit }) => [
      [indicator, measure, area, unit].join('\u0000'),
      { indicator, measure, area, unit },
    ]),
  )
  const keys = [...series.keys()]
  const ids = await keepSeries(
    tx,
    ctx.region,
    [...series.values()].map((one) => ({ id: ctx.newId(), ...one })),
    at,
  )
  const idOf = new Map(keys.map((key, place) => [key, ids[place] ?? '']))
  // Ids of one instant are in no order: sorted, they keep that of the rows.
  const sorted = figures.map(() => ctx.newId()).sort()
  const rows = figures.map((one, place) => ({
    ...one,
    id: sorted[place] ?? '',
    series: idOf.get([one.indicator, one.measure, one.region, one.unit].join('\u0000')) ?? '',
    quote: one.quote ?? null,
  }))
  await insertFigures(tx, ctx.region, id, rows)
}

const makerOf = ({ region, person }: Seat): string => `${region}/${person}`

/** Opens a batch for those of its unit and for reviewers; for anybody else there is none. */
export async function openBatch(ctx: Context, seat: Seat, id: string): Promise<Result<BatchView>> {
  const absent = refuse<BatchView>('score.unknown-batch', { id })
  if (!isUuid(id)) return absent
  const found = await ctx.db.read(async (tx) => {
    const batch = await loadBatch(tx, ctx.region, id)
    if (!batch) return null
    const figures = await loadBatchFigures(tx, ctx.region, id)
    const intake = await lookAtFigures(tx, ctx.region, figures, figures[0]?.id)
    return { batch, figures, intake, history: await loadEntries(tx, ctx.region, id) }
  })
  if (!found) return absent
  const hands = handsOf(ctx, seat, found.batch)
  if (!hands.maker && !hands.reviewer) return absent
  return ok({ ...found, moves: movesOpen(found.batch.state, hands), isOwn: hands.maker })
}

function handsOf(ctx: Context, seat: Seat, { unit, maker }: BatchRow) {
  const isMine = seat.unit === unit && seat.unitRegion === ctx.region
  return { maker: isMine, reviewer: mayScore(seat, ctx.region, 'reviewer'), own: maker === makerOf(seat) }
}

/** Moves a batch on. Refuses what is not open to this person now, and a return without a note. */
export async function moveFigures(
  ctx: Context,
  seat: Seat,
  id: string,
  { move, note, key }: { readonly move: BatchMove; readonly note: string; readonly key: string },
): Promise<Result<BatchView>> {
  const moved = await retried(() => ctx.db.write((tx) => take(tx, ctx, seat, id, { move, note: note.trim(), key })))
  return moved.ok ? openBatch(ctx, seat, id) : moved
}

async function take(
  tx: WriteTx,
  ctx: Context,
  seat: Seat,
  id: string,
  { move, note, key }: { readonly move: BatchMove; readonly note: string; readonly key: string },
): Promise<Result<null>> {
  const end = isUuid(id) ? await loadEnd(tx, ctx.region, id) : null
  const batch = end && (await loadBatch(tx, ctx.region, id))
  if (!batch) return refuse('score.unknown-batch', { id })
  if (key !== '' && (await findKey(tx, ctx.region, id, key)) !== null) return ok(null)
  const step = movesOpen(batch.state, handsOf(ctx, seat, batch)).find((one) => one.move === move)
  if (!step) return refuse('score.move-closed', { move: `score.move.${move}`, state: `score.state.${batch.state}` })
  if (step.noted && note === '') return refuse('score.note-missing', { field: 'note' })
  const payload = { from: batch.state, to: step.to, note }
  if (!(await keepLine(tx, ctx, seat, { matter: id, event: 'batch.moved', payload, key }, end))) return ok(null)
  const at = ctx.clock().toISOString()
  await moveBatch(tx, ctx.region, id, { state: step.to, note, at, by: seat.name, counts: doCount(step.to) })
  return ok(null)
}
