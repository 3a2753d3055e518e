// Years between days, exactly where both end a month; and the day that lies so many years ahead.

import { partsOfDay } from '../base/day-number.ts'
import { Decimal } from '../base/decimal.ts'
import { isoDay } from '../text/dates.ts'

/** Years from one day to another: whole months count a twelfth each, the rest as its part of the month. */
export const yearsBetween = (from: string, to: string): Decimal => months(to).minus(months(from)).div(12)

/** Years that a stretch of time covers, its first day and its last included. */
export function yearsWithin(from: string, to: string): Decimal {
  const [year, month, date] = partsOfDay(from)
  const begin = new Decimal(year * 12 + month - 1).plus(new Decimal(date - 1).div(lastOf(from)))
  return months(to).minus(begin).div(12)
}

/** The last day of the month in which so many years after a day have passed. */
export function yearsAfter(day: string, years: Decimal): string {
  const at = months(day).plus(years.times(12)).ceil().minus(1).toNumber()
  return isoDay(Math.floor(at / 12), (at % 12) + 1, null) ?? day
}

/** The year of a day. */
export const yearOf = (day: string): number => Number(day.slice(0, 4))

/** Months that have passed since year 0 when the day is over. */
function months(day: string): Decimal {
  const [year, month, date] = partsOfDay(day)
  return new Decimal(year * 12 + month - 1).plus(new Decimal(date).div(lastOf(day)))
}

const lastOf = (day: string): number => {
  const [year, month] = partsOfDay(day)
  return partsOfDay(isoDay(year, month, null) ?? day)[2]
}
