// Decision tables out of DMN files and into them.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDmn } from '../../src/documents/dmn.ts'
import { writeDmn } from '../../src/documents/dmn-write.ts'
import type { RuleTable } from '../../src/domain/matter/rules.ts'
import { services } from '../../src/services/registry.ts'
import { ROOT } from '../laws/tree.ts'

const tables = services.flatMap(({ service }) => service.rules ?? [])

/** A file as modelling tools write it, with one table whose parts can be put otherwise. */
const drawn = (table: string, output = '"senior"') => `<?xml version="1.0" encoding="UTF-8"?>
<definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="n">
  <decision id="who-extends" name="谁可延期">
    <decisionTable id="t" ${table}>
      <input id="i1" label="延期天数"><inputExpression id="e1" typeRef="integer"><text>days</text></inputExpression></input>
      <input id="i2"><inputExpression id="e2" typeRef="string"><text>class</text></inputExpression><inputValues><text>"plain","urgent"</text></inputValues></input>
      <output id="o1" name="by" typeRef="string"><outputValues><text>"office","senior"</text></outputValues></output>
      <rule id="r1"><description>local rule, article 3</description><inputEntry id="a"><text>&lt;= 10</text></inputEntry><inputEntry id="b"><text>"plain"</text></inputEntry><outputEntry id="c"><text>"office"</text></outputEntry></rule>
      <rule id="r2"><description>local rule, article 4</description><inputEntry id="f"><text></text></inputEntry><inputEntry id="g"><text>-</text></inputEntry><outputEntry id="h"><text>${output}</text></outputEntry></rule>
    </decisionTable>
  </decision>
</definitions>`

describe('a DMN file', () => {
  it('is read as a table: kinds, allowed values, tests, answers, pages', async () => {
    const { tables: read, diagnostics } = await readDmn(drawn('hitPolicy="FIRST"'))
    expect(diagnostics).toEqual([])
    expect(read).toEqual([
      {
        name: 'who-extends',
        words: { zh: '谁可延期', en: '谁可延期' },
        hit: 'first',
        inputs: [
          { name: 'days', words: { zh: '延期天数', en: '延期天数' }, kind: 'number' },
          { name: 'class', words: { zh: 'class', en: 'class' }, kind: 'choice', values: ['plain', 'urgent'] },
        ],
        outputs: [{ name: 'by', words: { zh: 'by', en: 'by' }, kind: 'choice', values: ['office', 'senior'] }],
        rows: [
          { when: { days: '<= 10', class: '"plain"' }, gives: { by: 'office' }, source: 'local rule, article 3' },
          { when: {}, gives: { by: 'senior' }, source: 'local rule, article 4' },
        ],
      },
    ])
  })

  it.each([
    ['another hit policy', drawn('hitPolicy="RULE ORDER"'), 'files.dmn-policy'],
    ['a sum', drawn('hitPolicy="COLLECT" aggregation="SUM"'), 'files.dmn-policy'],
    ['a formula as an answer', drawn('', 'days * 2'), 'files.dmn-output'],
    ['a formula as an input', drawn('').replace('<text>days</text>', '<text>days * 2</text>'), 'files.dmn-input'],
    [
      'a decision that is no table',
      drawn('').replace(/<decisionTable[\s\S]*<\/decisionTable>/, ''),
      'files.dmn-no-table',
    ],
    ['no decision', drawn('').replace(/<decision [\s\S]*<\/decision>/, ''), 'files.dmn-empty'],
    ['no XML', 'days,class\n1,2', 'files.dmn-broken'],
    ['an older version of DMN', drawn('').replace('20191111', '20151101'), 'files.dmn-broken'],
  ])('with %s is refused with its reason', async (_what, xml, code) => {
    const { tables: read, diagnostics } = await readDmn(xml)
    expect(read).toEqual([])
    expect(diagnostics[0]?.code).toBe(code)
  })

  it('of ours, read again, is the same table; and it has its drawing', async () => {
    expect(tables.length).toBeGreaterThan(1)
    const xml = await writeDmn('all', tables)
    expect(await readDmn(xml)).toEqual({ tables, diagnostics: [] })
    expect(xml.match(/<dmndi:DMNShape /g)?.length).toBe(tables.length + tables.flatMap(({ inputs }) => inputs).length)
  })

  it('is written as the golden file has it, which modelling tools open', async () => {
    const golden = join(ROOT, 'test', 'golden', 'rules.dmn')
    expect(await writeDmn('rules', tables)).toBe(readFileSync(golden, 'utf8'))
  })

  it('keeps any text, number, day and list through writing and reading', async () => {
    const word = fc
      .string({ minLength: 1, unit: 'grapheme' })
      .filter((one) => one.trim() === one && !/[\p{C}]/u.test(one))
    const gives = fc.record({ t: word, n: fc.integer(), d: fc.constantFrom('2026-01-31', null), l: fc.array(word) })
    const column = (name: string, kind: RuleTable['outputs'][number]['kind']) => ({
      name,
      kind,
      words: { zh: name, en: `${name}!` },
    })
    await fc.assert(
      fc.asyncProperty(fc.array(fc.record({ gives, source: word, note: word }), { minLength: 1 }), async (rows) => {
        const table: RuleTable = {
          ...column('any', 'text'),
          hit: 'collect',
          inputs: [{ ...column('x', 'number'), min: 0, max: 10, optional: true }],
          outputs: [column('t', 'text'), column('n', 'number'), column('d', 'date'), column('l', 'list')],
          rows: rows.map(({ note, ...row }) => ({ when: { x: '> 3' }, ...row, note: { zh: note, en: note } })),
        }
        const { kind: _kind, ...plain } = table as RuleTable & { kind: string }
        expect((await readDmn(await writeDmn('any', [plain]))).tables).toEqual([plain])
      }),
      { numRuns: 40 },
    )
  })
})
