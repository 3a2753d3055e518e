// Whether what is kept about scores and figures is what its log says: the chain holds, publications are those that were released, batches stand where they were moved.
import { canonical, digest, type Json } from '../domain/base/digest.ts'
import { verifyChain } from '../domain/evidence/chain.ts'
import { loadBatch } from '../store/batches.ts'
import { findBoardOf } from '../store/boards.ts'
import type { Line } from '../store/chains.ts'
import { loadPublication } from '../store/publications.ts'
import { loadSeries } from '../store/series.ts'
import type { ReadTx } from '../store/tx.ts'
import type { Fault } from './verify-matter.ts'

/** The first fault of a chain about scores or figures, null when it is whole; `end` is where the chain is known to end. */
export async function verifyScore(
  tx: ReadTx,
  region: string,
  lines: readonly Line[],
  end: { readonly seq: number; readonly head: string } | undefined,
): Promise<Fault | null> {
  const chain = verifyChain(lines)
  if (!chain.ok) return { seq: chain.seq, why: chain.why }
  if (end?.seq !== chain.count || end.head !== chain.head) return { seq: chain.count + 1, why: 'tail' }
  const matter = lines[0]?.matter ?? ''
  if (lines[0]?.event === 'batch.made') return verifyBatch(tx, region, matter, lines)
  return lines[0]?.event === 'series.changed'
    ? verifySeries(tx, region, matter, lines)
    : verifyBoard(tx, region, matter, lines)
}

async function verifySeries(tx: ReadTx, region: string, matter: string, lines: readonly Line[]): Promise<Fault | null> {
  const row = await loadSeries(tx, region, matter)
  if (!row) return { seq: lines.length, why: 'no-row' }
  const { owner, frequency, lagDays, definition } = row
  const { after = null } = (lines.at(-1)?.payload ?? {}) as { after?: Json }
  const same = canonical(after) === canonical({ owner, frequency, lagDays, definition })
  return same ? null : { seq: lines.length, why: 'state', detail: 'settings' }
}

async function verifyBatch(tx: ReadTx, region: string, matter: string, lines: readonly Line[]): Promise<Fault | null> {
  const batch = await loadBatch(tx, region, matter)
  if (!batch) return { seq: lines.length, why: 'no-row' }
  const told = (lines.at(-1)?.payload ?? {}) as { state?: string; to?: string }
  return batch.state === (told.to ?? told.state) ? null : { seq: lines.length, why: 'state', detail: 'state' }
}

async function verifyBoard(tx: ReadTx, region: string, matter: string, lines: readonly Line[]): Promise<Fault | null> {
  const document = await findBoardOf(tx, region, matter)
  if (document === null) return { seq: lines.length, why: 'no-row' }
  for (const { seq, event, payload } of lines) {
    if (event !== 'board.released') continue
    const told = payload as { number: number; sha256: string }
    const kept = await loadPublication(tx, region, document, told.number)
    const found = kept && digest(canonical(kept.content as unknown as Json))
    if (found !== told.sha256) return { seq, why: 'publication', detail: String(told.number) }
  }
  return null
}
