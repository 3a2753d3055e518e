// A document is read again, by a newer reader or with another kind or date; what people decided stays.
import { ok, type Result } from '../domain/base/diagnostic.ts'
import { canonical, type Json } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Actor } from '../domain/plan/item.ts'
import { insertReading } from '../store/documents.ts'
import { checkStated } from './add-document.ts'
import type { Context } from './context.ts'
import { commitStep, loadPlan, noDocument, readingPayload, type Stated, storedReading, wellFormed } from './plan.ts'
import { retried } from './retry.ts'

/** Reads a document again. What was stated before still counts where nothing new is stated; a reading that comes out the same leaves no line. */
export async function rereadDocument(
  ctx: Context,
  actor: Actor,
  id: string,
  said: Stated = {},
): Promise<Result<{ seq: number }>> {
  const wrong = checkStated(said)
  if (wrong.length > 0) return { ok: false, diagnostics: wrong }
  const plan = isUuid(id) ? await ctx.db.read((tx) => loadPlan(tx, ctx.region, id)) : null
  const last = plan?.readings.at(-1)
  if (!plan || !last) return noDocument(id)
  const kind = said.kind ?? last.givenKind
  const date = said.date ?? last.givenDate
  const stated: Stated = { ...(kind ? { kind } : {}), ...(date ? { date } : {}) }
  const { text, tables } = plan.document
  const reading = await ctx.workshop.read({ text, tables, ...stated })
  if (!reading.ok) return reading
  const stored = storedReading(ctx, wellFormed(reading.value), stated, ctx.clock().toISOString())
  if (spelt(stored.reading) === spelt(last.reading)) return ok({ seq: plan.entries.at(-1)?.seq ?? 0 })
  return retried(() =>
    ctx.db.write(async (tx) => {
      const now = await loadPlan(tx, ctx.region, id)
      if (!now) return noDocument(id)
      const twin = now.readings.find((one) => one.id === stored.id) // committed before the connection broke off
      if (twin) return ok({ seq: now.entries.at(-1)?.seq ?? 0 })
      await insertReading(tx, ctx.region, id, stored)
      const line = {
        actor: wellFormed(actor),
        at: stored.madeAt,
        event: 'document.reread',
        payload: readingPayload(text, stored),
        step: { kind: 'read', reading: stored.reading },
        key: null,
      } as const
      return ok({ seq: await commitStep(tx, ctx, now, line, stored) })
    }),
  )
}

const spelt = (reading: object) => canonical(reading as unknown as Json)
