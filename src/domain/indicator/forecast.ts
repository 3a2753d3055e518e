// Where the pace of the latest periods leads, with its error; when it would reach the goal; and the pace that is needed from now on.
import { Decimal } from '../base/decimal.ts'
import type { Outlook } from './judgement.ts'
import { round } from './judgement.ts'
import type { Point } from './path.ts'
import type { Target } from './target.ts'
import { yearsAfter, yearsBetween } from './time.ts'

/** The pace of the latest steps: a drift a year, and how far the steps scatter around it (null from fewer than two). */
interface Drift {
  readonly last: Point
  readonly perYear: Decimal
  readonly variance: Decimal | null
  /** Years over which the pace was measured. */
  readonly over: Decimal
  readonly shape: Target['path']
}

/** Nobody is told that a goal is reached after more years than this. */
const FARTHEST = 200

/** The pace of the last `steps` steps through points in the order of time; null from fewer than two points. */
export function driftOf(points: readonly Point[], shape: Target['path'], steps: number): Drift | null {
  const latest = points.slice(-steps - 1)
  const [first, last] = [latest[0], latest.at(-1)]
  if (!first || !last || latest.length < 2) return null
  const rates = shape === 'geometric' && latest.every(({ value }) => value.gt(0))
  const put = (value: Decimal) => (rates ? value.ln() : value)
  const over = yearsBetween(first.day, last.day)
  if (over.lte(0)) return null
  const perYear = put(last.value).minus(put(first.value)).div(over)
  let squares = new Decimal(0)
  for (const [at, point] of latest.entries()) {
    const before = latest[at - 1]
    if (!before) continue
    const years = yearsBetween(before.day, point.day)
    const off = put(point.value).minus(put(before.value)).minus(perYear.times(years))
    squares = squares.plus(off.pow(2).div(years))
  }
  const variance = latest.length > 2 ? squares.div(latest.length - 2) : null
  return { last, perYear, variance, over, shape: rates ? 'geometric' : 'linear' }
}

/** The value on a day at that pace; `low` and `high` lie one standard error away (a random walk with drift). */
export function forecast(
  { last, perYear, variance, over, shape }: Drift,
  day: string,
): NonNullable<Outlook['forecast']> {
  const ahead = yearsBetween(last.day, day)
  const [start, back] = shape === 'geometric' ? [last.value.ln(), exp] : [last.value, same]
  const middle = start.plus(perYear.times(ahead))
  if (variance === null) return { value: round(back(middle)), low: null, high: null }
  const error = variance.times(ahead.plus(ahead.pow(2).div(over))).sqrt()
  return { value: round(back(middle)), low: round(back(middle.minus(error))), high: round(back(middle.plus(error))) }
}

const exp = (value: Decimal): Decimal => value.exp()
const same = (value: Decimal): Decimal => value

/** The end of the month in which that pace reaches a value; null when it leads away from it or takes longer than anybody asks. */
export function reachedOn({ last, perYear, shape }: Drift, goal: Decimal): string | null {
  if (perYear.isZero() || (shape === 'geometric' && goal.lte(0))) return null
  const way = shape === 'geometric' ? goal.div(last.value).ln() : goal.minus(last.value)
  const years = way.div(perYear)
  return years.lt(0) || years.gt(FARTHEST) ? null : yearsAfter(last.day, years)
}

/** The pace a year from a point that reaches the goal on a day: a rate in percent, or an amount where rates make no sense. */
export function required(now: Point, goal: Point, shape: Target['path']): Outlook['required'] {
  const years = yearsBetween(now.day, goal.day)
  if (years.lte(0)) return null
  if (shape === 'linear' || now.value.lte(0) || goal.value.lte(0))
    return { value: round(goal.value.minus(now.value).div(years)), by: 'amount' }
  const rate = goal.value.div(now.value).pow(new Decimal(1).div(years)).minus(1)
  return { value: round(rate.times(100)), by: 'rate' }
}
