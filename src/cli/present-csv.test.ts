// CSV cells: spreadsheets must read them back as they were, and run none of them.
import { describe, expect, it } from 'vitest'
import type { Reading, Statement, Task } from '../domain/plan/commitment.ts'
import { csvHead, csvRows } from './present-csv.ts'

const statement: Statement = {
  ...{
    start: 40,
    end: 52,
    quote: '能耗下降2.5%',
    indicator: '能耗',
    form: 'growth',
    op: '=',
    value: '-2.5',
    value2: null,
  },
  ...{ unit: '%', per: null, stance: 'commitment', role: 'main', other: null, period: null, rule: 'growth/fall' },
}

const task: Task = {
  ...{
    start: 0,
    end: 30,
    title: '=HYPERLINK("http://x")',
    quote: '甲，“乙”\n丙',
    path: ['一、', '（一）'],
    lead: ['市统计局', '市财政局'],
  },
  ...{ support: [], due: [{ words: '2023年底前', from: null, to: '2023-12-31' }], quantities: [], marker: '@责任单位' },
}

const reading: Reading = {
  engine: '1',
  document: { title: '', kind: 'plan', date: null, lang: 'zh-Hans', chars: 60 },
  ...{ outline: [], statements: [statement], tasks: [task], leftOut: [], diagnostics: [] },
}

describe('CSV', () => {
  const [first, second] = csvRows('a,b.txt', reading).split('\r\n')

  it('stands in text order under its head', () => {
    expect(csvHead().startsWith('\uFEFFfile,kind,start,end,quote,indicator,')).toBe(true)
    expect(first).toMatch(/^"a,b\.txt",task,0,30,/)
    expect(second).toMatch(/^"a,b\.txt",statement,40,52,/)
  })

  it('keeps negative numbers as numbers, and puts an apostrophe before what would run', () => {
    expect(second).toContain(',=,-2.5,')
    expect(first).toContain(`"'=HYPERLINK(""http://x"")"`)
    expect(first).toContain(`'@责任单位`)
  })

  it('joins lists inside a cell', () => {
    expect(first).toContain('一、; （一）,市统计局; 市财政局,,2023年底前,2023-12-31,')
  })

  it('is empty for a text without promises', () => {
    expect(csvRows('a.txt', { ...reading, statements: [], tasks: [] })).toBe('')
  })
})
