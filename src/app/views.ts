// What the use cases hand to the edges: plain data, ready to present.
import type { DocumentKind, Reading, Table } from '../domain/plan/commitment.ts'
import type { Change } from '../domain/plan/comparison.ts'
import type { Actor, Decision, Item } from '../domain/plan/item.ts'

/** One line of the list of documents. */
export interface DocumentRow {
  readonly id: string
  readonly title: string
  readonly kind: DocumentKind
  readonly date: string | null
  readonly lang: Reading['document']['lang']
  readonly chars: number
  readonly fileName: string
  readonly sha256: string
  readonly addedAt: string
  readonly addedBy: string
  readonly statements: number
  readonly tasks: number
  /** Items nobody has decided on yet. */
  readonly open: number
  /** The document that this one is a new version of. */
  readonly supersedes: string | null
}

/** A decision as the log keeps it. */
export interface HistoryRow {
  readonly seq: number
  readonly at: string
  readonly actor: Actor
  readonly decision: Decision
  /** True when a later decision took it back. */
  readonly undone: boolean
}

/** Everything the reader page shows of one document. */
export interface DocumentView {
  readonly row: DocumentRow
  readonly text: string
  readonly tables: readonly Table[]
  readonly pages: readonly number[]
  readonly reading: Pick<Reading, 'engine' | 'document' | 'outline' | 'leftOut' | 'diagnostics'>
  /** In text order; rejected ones included. */
  readonly items: readonly Item[]
  readonly history: readonly HistoryRow[]
  /** Last sequence number of the document's log: send it back with a decision. */
  readonly seq: number
  /** Earlier and later versions, oldest first, this one included. */
  readonly versions: readonly DocumentRow[]
  /** True when a newer engine is installed than the one that made this reading. */
  readonly stale: boolean
}

/** Two documents side by side. */
export interface ComparisonView {
  readonly before: DocumentRow
  readonly after: DocumentRow
  readonly changes: readonly Change[]
}

/** A file to hand out. */
export interface FileOut {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array
}

export type { PublicationRow } from '../store/publications.ts'
