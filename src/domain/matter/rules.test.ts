import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkRules } from './check-rules.ts'
import { decide, type RuleInput, type RuleRow, type RuleTable } from './rules.ts'

const both = (name: string) => ({ name, words: { zh: name, en: name } })
const page = 'a page'
const row = (when: Record<string, string>, answer: string, more: Partial<RuleRow> = {}): RuleRow => ({
  when,
  gives: { answer },
  source: page,
  ...more,
})
const table = (hit: RuleTable['hit'], inputs: readonly RuleInput[], rows: readonly RuleRow[]): RuleTable => ({
  ...both('t'),
  hit,
  inputs,
  outputs: [{ ...both('answer'), kind: 'text' }],
  rows,
})
const number = (more: Partial<RuleInput> = {}): RuleInput => ({ ...both('n'), kind: 'number', ...more })
const choice: RuleInput = { ...both('c'), kind: 'choice', values: ['a', 'b', 'c'] }
const date: RuleInput = { ...both('d'), kind: 'date' }
const codes = (one: RuleTable) => checkRules([one]).map(({ code }) => code.replace('service.', ''))

describe('asking a rule table', () => {
  const bands = table(
    'unique',
    [number()],
    [row({ n: '< 10' }, 'low'), row({ n: '[10..30]' }, 'mid'), row({ n: '> 30' }, 'high')],
  )

  it.each([
    [9.99, 1, 'low'],
    [10, 2, 'mid'],
    [30, 2, 'mid'],
    [30.01, 3, 'high'],
  ])('%d is answered by row %d, which says on what page it stands', (n, number, answer) => {
    expect(decide(bands, { n })).toEqual({ hits: [{ row: number, gives: { answer }, source: page }], why: [] })
  })

  it('a missing number is answered by no row, and the answer says so', () => {
    expect(decide(bands, {})).toEqual({ hits: [], why: [{ code: 'service.rule-none', params: { table: 't' } }] })
  })

  it('two rows at once are an answer with a reason under unique, the first under first, both under collect', () => {
    const rows = [row({ n: '> 1' }, 'x'), row({ n: '> 2' }, 'y')]
    const asked = (hit: RuleTable['hit']) => decide(table(hit, [number()], rows), { n: 3 })
    expect(asked('unique').why).toEqual([{ code: 'service.rule-several', params: { table: 't', rows: '1, 2' } }])
    expect(asked('first').hits.map((one) => one.row)).toEqual([1])
    expect(asked('collect').hits.map((one) => one.row)).toEqual([1, 2])
  })

  it.each([
    ['"a", "b"', { c: 'b' }, true],
    ['not("a", "b")', { c: 'b' }, false],
    ['null', {}, true],
    ['not(null)', { c: 'a' }, true],
    ['starts with(?, "b")', { c: 'bb' }, true],
    ['? = "b" and n > 3', { c: 'b', n: 4 }, true],
  ])('the cell %s on %j holds: %s', (cell, values, holds) => {
    expect(decide(table('first', [choice, number()], [row({ c: cell }, 'x')]), values).hits.length > 0).toBe(holds)
  })

  it.each([
    ['< date("2026-02-28")', '2026-02-27', true],
    ['< date("2026-02-28")', '2026-02-28', false],
    ['[@"2026-01-01"..@"2026-12-31"]', '2026-12-31', true],
    ['> date("2026-12-31")', 'not a day', false],
  ])('the cell %s on the day %s holds: %s', (cell, d, holds) => {
    expect(decide(table('first', [date], [row({ d: cell }, 'x')]), { d }).hits.length > 0).toBe(holds)
  })

  it('a list is asked by what it contains', () => {
    const lists = table('first', [{ ...both('l'), kind: 'list' }], [row({ l: 'list contains(?, "b")' }, 'x')])
    expect(decide(lists, { l: ['a', 'b'] }).hits).toHaveLength(1)
    expect(decide(lists, { l: ['a'] }).hits).toHaveLength(0)
  })

  it('a cell that cannot be read decides nothing and says where it breaks', () => {
    const { hits, why } = decide(table('first', [number()], [row({ n: '[1..' }, 'x'), row({}, 'y')]), { n: 1 })
    expect(hits).toEqual([])
    expect(why).toEqual([
      { code: 'service.rule-cell', params: { cell: '[1..', at: 5, near: '∅' }, place: { start: 4, end: 4 } },
    ])
  })
})

describe('checking a rule table', () => {
  const fine = table('unique', [number({ min: 0 })], [row({ n: '< 10' }, 'x'), row({ n: '>= 10' }, 'y')])

  it('finds nothing wrong where every case has its one row', () => {
    expect(codes(fine)).toEqual([])
  })

  it.each([
    ['a cell that breaks off', [row({ n: '>=' }, 'x')], ['rule-cell']],
    ['a word without quotes', [row({ n: 'high' }, 'x')], ['rule-cell-name']],
    ['a cell that looks at the clock', [row({ n: 'today() > date("2026-01-01")' }, 'x')], ['rule-cell-impure']],
    ['a text where a number is asked', [row({ n: '> "5"' }, 'x')], ['rule-cell-unfit']],
    ['a range turned round', [row({ n: '[5..1]' }, 'x')], ['rule-range-turned']],
    ['a row without its page', [row({}, 'x', { source: ' ' })], ['rule-uncited']],
    ['a column that is not there', [row({ m: '> 1' }, 'x')], ['rule-column']],
    ['a row that answers nothing', [{ when: {}, gives: {}, source: page }], ['rule-unanswered']],
    ['an answer of another kind', [row({}, 'x', { gives: { answer: 3 } })], ['rule-output']],
    ['a gap', [row({ n: '< 10' }, 'x'), row({ n: '> 10' }, 'y')], ['rule-gap']],
    ['an overlap', [row({ n: '<= 10' }, 'x'), row({ n: '>= 10' }, 'y')], ['rule-overlap']],
    ['a row beyond the bounds', [row({ n: '>= 0' }, 'x'), row({ n: '< 0' }, 'y')], ['rule-idle']],
  ])('finds %s', (_what, rows, found) => {
    expect(codes(table('unique', [number({ min: 0 })], rows))).toEqual(found)
  })

  it('finds a row that an earlier one always takes away under first', () => {
    const rows = [row({ c: '"a"' }, 'x'), row({}, 'y'), row({ c: '"b"' }, 'z')]
    expect(checkRules([table('first', [choice], rows)])).toEqual([
      { code: 'service.rule-idle', params: { place: 'rules.t', row: 3 } },
    ])
  })

  it('finds a choice that nobody can make', () => {
    expect(codes(table('first', [choice], [row({ c: '"d"' }, 'x'), row({}, 'y')]))).toContain('rule-cell-unfit')
  })

  it('finds the day between two rules, and that an optional input may be empty', () => {
    const days = [row({ d: '<= date("2026-06-30")' }, 'x'), row({ d: '> date("2026-07-01")' }, 'y')]
    const [gap] = checkRules([table('unique', [date], days)])
    expect(gap?.params).toEqual({ place: 'rules.t', where: 'd = 2026-07-01' })
    const [empty] = checkRules([table('unique', [{ ...choice, optional: true }], [row({ c: 'not(null)' }, 'x')])])
    expect(empty?.params).toEqual({ place: 'rules.t', where: 'c = null' })
  })

  it('refuses a table with more cases than can be proved', () => {
    const inputs = ['p', 'q', 'r', 's'].map((name) => number({ name }))
    const rows = Array.from({ length: 12 }, (_, at) =>
      row(Object.fromEntries(inputs.map(({ name }) => [name, `> ${at}`])), 'x'),
    )
    expect(codes(table('first', inputs, rows))).toEqual(['rule-wide'])
  })

  it('what is found to have no gap answers every value once', () => {
    const bound = fc.integer({ min: -20, max: 20 })
    const cell = fc.oneof(
      bound.map((n) => `< ${n}`),
      bound.map((n) => `>= ${n}`),
      fc
        .tuple(bound, fc.nat({ max: 9 }), fc.constantFrom('[', '('), fc.constantFrom(']', ')'))
        .map(([n, more, open, close]) => `${open}${n}..${n + more}${close}`),
    )
    fc.assert(
      fc.property(
        fc.array(cell, { minLength: 1, maxLength: 4 }),
        fc.array(fc.double({ min: -30, max: 30, noNaN: true })),
        (cells, values) => {
          const tried = table(
            'unique',
            [number()],
            cells.map((n) => row({ n }, 'x')),
          )
          const found = codes(tried)
          for (const n of values) {
            const why = decide(tried, { n }).why[0]?.code
            if (why === 'service.rule-none') expect(found).toContain('rule-gap')
            if (why === 'service.rule-several') expect(found).toContain('rule-overlap')
          }
        },
      ),
      { numRuns: 60 },
    )
  })
})
