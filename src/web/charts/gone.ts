// How much of a stretch of time is gone.
import { numberOfDay } from '../../domain/base/day-number.ts'

/** The part of the days from one to another, both included, that is over on a day: 0 before the first, 1 after the last. */
export function partGone(from: string, to: string, on: string): number {
  const [first, last, now] = [numberOfDay(from), numberOfDay(to), numberOfDay(on)]
  if (now < first) return 0
  return now >= last ? 1 : (now - first + 1) / (last - first + 1)
}
