// The fourteen kinds of targets: each by a table of cases that a person can check by hand, and by a property.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/domain/base/decimal.ts'
import { goalOf, holds, kept } from '../../src/domain/indicator/bound.ts'
import { judgeTarget } from '../../src/domain/indicator/judge.ts'
import { NOTHING } from '../../src/domain/indicator/target.ts'
import { bound, judged, seen, series, since, target, toDate, year, yearly } from './made.ts'

const ON = '2026-03-01'
const AFTER = '2028-06-01'
const level = target({ kind: 'level', bound: bound('>=', '200') })
const share = target({ kind: 'share', bound: bound('>', '50'), of: null })
const fewer = target({ kind: 'level', bound: bound('<=', '50') })

describe('a level or a share', () => {
  it.each([
    ['on the path', level, ['100', null, null, '160'], ON, 'on-track keeps-pace'],
    ['a little behind it', level, ['100', null, null, '145'], ON, 'behind lags'],
    ['far behind it', level, ['100', null, null, '120'], ON, 'off-track lags-far'],
    ['going the wrong way', level, ['100', null, null, '90'], ON, 'off-track runs-away'],
    ['there before its time', level, ['100', null, null, '200'], ON, 'reached reached-early'],
    ['down from 100 to 50, half-way', fewer, ['100', null, null, '70'], ON, 'on-track keeps-pace'],
    ['kept at the base and lost since', level, ['210', null, null, '190'], ON, 'off-track slipped-back'],
    ['reached when due', level, ['100', null, null, null, null, '200'], AFTER, 'reached reaches'],
    ['short when due', level, ['100', null, null, null, null, '199.99'], AFTER, 'missed falls-short'],
    ['exactly 50 % where more was promised', share, ['40', null, null, null, null, '50'], AFTER, 'missed falls-short'],
    ['due without a figure', level, ['100', '120'], AFTER, 'no-data nothing-at-due'],
    ['no figure since the base', level, ['100'], ON, 'no-data nothing-since-base'],
    ['asked in the first year', level, ['100'], '2023-06-01', 'too-early first-period-open'],
    ['a figure of three years ago', level, ['100', '120'], '2026-12-01', 'no-data figure-too-old'],
    ['no figure of the base', level, [null, null, null, '160'], ON, 'no-data no-base'],
    ['only “above 150”', level, ['100', null, null, '>150'], ON, 'no-data only-a-bound'],
    ['only “above 200”', level, ['100', null, null, '>200'], ON, 'reached reached-early'],
  ] as const)('%s', (_what, one, values, on, wanted) => {
    expect(judged(one, { series: [yearly(2022, values)] }, on)).toBe(wanted)
  })

  it('is reached when due exactly when the figure keeps the bound', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer(), fc.constantFrom('>=', '>', '<=', '<', '=' as const), (x, v, op) => {
        const one = target({ kind: 'level', bound: bound(op, `${v}`) })
        const { status } = judgeTarget(
          one,
          { ...NOTHING, series: [yearly(2022, ['0', null, null, null, null, `${x}`])] },
          AFTER,
        )
        const should = { '>=': x >= v, '>': x > v, '<=': x <= v, '<': x < v, '=': x === v }[op]
        expect(status).toBe(should ? 'reached' : 'missed')
      }),
    )
  })

  it('never stands worse with a figure that is nearer to the goal', () => {
    const order = ['off-track', 'behind', 'on-track', 'reached']
    const at = (x: number) =>
      order.indexOf(judged(level, { series: [yearly(2022, ['100', null, null, `${x}`])] }, ON).split(' ')[0] ?? '')
    fc.assert(
      fc.property(fc.integer({ min: -500, max: 500 }), fc.nat(100), (x, more) => {
        expect(at(x + more)).toBeGreaterThanOrEqual(at(x))
      }),
    )
  })

  it('in another unit is not comparable', () => {
    expect(judged({ ...level, unit: 'kg' }, { series: [yearly(2022, ['100', '120'])] }, ON)).toBe(
      'not-comparable differs unit',
    )
  })
})

describe('growth on the year before', () => {
  const growth = target({ kind: 'growth', bound: bound('>=', '6') }, { due: { from: '2025-01-01', to: '2025-12-31' } })
  const rate = (row: string, period = year(2025)) => series([seen(period, row, { measure: 'growth', unit: '%' })])
  it.each([
    ['as published', { growth: [rate('6.0')] }, ON, 'reached reaches'],
    [
      'as published, though the amounts say otherwise',
      { growth: [rate('5.3')], series: [yearly(2024, ['100', '110'])] },
      ON,
      'missed falls-short',
    ],
    ['reckoned from two amounts', { series: [yearly(2024, ['100', '106'])] }, ON, 'reached reaches'],
    [
      'reckoned over another list',
      { series: [series([seen(year(2024), '100', { set: 'a' }), seen(year(2025), '106', { set: 'b' })])] },
      ON,
      'not-comparable differs set',
    ],
    ['from an amount of zero', { series: [yearly(2024, ['0', '106'])] }, ON, 'no-data nothing-at-due'],
    ['while the year is open', { growth: [rate('6.1', toDate('2025-06-30'))] }, '2025-08-01', 'on-track part-keeps'],
    ['while the year is open, short', { growth: [rate('5', toDate('2025-06-30'))] }, '2025-08-01', 'behind lags'],
    [
      'while the year is open, far short',
      { growth: [rate('1', toDate('2025-06-30'))] },
      '2025-08-01',
      'off-track lags-far',
    ],
    ['before anything is published', { growth: [rate('6')] }, '2025-02-01', 'too-early period-open'],
  ] as const)('%s', (_what, facts, on, wanted) => {
    expect(judged(growth, facts, on)).toBe(wanted)
  })

  it('is reached exactly when the amount is the year before grown at the rate, or more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 1, max: 2 * 10 ** 9 }), (before, now) => {
        const { status } = judgeTarget(growth, { ...NOTHING, series: [yearly(2024, [`${before}`, `${now}`])] }, ON)
        expect(status).toBe(now * 100 >= before * 106 ? 'reached' : 'missed')
      }),
    )
  })
})

describe('average growth, change and multiple', () => {
  const average = target({ kind: 'average-growth', bound: bound('>=', '10') }, { path: 'geometric' })
  const change = target({ kind: 'change', bound: bound('>=', '2') })
  const double = target({ kind: 'multiple', bound: bound('>=', '2') }, { indicators: ['a', 'b'], path: 'geometric' })
  it.each([
    [
      '10 % a year for five years is 61.051 %',
      average,
      [['100', null, null, null, null, '161.051']],
      AFTER,
      'reached reaches',
    ],
    ['a thousandth less is short', average, [['100', null, null, null, null, '161.05']], AFTER, 'missed falls-short'],
    ['10 % a year so far', average, [['100', null, null, '133.1']], ON, 'on-track keeps-pace'],
    ['two points more', change, [['70', null, null, null, null, '72']], AFTER, 'reached reaches'],
    ['two points more, from below zero', change, [['-1', null, null, null, null, '1']], AFTER, 'reached reaches'],
    ['no base, no change', change, [[null, '70', '72', '73']], ON, 'no-data no-base'],
    [
      'one of two doubled',
      double,
      [
        ['10', null, null, null, null, '30'],
        ['10', null, null, null, null, '19'],
      ],
      AFTER,
      'missed falls-short',
    ],
    [
      'both doubled',
      double,
      [
        ['10', null, null, null, null, '20'],
        ['10', null, null, null, null, '21'],
      ],
      AFTER,
      'reached reaches',
    ],
  ] as const)('%s', (_what, one, values, on, wanted) => {
    expect(judged(one, { series: values.map((list) => yearly(2022, list)) }, on)).toBe(wanted)
  })

  it('of a window that is not the promised one are not comparable', () => {
    const told = series([seen(since('2021-01-01', '2025-12-31'), '10.5', { measure: 'average-growth', unit: '%' })])
    expect(judged(average, { series: [yearly(2022, ['100'])], average: [told] }, ON)).toBe(
      'not-comparable differs window',
    )
  })

  it('a multiple over several series is reached exactly when each of them is', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 40 }), { minLength: 1, maxLength: 5 }), (ends) => {
        const one = target({ kind: 'multiple', bound: bound('>=', '2') }, { indicators: ends.map(String) })
        const all = ends.map((end) => yearly(2022, ['10', null, null, null, null, `${end}`]))
        const { status } = judgeTarget(one, { ...NOTHING, series: all }, AFTER)
        expect(status).toBe(ends.every((end) => end >= 20) ? 'reached' : 'missed')
      }),
    )
  })
})

describe('a band and a grade', () => {
  const band = target({ kind: 'band', bound: bound('~', '338', { tolerance: '7' }) })
  const grade = target({ kind: 'grade', place: '2', scale: ['Ⅰ', 'Ⅱ', 'Ⅲ'] })
  it.each([
    ['kept in three years', band, [null, '335', '340', '331'], ON, 'on-track kept-so-far'],
    ['broken once', band, [null, '335', '330', '338'], ON, 'missed broken-in-a-period'],
    ['a year without a figure', band, [null, '335', null, '338'], ON, 'no-data gap-in-periods'],
    ['kept to the end', band, [null, '335', '340', '331', '345', '338'], AFTER, 'reached kept-in-each-period'],
    ['only “above 325”', band, [null, '335', '340', '>325'], ON, 'no-data only-a-bound'],
    ['class Ⅱ and better', grade, [null, '2', '1', '2'], ON, 'on-track kept-so-far'],
    ['class Ⅲ once', grade, [null, '2', '3', '2'], ON, 'missed broken-in-a-period'],
  ] as const)('%s', (_what, one, values, on, wanted) => {
    expect(judged(one, { series: [yearly(2022, values)] }, on)).toBe(wanted)
  })

  it('is broken exactly when one period lies outside', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 325, max: 350 }), { minLength: 3, maxLength: 3 }), (days) => {
        const broken = days.some((day) => Math.abs(day - 338) > 7)
        expect(judged(band, { series: [yearly(2023, days.map(String))] }, ON)).toBe(
          broken ? 'missed broken-in-a-period' : 'on-track kept-so-far',
        )
      }),
    )
  })
})

describe('a rank', () => {
  const rank = (place: string | null, fraction: string | null, peers: number | null) =>
    target({ kind: 'rank', place, fraction, peers })
  it.each([
    ['“in front” of nobody knows whom', rank(null, null, null), '1', 'no-data place-undeclared'],
    ['third where the third was promised', rank('3', null, null), '3', 'reached reaches'],
    ['fourth where the third was promised', rank('3', null, null), '4', 'missed falls-short'],
    ['sixth in the first third of 18', rank(null, '0.3333333333333333333334', 18), '6', 'reached reaches'],
    ['seventh in the first third of 18', rank(null, '0.3333333333333333333334', 18), '7', 'missed falls-short'],
  ] as const)('%s', (_what, one, place, wanted) => {
    expect(judged(one, { series: [yearly(2027, [place])] }, AFTER)).toBe(wanted)
  })

  it('only gets better with a smaller place', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 40 }), fc.integer({ min: 1, max: 40 }), (place, most) => {
        const now = judged(rank(`${most}`, null, null), { series: [yearly(2024, [`${place}`])] }, ON)
        expect(now).toBe(place <= most ? 'on-track kept-so-far' : 'behind not-yet')
      }),
    )
  })
})

describe('a bound', () => {
  const ops = fc.constantFrom('>=', '>', '<=', '<', '=', '~', 'range' as const)
  it('that a bounded figure keeps is kept by every value that the figure allows', () => {
    fc.assert(
      fc.property(
        ops,
        fc.integer({ min: -20, max: 20 }),
        fc.constantFrom('>=', '>', '<=', '<' as const),
        fc.integer({ min: -20, max: 20 }),
        fc.integer({ min: -40, max: 40 }),
        (op, v, sign, at, x) => {
          const one = bound(op, `${v}`, { value2: op === 'range' ? `${v + 3}` : null, tolerance: '2' })
          const allowed = { '>=': x >= at, '>': x > at, '<=': x <= at, '<': x < at }[sign]
          const answer = kept(one, { op: sign, value: `${at}` })
          if (allowed && answer !== 'unknown') expect(holds(one, new Decimal(x))).toBe(answer === 'yes')
        },
      ),
    )
  })

  it('is reached from either side at its nearer end', () => {
    const about = bound('~', '10', { tolerance: '1' })
    expect(goalOf(about, new Decimal(20)).toFixed()).toBe('11')
    expect(goalOf(about, new Decimal(0)).toFixed()).toBe('9')
  })
})
