import { describe, expect, test } from 'vitest'
import type { Reading, Statement, Task } from './commitment.ts'
import { compareReadings } from './compare.ts'

let at = 0
const next = (): number => {
  at += 100
  return at
}
const statement = (indicator: string, value: string, more: Partial<Statement> = {}): Statement => ({
  start: next(),
  end: at + 20,
  quote: `${indicator}达到${value}`,
  indicator,
  form: 'level',
  op: '>=',
  value,
  value2: null,
  unit: '个',
  per: null,
  stance: 'commitment',
  role: 'main',
  other: null,
  period: null,
  rule: 'level/reach',
  ...more,
})
const task = (title: string, quote: string, more: Partial<Task> = {}): Task => ({
  start: next(),
  end: at + 50,
  title,
  quote,
  path: ['二、主要任务'],
  lead: ['市工信局'],
  support: [],
  due: [],
  quantities: [],
  marker: null,
  ...more,
})
const reading = (statements: Statement[], tasks: Task[] = []): Reading => ({
  engine: '1',
  document: { title: '', kind: 'plan', date: '2024-01-01', lang: 'zh-Hans', chars: 0 },
  outline: [],
  statements,
  tasks,
  leftOut: [],
  diagnostics: [],
})
const kinds = (before: Reading, after: Reading) => compareReadings(before, after).map((c) => c.kinds)
const year = (y: number) => ({ words: `到${y}年`, from: null, to: `${y}-12-31` })

describe('two versions of a document', () => {
  test('what stays the same is the same, what is gone is dropped, what is new is added', () => {
    const changes = compareReadings(
      reading([statement('智慧园区', '10'), statement('5G基站', '4')]),
      reading([statement('智慧园区', '10'), statement('数字工厂', '7')]),
    )
    expect(changes.map((c) => c.kinds)).toEqual([['same'], ['dropped'], ['added']])
  })

  test.each<[string, Partial<Statement>, Partial<Statement>, string[]]>([
    ['a lower value of at-least is softer', { value: '10' }, { value: '8' }, ['softened', 'revalued']],
    ['a higher value of at-least is harder', { value: '10' }, { value: '12' }, ['revalued', 'hardened']],
    [
      'a higher value of at-most is softer',
      { value: '5', op: '<=' },
      { value: '6', op: '<=' },
      ['softened', 'revalued'],
    ],
    [
      'a smaller reduction is softer',
      { value: '-13', form: 'growth' },
      { value: '-10', form: 'growth' },
      ['softened', 'revalued'],
    ],
    ['at least to about is softer', {}, { op: '~', quote: '智慧园区约10' }, ['softened', 'reworded']],
    ['about to at least is harder', { op: '~', quote: '智慧园区约10' }, {}, ['hardened', 'reworded']],
    ['a later date is softer', { period: year(2025) }, { period: year(2027) }, ['softened', 'redated']],
    ['an earlier date is harder', { period: year(2027) }, { period: year(2025) }, ['redated', 'hardened']],
    [
      '确保 to 力争 is softer',
      { quote: '确保智慧园区达到10' },
      { quote: '力争智慧园区达到10' },
      ['softened', 'reworded'],
    ],
    ['a new figure of a result is neither', { stance: 'result' }, { stance: 'result', value: '8' }, ['revalued']],
  ])('%s', (_, before, after, expected) => {
    expect(
      kinds(reading([statement('智慧园区', '10', before)]), reading([statement('智慧园区', '10', after)])),
    ).toEqual([expected])
  })

  test('the same words in a later report are the same deadline', () => {
    const words = (y: number) => ({ period: { words: '今年', from: `${y}-01-01`, to: `${y}-12-31` } })
    expect(
      kinds(reading([statement('新增就业', '10', words(2024))]), reading([statement('新增就业', '10', words(2025))])),
    ).toEqual([['same']])
  })

  test('a task is known by its words under another number, with other bodies, in another place', () => {
    const quote = '推进智慧园区建设，完善配套设施，建成园区三个。'
    expect(
      kinds(reading([], [task('（1）建设智慧园区', quote)]), reading([], [task('（4）建设智慧园区', quote)])),
    ).toEqual([['same']])
    expect(
      kinds(
        reading([], [task('（1）建设智慧园区', quote)]),
        reading([], [task('（1）建设智慧园区', quote, { lead: ['市科技局'] })]),
      ),
    ).toEqual([['reworded']])
    expect(
      kinds(
        reading([], [task('（1）建设智慧园区', quote)]),
        reading([], [task('（1）建设智慧园区', quote, { path: ['三、保障措施'] })]),
      ),
    ).toEqual([['moved']])
    expect(
      kinds(
        reading([], [task('（1）建设智慧园区', quote, { due: [year(2024)] })]),
        reading([], [task('（1）建设智慧园区', quote, { due: [year(2026)] })]),
      ),
    ).toEqual([['softened', 'redated']])
  })

  test('the best pair over the whole wins, whatever comes first', () => {
    const [a, b] = [statement('新增智慧园区', '10'), statement('智慧园区', '20')]
    const changes = compareReadings(reading([a, b]), reading([statement('智慧园区', '20')]))
    expect(
      changes.map((c) => [c.kinds[0], c.before?.kind === 'statement' ? c.before.statement.indicator : '']),
    ).toEqual([
      ['dropped', '新增智慧园区'],
      ['same', '智慧园区'],
    ])
  })

  test('what changed its place among the others has moved', () => {
    const names = ['智慧园区', '数字工厂', '托育机构', '充电设施']
    const before = reading(names.map((n) => statement(n, '10')))
    const after = reading(['充电设施', '智慧园区', '数字工厂', '托育机构'].map((n) => statement(n, '10')))
    expect(compareReadings(before, after).map((c) => c.kinds[0])).toEqual(['moved', 'same', 'same', 'same'])
  })

  test('what a person marked is found again by its words where no reader proposes it', () => {
    const texts = { before: '前言。让城市更有温度，人人可及。', after: '新的前言。让城市更有温度，\n人人可及。' }
    const mine = statement('温度', '1', { start: 3, end: 16, quote: '让城市更有温度，人人可及。' })
    const [change] = compareReadings(reading([mine]), reading([]), texts)
    expect(change?.kinds).not.toContain('dropped')
    expect(change?.after?.kind === 'statement' && change.after.statement.quote).toBe('让城市更有温度，\n人人可及。')
  })
})
