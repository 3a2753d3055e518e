// What a chart of a target shows, before any pixel: each kind of target by a case that a person can check.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/domain/base/decimal.ts'
import { judgeTarget } from '../../src/domain/indicator/judge.ts'
import { pathBetween, pointsOf, valueAt } from '../../src/domain/indicator/path.ts'
import { type Facts, NOTHING, type Target } from '../../src/domain/indicator/target.ts'
import { type Drawing, drawingOf } from '../../src/domain/score/drawing.ts'
import type { Course, Panel } from '../../src/domain/score/drawing-panel.ts'
import { countGroups, groupOf } from '../../src/domain/score/groups.ts'
import { bound, seen, series, since, target, toDate, year, yearly } from '../indicator/made.ts'

const ON = '2026-03-01'

function drawn(one: Target, facts: Partial<Facts>, on = ON): Drawing {
  const known = { ...NOTHING, ...facts }
  return drawingOf(one, known, judgeTarget(one, known, on), on)
}

function course(panel: Panel | undefined): Course {
  if (panel?.kind !== 'course') throw new TypeError('no course')
  return panel
}

const first = (one: Target, facts: Partial<Facts>, on = ON) => course(drawn(one, facts, on).panels[0])
const values = (dots: readonly { readonly value: string }[]) => dots.map(({ value }) => value)

describe('a drawing', () => {
  it('shows of a level its figures, the path from the base, the goal, and where the pace leads', () => {
    const level = target({ kind: 'level', bound: bound('>=', '200') }, { path: 'geometric' })
    const one = first(level, { series: [yearly(2021, ['90', '100', '110', '121'])] })
    expect([one.from, one.to, one.unit]).toEqual(['2021-12-31', '2027-12-31', 't'])
    expect(one.lines.map(({ dots }) => values(dots))).toEqual([['90', '100', '110', '121']])
    expect([one.base, one.goal]).toMatchObject([
      { day: '2022-12-31', value: '100' },
      { op: '>=', low: '200', high: null },
    ])
    expect([one.path[0], one.path.at(-1)]).toEqual([
      { day: '2022-12-31', value: '100' },
      { day: '2027-12-31', value: '200' },
    ])
    expect(one.ahead?.middle.at(-1)).toEqual({ day: '2027-12-31', value: '161.051' })
  })

  it('leaves out years longer before the base than the promise lasts; the rows keep them', () => {
    const level = target({ kind: 'level', bound: bound('>=', '200') })
    const one = first(level, {
      series: [
        yearly(
          2010,
          Array.from({ length: 15 }, (_, at) => `${at}`),
        ),
      ],
    })
    expect([one.from, one.lines[0]?.dots.length, one.rows.length]).toEqual(['2017-12-31', 8, 15])
  })

  it('keeps the editions that were replaced, and says why a figure is missing', () => {
    const rows = [
      seen(year(2022), '100'),
      seen(year(2023), '118', { vintage: { on: '2024-02-01', words: 'first' } }),
      seen(year(2023), '124', { vintage: { on: '2025-02-01', words: 'revised' } }),
      { ...seen(year(2024), '1'), figure: { kind: 'missing', why: 'not-published' } as const },
      seen(year(2025), '>140'),
    ]
    const one = first(target({ kind: 'level', bound: bound('>=', '200') }), { series: [series(rows)] })
    expect(one.lines[0]?.dots.map(({ op, value }) => op + value)).toEqual(['=100', '=124', '>140'])
    expect([values(one.older), one.missing]).toEqual([['118'], [{ day: '2024-12-31', why: 'not-published' }]])
    expect(one.rows.map(({ current }) => current)).toEqual([true, false, true, true, true])
    const early = first(target({ kind: 'level', bound: bound('>=', '200') }), { series: [series(rows)] }, '2024-06-01')
    expect(values(early.lines[0]?.dots ?? [])).toEqual(['100', '118'])
  })

  it('draws a band with its tolerance over the time in which it is to be kept', () => {
    const band = target({ kind: 'band', bound: bound('~', '338', { tolerance: '6', better: 'higher' }) })
    const one = first(band, { series: [yearly(2023, ['325', '329', '>=325'])] })
    expect(one.goal).toMatchObject({ low: '332', high: '344', from: '2023-01-01', to: '2027-12-31', each: true })
  })

  it('draws a doubling of two series as two panels, each with its own goal', () => {
    const twice = target({ kind: 'multiple', bound: bound('>=', '2') }, { indicators: ['a', 'b'] })
    const facts = { series: [yearly(2022, ['100', '120']), yearly(2022, ['7', '9'])] }
    const { panels } = drawn(twice, facts)
    expect(panels.map((one) => [one.name, course(one).goal?.value])).toEqual([
      ['a', '200'],
      ['b', '14'],
    ])
  })

  it('draws growth as rates with the latest part of the due year, and an average over its own years', () => {
    const growth = target(
      { kind: 'growth', bound: bound('>=', '5') },
      { due: { from: '2026-01-01', to: '2026-12-31' } },
    )
    const rates = series([
      seen(year(2025), '5.1', { measure: 'growth', unit: '%' }),
      seen(toDate('2026-01-31'), '4', { measure: 'growth', unit: '%' }),
    ])
    const one = first(growth, { series: [yearly(2023, ['100', '110'])], growth: [rates] })
    expect(one.lines[0]?.dots.map(({ day, value }) => `${day} ${value}`)).toEqual([
      '2024-12-31 10',
      '2025-12-31 5.1',
      '2026-01-31 4',
    ])
    const average = target({ kind: 'average-growth', bound: bound('>=', '10') })
    const told = series([seen(since('2021-01-01', '2025-12-31'), '10.5', { measure: 'average-growth', unit: '%' })])
    const over = first(average, { series: [yearly(2021, ['603.8', '686.6'])], average: [told] })
    expect([over.measure, over.from, over.lines[0]?.dots[0]?.period.from]).toEqual([
      'average',
      '2021-01-01',
      '2021-01-01',
    ])
    const grown = first(average, { series: [yearly(2022, ['100', '111'])], average: [told] })
    expect([grown.measure, grown.goal?.value]).toEqual(['amount', '161.051'])
  })

  it('draws a count from nothing, and a relation as two lines', () => {
    const count = target({ kind: 'count', bound: bound('>=', '100') })
    const one = first(count, { series: [series([seen(since('2023-01-01', '2025-12-31'), '40')])] })
    expect([one.base, values(one.path)]).toEqual([{ day: '2022-12-31', value: '0' }, ['0', '100']])
    const above = target({ kind: 'relative-level', op: '>', other: 'the nation', tolerance: '0' })
    const facts = { series: [yearly(2023, ['5', '6'])], other: yearly(2023, ['4', '7'], { region: 'nation' }) }
    expect(first(above, facts).lines.map(({ name, dots }) => [name, ...values(dots)])).toEqual([
      ['x', '5', '6'],
      ['nation', '4', '7'],
    ])
  })

  it('draws a grade year by year, and what nobody knows as such', () => {
    const grade = target({ kind: 'grade', place: '2', scale: ['I', 'II', 'III'] })
    const { panels } = drawn(grade, { series: [yearly(2022, ['2', '2', null, '3'])] })
    const cells =
      panels[0].kind === 'boxes' ? panels[0].cells.map(({ year: at, kept, asked }) => [at, kept, asked]) : []
    expect(cells).toEqual([
      [2022, 'yes', false],
      [2023, 'yes', true],
      [2024, 'unknown', true],
      [2025, 'no', true],
      [2026, 'open', true],
      [2027, 'open', true],
    ])
  })

  it('shows the time alone where there is neither figure nor goal', () => {
    const front = target({ kind: 'rank', place: null, fraction: null, peers: null })
    expect(drawn(front, {}).panels[0]).toMatchObject({ kind: 'span', known: false, to: '2027-12-31' })
    const done = drawn(target({ kind: 'milestone' }), { done: { on: '2025-05-01', evidence: 1 } })
    expect(done.panels[0]).toMatchObject({ kind: 'span', known: true, done: { on: '2025-05-01' } })
    const words = drawn(target({ kind: 'qualitative', criteria: ['a', 'b'] }), {
      criteria: [{ met: true, evidence: 0 }],
    })
    expect(words.panels[0]).toMatchObject({ kind: 'checks', items: [{ met: true }, { met: false }] })
  })

  it('samples a path where the path itself runs', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), fc.integer({ min: 1, max: 10_000 }), (a, b) => {
        const ends = [
          { day: '2022-12-31', value: new Decimal(a) },
          { day: '2027-12-31', value: new Decimal(b) },
        ] as const
        const path = pathBetween(...ends, 'geometric')
        for (const { day, value } of pointsOf(path, 5))
          expect(value.div(valueAt(path, day)).minus(1).abs().toNumber()).toBeLessThan(0.01)
      }),
    )
  })

  it('counts every status in one of five groups', () => {
    expect(countGroups(['reached', 'missed', 'off-track', 'no-data', 'too-early', 'not-comparable', 'behind'])).toEqual(
      {
        reached: 1,
        'on-track': 0,
        behind: 1,
        'off-track': 2,
        open: 3,
      },
    )
    expect(groupOf('missed')).toBe('off-track')
  })
})
