// Against what others publish: five bulletins on being ahead of the calendar, six limits of a well-known algorithm, one portfolio whose sums do not meet.
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/domain/base/decimal.ts'
import { differing } from '../../src/domain/indicator/comparable.ts'
import { driftOf, forecast, reachedOn, required } from '../../src/domain/indicator/forecast.ts'
import { judgeTarget } from '../../src/domain/indicator/judge.ts'
import { aheadOfCalendar, pathBetween, valueAt } from '../../src/domain/indicator/path.ts'
import { editions, knownOn } from '../../src/domain/indicator/series.ts'
import { NOTHING } from '../../src/domain/indicator/target.ts'
import { bound, judged, seen, series, since, target, toDate, year, yearly } from './made.ts'

describe('ahead of the calendar (超时序进度), as five bulletins print it', () => {
  it.each([
    ['248 projects of two provinces, January to August 2023', '74.3', '100', 8, 1, '7.6'],
    ['the same, to September 2023', '84', '100', 9, 0, '9'],
    ['320 projects, January to April 2025', '34.7', '100', 4, 1, '1.4'],
    ['a city, January to October, 629.0 of 647.4', '629.0', '647.4', 10, 1, '13.8'],
    ['a city, January to March 2021, 313.64 of 1015', '313.64', '1015', 3, 2, '5.90'],
  ])('%s', (_what, done, planned, months, places, printed) => {
    const ahead = aheadOfCalendar(new Decimal(done), new Decimal(planned), new Decimal(months))
    expect(ahead.toFixed(places)).toBe(printed)
  })

  it('is part of the judgement of a count', () => {
    const plan = target(
      { kind: 'count', bound: bound('>=', '1015') },
      { due: { from: '2021-01-01', to: '2021-12-31' } },
    )
    const facts = { ...NOTHING, series: [series([seen(toDate('2021-03-31'), '313.64')])] }
    const { status, used } = judgeTarget(plan, facts, '2021-04-20')
    const ahead = used.find(({ as }) => as === 'lead')?.value ?? ''
    expect([status, new Decimal(ahead).toFixed(2)]).toEqual(['on-track', '5.90'])
  })
})

describe('six limits of the algorithm of Open SDG', () => {
  const ON = '2026-03-01'
  it('a base of zero stays zero: it is no 0.001', () => {
    const one = target({ kind: 'level', bound: bound('>=', '100') }, { path: 'geometric' })
    expect(judged(one, { series: [yearly(2022, ['0', null, null, '60'])] }, ON)).toBe('on-track keeps-pace')
    const double = target({ kind: 'multiple', bound: bound('>=', '2') })
    expect(judged(double, { series: [yearly(2022, ['0', null, null, '60'])] }, ON)).toBe('no-data base-zero')
  })

  it('a target of zero is zero: one accident is one too many', () => {
    const none = target({ kind: 'level', bound: bound('<=', '0') }, { path: 'geometric' })
    expect(judged(none, { series: [yearly(2022, ['50', null, null, '20'])] }, ON)).toBe('on-track keeps-pace')
    expect(judged(none, { series: [yearly(2022, ['50', null, null, null, null, '1'])] }, '2028-06-01')).toBe(
      'missed falls-short',
    )
  })

  it('a way across zero is judged like any other', () => {
    const surplus = target({ kind: 'level', bound: bound('>=', '5') }, { path: 'geometric' })
    expect(judged(surplus, { series: [yearly(2022, ['-5', null, null, '1'])] }, ON)).toBe('on-track keeps-pace')
    expect(judged(surplus, { series: [yearly(2022, ['-5', null, null, '-4'])] }, ON)).toBe('off-track lags-far')
  })

  it('not only years are judged: a year to date against its own calendar', () => {
    const count = target({ kind: 'count', bound: bound('>=', '12') }, { due: { from: '2025-01-01', to: '2025-12-31' } })
    expect(judged(count, { series: [series([seen(toDate('2025-05-31'), '5')])] }, '2025-06-10')).toBe(
      'on-track keeps-pace',
    )
  })

  it('+5 % and -5 % are not “moderate”: each series has to get there', () => {
    const both = target({ kind: 'multiple', bound: bound('>=', '1.25') }, { indicators: ['a', 'b'] })
    const facts = { ...NOTHING, series: [yearly(2022, ['100', '105']), yearly(2022, ['100', '95'])] }
    const { status, reason, parts } = judgeTarget(both, facts, '2024-06-01')
    expect([status, reason]).toEqual(['off-track', 'runs-away'])
    expect(parts.map((part) => part.status)).toEqual(['on-track', 'off-track'])
  })

  it('a level is judged by its way, not by a ratio of growth rates; and without a target nothing is judged', () => {
    // A fall that should be a rise: the ratio of growth rates would be the same as that of a rise against a fall.
    const level = target({ kind: 'level', bound: bound('<=', '80') }, { path: 'geometric' })
    expect(judged(level, { series: [yearly(2022, ['100', null, null, '110'])] }, ON)).toBe('off-track runs-away')
    const none = target({ kind: 'qualitative', criteria: [] })
    expect(judged(none, { series: [yearly(2022, ['100', '102'])] }, ON)).toBe('no-data no-criteria')
  })
})

describe('the rolling portfolio of two provinces, in published figures', () => {
  const june = seen(since('2020-01-01', '2022-06-30'), '438200000000', { set: '160 projects' })
  it('is not said to have fallen from 4382 to “more than 3900”: nobody says from when either sum runs', () => {
    const january = seen(since('2020-01-01', '2022-12-31'), '>390000000000', { set: '160 projects' })
    expect(differing(june, january, 'time')).toEqual(['base'])
    const invested = target(
      { kind: 'level', bound: bound('>=', '1000000000000') },
      { base: { day: '2022-06-30', value: null } },
    )
    expect(judged(invested, { series: [series([june, january])] }, '2023-02-01')).toBe('not-comparable differs base')
  })

  it('is another list a year later', () => {
    const april = seen(since('2020-01-01', '2023-04-30'), '813340000000', { set: '248 projects' })
    expect(differing(june, april, 'time')).toEqual(['set', 'base'])
  })
})

describe('what can be compared', () => {
  it.each([
    ['a year and a year to date', seen(year(2024), '1'), seen(toDate('2025-08-31'), '1'), ['period-kind']],
    [
      'two years to date of other lengths',
      seen(toDate('2024-06-30'), '1'),
      seen(toDate('2025-08-31'), '1'),
      ['window'],
    ],
    ['two years to date of the same length', seen(toDate('2024-08-31'), '1'), seen(toDate('2025-08-31'), '1'), []],
    ['a year to date that is the year', seen(year(2024), '1'), seen(toDate('2025-12-31'), '1'), []],
    [
      'other units and regions',
      seen(year(2024), '1'),
      seen(year(2025), '1', { unit: 'kg', region: 'there' }),
      ['unit', 'region'],
    ],
    ['prices of two years', seen(year(2024), '1', { base: '2020' }), seen(year(2025), '1', { base: '2025' }), ['base']],
  ])('%s', (_what, a, b, wanted) => {
    expect(differing(a, b, 'time')).toEqual(wanted)
    expect(differing(b, a, 'time')).toEqual(wanted)
  })
})

describe('a revision', () => {
  const first = seen(year(2023), '100', { vintage: { on: '2024-01-20', words: 'first' } })
  const second = seen(year(2023), '103', { vintage: { on: '2024-12-27', words: 'revised' } })
  it('is used from the day on which it appeared, and keeps the old figure beside it', () => {
    const both = series([second, first])
    expect(knownOn(both, '2024-06-01')).toEqual([first])
    expect(knownOn(both, '2025-06-01')).toEqual([second])
    expect(editions(both, first.period)).toHaveLength(2)
  })
})

describe('path, pace and forecast', () => {
  const [base, goal] = [
    { day: '2022-12-31', value: new Decimal(100) },
    { day: '2024-12-31', value: new Decimal(121) },
  ]
  it('a geometric path grows by equal rates, a linear one by equal amounts', () => {
    expect(
      valueAt(pathBetween(base, goal, 'geometric'), '2023-12-31')
        .toSignificantDigits(20)
        .toFixed(),
    ).toBe('110')
    expect(valueAt(pathBetween(base, goal, 'linear'), '2023-12-31').toFixed()).toBe('110.5')
  })

  it('says what is needed from now on, and when the present pace arrives', () => {
    expect(required(base, goal, 'geometric')).toEqual({ value: '10', by: 'rate' })
    expect(required(base, goal, 'linear')).toEqual({ value: '10.5', by: 'amount' })
    const points = ['100', '105', '110', '115'].map((value, at) => ({
      day: `${2019 + at}-12-31`,
      value: new Decimal(value),
    }))
    const drift = driftOf(points, 'linear', 3)
    expect(drift && forecast(drift, '2027-12-31')).toEqual({ value: '140', low: '140', high: '140' })
    expect(drift && reachedOn(drift, new Decimal(130))).toBe('2025-12-31')
    expect(drift && reachedOn(drift, new Decimal(100))).toBeNull()
  })

  it('is unsure by as much as the steps scatter: 0, 10, 0, 10 says little of next year', () => {
    const points = ['0', '10', '0', '10'].map((value, at) => ({ day: `${2019 + at}-12-31`, value: new Decimal(value) }))
    const drift = driftOf(points, 'linear', 3)
    const told = drift && forecast(drift, '2023-12-31')
    expect(Number(told?.high) - Number(told?.low)).toBeGreaterThan(20)
    expect(driftOf(points.slice(0, 1), 'linear', 3)).toBeNull()
  })
})
