// When figures of a series are due, and which are missing: a period is reported by its figure, or by the reason why there is none.
import { addDays } from '../base/calendar.ts'
import { daysInMonth, partsOfDay, writeDay } from '../base/day-number.ts'
import { kindOf } from './comparable.ts'
import type { ObservedPeriod } from './observation.ts'

/** How often a figure is due. */
export type Frequency = 'year' | 'quarter' | 'month'

/** What is asked of a series; without a frequency nothing is ever due. */
export interface Duty {
  readonly frequency: Frequency | null
  /** Days after the end of a period at which its figure is due; 0 when absent. */
  readonly lagDays: number | null
}

/** How a missing figure stands: its day is over, comes within `SOON_DAYS`, or is further off. */
export type DueStanding = 'late' | 'soon' | 'later'

/** A period that is over and has no figure yet; `due` is the last day on which it comes in time. */
export interface DueFigure {
  readonly period: ObservedPeriod
  readonly due: string
  readonly standing: DueStanding
}

/** How many days before its due day a figure is due soon. */
const SOON_DAYS = 15
/** Most missing periods that are told, the latest ones. */
const MOST = 60
const MONTHS: Readonly<Record<Frequency, number>> = { month: 1, quarter: 3, year: 12 }

/**
 * The missing figures of a series on a day, oldest first. `known` are the periods of which there is a figure or a reason. The
 * first of them begins the duty; before there is any, only the latest period that is over is asked for.
 */
export function dueFigures(duty: Duty, known: readonly ObservedPeriod[], on: string): readonly DueFigure[] {
  const { frequency, lagDays } = duty
  if (frequency === null) return []
  const reported = new Set(known.flatMap((period) => placeOf(period, frequency) ?? []))
  const last = placeAt(on, frequency) - 1
  const first = reported.size === 0 ? last : [...reported].reduce((a, b) => Math.min(a, b))
  const missing: DueFigure[] = []
  for (let place = Math.max(first, last - MOST + 1); place <= last; place += 1) {
    if (reported.has(place)) continue
    const period = periodAt(place, frequency)
    const due = addDays(period.to, lagDays ?? 0)
    missing.push({ period, due, standing: on > due ? 'late' : due <= addDays(on, SOON_DAYS) ? 'soon' : 'later' })
  }
  return missing
}

/** How a series stands as a whole: by the worst of what is missing. */
export const standingOf = (missing: readonly DueFigure[]): 'late' | 'soon' | 'fine' =>
  missing.some(({ standing }) => standing === 'late')
    ? 'late'
    : missing.some(({ standing }) => standing === 'soon')
      ? 'soon'
      : 'fine'

/** Which period, counted from year 0, a day lies in. */
function placeAt(day: string, frequency: Frequency): number {
  const [year, month] = partsOfDay(day)
  return Math.floor((year * 12 + month - 1) / MONTHS[frequency])
}

/** Which period a figure reports: its own; a sum since January and a count on a day report the one that ends with them. */
function placeOf(period: ObservedPeriod, frequency: Frequency): number | null {
  const place = placeAt(period.to, frequency)
  const whole = periodAt(place, frequency)
  if (period.to !== whole.to) return null
  const kind = kindOf(period)
  if (kind === 'year-to-date' || kind === 'point-in-time') return place
  if (kind === 'year' && frequency !== 'year') return period.from.endsWith('-01-01') ? place : null
  return period.from === whole.from ? place : null
}

function periodAt(place: number, frequency: Frequency): ObservedPeriod {
  const months = MONTHS[frequency]
  const [first, last] = [place * months, place * months + months - 1]
  const [year, month] = [Math.floor(last / 12), (last % 12) + 1]
  return {
    kind: frequency,
    from: writeDay(Math.floor(first / 12), (first % 12) + 1, 1),
    to: writeDay(year, month, daysInMonth(year, month)),
  }
}
