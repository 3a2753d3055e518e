// Two documents side by side, as people left them: what was added, dropped, re-worded, re-dated, softened.
import { ok, type Result } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import { asDecided } from '../domain/plan/anchor.ts'
import type { Reading } from '../domain/plan/commitment.ts'
import { compareReadings } from '../domain/plan/compare.ts'
import { loadShelf } from '../store/shelf.ts'
import type { ReadTx } from '../store/tx.ts'
import type { Context } from './context.ts'
import { loadPlan, noDocument } from './plan.ts'
import { rowOf } from './view.ts'
import type { ComparisonView, DocumentRow } from './views.ts'

/** Compares an older document with a newer one. */
export async function compareDocuments(
  ctx: Context,
  beforeId: string,
  afterId: string,
): Promise<Result<ComparisonView>> {
  const [before, after] = await ctx.db.read(async (tx) => [
    await load(tx, ctx.region, beforeId),
    await load(tx, ctx.region, afterId),
  ])
  if (!before) return noDocument(beforeId)
  if (!after) return noDocument(afterId)
  const texts = { before: before.text, after: after.text }
  return ok({ before: before.row, after: after.row, changes: compareReadings(before.reading, after.reading, texts) })
}

interface Side {
  readonly row: DocumentRow
  readonly text: string
  readonly reading: Reading
}

async function load(tx: ReadTx, region: string, id: string): Promise<Side | null> {
  if (!isUuid(id)) return null
  const plan = await loadPlan(tx, region, id)
  const shelf = await loadShelf(tx, region, id)
  if (!plan || !shelf) return null
  const { text, folded } = plan.state
  return folded.reading ? { row: rowOf(shelf), text, reading: asDecided(folded.reading, folded.items) } : null
}
