// Sets of warning rules that are refused: numbers that cannot be, names that nobody knows, rules that never decide.
import { describe, expect, it } from 'vitest'
import { checkWarningRules, namesIn } from '../../src/domain/score/warning/check.ts'
import type { Condition, WarningRule } from '../../src/domain/score/warning/rule.ts'
import { services, warningRules } from '../../src/services/registry.ts'

const KNOWN = { ...namesIn(services.map(({ service }) => service)), indicators: ['x'] }

const rule = (id: string, when: Condition, more: Partial<WarningRule> = {}): WarningRule => ({
  ...{ id, version: '1', words: { zh: '规则', en: 'rule' }, source: null },
  ...{ level: 'yellow', on: true, when, ...more },
})

const found = (...rules: WarningRule[]) =>
  checkWarningRules(rules, KNOWN).map(({ code, params }) =>
    [code.replace('score.warning-rule-', ''), params.rule, params.field ?? params.by ?? ''].join(' ').trim(),
  )

describe('warning rules', () => {
  it('that come with Gangmu can all speak, and none is covered by another', () => {
    expect(checkWarningRules(warningRules, KNOWN)).toEqual([])
    expect(new Set(warningRules.map(({ id }) => id)).size).toBe(warningRules.length)
  })

  it('survive being written and read', () => {
    expect(JSON.parse(JSON.stringify(warningRules))).toEqual(warningRules)
  })

  it.each<[what: string, faults: readonly string[], one: WarningRule, other?: WarningRule]>([
    [
      'two have one name',
      ['twice a'],
      rule('a', { kind: 'extended', times: '2' }),
      rule('a', { kind: 'unit-late', matters: '2' }),
    ],
    ['a number is none', ['number a points'], rule('a', { kind: 'behind-schedule', points: '十' })],
    ['a number cannot be', ['range a points'], rule('a', { kind: 'behind-schedule', points: '100' })],
    ['a count is not whole', ['whole a times'], rule('a', { kind: 'extended', times: '1.5' })],
    ['a number says nothing', ['number a times'], rule('a', { kind: 'growth-needed', times: '' })],
    [
      'nobody knows the indicator',
      ['indicator a indicator'],
      rule('a', { kind: 'figure-crosses', indicator: 'y', op: '<', value: '1' }),
    ],
    [
      'no service has the clock',
      ['never a clock'],
      rule('a', { kind: 'clock-near', clock: 'dew', days: '3', unless: '' }),
    ],
    ['no service has the event', ['never a event'], rule('a', { kind: 'event-often', event: 'retrun', times: '3' })],
    [
      'it looks for what is fine',
      ['never a statuses'],
      rule('a', { kind: 'status', statuses: ['reached', 'on-track'] }),
    ],
    ['it looks for nothing', ['never a verdicts'], rule('a', { kind: 'later-text', verdicts: [] })],
    [
      'it has no words',
      ['wordless a'],
      rule('a', { kind: 'extended', times: '2' }, { words: { zh: '规则', en: ' ' } }),
    ],
    [
      'a graver one speaks whenever it does',
      ['covered a b'],
      rule('a', { kind: 'behind-schedule', points: '10' }),
      rule('b', { kind: 'behind-schedule', points: '10' }, { level: 'red' }),
    ],
    [
      'two are the same',
      ['covered b a'],
      rule('a', { kind: 'extended', times: '2' }),
      rule('b', { kind: 'extended', times: '2' }),
    ],
  ])('are refused when %s', (_what, faults, one, other) => {
    expect(found(one, ...(other ? [other] : []))).toEqual(faults)
  })

  it('may climb with their numbers, and may be the same while one of them is off', () => {
    const ten = rule('a', { kind: 'behind-schedule', points: '10' })
    expect(found(ten, rule('b', { kind: 'behind-schedule', points: '30' }, { level: 'red' }))).toEqual([])
    expect(found(ten, rule('b', { kind: 'behind-schedule', points: '10' }, { on: false }))).toEqual([])
    expect(found(rule('a', { kind: 'figure-crosses', indicator: '', op: '<', value: '0' }, { on: false }))).toEqual([])
    expect(
      found(
        rule('a', { kind: 'event-often', event: 'return', times: '2' }),
        rule('b', { kind: 'event-often', event: 'urge', times: '2' }),
      ),
    ).toEqual([])
  })
})
