// What a pattern is: words that stand before a quantity with what they mean, or a spot in a sentence that says something without a number.
import type { Span } from '../../base/diagnostic.ts'
import type { Quantity } from '../../text/quantity.ts'
import type { Form, Op } from '../commitment.ts'

/** What a quantity says of its indicator. */
export interface Meaning {
  readonly form: Form
  readonly value: string | null
  readonly value2: string | null
  readonly unit: string | null
  /** Set when the words decide it; otherwise the bounds around the number do. */
  readonly op?: Op
}

/** What stands around the quantity when a predicate is asked for its meaning. */
export interface Around {
  /** True for 提高到, 增至: the predicate leads to the value. */
  readonly to: boolean
  /** Folded text of the subject before the predicate. */
  readonly subject: string
  /** Folded text after the quantity. */
  readonly after: string
}

/** Verbs directly before a quantity. `read` may refuse (null) when unit and verb do not go together. */
export interface Predicate {
  readonly kind: 'predicate'
  readonly name: string
  readonly words: readonly string[]
  /** Set for verbs that tell a movement themselves, so that no other verb in the run does. */
  readonly moves?: true
  readonly read: (q: Quantity, around: Around) => Meaning | null
}

/** Words that bind the value from before it: 不低于, 超过, 近. */
export interface BoundWords {
  readonly kind: 'bound'
  readonly name: string
  readonly words: readonly string[]
  readonly op: Op
}

/** Words between subject and number that change no value: 同比, 已, 分别; `mark` says what they tell. */
export interface Adverbs {
  readonly kind: 'adverb'
  readonly name: string
  readonly words: readonly string[]
  readonly mark: 'year' | 'cumulative' | 'each' | 'to' | 'none'
}

/** A statement found at a spot of a sentence, `clause` the run before it that holds its name. */
export interface Found extends Meaning {
  readonly span: Span
  readonly clause: Span
  readonly other: Span | null
}

/** A construction without a plain quantity before which a verb stands: rank, grade, relation, doubling. */
export interface Spot {
  readonly kind: 'spot'
  readonly name: string
  /** Global; every alternative must be bounded. */
  readonly trigger: RegExp
  readonly read: (s: string, match: RegExpExecArray, sentence: Span) => readonly Found[]
}

/** One way in which a text says how much. */
export type Pattern = Predicate | BoundWords | Adverbs | Spot

/** A list of words written with blanks between them. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/)
