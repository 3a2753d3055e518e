// Re-computes a chain of entries: anybody who holds the lines can tell whether one was changed, dropped or slipped in.
import { type Entry, GENESIS, hashOf } from './entry.ts'

/** Whole, with its length and last hash; or the first line that does not fit and why. */
export type ChainReport =
  | { readonly ok: true; readonly count: number; readonly head: string }
  | { readonly ok: false; readonly seq: number; readonly why: 'gap' | 'prev' | 'hash' }

/** Checks every line in order: numbered without a gap, tied to the line before, and hashed as it stands. */
export function verifyChain(entries: readonly Entry[]): ChainReport {
  let head = GENESIS
  let seq = 0
  for (const entry of entries) {
    seq += 1
    if (entry.seq !== seq) return { ok: false, seq, why: 'gap' }
    if (entry.prev !== head) return { ok: false, seq, why: 'prev' }
    if (entry.hash !== hashOf(entry)) return { ok: false, seq, why: 'hash' }
    head = entry.hash
  }
  return { ok: true, count: seq, head }
}
