// Batches of figures: those of one's own unit, and for reviewers those that were handed in.
import type { BatchState } from '../domain/indicator/batch.ts'
import type { Seat } from '../domain/matter/party.ts'
import { mayScore } from '../domain/score/rights.ts'
import { type BatchRow, listBatches } from '../store/batches.ts'
import type { Context } from './context.ts'

/** Which batches: one's own unit's, those that wait for review, or everything that was ever handed in. */
export type BatchShow = 'own' | 'review' | 'all'

/** A page of the list, the latest batch first. */
export interface BatchList {
  readonly show: BatchShow
  /** What the person at work may ask for; empty for whoever hands in and reviews nothing. */
  readonly shows: readonly BatchShow[]
  readonly rows: readonly (BatchRow & { readonly figures: number })[]
  /** Id of the batch that the next page begins after, or null. */
  readonly next: string | null
}

const PAGE = 50
const EVERY: readonly BatchState[] = ['draft', 'submitted', 'returned', 'approved', 'locked', 'withdrawn']
const STATES: Readonly<Record<BatchShow, readonly BatchState[]>> = {
  own: EVERY,
  review: ['submitted'],
  all: ['submitted', 'returned', 'approved', 'locked'],
}

/** Lists batches; what is asked for and not allowed gives what is. */
export async function listOwnBatches(
  ctx: Context,
  seat: Seat,
  asked: { readonly show: string; readonly after: string | null },
): Promise<BatchList> {
  const shows: BatchShow[] = [
    ...(seat.unit !== '' && seat.unitRegion === ctx.region ? ['own' as const] : []),
    ...(mayScore(seat, ctx.region, 'reviewer') ? (['review', 'all'] as const) : []),
  ]
  const show = shows.find((one) => one === asked.show) ?? shows[0]
  if (!show) return { show: 'own', shows, rows: [], next: null }
  const filter = { unit: show === 'own' ? seat.unit : null, states: STATES[show], after: asked.after, limit: PAGE + 1 }
  const rows = await ctx.db.read((tx) => listBatches(tx, ctx.region, filter))
  const page = rows.slice(0, PAGE)
  return { show, shows, rows: page, next: rows.length > PAGE ? (page.at(-1)?.id ?? null) : null }
}
