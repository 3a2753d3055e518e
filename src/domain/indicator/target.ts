// Targets: fourteen kinds, each with what it needs to be judged; what nobody has said is null and is said to be unknown.
import type { Span } from '../base/diagnostic.ts'
import type { Bound } from './bound.ts'
import type { Series } from './series.ts'

/** What a target asks for. Values are exact decimals in base units, rates in percent. */
export type Aim =
  /** The value keeps the bound when it is due. */
  | { readonly kind: 'level'; readonly bound: Bound }
  /** The same in percent, of a named whole where the text names it. */
  | { readonly kind: 'share'; readonly bound: Bound; readonly of: string | null }
  /** Growth on the same period a year before. */
  | { readonly kind: 'growth'; readonly bound: Bound }
  /** Growth a year, on average from the base to the end. */
  | { readonly kind: 'average-growth'; readonly bound: Bound }
  /** The difference to the base. */
  | { readonly kind: 'change'; readonly bound: Bound }
  /** So many times the base, in every listed series. */
  | { readonly kind: 'multiple'; readonly bound: Bound }
  /** The bound is kept in each period to the end. */
  | { readonly kind: 'band'; readonly bound: Bound }
  /** At least this place of a declared scale, in each period; places count from 1, the best. */
  | { readonly kind: 'grade'; readonly place: string; readonly scale: readonly string[] }
  /** A place among peers: at most `place`, or within the first `fraction` of `peers`; both null where the text says no more than "in front". */
  | {
      readonly kind: 'rank'
      readonly place: string | null
      readonly fraction: string | null
      readonly peers: number | null
    }
  /** Beside another series or region; `tolerance` is how far behind still counts. */
  | { readonly kind: 'relative-level'; readonly op: Bound['op']; readonly other: string; readonly tolerance: string }
  /** Its growth beside the growth of another series, in points. */
  | { readonly kind: 'relative-growth'; readonly op: Bound['op']; readonly other: string; readonly tolerance: string }
  /** So many things done between the beginning and the end. */
  | { readonly kind: 'count'; readonly bound: Bound }
  /** Done by a day, with its evidence. */
  | { readonly kind: 'milestone' }
  /** Closing criteria, each with its evidence. */
  | { readonly kind: 'qualitative'; readonly criteria: readonly string[] }

/** Where a target starts: the end of the base period, and its value where the text itself gives it. */
export interface Base {
  readonly day: string
  readonly value: string | null
}

/** An earlier wording of a target, and the resolution or document that changed it. */
export interface Wording {
  readonly quote: string
  readonly until: string
  readonly because: string
}

/** A commitment made ready to be judged. */
export interface Target {
  readonly commitment: (Span & { readonly quote: string }) | null
  /** More than one where all of them must keep it. */
  readonly indicators: readonly string[]
  readonly region: string | null
  readonly unit: string | null
  readonly due: { readonly from: string; readonly to: string } | null
  readonly base: Base | null
  /** How the straight path runs: by equal amounts, or by equal rates. */
  readonly path: 'linear' | 'geometric'
  readonly binding: 'binding' | 'expected' | null
  readonly owner: string | null
  readonly earlier: readonly Wording[]
  readonly aim: Aim
}

/** What is known of a target's subject. Null: nobody knows; that is no zero. */
export interface Facts {
  /** The target's own series, one for each indicator; null where there is none. */
  readonly series: readonly (Series | null)[]
  /** Published rates of growth, one for each indicator. */
  readonly growth: readonly (Series | null)[]
  /** Published average rates of growth. */
  readonly average: readonly (Series | null)[]
  /** What a relation compares with, and its published growth. */
  readonly other: Series | null
  readonly otherGrowth: Series | null
  /** For a milestone: the day it was done, null while it is not; `evidence` counts what proves it. */
  readonly done: { readonly on: string | null; readonly evidence: number } | null
  /** For closing criteria, in their order: whether each is met, and what proves it. */
  readonly criteria: readonly { readonly met: boolean; readonly evidence: number }[] | null
}

/** Facts of which nothing is known. */
export const NOTHING: Facts = {
  series: [],
  growth: [],
  average: [],
  other: null,
  otherGrowth: null,
  done: null,
  criteria: null,
}
