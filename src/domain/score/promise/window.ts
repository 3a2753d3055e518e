// The time that a promise binds and the time that a result speaks of, and whether the two are the same.
import type { Period } from '../../plan/commitment.ts'

/** Years, both inclusive. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** The window of a promise made in `year` (of its document): the year itself when it says nothing, and a five-year plan that ends in that year is meant for that year. */
export function promised(period: Period | null, year: number): Window {
  if (!period?.to) return { from: year, to: year }
  const to = yearOf(period.to)
  const from = period.from ? yearOf(period.from) : Math.min(year, to)
  if (from > year) return { from: year, to: year } // a plan that is only being drawn up lends its name to the year's work
  return to === year ? { from: year, to } : { from: Math.max(from, Math.min(year, to)), to }
}

/** The window of a result in a document of `year`: the year before when it says nothing (a report looks back on it). */
export function reported(period: Period | null, year: number): Window {
  if (!period?.to) return { from: year - 1, to: year - 1 }
  const to = yearOf(period.to)
  return { from: period.from ? yearOf(period.from) : to, to }
}

/** How many years a window covers. */
export const span = ({ from, to }: Window): number => to - from + 1

const yearOf = (day: string): number => Number(day.slice(0, 4))
