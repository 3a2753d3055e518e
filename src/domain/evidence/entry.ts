// One line of the append-only log, and the hash that ties it to the line before it.
import { canonical, digest, type Json } from '../base/digest.ts'

/** What happened, before it has a place in the chain. `at` is an ISO instant with milliseconds. */
export interface Draft {
  readonly region: string
  readonly matter: string
  readonly at: string
  readonly actor: string
  readonly unit: string | null
  readonly event: string
  readonly payload: Json
  /** Files that the event brought or used. */
  readonly documents: readonly { readonly sha256: string; readonly name: string }[]
}

/** A sealed line: `hash` is the SHA-256 of the canonical JSON of everything else, `prev` the hash of the line before. */
export interface Entry extends Draft {
  readonly seq: number
  readonly prev: string
  readonly hash: string
}

/** What stands before the first line of every chain. */
export const GENESIS = '0'.repeat(64)

/** Seals a draft as the line after `seq` and `hash`. */
export function seal(draft: Draft, after: { readonly seq: number; readonly hash: string }): Entry {
  const open = { ...draft, seq: after.seq + 1, prev: after.hash }
  return { ...open, hash: hashOf(open) }
}

/** The hash that a line must carry. */
export function hashOf(entry: Omit<Entry, 'hash'>): string {
  const { region, matter, seq, at, actor, unit, event, payload, documents, prev } = entry
  const files = documents.map(({ sha256, name }) => ({ sha256, name }))
  return digest(canonical({ region, matter, seq, at, actor, unit, event, payload, documents: files, prev }))
}
