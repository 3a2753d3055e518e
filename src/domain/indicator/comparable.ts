// Whether two observations may be set beside each other, and if not, which property differs.
import type { Observation, ObservedPeriod, PeriodKind } from './observation.ts'

/** What may keep two figures apart. */
export type Property = 'measure' | 'unit' | 'region' | 'period-kind' | 'window' | 'set' | 'base'

/**
 * Every property in which two observations differ. `same`: figures of one and the same period; `time`: of two periods, which
 * must then cover the same part of their years. Sums since a start of which nobody says the start differ in their base.
 */
export function differing(a: Observation, b: Observation, across: 'same' | 'time'): readonly Property[] {
  const [first, second] = [a.period, b.period]
  const kinds = kindOf(first) === kindOf(second)
  const checks: readonly (readonly [Property, boolean])[] = [
    ['measure', a.indicator === b.indicator && a.measure === b.measure],
    ['unit', a.unit === b.unit],
    ['region', a.region === b.region],
    ['period-kind', kinds],
    ['window', !kinds || (across === 'same' ? sameWindow(first, second) : alike(first, second))],
    ['set', a.set === b.set],
    ['base', a.base === b.base && !(kindOf(first) === 'cumulative' && a.base === null)],
  ]
  return checks.flatMap(([property, agrees]) => (agrees ? [] : [property]))
}

/** The year to date is the year once December is over. */
export const kindOf = ({ kind, to }: ObservedPeriod): PeriodKind =>
  kind === 'year-to-date' && to.endsWith('-12-31') ? 'year' : kind

const sameWindow = (a: ObservedPeriod, b: ObservedPeriod): boolean => a.from === b.from && a.to === b.to

/** January to August beside January to August; sums since the same start; a day beside any other day. */
function alike(a: ObservedPeriod, b: ObservedPeriod): boolean {
  const kind = kindOf(a)
  if (kind === 'point-in-time' || kind === 'year') return true
  if (kind === 'cumulative') return a.from === b.from
  if (kind === 'quarter' || kind === 'month') return true
  return a.to.slice(5, 7) === b.to.slice(5, 7)
}
