// Drawings of every kind for the tests of charts, with figures as they come: revised, missing, only bounded, far ahead of the goal.
import { judgeTarget } from '../../src/domain/indicator/judge.ts'
import type { Judgement } from '../../src/domain/indicator/judgement.ts'
import { type Facts, NOTHING, type Target } from '../../src/domain/indicator/target.ts'
import { type Drawing, drawingOf } from '../../src/domain/score/drawing.ts'
import { bound, seen, series, since, target, toDate, year, yearly } from '../indicator/made.ts'

/** The day of all of them. */
const ON = '2026-03-01'

/** A target with what is known of it and where it stands on the first of March of 2026. */
export interface Case {
  readonly target: Target
  readonly facts: Facts
  readonly judgement: Judgement
}

function caseOf(one: Target, facts: Partial<Facts>): Case {
  const known = { ...NOTHING, ...facts }
  return { target: one, facts: known, judgement: judgeTarget(one, known, ON) }
}

/** The drawing of a case. */
export const drawingFrom = (one: Case): Drawing => drawingOf(one.target, one.facts, one.judgement, ON)

/** The drawing of a target by what is known of it. */
export const draw = (one: Target, facts: Partial<Facts>): Drawing => drawingFrom(caseOf(one, facts))

const PERCENT = { unit: '%' }
const RATE = { unit: '%', measure: 'growth' } as const
const named = (name: string, one: Target): Target => ({ ...one, indicators: [name] })
const money = yearly(
  2017,
  [
    '2010000000000',
    '2036319000000',
    null,
    '2500279000000',
    '2789402000000',
    '2912903000000',
    '3014579000000',
    '3219315000000',
    '3375793000000',
  ],
  { unit: '元', indicator: '地区生产总值', source: 'https://example.cn/a.html' },
)

/** One of each kind, by name. */
export const CASES: Readonly<Record<string, Case>> = {
  level: caseOf(
    named(
      '地区生产总值',
      target({ kind: 'level', bound: bound('>', '4000000000000') }, { path: 'geometric', unit: '元' }),
    ),
    { series: [money] },
  ),
  falling: caseOf(target({ kind: 'level', bound: bound('<=', '5.5') }, PERCENT), {
    series: [yearly(2019, ['6.8', '7.1', '6.4', '6.6', '6.1', '5.9', '5.8'], PERCENT)],
  }),
  revised: caseOf(target({ kind: 'level', bound: bound('>=', '200') }), {
    series: [
      series([
        seen(year(2022), '100'),
        seen(year(2023), '118', { vintage: { on: '2024-02-01', words: '初核' } }),
        seen(year(2023), '124', { vintage: { on: '2025-02-01', words: '修订后' } }),
        { ...seen(year(2024), '1'), figure: { kind: 'missing', why: 'not-published' } },
        seen(year(2025), '>140'),
      ]),
    ],
  }),
  empty: caseOf(named('数字经济比重', target({ kind: 'share', bound: bound('>', '50'), of: null }, PERCENT)), {}),
  band: caseOf(named('空气优良天数', target({ kind: 'band', bound: bound('~', '338', { tolerance: '6' }) })), {
    series: [yearly(2023, ['325', '329', '>=325'], { unit: '天' })],
  }),
  range: caseOf(target({ kind: 'band', bound: bound('range', '2', { value2: '3.5' }) }), {
    series: [yearly(2021, ['1.1', '2.2', '2.8', '3.9', '3.1'], PERCENT)],
  }),
  grade: caseOf(target({ kind: 'grade', place: '2', scale: ['Ⅰ', 'Ⅱ', 'Ⅲ'] }), {
    series: [yearly(2020, ['2', '3', '2', '2', null, '3'], { unit: '类' })],
  }),
  growth: caseOf(
    target({ kind: 'growth', bound: bound('>=', '4.5') }, { due: { from: '2026-01-01', to: '2026-12-31' } }),
    {
      series: [yearly(2020, ['209', '228', '210', '244', '259'])],
      growth: [series([seen(year(2025), '5.1', RATE), seen(toDate('2026-02-28'), '3.8', RATE)])],
    },
  ),
  average: caseOf(target({ kind: 'average-growth', bound: bound('>=', '10') }), {
    average: [
      series([
        seen(since('2012-01-01', '2021-12-31'), '15.9', { ...RATE, measure: 'average-growth' }),
        seen(since('2021-01-01', '2025-12-31'), '10.5', { ...RATE, measure: 'average-growth' }),
      ]),
    ],
  }),
  multiple: caseOf(
    {
      ...target({ kind: 'multiple', bound: bound('>=', '2') }, { path: 'geometric' }),
      indicators: ['高新技术企业', '科技型企业'],
    },
    {
      series: [
        yearly(2018, ['2504', null, null, null, '6348', null, '8837'], { unit: '家' }),
        yearly(2018, ['11000', null, null, null, '42989', null, '69820'], { unit: '家' }),
      ],
    },
  ),
  count: caseOf(target({ kind: 'count', bound: bound('>=', '120000') }), {
    series: [
      series(
        ['14000', '38000', '79000'].map((n, at) =>
          seen(since('2023-01-01', `${2023 + at}-12-31`), n, { base: '2023' }),
        ),
      ),
    ],
  }),
  rank: caseOf(target({ kind: 'rank', place: '5', fraction: null, peers: 18 }), {
    series: [yearly(2022, ['11', '9', '8', '6'], { unit: '位' })],
  }),
  'relative-level': caseOf(
    named('居民人均可支配收入', target({ kind: 'relative-level', op: '>', other: '全国', tolerance: '0' })),
    {
      series: [yearly(2020, ['30824', '33803', '35666', '37595', '39713', '41580'], { unit: '元' })],
      other: yearly(2020, ['32189', '35128', '36883', '39218', '41314'], { unit: '元', region: '全国' }),
    },
  ),
  'relative-growth': caseOf(
    named('居民收入增长', target({ kind: 'relative-growth', op: '>', other: '经济增长', tolerance: '0' })),
    {
      growth: [yearly(2020, ['6.6', '9.7', '5.5', '5.4', '5.6', '4.7'], RATE)],
      otherGrowth: yearly(2020, ['3.9', '8.3', '2.6', '6.1', '5.7', '5.3'], { ...RATE, indicator: '地区生产总值' }),
    },
  ),
  milestone: caseOf(target({ kind: 'milestone' }), { done: { on: '2025-09-30', evidence: 2 } }),
  open: caseOf(target({ kind: 'milestone' }), { done: { on: null, evidence: 0 } }),
  qualitative: caseOf(target({ kind: 'qualitative', criteria: ['公布总量', '第三方核查'] }), {
    criteria: [
      { met: true, evidence: 1 },
      { met: true, evidence: 0 },
    ],
  }),
  undated: caseOf(target({ kind: 'rank', place: null, fraction: null, peers: null }, { due: null, base: null }), {}),
  change: caseOf(target({ kind: 'change', bound: bound('>=', '2') }), {
    series: [yearly(2021, ['19.8', '20.1', '20.6', '20.5', '21.4'], PERCENT)],
  }),
}

/** Their drawings. */
export const DRAWINGS: Readonly<Record<string, Drawing>> = Object.fromEntries(
  Object.entries(CASES).map(([kind, one]) => [kind, drawingFrom(one)]),
)
