// Two versions of a document side by side: what was added, dropped, re-worded, re-dated, softened or hardened.
import type { Content } from './item.ts'

/** What may become of a commitment from one version to the next. */
/** What became of a commitment between two versions. */
export type ChangeKind =
  | 'same'
  | 'moved'
  | 'reworded'
  | 'redated'
  | 'revalued'
  | 'softened'
  | 'hardened'
  | 'added'
  | 'dropped'

/** One commitment in the older and the newer text (null where it is absent), and what became of it; several kinds may hold at once, the gravest first. */
export interface Change {
  readonly kinds: readonly ChangeKind[]
  readonly before: Content | null
  readonly after: Content | null
}
