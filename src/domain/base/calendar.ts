// Days and working days. Working days come from a table in which every year cites the notice that set it; a year without
// a notice is reckoned by weekends alone and every answer that looked into it says that it is provisional.
import { dayOfNumber, daysInMonth, numberOfDay, partsOfDay, writeDay } from './day-number.ts'

/** A published year: days off and make-up working days as MM-DD, and the notice that set them. */
export interface WorkYear {
  readonly year: number
  readonly notice: { readonly number: string; readonly title: string; readonly date: string; readonly page?: string }
  /** Runs of days off, first and last, both inclusive; weekends inside them may stand or not. */
  readonly off: readonly (readonly [first: string, last: string])[]
  /** Weekend days that are worked. */
  readonly work: readonly string[]
}

/** Which days are worked somewhere, and how far its clock is ahead of UTC. */
export interface Calendar {
  readonly id: string
  readonly minutesAheadOfUtc: number
  readonly years: readonly WorkYear[]
}

/** A day (YYYY-MM-DD), and whether a year without a notice was looked into to find it. */
export interface Reckoned {
  readonly day: string
  readonly provisional: boolean
}

const DAY = 86_400_000
const MINUTE = 60_000

/** True for a day that exists, written YYYY-MM-DD. */
export function isDay(words: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(words)) return false
  const time = Date.parse(`${words}T00:00:00.000Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(words)
}

/** The day `n` days after a day (before it when negative). */
export function addDays(day: string, n: number): string {
  return dayOfNumber(numberOfDay(day) + n)
}

/** How many days lie from one day to another; negative when the second is earlier. */
export function daysBetween(from: string, to: string): number {
  return numberOfDay(to) - numberOfDay(from)
}

/** The same day of the month `n` months later; the last day of that month when it has no such day. */
export function addMonths(day: string, n: number): string {
  const [year, month, date] = partsOfDay(day)
  const months = year * 12 + (month - 1) + n
  const toYear = Math.floor(months / 12)
  const toMonth = months - toYear * 12 + 1
  return writeDay(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** The instant `n` minutes after an instant, as ISO text with milliseconds. */
export function addMinutes(instant: string, n: number): string {
  return new Date(Date.parse(instant) + n * MINUTE).toISOString()
}

/** The day that the clocks of the calendar's place show at an instant. */
export function dayOf(calendar: Calendar, instant: string): string {
  return dayOfNumber(Math.floor((Date.parse(instant) + calendar.minutesAheadOfUtc * MINUTE) / DAY))
}

/** The first millisecond of a day in the calendar's place. */
export function startOfDay(calendar: Calendar, day: string): string {
  return new Date(startOf(calendar, day)).toISOString()
}

/** The last millisecond of a day in the calendar's place: whoever acts at it is still in time. */
export function endOfDay(calendar: Calendar, day: string): string {
  return new Date(startOf(calendar, day) + DAY - 1).toISOString()
}

const startOf = (calendar: Calendar, day: string) => numberOfDay(day) * DAY - calendar.minutesAheadOfUtc * MINUTE

/** Whether a day is worked, and whether that is only presumed because its year has no notice in the table. */
export function isWorkday(
  calendar: Calendar,
  day: string,
): { readonly worked: boolean; readonly provisional: boolean } {
  // 1 January 1970 was a Thursday.
  const weekday = (((numberOfDay(day) + 4) % 7) + 7) % 7
  const weekend = weekday === 0 || weekday === 6
  const year = Number(day.slice(0, 4))
  const known = calendar.years.find((one) => one.year === year)
  if (!known) return { worked: !weekend, provisional: true }
  const date = day.slice(5)
  if (known.work.includes(date)) return { worked: true, provisional: false }
  const off = known.off.some(([first, last]) => first <= date && date <= last)
  return { worked: !weekend && !off, provisional: false }
}

/** Walks from the day after `day` until `n` days were counted; `counts` says which are. The day itself when `n` is 0. */
export function walkDays(
  calendar: Calendar,
  day: string,
  n: number,
  counts: (day: string, worked: boolean) => boolean,
): Reckoned {
  let [at, left, provisional] = [day, n, false]
  while (left > 0) {
    at = addDays(at, 1)
    const found = isWorkday(calendar, at)
    provisional ||= found.provisional
    if (counts(at, found.worked)) left -= 1
  }
  return { day: at, provisional }
}

/** The n-th working day after a day: day 1 is the next working day, as periods in working days are counted. */
export function addWorkdays(calendar: Calendar, day: string, n: number): Reckoned {
  return walkDays(calendar, day, n, (_day, worked) => worked)
}

/** The day itself when it is worked, else the next that is (a period that ends on a day off ends on the next working day: Civil Code art. 203). */
export function rollToWorkday(calendar: Calendar, day: string): Reckoned {
  const here = isWorkday(calendar, day)
  if (here.worked) return { day, provisional: here.provisional }
  const next = addWorkdays(calendar, day, 1)
  return { day: next.day, provisional: here.provisional || next.provisional }
}

/** How many working days lie after `from` up to and including `to`; 0 when `to` is not later. */
export function workdaysBetween(calendar: Calendar, from: string, to: string): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (isWorkday(calendar, day).worked) count += 1
  return count
}

/** The last year that the table knows; 0 when it knows none. */
export function lastKnownYear(calendar: Calendar): number {
  let last = 0
  for (const { year } of calendar.years) if (year > last) last = year
  return last
}

const earlier = new WeakMap<Calendar, Map<number, Calendar>>()

/** The calendar as it was known when the notice for `year` was the latest; the same object for the same year. */
export function knownUntil(calendar: Calendar, year: number): Calendar {
  if (lastKnownYear(calendar) <= year) return calendar
  const kept = earlier.get(calendar) ?? new Map<number, Calendar>()
  const found = kept.get(year) ?? { ...calendar, years: calendar.years.filter((one) => one.year <= year) }
  kept.set(year, found)
  earlier.set(calendar, kept)
  return found
}
