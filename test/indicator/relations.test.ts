// Kinds of targets that lean on something else: another series, a count since a beginning, evidence.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { bound, judged, seen, series, since, target, toDate, year, yearly } from './made.ts'

const ON = '2026-03-01'
const AFTER = '2028-06-01'

describe('beside another series', () => {
  const above = target({ kind: 'relative-level', op: '>', other: 'y', tolerance: '0' })
  const faster = target({ kind: 'relative-growth', op: '>', other: 'y', tolerance: '0' })
  const inStep = target({ kind: 'relative-growth', op: '=', other: 'y', tolerance: '0.2' })
  const other = (values: readonly (string | null)[]) => yearly(2022, values, { indicator: 'y', region: 'there' })
  const rates = (values: readonly (string | null)[], indicator: string) =>
    yearly(2023, values, { indicator, measure: 'growth', unit: '%' })

  it.each([
    ['above so far', ['10', '11', '12', '13'], ['9', '10', '11', '12'], ON, 'on-track stands-ahead'],
    ['equal is not above', ['10', '11', '12', '13'], ['9', '10', '11', '13'], ON, 'behind stands-behind'],
    [
      'above when due',
      [null, null, null, null, null, '14'],
      [null, null, null, null, null, '13'],
      AFTER,
      'reached stands-ahead',
    ],
    ['no common year', ['10', '11'], [null, null, '11'], ON, 'too-early period-open'],
  ] as const)('a level: %s', (_what, mine, theirs, on, wanted) => {
    expect(judged(above, { series: [yearly(2022, mine)], other: other(theirs) }, on)).toBe(wanted)
  })

  it('a level of another unit is not comparable', () => {
    const theirs = yearly(2022, ['9', '10'], { unit: 'kg' })
    expect(judged(above, { series: [yearly(2022, ['10', '11'])], other: theirs }, ON)).toBe(
      'not-comparable differs unit',
    )
  })

  it.each([
    ['faster over all years, though slower in one', faster, ['5', '7', '6'], ['6', '5', '5'], 'on-track stands-ahead'],
    ['slower over all years', faster, ['5', '5', '5'], ['6', '5', '5'], 'behind stands-behind'],
    ['in step within 0.2 points', inStep, ['5', null, null], ['5.2', null, null], 'on-track stands-ahead'],
    ['out of step by 0.3 points', inStep, ['5', null, null], ['5.3', null, null], 'behind stands-behind'],
    ['a year without a rate', faster, ['5', null, '6'], ['4', '4', '4'], 'no-data gap-in-periods'],
  ] as const)('a growth: %s', (_what, one, mine, theirs, wanted) => {
    const facts = { growth: [rates(mine, 'x')], otherGrowth: rates(theirs, 'y') }
    expect(judged(one, facts, ON)).toBe(wanted)
  })

  it('is kept by one side or by the other, never by both', () => {
    fc.assert(
      fc.property(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -90, max: 90 }), (a, b) => {
        const [one, two] = [rates([`${a}`], 'x'), rates([`${b}`], 'y')]
        const first = judged(faster, { growth: [one], otherGrowth: two }, ON).startsWith('on-track')
        const second = judged(faster, { growth: [two], otherGrowth: one }, ON).startsWith('on-track')
        expect([first, second]).toEqual([a > b, b > a])
      }),
    )
  })
})

describe('a count, a milestone and a goal in words', () => {
  const count = target({ kind: 'count', bound: bound('>=', '120') }, { due: { from: '2025-01-01', to: '2025-12-31' } })
  it.each([
    ['half done at half-time', [seen(toDate('2025-06-30'), '60')], '2025-08-01', 'on-track keeps-pace'],
    ['a third done at half-time', [seen(toDate('2025-06-30'), '40')], '2025-08-01', 'behind lags'],
    ['hardly begun at half-time', [seen(toDate('2025-06-30'), '10')], '2025-08-01', 'off-track lags-far'],
    ['done before the end', [seen(toDate('2025-09-30'), '127')], '2025-10-01', 'reached reached-early'],
    ['done when due', [seen(year(2025), '120')], ON, 'reached reaches'],
    ['one short when due', [seen(year(2025), '119')], ON, 'missed falls-short'],
    [
      'a sum that began elsewhere',
      [seen(since('2021-01-01', '2025-12-31'), '555')],
      ON,
      'not-comparable differs window',
    ],
    [
      'a list that was changed on the way',
      [seen(toDate('2025-03-31'), '30', { set: 'a' }), seen(toDate('2025-06-30'), '60', { set: 'b' })],
      '2025-08-01',
      'not-comparable differs set',
    ],
  ] as const)('%s', (_what, rows, on, wanted) => {
    expect(judged(count, { series: [series(rows)] }, on)).toBe(wanted)
  })

  it('a count is on track exactly from 95 % of what the calendar asks for', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 119 }), fc.integer({ min: 1, max: 11 }), (done, month) => {
        const last = new Date(Date.UTC(2025, month, 0)).toISOString().slice(0, 10)
        const now = judged(count, { series: [series([seen(toDate(last), `${done}`)])] }, '2025-12-30')
        expect(now.startsWith('on-track')).toBe(done * 1200 >= 11400 * month)
      }),
    )
  })

  const milestone = target({ kind: 'milestone' })
  it.each([
    ['nobody knows', null, ON, 'no-data nothing'],
    ['done in time, proved', { on: '2026-01-31', evidence: 1 }, ON, 'reached done'],
    ['done in time, claimed only', { on: '2026-01-31', evidence: 0 }, ON, 'no-data claimed-only'],
    ['done late', { on: '2028-01-31', evidence: 1 }, AFTER, 'missed done-late'],
    ['open', { on: null, evidence: 0 }, ON, 'too-early period-open'],
    ['overdue', { on: null, evidence: 0 }, AFTER, 'missed overdue'],
  ] as const)('a milestone: %s', (_what, done, on, wanted) => {
    expect(judged(milestone, { done }, on)).toBe(wanted)
  })

  it('a milestone is never reached without evidence', () => {
    fc.assert(
      fc.property(fc.date({ min: new Date('2023-01-01'), max: new Date('2029-01-01'), noInvalidDate: true }), (at) => {
        const on = at.toISOString().slice(0, 10)
        expect(judged(milestone, { done: { on, evidence: 0 } }, AFTER)).not.toContain('reached')
      }),
    )
  })

  const words = target({ kind: 'qualitative', criteria: ['a', 'b'] })
  const met = (...evidence: (number | null)[]) => evidence.map((n) => ({ met: n !== null, evidence: n ?? 0 }))
  it.each([
    ['without criteria', target({ kind: 'qualitative', criteria: [] }), met(), ON, 'no-data no-criteria'],
    ['all met and proved', words, met(1, 2), ON, 'reached done'],
    ['all met, one claimed only', words, met(1, 0), ON, 'no-data claimed-only'],
    ['half of them at three fifths of the time', words, met(1, null), ON, 'behind lags'],
    ['one open when due', words, met(1, null), AFTER, 'missed overdue'],
  ] as const)('a goal in words: %s', (_what, one, criteria, on, wanted) => {
    expect(judged(one, { criteria }, on)).toBe(wanted)
  })
})
