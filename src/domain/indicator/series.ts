// Observations in their series: one indicator, measure, region and unit; of every period the edition that was known on a day.
import { kindOf } from './comparable.ts'
import type { Measure, Observation } from './observation.ts'

/** Observations of one thing, in the order in which they came. */
export interface Series {
  readonly indicator: string
  readonly measure: Measure
  readonly region: string
  readonly unit: string
  readonly observations: readonly Observation[]
}

/** Sorts observations into series, in the order of their first row. */
export function seriesOf(observations: readonly Observation[]): readonly Series[] {
  const byKey = new Map<string, Observation[]>()
  for (const one of observations) {
    const key = [one.indicator, one.measure, one.region, one.unit].join('\u0000')
    const list = byKey.get(key)
    if (list) list.push(one)
    else byKey.set(key, [one])
  }
  return [...byKey.values()].flatMap((list) => {
    const [first] = list
    if (!first) return []
    const { indicator, measure, region, unit } = first
    return [{ indicator, measure, region, unit, observations: list }]
  })
}

/** What was known on a day: of every period that was over the latest edition, in the order of time. */
export function knownOn({ observations }: Series, day: string): readonly Observation[] {
  const byPeriod = new Map<string, Observation>()
  for (const one of observations) {
    if (one.period.to > day || (one.vintage.on !== null && one.vintage.on > day)) continue
    const key = periodKey(one)
    const before = byPeriod.get(key)
    if (!before || !isOlder(one, before)) byPeriod.set(key, one)
  }
  return [...byPeriod.values()].sort(
    (a, b) => compare(a.period.to, b.period.to) || compare(a.period.from, b.period.from),
  )
}

/** What makes two observations of one series editions of each other: period, list and base. */
export const periodKey = ({ period, set, base }: Pick<Observation, 'period' | 'set' | 'base'>): string =>
  [kindOf(period), period.from, period.to, set, base].join('\u0000')

/** Every period of a series with its latest edition and those that it replaced, latest first; the latest period first. */
export function byPeriod<One extends Observation>(
  observations: readonly One[],
): readonly { readonly latest: One; readonly earlier: readonly One[] }[] {
  const periods = new Map<string, { latest: One; earlier: One[] }>()
  for (const one of observations) {
    const found = periods.get(periodKey(one))
    if (!found) periods.set(periodKey(one), { latest: one, earlier: [] })
    else if (isOlder(one, found.latest)) found.earlier.push(one)
    else {
      found.earlier.unshift(found.latest)
      found.latest = one
    }
  }
  return [...periods.values()].sort(
    (a, b) => compare(b.latest.period.to, a.latest.period.to) || compare(b.latest.period.from, a.latest.period.from),
  )
}

/** Every edition of one period, oldest first, as they came: a revision keeps the old figure. */
export const editions = ({ observations }: Series, period: Observation['period']): readonly Observation[] =>
  observations.filter((one) => one.period.from === period.from && one.period.to === period.to)

/** An edition that says its day is older than one of a later day; otherwise what came later is newer. */
const isOlder = (one: Observation, other: Observation): boolean =>
  one.vintage.on !== null && other.vintage.on !== null && one.vintage.on < other.vintage.on

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
