// Warning rules over targets: each condition at its edge, and what holds of warnings whatever the figures.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../../src/domain/base/decimal.ts'
import { judgeTarget } from '../../src/domain/indicator/judge.ts'
import type { Series } from '../../src/domain/indicator/series.ts'
import { NOTHING, type Target } from '../../src/domain/indicator/target.ts'
import type { Verdict } from '../../src/domain/score/promise/judge.ts'
import type { LaterVerdict, ScoredTarget } from '../../src/domain/score/release.ts'
import type { BranchFact, MatterFact, SeriesFact, Warning, WarningFacts } from '../../src/domain/score/warning/facts.ts'
import { findWarnings, weight } from '../../src/domain/score/warning/find.ts'
import {
  type Condition,
  LEVELS,
  partsOf,
  ruleWith,
  settingsOf,
  type WarningRule,
} from '../../src/domain/score/warning/rule.ts'
import { warningRules } from '../../src/services/registry.ts'
import { bound, seen, series, target, yearly } from '../indicator/made.ts'

const ON = '2026-03-02'
const plan = {
  region: '50',
  document: 'plan',
  title: '规划',
  date: '2023-01-13',
  kind: 'plan',
  lang: 'zh-Hans',
  sha256: '',
} as const
const goal = (value: string, more: Partial<Target> = {}) => target({ kind: 'level', bound: bound('>=', value) }, more)

function scored(one: Target, known: Series, verdicts: readonly LaterVerdict[] = [], item = 'i'): ScoredTarget {
  const facts = { ...NOTHING, series: [known] }
  const judgement = judgeTarget(one, facts, ON)
  return { item, goal: '', target: one, assumed: [], unknown: [], facts, judgement, verdicts }
}

const NOBODY: WarningFacts = { on: ON, targets: [], series: [], matters: [] }
const ofTarget = (one: ScoredTarget): WarningFacts => ({ ...NOBODY, targets: [{ plan, scored: one }] })

const rule = (when: Condition, level: WarningRule['level'] = 'yellow', id = `${when.kind} ${level}`): WarningRule => ({
  ...{ id, version: '1', words: { zh: '规则', en: 'rule' }, source: null },
  ...{ level, on: true, when },
})

const only = (found: readonly Warning[]) =>
  found[0]?.reasons.map(({ code }) => code.replace('score.warning.', '')) ?? []
const numbersOf = (found: readonly Warning[]) =>
  Object.fromEntries(
    Object.entries(found[0]?.reasons[0]?.numbers ?? {}).map(([name, { value, unit }]) => [name, `${value}${unit}`]),
  )

describe('a target is warned of', () => {
  // From 100 at the end of 2022 to 200 at the end of 2027: 160 is the path at the end of 2025.
  const slow = scored(goal('200'), yearly(2022, ['100', '105', '110', '115']))

  it('when it stands so, with the figures behind the standing', () => {
    const found = findWarnings([rule({ kind: 'status', statuses: ['off-track'] }, 'orange')], ofTarget(slow))
    expect(found).toMatchObject([{ key: 'target plan i', level: 'orange', unit: null }])
    expect(found[0]?.reasons[0]?.words).toEqual({
      status: 'indicator.status.off-track',
      reason: 'indicator.reason.lags-far',
    })
    expect(found[0]?.reasons[0]?.used.map(({ as, value }) => `${as} ${value}`)).toEqual([
      'now 115',
      'base 100',
      'goal 200',
      'pace 25',
    ])
  })

  it('when it is more percentage points behind the calendar than the rule says, and not when it is just as many', () => {
    const behind = (points: string) => findWarnings([rule({ kind: 'behind-schedule', points })], ofTarget(slow))
    expect(numbersOf(behind('44.9'))).toEqual({ points: '45pp', elapsed: '60%', done: '15%' })
    expect(behind('45')).toEqual([])
  })

  it('when more growth is needed than was gained', () => {
    const needed = (times: string) => findWarnings([rule({ kind: 'growth-needed', times })], ofTarget(slow))
    expect(numbersOf(needed('8'))).toEqual({ needed: '42.5t', gained: '5t', times: '8.5' })
    expect(needed('8.5')).toEqual([])
    const turned = scored(goal('200'), yearly(2022, ['100', '98', '97', '96']))
    expect(only(findWarnings([rule({ kind: 'growth-needed', times: '2' })], ofTarget(turned)))).toEqual([
      'growth-turned',
    ])
  })

  it('when the forecast misses the aim, surely or not', () => {
    const steady = scored(goal('200'), yearly(2022, ['100', '118', '139', '158']))
    const misses = (sure: boolean) => only(findWarnings([rule({ kind: 'forecast-misses', sure })], ofTarget(steady)))
    expect(misses(false)).toEqual(['forecast-misses'])
    expect(misses(true)).toEqual(['forecast-surely'])
    const shaky = scored(goal('200'), yearly(2022, ['100', '140', '120', '156']))
    expect(only(findWarnings([rule({ kind: 'forecast-misses', sure: false })], ofTarget(shaky)))).toHaveLength(1)
    expect(findWarnings([rule({ kind: 'forecast-misses', sure: true })], ofTarget(shaky))).toEqual([])
  })

  it('when its value goes the wrong way so often in a row, by the direction that it asks for', () => {
    const falls = yearly(2022, ['100', '120', '118', '115'])
    const way = (periods: string, one = goal('200')) =>
      findWarnings([rule({ kind: 'wrong-way', periods })], ofTarget(scored(one, falls)))
    expect(numbersOf(way('2'))).toEqual({ periods: '2', before: '120t', after: '115t' })
    expect(way('3')).toEqual([])
    expect(way('2', target({ kind: 'level', bound: bound('<=', '50') }))).toEqual([])
  })

  it.each([
    [['weakened'], 'softer', 1],
    [['restated'], 'later', 1],
    [['restated'], 'harder', 0],
    [['restated', 'not-reported'], 'later', 1],
    [['weakened', 'in-progress'], null, 0],
  ] as const)('when later texts say %s (%s): %i', (verdicts, turn, n) => {
    const told = verdicts.map((verdict: Verdict, at) => ({
      ...{ verdict, of: null, turn, reason: 'later-date', outcome: null, decided: null },
      later: { document: `later-${at}`, title: '报告', date: `202${at + 4}-01-20` },
    }))
    const one = scored(goal('200'), yearly(2022, ['100', '140']), told)
    expect(
      findWarnings([rule({ kind: 'later-text', verdicts: ['weakened', 'restated'] })], ofTarget(one)),
    ).toHaveLength(n)
  })

  it('never once it is reached', () => {
    const reached = scored(goal('200'), yearly(2022, ['100', '150', '210']))
    const found = findWarnings(
      warningRules.filter(({ when }) => when.kind !== 'wrong-way'),
      ofTarget(reached),
    )
    expect(found).toEqual([])
  })
})

describe('figures and clocks are warned of', () => {
  const owed = (more: Partial<SeriesFact> = {}): SeriesFact => ({
    ...{ id: 's', indicator: 'x', area: 'here', owner: 'u', missing: [], last: null, series: null },
    ...more,
  })
  const missing = [
    { period: { kind: 'year', from: '2024-01-01', to: '2024-12-31' }, due: '2025-03-01', standing: 'late' },
    { period: { kind: 'year', from: '2025-01-01', to: '2025-12-31' }, due: '2026-03-01', standing: 'late' },
  ] as const

  it('when a figure is late by more days than the rule says, by the oldest', () => {
    const late = (days: string, list: SeriesFact['missing'] = missing) =>
      findWarnings([rule({ kind: 'figure-overdue', days })], { ...NOBODY, series: [owed({ missing: list })] })
    expect(numbersOf(late('365'))).toEqual({ days: '366', figures: '1' })
    expect(late('366')).toEqual([])
    expect(late('0', missing.slice(1))).toMatchObject([{ key: 'series s', unit: 'u' }])
    expect(late('1', missing.slice(1))).toEqual([])
    const since = { ...NOBODY, series: [owed({ missing, last: '2025-12-31' })] }
    expect(findWarnings([rule({ kind: 'figure-overdue', days: '0' })], since)).toEqual([])
  })

  it('when the latest figure is beyond a value, and not when a bound leaves that open', () => {
    const crosses = (value: string, last: string) =>
      findWarnings([rule({ kind: 'figure-crosses', indicator: 'x', op: '<', value })], {
        ...NOBODY,
        series: [owed({ series: series([seen({ kind: 'year', from: '2025-01-01', to: '2025-12-31' }, last)]) })],
      })
    expect(numbersOf(crosses('326', '325'))).toEqual({ found: '325t', limit: '326t' })
    expect(crosses('325', '325')).toEqual([])
    expect(crosses('326', '>320')).toEqual([])
  })

  const branch = (more: Partial<BranchFact> = {}): BranchFact => ({
    unit: 'u',
    clocks: [],
    deeds: {},
    extended: 0,
    ...more,
  })
  const matter = (id: string, ...branches: BranchFact[]): MatterFact => ({ id, title: id, opener: 'o', branches })
  const clock = (workdays: number, late = false) => ({ clock: 'due', due: '2026-03-09', workdays, late })

  it('when a deadline is near and what was to come did not', () => {
    const near = (one: BranchFact) =>
      findWarnings([rule({ kind: 'clock-near', clock: 'due', days: '5', unless: 'end' })], {
        ...NOBODY,
        matters: [matter('m', one)],
      })
    expect(near(branch({ clocks: [clock(5)] }))).toMatchObject([{ key: 'matter m', unit: 'u' }])
    expect(near(branch({ clocks: [clock(6)] }))).toEqual([])
    expect(near(branch({ clocks: [clock(-1, true)] }))).toEqual([])
    expect(near(branch({ clocks: [clock(5)], deeds: { end: 1 } }))).toEqual([])
  })

  it('when many matters of a unit are late, each counted once', () => {
    const late = branch({ clocks: [clock(-1, true), clock(-2, true)] })
    const found = (n: number) =>
      findWarnings([rule({ kind: 'unit-late', matters: '2' })], {
        ...NOBODY,
        matters: Array.from({ length: n }, (_, at) => matter(`m${at}`, late, late, branch({ unit: 'v' }))),
      })
    expect(found(1)).toEqual([])
    expect(found(2)).toMatchObject([{ key: 'unit u', unit: 'u' }])
  })

  it('when a matter was sent back or extended so often', () => {
    const rules = [
      rule({ kind: 'event-often', event: 'return', times: '2' }),
      rule({ kind: 'extended', times: '2' }, 'blue'),
    ]
    const found = (one: BranchFact) => only(findWarnings(rules, { ...NOBODY, matters: [matter('m', branch(), one)] }))
    expect(found(branch({ deeds: { return: 2 }, extended: 2 }))).toEqual(['event-often', 'extended'])
    expect(found(branch({ deeds: { return: 1 }, extended: 1 }))).toEqual([])
  })
})

describe('a subject of which several rules speak', () => {
  it('is warned of once, by the gravest, and what a graver rule says is not said again', () => {
    const slow = scored(goal('200'), yearly(2022, ['100', '105', '110', '115']))
    const rules = [
      rule({ kind: 'behind-schedule', points: '10' }, 'blue', 'b'),
      rule({ kind: 'status', statuses: ['off-track'] }, 'yellow', 's'),
      rule({ kind: 'behind-schedule', points: '30' }, 'red', 'r'),
    ]
    const found = findWarnings(rules, ofTarget(slow))
    expect(found.map(({ level, reasons }) => [level, reasons.map((one) => one.rule)])).toEqual([['red', ['r', 's']]])
  })
})

describe('warnings, whatever the figures', () => {
  const values = fc.array(fc.integer({ min: 1, max: 400 }), { minLength: 2, maxLength: 5 })
  const facts = fc
    .array(fc.tuple(values, fc.integer({ min: 1, max: 400 }), fc.constantFrom<'>=' | '<='>('>=', '<=')), {
      maxLength: 4,
    })
    .map((list): WarningFacts => {
      const targets = list.map(([known, to, op], at) => {
        const one = target({ kind: 'level', bound: bound(op, String(to)) })
        return { plan, scored: scored(one, yearly(2022, known.map(String)), [], `i${at}`) }
      })
      return { ...NOBODY, targets }
    })

  it('are one a subject, as grave as the gravest of their rules, and the same each time', () => {
    fc.assert(
      fc.property(facts, (given) => {
        const found = findWarnings(warningRules, given)
        expect(new Set(found.map(({ key }) => key)).size).toBe(found.length)
        for (const { level, reasons } of found)
          expect(weight(level)).toBe(Math.max(...reasons.map((one) => weight(one.level))))
        expect(findWarnings([...warningRules].reverse(), given).map(({ key, level }) => [key, level])).toEqual(
          found.map(({ key, level }) => [key, level]),
        )
      }),
    )
  })

  it('are none by rules that are off, and never more by a stricter rule', () => {
    const points = fc.tuple(fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 999 }))
    fc.assert(
      fc.property(facts, points, (given, [a, b]) => {
        const off = warningRules.map((one) => ({ ...one, on: false }))
        expect(findWarnings(off, given)).toEqual([])
        const by = (tenths: number) =>
          findWarnings([rule({ kind: 'behind-schedule', points: new Decimal(tenths).div(10).toFixed() })], given)
        const [few, many] = [by(Math.max(a, b)), by(Math.min(a, b))].map((list) => list.map(({ key }) => key))
        expect(many).toEqual(expect.arrayContaining(few ?? []))
      }),
    )
  })

  it('tell points that are the time gone less the way gone', () => {
    fc.assert(
      fc.property(facts, (given) => {
        for (const { reasons } of findWarnings([rule({ kind: 'behind-schedule', points: '0.1' })], given)) {
          const { points, elapsed, done } = reasons[0]?.numbers ?? {}
          const off = new Decimal(elapsed?.value ?? 0).minus(done?.value ?? 0).minus(points?.value ?? 0)
          expect(off.abs().lte('0.001')).toBe(true)
        }
      }),
    )
  })
})

describe('what a region sets of a rule', () => {
  it('changes its numbers, its level and its version, and nothing else', () => {
    for (const one of warningRules) {
      expect(ruleWith(one, settingsOf(one), 0)).toEqual(one)
      const level = LEVELS.find((other) => other !== one.level) ?? 'red'
      const changed = ruleWith(one, { ...settingsOf(one), on: !one.on, level }, 3)
      expect(changed).toEqual({ ...one, on: !one.on, level, version: '1.3' })
      expect(Object.keys(settingsOf(one).values)).toEqual(partsOf(one).map(({ name }) => name))
    }
  })

  it('takes no part that the rule has not', () => {
    const one = rule({ kind: 'extended', times: '2' })
    expect(ruleWith(one, { on: true, level: 'red', values: { times: '3', kind: 'status' } }, 1).when).toEqual({
      kind: 'extended',
      times: '3',
    })
  })
})
