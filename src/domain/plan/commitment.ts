// The nouns of reading: statements, tasks and the outline that a text yields, each tied to its exact characters.
import type { Diagnostic, Span } from '../base/diagnostic.ts'

/** What a statement says of its indicator: an amount, a relative or absolute change, a multiple, a place, a grade, or a relation to something else. */
export type Form = 'level' | 'growth' | 'change' | 'multiple' | 'rank' | 'grade' | 'relation'

/** How the value binds: at least, more than, at most, less than, about, exactly, or between `value` and `value2`. */
export type Op = '>=' | '>' | '<=' | '<' | '~' | '=' | 'range'

/** `commitment`: to be reached or done; `result`: reported as reached or done; `context`: neither. */
export type Stance = 'commitment' | 'result' | 'context'

/** A time span given by the text's own words, resolved against the document's date; ISO dates (YYYY-MM-DD), null where the words leave an end open. */
export interface Period {
  readonly words: string
  readonly from: string | null
  readonly to: string | null
}

/** How much something is or shall be. `start`/`end` are UTF-16 offsets of `quote` in the stored text. */
export interface Statement extends Span {
  readonly quote: string
  /** The name of what is measured, in the text's own characters. */
  readonly indicator: string
  readonly form: Form
  readonly op: Op
  /** Exact decimal in base units (4万亿元 is "4000000000000"), percent as written, null where the form has none. */
  readonly value: string | null
  readonly value2: string | null
  /** As in the text without 万/亿; `%`, `pp` for percentage points, `倍`; "" for a bare number; null where the form has none. */
  readonly unit: string | null
  readonly per: 'year' | 'cumulative' | null
  readonly stance: Stance
  /** `from` marks the X of 从X提高到Y. */
  readonly role: 'main' | 'from'
  /** What a relation compares with. */
  readonly other: string | null
  readonly period: Period | null
  /** The pattern that fired, as `file/name`. */
  readonly rule: string
}

/** What shall be done. `start`/`end` cover title and body without the marker. */
export interface Task extends Span {
  readonly title: string
  readonly quote: string
  /** Headings above it, outermost first, as the text has them. */
  readonly path: readonly string[]
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly due: readonly Period[]
  /** Indexes into `Reading.statements` of the quantities that stand in it. */
  readonly quantities: readonly number[]
  /** The exact responsibility text （责任单位：…）, or null. */
  readonly marker: string | null
}

/** A heading with what stands under it; `start`/`end` cover the heading's own characters, `close` is where its section ends. */
export interface Heading extends Span {
  readonly level: number
  /** 一、 （一） 1. 一是 —— ; "" for a heading without one. */
  readonly marker: string
  readonly title: string
  readonly close: number
  readonly children: readonly Heading[]
}

/** A run that is not part of the plan: navigation, teaser, glossary, footnote, byline, contents. */
export interface LeftOut extends Span {
  readonly why: 'navigation' | 'teaser' | 'glossary' | 'footnote' | 'byline' | 'contents'
}

/** What a text is: a plan promises, a report looks back and ahead, an interview mixes both. */
export type DocumentKind = 'plan' | 'report' | 'interview'

/** A table that the file's format carried: cells are spans of the stored text, row by row. */
export interface Table extends Span {
  readonly rows: readonly (readonly Span[])[]
}

/** What the reader is given: the stored text, what its format knew of it, and what a person said of it. */
export interface ReadInput {
  readonly text: string
  readonly tables?: readonly Table[]
  readonly kind?: DocumentKind
  /** ISO date of the document (YYYY-MM-DD); found in the text when absent. */
  readonly date?: string
}

/** Everything that one reading of a text yields. Statements and tasks stand in text order. */
export interface Reading {
  readonly engine: string
  readonly document: {
    readonly title: string
    readonly kind: DocumentKind
    readonly date: string | null
    readonly lang: 'zh-Hans' | 'zh-Hant' | 'en'
    readonly chars: number
  }
  readonly outline: readonly Heading[]
  readonly statements: readonly Statement[]
  readonly tasks: readonly Task[]
  readonly leftOut: readonly LeftOut[]
  readonly diagnostics: readonly Diagnostic[]
}
