// What a quantity is, and the words of bound that cling to it: 以上, 左右, 以内.
import type { UnitKind } from './units.ts'

/** How a number binds when words cling to it. */
export type Bound = '>=' | '>' | '<=' | '<' | '~'

/** A number with its unit. `start`..`end` covers number, unit and the words of bound after it; offsets are those of the text. */
export interface Quantity {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly value2: string | null
  /** As statements carry it; "" when no unit is written. */
  readonly unit: string
  readonly kind: UnitKind | 'none'
  /** What the words after the number say, or 多/余 in it. */
  readonly bound: Bound | null
  readonly script: 'arabic' | 'han'
  /** Multipliers only, as in 上千万 or 万亿级. */
  readonly bare: boolean
}

const AFTER: readonly (readonly [string, Bound])[] = [
  ['及以上', '>='],
  ['以上', '>='],
  ['以内', '<='],
  ['之内', '<='],
  ['以下', '<='],
  ['左右', '~'],
  ['上下', '~'],
]

/** The words of bound that begin at `at`, or null. */
export function boundAt(s: string, at: number): { readonly length: number; readonly bound: Bound } | null {
  const blank = s[at] === ' ' ? 1 : 0
  for (const [word, bound] of AFTER) if (s.startsWith(word, at + blank)) return { length: word.length + blank, bound }
  return null
}
