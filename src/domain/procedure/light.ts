// Lights and slips as rules over readings: every rule set cites its page, and every light carries the numbers that made it.

import { dayOf, daysBetween } from '../base/calendar.ts'
import { Decimal } from '../base/decimal.ts'
import type { Json } from '../base/digest.ts'
import { clockOf } from './clocks.ts'
import type { Words } from './declaration.ts'
import { behindBy } from './progress.ts'
import type { Basis, Branch, MatterState } from './state.ts'
import { calendarOf } from './step.ts'

/** Where the value of a reading comes from. */
export type ReadingSource =
  /** Days to the due day of a clock, or since it; whole months since it; or whether it has run out (yes | no). */
  | {
      readonly from: 'clock'
      readonly clock: string
      readonly as: 'days-left' | 'days-late' | 'months-late' | 'overdue'
    }
  /** Percentage points behind the calendar: elapsed share of a clock less the progress in a field. */
  | { readonly from: 'behind'; readonly clock: string; readonly field: string }
  /** Periods of a recurring clock that were missed in a row. */
  | { readonly from: 'missed'; readonly clock: string }
  | { readonly from: 'field'; readonly field: string }
  /** Whether a field was ever filled in (yes | no). */
  | { readonly from: 'given'; readonly field: string }
  /** The colour of the last slip; none before the first. */
  | { readonly from: 'slip' }

/** Something that a light is read from: a number within bounds, or one of some values. */
export type Reading = { readonly name: string; readonly words: Words; readonly source: ReadingSource } & (
  | { readonly kind: 'number'; readonly min?: number; readonly max?: number }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
)

/** One condition on a reading; bounds: `from` and `to` inclusive, `above` and `below` exclusive. */
export interface Condition {
  readonly reading: string
  readonly from?: number
  readonly above?: number
  readonly to?: number
  readonly below?: number
  readonly is?: readonly string[]
}

/** A row: its colour holds when all conditions do. `note` says where the row is ours and not the page's. */
export interface LightRow {
  readonly colour: string
  readonly when: readonly Condition[]
  readonly note?: Words
}

/** A light of a matter. With `unique` no two rows may hold at once; with `first` the first that holds counts. */
export interface Light {
  readonly name: string
  readonly words: Words
  readonly readings: readonly Reading[]
  readonly hit: 'unique' | 'first'
  readonly rows: readonly LightRow[]
}

/** A published rule set with the page that it stands on; `branch` names the leg that it is read from (`main`: the matter). */
export interface LightSet {
  readonly name: string
  readonly words: Words
  readonly source: string
  readonly branch: string
  readonly lights: readonly Light[]
}

/** Values by reading; null when there is nothing to read from. */
export type Readings = Readonly<Record<string, string | number | null>>

/** What a light shows, the row that made it so, and the numbers that it read; `no-data` when a number is missing that it needs. */
export interface Shown {
  readonly light: string
  readonly colour: string
  readonly row: number | null
  readonly readings: Readings
}

/** Shows a light for some readings. */
export function showLight(light: Light, readings: Readings): Shown {
  const row = light.rows.findIndex((one) =>
    one.when.every((condition) => holds(condition, readings[condition.reading] ?? null)),
  )
  const blind = light.readings.some(({ name }) => (readings[name] ?? null) === null)
  const found = row < 0 ? undefined : light.rows[row]
  return {
    light: light.name,
    colour: found?.colour ?? (blind ? 'no-data' : 'no-rule'),
    row: found ? row : null,
    readings,
  }
}

/** Whether a value meets a condition; nothing meets one on a missing value. */
export function holds(condition: Condition, value: string | number | null): boolean {
  if (value === null) return false
  if (condition.is) return condition.is.includes(String(value))
  const { from, above, to, below } = condition
  const number = new Decimal(value)
  if (from !== undefined && number.lt(from)) return false
  if (above !== undefined && number.lte(above)) return false
  if (to !== undefined && number.gt(to)) return false
  return below === undefined || number.lt(below)
}

/** Reads what a light needs from a branch at an instant. */
export function readingsOf(basis: Basis, matter: MatterState, branch: Branch, light: Light, at: string): Readings {
  return Object.fromEntries(light.readings.map((one) => [one.name, readSource(basis, matter, branch, one.source, at)]))
}

/** Reads one source from a branch at an instant; null when there is nothing to read. */
export function readSource(
  basis: Basis,
  matter: MatterState,
  branch: Branch,
  source: ReadingSource,
  at: string,
): string | number | null {
  if (source.from === 'field') return plain(branch.fields[source.field])
  if (source.from === 'given') return plain(branch.fields[source.field]) === null ? 'no' : 'yes'
  if (source.from === 'slip') return branch.slips.at(-1)?.colour ?? 'none'
  const clock = clockOf(branch, source.clock)
  if (!clock) return null
  if (source.from === 'missed') return clock.missed
  const calendar = calendarOf(basis, matter)
  const until = clock.stoppedAt ?? at
  if (source.from === 'behind') {
    const progress = plain(branch.fields[source.field]) ?? 0
    return behindBy(
      { start: dayOf(calendar, clock.startedAt), due: dayOf(calendar, clock.due) },
      progress,
      dayOf(calendar, until),
    )
  }
  if (source.as === 'overdue') return until > clock.due ? 'yes' : 'no'
  const left = daysBetween(dayOf(calendar, until), dayOf(calendar, clock.due))
  if (source.as === 'days-left') return left
  return source.as === 'days-late' ? Math.max(0, -left) : Math.floor(Math.max(0, -left) / 30)
}

const plain = (value: Json | undefined): string | number | null =>
  typeof value === 'string' || typeof value === 'number' ? value : null
