// Re-computes a document's chain, and the digests in it of the file, the text and every reading.
import { createHash } from 'node:crypto'
import { ok, type Result } from '../domain/base/diagnostic.ts'
import { canonical, digest, type Json } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import { verifyChain } from '../domain/evidence/chain.ts'
import { loadOriginal } from '../store/documents.ts'
import type { Context } from './context.ts'
import { loadPlan, noDocument, type Plan } from './plan.ts'

/** Whole, with the number of lines and the last hash; or the first line that does not hold, and why. */
export type Verified =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly seq: number; readonly why: 'gap' | 'prev' | 'hash' | 'file' | 'text' | 'reading' }

/** Verifies one document. */
export async function verifyDocument(ctx: Context, id: string): Promise<Result<Verified>> {
  if (!isUuid(id)) return noDocument(id)
  const found = await ctx.db.read(async (tx) => ({
    plan: await loadPlan(tx, ctx.region, id),
    original: await loadOriginal(tx, ctx.region, id),
  }))
  if (!found.plan || !found.original) return noDocument(id)
  const chain = verifyChain(found.plan.entries)
  const broken = firstForged(found.plan, found.original.bytes)
  if (!chain.ok && (!broken || chain.seq <= broken.seq)) return ok(chain)
  return ok(broken ?? chain)
}

function firstForged(plan: Plan, bytes: Uint8Array): (Verified & { ok: false }) | null {
  const file = createHash('sha256').update(bytes).digest('hex')
  const text = digest(plan.document.text)
  for (const { seq, documents, payload } of plan.entries) {
    const told = payload as { reading?: string; text_sha256?: string; reading_sha256?: string }
    if (documents.some(({ sha256 }) => sha256 !== file)) return { ok: false, seq, why: 'file' }
    if (told.reading === undefined) continue
    if (told.text_sha256 !== text) return { ok: false, seq, why: 'text' }
    const stored = plan.readings.find((one) => one.id === told.reading)
    const found = stored && digest(canonical(stored.reading as unknown as Json))
    if (found !== told.reading_sha256) return { ok: false, seq, why: 'reading' }
  }
  return null
}
