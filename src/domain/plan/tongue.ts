// How one language is read: what a text yields as drafts, their stances and periods; what becomes of a draft is the same for all.
import type { Period, Stance } from './commitment.ts'
import type { Draft } from './scene.ts'
import type { Name } from './subject.ts'

/** A text opened in its language. */
export interface Tongue {
  /** Every draft of the text's `[start,end)`, in text order. */
  readonly extract: (start: number, end: number) => Draft[]
  readonly stanceOf: (d: Draft) => Stance
  /** The period of a draft; `back` for what is told of the past. */
  readonly periodOf: (d: Draft, back: boolean) => Period | null
  /** A name as statements carry it. */
  readonly spell: (name: Name) => string
}
