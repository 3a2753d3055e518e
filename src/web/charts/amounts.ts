// Amounts beside and inside charts: rounded as people say them, or exact; and one scale for all labels of one axis.
import { Decimal } from '../../domain/base/decimal.ts'
import type { Op } from '../../domain/plan/commitment.ts'
import { group, SIGNS, sayNumber, scaleFor, shift } from '../../words/amount.ts'
import { joinAmount } from '../phrase.ts'
import type { Voice } from '../voice.ts'

/** One scale for the values of an axis: how far the point moves, and what the numbers then count ("万亿元"). */
export interface Scale {
  readonly places: number
  readonly words: string
  /** Stands behind every number: the sign of percent, which no head may keep from its number. */
  readonly sign: '%' | ''
}

/** The scale that the largest of several values fills. */
export function commonScale(v: Voice, values: readonly string[], unit: string): Scale {
  const largest = values.map((one) => new Decimal(one).abs()).reduce((a, b) => (a.gt(b) ? a : b), new Decimal(0))
  const { places, scale } = scaleFor(largest.toFixed(), v.lang)
  return { places, words: joinAmount(v, '', scale, unit), sign: unit === '%' ? '%' : '' }
}

/** A value in a scale, with no more digits than a chart can show. */
export const inScale = (value: string, { places, sign }: Scale, op: Op = '='): string =>
  signed(op, `${group(rounded(shift(new Decimal(value).toFixed(), -places)))}${sign}`)

/** A round value of an axis in its scale. */
export const tickText = (value: number, { places, sign }: Scale): string =>
  `${group(shift(new Decimal(value).toSignificantDigits(8).toFixed(), -places))}${sign}`

/** A value as people say it, with its unit; rounded to what is read at a glance. */
export function sayValue(v: Voice, value: string, unit: string, op: Op = '='): string {
  const plain = new Decimal(value).toFixed()
  const { places, scale } = scaleFor(plain, v.lang)
  return signed(op, joinAmount(v, group(rounded(shift(plain, -places))), scale, unit))
}

/** A value in full, with its unit, in the largest scale that leaves no more than two decimals. */
export const sayExact = (v: Voice, value: string, unit: string, op: Op = '='): string =>
  signed(op, exactly(v, new Decimal(value).toFixed(), unit))

function exactly(v: Voice, value: string, unit: string): string {
  const { number, scale } = sayNumber(value, v.lang)
  return joinAmount(v, number, scale, unit)
}

/** Two decimals, fewer where the number is large, two digits that say something where it is very small. */
function rounded(value: string): string {
  const exact = new Decimal(value)
  const size = exact.abs()
  const shown = exact.toDecimalPlaces(size.gte(1000) ? 0 : size.gte(100) ? 1 : 2)
  return (shown.isZero() ? exact.toSignificantDigits(2) : shown).toFixed()
}

const signed = (op: Op, text: string): string => (SIGNS[op] ? `${SIGNS[op]} ${text}` : text)
