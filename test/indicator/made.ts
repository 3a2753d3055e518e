// Figures and targets made for tests: what is not said is plain.
import type { Bound } from '../../src/domain/indicator/bound.ts'
import { judgeTarget } from '../../src/domain/indicator/judge.ts'
import type { Measure, Observation, ObservedPeriod } from '../../src/domain/indicator/observation.ts'
import { type Series, seriesOf } from '../../src/domain/indicator/series.ts'
import { type Aim, type Facts, NOTHING, type Target } from '../../src/domain/indicator/target.ts'

/** A whole year. */
export const year = (n: number): ObservedPeriod => ({ kind: 'year', from: `${n}-01-01`, to: `${n}-12-31` })
/** A year to the end of a day. */
export const toDate = (to: string): ObservedPeriod => ({ kind: 'year-to-date', from: `${to.slice(0, 4)}-01-01`, to })
/** A sum since a day. */
export const since = (from: string, to: string): ObservedPeriod => ({ kind: 'cumulative', from, to })

/** A figure; a number's text may begin with its sign (">325"). */
export function seen(period: ObservedPeriod, words: string, more: Partial<Observation> = {}): Observation {
  const [, op = '', value = words] = /^(>=|<=|>|<|~)?(.*)$/.exec(words) ?? []
  const figure = { kind: 'value' as const, value, op: (op || '=') as '=' }
  const plain = {
    indicator: 'x',
    measure: 'level' as Measure,
    region: 'here',
    unit: 't',
    set: null,
    base: null,
    source: '',
  }
  return { ...plain, period, figure, vintage: { on: null, words: '' }, ...more }
}

/** One series of yearly figures, from the year given; null leaves a year out. */
export function yearly(first: number, values: readonly (string | null)[], more: Partial<Observation> = {}): Series {
  return series(values.flatMap((value, at) => (value === null ? [] : [seen(year(first + at), value, more)])))
}

/** The one series that rows make. */
export function series(rows: readonly Observation[]): Series {
  const [one] = seriesOf(rows)
  if (!one) throw new TypeError('no rows')
  return one
}

/** A bound. */
export const bound = (op: Bound['op'], value: string, more: Partial<Bound> = {}): Bound => ({
  ...{ op, value, value2: null, tolerance: null, better: null },
  ...more,
})

/** A target from the end of 2022 to the end of 2027. */
export const target = (aim: Aim, more: Partial<Target> = {}): Target => ({
  ...{ commitment: null, indicators: ['x'], region: 'here', unit: null, binding: null, owner: null, earlier: [], aim },
  ...{ due: { from: '2023-01-01', to: '2027-12-31' }, base: { day: '2022-12-31', value: null }, path: 'linear' },
  ...more,
})

/** Status and reason on a day. */
export function judged(one: Target, facts: Partial<Facts>, on: string): string {
  const { status, reason, differs } = judgeTarget(one, { ...NOTHING, ...facts }, on)
  return [status, reason, ...differs].join(' ')
}
