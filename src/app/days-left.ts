// How long it is until a due instant, in days and working days of the calendar that deadlines are reckoned by.
import { dayOf, daysBetween, workdaysBetween } from '../domain/base/calendar.ts'
import type { Context } from './context.ts'

/** A due day today: days are negative when it is over. */
export interface DueView {
  readonly day: string
  readonly days: number
  readonly workdays: number
  readonly overdue: boolean
}

/** Reckons it; null without a due instant. */
export function daysLeft({ calendar, clock }: Context, due: string | null): DueView | null {
  if (due === null) return null
  const now = clock().toISOString()
  const [today, day] = [dayOf(calendar, now), dayOf(calendar, due)]
  const days = daysBetween(today, day)
  const workdays = days < 0 ? -workdaysBetween(calendar, day, today) : workdaysBetween(calendar, today, day)
  return { day, days, workdays, overdue: now > due }
}
