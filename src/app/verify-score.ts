// Whether what is kept about scores and figures is what its log says: the chain holds, publications are those that were released, batches stand where they were moved.
import { canonical, digest, type Json } from '../domain/base/digest.ts'
import { verifyChain } from '../domain/evidence/chain.ts'
import { loadBatch } from '../store/batches.ts'
import { findBoardOf } from '../store/boards.ts'
import type { Line } from '../store/chains.ts'
import { loadPublication } from '../store/publications.ts'
import { loadSeries } from '../store/series.ts'
import type { ReadTx } from '../store/tx.ts'
import { listRuleVersions } from '../store/warning-rules.ts'
import { loadWarning } from '../store/warnings.ts'
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
  const verify = VERIFIERS[lines[0]?.event ?? ''] ?? verifyBoard
  return verify(tx, region, matter, lines)
}

type Verifier = (tx: ReadTx, region: string, matter: string, lines: readonly Line[]) => Promise<Fault | null>

/** By the event that begins a chain; anything else is a board. */
const VERIFIERS: Readonly<Record<string, Verifier>> = {
  'batch.made': verifyBatch,
  'series.changed': verifySeries,
  'warning.raised': verifyWarning,
  'warning-rule.changed': verifyRule,
}

/** A warning stands as its last line says. */
async function verifyWarning(tx: ReadTx, region: string, id: string, lines: readonly Line[]): Promise<Fault | null> {
  const row = await loadWarning(tx, region, id)
  const last = lines.at(-1)
  if (!row || !last) return { seq: lines.length, why: 'no-row' }
  const told = last.payload as { subject?: string; level?: string; rules?: readonly string[]; matter?: string }
  const { subject, level, rules, matter } = row
  const pairs = [
    ['seq', row.seq === last.seq],
    ['ended', (row.endedAt !== null) === (last.event === 'warning.ended')],
    ['subject', told.subject === subject],
    ['level', told.level === level],
    ['rules', told.rules?.join() === rules.join()],
    ['matter', told.matter === matter],
  ] as const
  const wrong = pairs.find(([, same]) => !same)
  return wrong ? { seq: lines.length, why: 'state', detail: wrong[0] } : null
}

/** Every version of a rule is what its line says. */
async function verifyRule(tx: ReadTx, region: string, id: string, lines: readonly Line[]): Promise<Fault | null> {
  const versions = (await listRuleVersions(tx, region)).filter((one) => one.id === id)
  for (const { seq, payload } of lines) {
    const told = payload as { version?: number; after?: Json; reason?: string }
    const kept = versions.find(({ version }) => version === told.version)
    if (!kept) return { seq, why: 'no-row' }
    const { on, level, values, reason } = kept
    const same = canonical(told.after ?? null) === canonical({ on, level, values }) && told.reason === reason
    if (!same) return { seq, why: 'state', detail: `version ${told.version}` }
  }
  return versions.length === lines.length ? null : { seq: lines.length, why: 'state', detail: 'versions' }
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
