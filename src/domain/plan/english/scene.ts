// What is known while an English sentence is read: its words and figures, what was told so far, and the drafts that come of it.
import type { Span } from '../../base/diagnostic.ts'
import type { Figure } from '../../text/english-quantities.ts'
import type { Word } from '../../text/english-words.ts'
import type { Form } from '../commitment.ts'
import type { Draft } from '../scene.ts'
import type { Name } from '../subject.ts'
import type { Behind } from './after.ts'
import type { EnglishLeft, EnglishLexicon } from './left.ts'

/** The last quantity that was told: whose it was and how it was said. */
export interface EnglishTold {
  readonly name: Name
  readonly start: number
  readonly left: EnglishLeft
  readonly figure: Figure
  readonly form: Form
}

/** What a sentence has told so far. */
export interface EnglishScene {
  readonly s: string
  readonly sentence: Span
  readonly words: readonly Word[]
  readonly figures: readonly Figure[]
  readonly lexicon: EnglishLexicon
  readonly drafts: Draft[]
  last: EnglishTold | null
  /** The name told last in the sentences before, for "this figure". */
  readonly before: Name | null
  /** Names to which the next figures of a "respectively" belong. */
  queue: Name[]
}

/** A figure where it stands: the words before it are read from `lo`, those after it up to `hi`. */
export interface EnglishPlace {
  readonly q: Figure
  readonly lo: number
  readonly hi: number
  readonly left: EnglishLeft
  /** What the words behind the figure make of it. */
  readonly behind: Behind | null
}

/** Whose a quantity is: one name or several, the run that holds them, and the names that wait for the next figures. */
export interface Owners extends Span {
  readonly names: readonly Name[]
  readonly queue: readonly Name[]
  /** The head noun of a count ("jobs"), or null. */
  readonly counted: string | null
}

/** One owner of a figure. */
export const owned = (name: Name, start: number, end: number): Owners => ({
  names: [name],
  queue: [],
  counted: null,
  start,
  end,
})
