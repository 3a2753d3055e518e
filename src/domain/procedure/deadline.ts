// When a clock is due, and when it next wants attention. Always reckoned anew from start, length, pauses and grants, so
// that a published year of working days corrects every deadline that had to guess.
import {
  addDays,
  addMinutes,
  addMonths,
  addWorkdays,
  type Calendar,
  dayOf,
  daysBetween,
  endOfDay,
  type Reckoned,
  rollToWorkday,
  startOfDay,
  walkDays,
} from '../base/calendar.ts'
import type { Clock, Span } from './declaration.ts'
import type { ClockState } from './state.ts'

/** A due instant, and whether working days that are not yet published went into it. */
export interface Due {
  readonly due: string
  readonly provisional: boolean
}

type Running = Pick<ClockState, 'startedAt' | 'target' | 'more' | 'pauses'>

/** When a clock is due. A pause takes away the days at whose end the clock stood still: the day it begins does not count, the day it ends does. */
export function dueOf(calendar: Calendar, clock: Clock, running: Running): Due {
  const { length } = clock
  if (running.target !== undefined) return ofDay(calendar, clock, shifted(calendar, running, running.target))
  if (length.kind !== 'span') return { due: running.startedAt, provisional: false }
  const n = length.n + running.more
  if (length.unit === 'minute' || length.unit === 'hour') {
    const minutes = n * (length.unit === 'hour' ? 60 : 1)
    return { due: addMinutes(running.startedAt, minutes + pausedMinutes(running)), provisional: false }
  }
  const first = dayOf(calendar, running.startedAt)
  const before = clock.day1 === 'same' ? addDays(first, -1) : first
  if (length.unit === 'month') return ofDay(calendar, clock, shifted(calendar, running, addMonths(before, n)))
  const counted = walkDays(
    calendar,
    before,
    n,
    (day, worked) => (length.unit === 'day' || worked) && !isPaused(calendar, running, day),
  )
  return ofDay(calendar, clock, length.unit === 'workday' ? counted : { day: counted.day, provisional: false })
}

function ofDay(calendar: Calendar, clock: Clock, { day, provisional }: Reckoned): Due {
  if (!clock.rolls) return { due: endOfDay(calendar, day), provisional }
  const rolled = rollToWorkday(calendar, day)
  return { due: endOfDay(calendar, rolled.day), provisional: provisional || rolled.provisional }
}

function shifted(calendar: Calendar, { pauses }: Running, day: string): Reckoned {
  const days = pauses.map(({ from, to }) => (to ? daysBetween(dayOf(calendar, from), dayOf(calendar, to)) : 0))
  return { day: addDays(day, total(days)), provisional: false }
}

function pausedMinutes({ pauses }: Running): number {
  return total(pauses.map(({ from, to }) => (to ? (Date.parse(to) - Date.parse(from)) / 60_000 : 0)))
}

function isPaused(calendar: Calendar, { pauses }: Running, day: string): boolean {
  return pauses.some(({ from, to }) => to && dayOf(calendar, from) <= day && day < dayOf(calendar, to))
}

const total = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

/** The next day of a rhythm after `after`: day `n` of every month, or of the last month of every quarter; a short month ends it earlier. */
export function nextOfRhythm(every: string, n: number, after: string): string {
  for (let month = `${after.slice(0, 7)}-01`; ; month = addMonths(month, 1)) {
    if (every === 'quarter' && Number(month.slice(5, 7)) % 3 !== 0) continue
    const last = addDays(addMonths(month, 1), -1)
    const day = addDays(month, Math.min(n, Number(last.slice(8))) - 1)
    if (day > after) return day
  }
}

/** An instant a span later; spans of days end when their last day ends. */
export function addSpan(calendar: Calendar, instant: string, { n, unit }: Span): string {
  if (n === 0) return instant
  if (unit === 'minute' || unit === 'hour') return addMinutes(instant, n * (unit === 'hour' ? 60 : 1))
  const day = dayOf(calendar, instant)
  if (unit === 'workday') return endOfDay(calendar, addWorkdays(calendar, day, n).day)
  return endOfDay(calendar, unit === 'day' ? addDays(day, n) : addMonths(day, n))
}

/** The instant so long before a due instant at which to remind; days are reminded of when they begin. */
export function remindAt(calendar: Calendar, due: string, { n, unit }: Span): string {
  if (unit === 'minute' || unit === 'hour') return addMinutes(due, -n * (unit === 'hour' ? 60 : 1))
  let day = dayOf(calendar, due)
  if (unit === 'month') day = addMonths(day, -n)
  else if (unit === 'day') day = addDays(day, -n)
  else for (let left = n; left > 0; left -= 1) day = workdayBefore(calendar, day)
  return startOfDay(calendar, day)
}

function workdayBefore(calendar: Calendar, day: string): string {
  let at = addDays(day, -1)
  while (rollToWorkday(calendar, at).day !== at) at = addDays(at, -1)
  return at
}

/** When the clock next wants attention: a reminder, its expiry, or the next rung of its ladder. */
export function wakeOf(calendar: Calendar, clock: Clock, state: Omit<ClockState, 'wake'>): string | null {
  if (state.status !== 'running') return null
  if (state.overdue) {
    const rung = clock.expiry.kind === 'ladder' ? clock.expiry.rungs[state.rung] : undefined
    return rung ? justAfter(addSpan(calendar, state.due, rung.after)) : null
  }
  const reminder = clock.remind?.[state.reminded]
  const end = justAfter(state.due)
  if (!reminder) return end
  const remind = remindAt(calendar, state.due, reminder.before)
  return [remind, end].sort()[0] ?? end
}

const justAfter = (instant: string) => new Date(Date.parse(instant) + 1).toISOString()
