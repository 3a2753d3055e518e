// What steps of matters added, summed up for periods: how often, how much, or the middle value.
import { Decimal } from '../base/decimal.ts'
import { dueFigures, type Frequency } from './due.ts'
import type { ObservedPeriod } from './observation.ts'

/** How single values become one. */
export type SumHow = 'count' | 'sum' | 'median'

/** One thing that was measured on a day; null where its field held no number. */
export interface Measured {
  readonly day: string
  readonly value: string | null
}

/** The value of a period that is over. */
export interface SummedPeriod {
  readonly period: ObservedPeriod
  readonly value: string
}

/**
 * Sums measures up for every period that is over since the first of them, oldest first. A period in which nothing was
 * measured counts 0; it has no middle value and is left out there.
 */
export function sumUp(
  measures: readonly Measured[],
  how: SumHow,
  frequency: Frequency,
  on: string,
): readonly SummedPeriod[] {
  const first = measures.reduce<string | null>((least, { day }) => (least === null || day < least ? day : least), null)
  if (first === null) return []
  return periodsSince(first, frequency, on).flatMap((period) => {
    const inside = measures.filter(({ day }) => period.from <= day && day <= period.to)
    const value = how === 'count' ? String(inside.length) : onlyValue(inside, how)
    return value === null ? [] : [{ period, value }]
  })
}

/** Every period from the one that a day lies in to the latest that is over: what a series that reported the one before owes. */
function periodsSince(day: string, frequency: Frequency, on: string): readonly ObservedPeriod[] {
  const eve = `${Number(day.slice(0, 4)) - 1}-12-31`
  return dueFigures({ frequency, lagDays: 0 }, [{ kind: 'point-in-time', from: eve, to: eve }], on)
    .map(({ period }) => period)
    .filter(({ to }) => to >= day)
}

function onlyValue(measures: readonly Measured[], how: 'sum' | 'median'): string | null {
  const values = measures.flatMap(({ value }) => (value === null ? [] : [new Decimal(value)]))
  if (how === 'sum') return values.reduce((sum, one) => sum.plus(one), new Decimal(0)).toFixed()
  const sorted = values.sort((a, b) => a.cmp(b))
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return low && high ? low.plus(high).div(2).toFixed() : null
}
