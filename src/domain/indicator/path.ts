// The straight path from base to goal, how much of it is gone against what the calendar asks for, and how far ahead of the calendar.
import { dayOfNumber, numberOfDay } from '../base/day-number.ts'
import { Decimal } from '../base/decimal.ts'
import type { Target } from './target.ts'
import { yearsBetween } from './time.ts'

/** A value at the end of a day. */
export interface Point {
  readonly day: string
  readonly value: Decimal
}

/** A path between two points; equal rates where it is geometric and both ends are above zero, equal amounts otherwise. */
export interface Path {
  readonly from: Point
  readonly to: Point
  readonly shape: Target['path']
}

/** Opens a path; a geometric one that zero or a change of sign would break is a linear one. */
export function pathBetween(from: Point, to: Point, shape: Target['path']): Path {
  const rates = shape === 'geometric' && from.value.gt(0) && to.value.gt(0)
  return { from, to, shape: rates ? 'geometric' : 'linear' }
}

/** Where the path stands at the end of a day. */
export function valueAt({ from, to, shape }: Path, day: string): Decimal {
  const whole = yearsBetween(from.day, to.day)
  if (whole.lte(0)) return to.value
  const part = yearsBetween(from.day, day).div(whole)
  if (shape === 'linear') return from.value.plus(to.value.minus(from.value).times(part))
  return from.value.times(to.value.div(from.value).pow(part))
}

/** Twenty digits: roots of sixty take a hundred times as long, and no picture shows them. */
const Rough = Decimal.clone({ precision: 20 })

/** The path at equal steps of time, both ends included, to be looked at; a linear one needs no more than its ends. */
export function pointsOf(path: Path, steps: number): readonly Point[] {
  const { from, to, shape } = path
  const [first, last] = [numberOfDay(from.day), numberOfDay(to.day)]
  if (shape === 'linear' || steps < 2 || last <= first) return last <= first ? [to] : [from, to]
  const rate = new Rough(to.value).div(from.value).pow(new Rough(1).div(steps))
  const points = [from]
  for (let at = 1; at < steps; at++)
    points.push({
      day: dayOfNumber(first + Math.round(((last - first) * at) / steps)),
      value: rate.times((points[at - 1] ?? from).value),
    })
  return [...points, to]
}

/**
 * The way gone as a part of the way that the path asks for at that day: 1 is on the path, 0 has not moved, below 0 runs away
 * from the goal. Null where the path asks for no way at all.
 */
export function pace(path: Path, now: Point): Decimal | null {
  const asked = wayTo(path, valueAt(path, now.day))
  return asked.isZero() ? null : wayTo(path, now.value).div(asked)
}

/** The way from the start of the path to a value, measured as the path runs. */
function wayTo({ from, shape }: Path, value: Decimal): Decimal {
  const rates = shape === 'geometric' && value.gt(0)
  return rates ? value.div(from.value).ln() : value.minus(from.value).div(shape === 'geometric' ? from.value : 1)
}

/**
 * How far ahead of the calendar a year's plan is, in percentage points (超时序进度): what is done as a part of what is
 * planned, less the months that have passed as a part of the twelve; nothing is rounded on the way.
 */
export const aheadOfCalendar = (done: Decimal, planned: Decimal, months: Decimal): Decimal =>
  done.div(planned).minus(months.div(12)).times(100)
