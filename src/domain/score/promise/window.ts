// The time that a promise binds and the time that a result speaks of.
import type { Period } from '../../plan/commitment.ts'

/** Years, both inclusive. */
export interface Window {
  readonly from: number
  readonly to: number
}

/** The window of a promise in a document of `year`: from that year (a plan that is only being drawn up lends its name to the year's work) to the end it names; nobody promises what is over. */
export function promised(period: Period | null, year: number): Window {
  const begins = period?.from ? yearOf(period.from) : year
  const named = period?.to && begins <= year ? yearOf(period.to) : year
  const to = Math.max(named, year)
  return { from: Math.min(year, to), to }
}

/** The window of a result in a document of `year`: the year before when it says nothing (a report looks back on it). */
export function reported(period: Period | null, year: number): Window {
  const to = period?.to ? yearOf(period.to) : year - 1
  return { from: period?.to && period.from ? yearOf(period.from) : to, to }
}

/** How many years a window covers. */
export const span = ({ from, to }: Window): number => to - from + 1

const yearOf = (day: string): number => Number(day.slice(0, 4))
