import { describe, expect, it } from 'vitest'
import { readFigures } from './figures.ts'
import { readWindow } from './window.ts'

const read = (text: string) => readFigures('a.csv', Buffer.from(text))
const row = (more: string) => read(`indicator,region,period,value,unit,missing,kind,measure,published\n${more}\n`)

describe('figures from a csv', () => {
  it.each([
    ['产值,甲,2024,"1,234.5",亿元', { kind: 'value', value: '123450000000', op: '=' }],
    ['产值,甲,2024,>10,万亿元', { kind: 'value', value: '10000000000000', op: '>' }],
    ['产值,甲,2024,≥-3,元', { kind: 'value', value: '-3', op: '>=' }],
    ['output,a,2024,1.5,million t', { kind: 'value', value: '1500000', op: '=' }],
    ['率,甲,2024,5%,%', { kind: 'value', value: '5', op: '=' }],
    ['产值,甲,2024,,元', { kind: 'missing', why: 'not-stated' }],
    ['产值,甲,2024,—,元,withheld', { kind: 'missing', why: 'withheld' }],
  ])('%s', (words, figure) => {
    const found = row(words)
    expect(found.ok && found.value[0]?.figure).toEqual(figure)
  })

  it.each([
    ['产值,甲,2024,5,元,withheld', 'files.figures-both', 'missing'],
    ['产值,甲,2024,,元,lost', 'files.figures-choice', 'missing'],
    ['产值,甲,2024,5,元,,decade', 'files.figures-choice', 'kind'],
    ['产值,甲,2024,5,元,,,speed', 'files.figures-choice', 'measure'],
    ['产值,甲,2024,5,元,,,,soon', 'files.figures-day', 'published'],
    ['产值,,2024,5,元', 'files.figures-blank', 'region'],
  ])('%s is refused: %s', (words, code, column) => {
    const found = row(words)
    expect(found.ok ? [] : found.diagnostics.map((one) => [one.code, one.params.column, one.params.line])).toEqual([
      [code, column, 2],
    ])
  })

  it('counts lines of the file, also after a cell that has several', () => {
    const found = read('指标,地区,年份,数值,单位,来源\n产值,甲,2024,1,元,"a\nb"\n\n产值,甲,2025,x,元,\n')
    expect(found.ok ? [] : found.diagnostics.map(({ params }) => params.line)).toEqual([5])
  })

  it.each([
    ['产值增速', 'growth'],
    ['经费年均增速', 'average-growth'],
    ['产值', 'level'],
  ])('%s is a series of kind %s by its name', (name, measure) => {
    const found = row(`${name},甲,2024,1,%`)
    expect(found.ok && found.value[0]?.measure).toBe(measure)
  })

  it('says so when the file is a picture', () => {
    expect(readFigures('a.png', new Uint8Array([0x89, 0x50, 0, 0, 1, 2]))).toMatchObject({ ok: false })
  })
})

describe('a period', () => {
  it.each([
    ['2024', 'year', '2024-01-01', '2024-12-31'],
    ['2024年', 'year', '2024-01-01', '2024-12-31'],
    ['2024Q3', 'quarter', '2024-07-01', '2024-09-30'],
    ['2024-02', 'month', '2024-02-01', '2024-02-29'],
    ['2024-06-30', 'point-in-time', '2024-06-30', '2024-06-30'],
    ['2024-01..2024-08', 'year-to-date', '2024-01-01', '2024-08-31'],
    ['2024-01..2024-12', 'year', '2024-01-01', '2024-12-31'],
    ['2021-2025', 'cumulative', '2021-01-01', '2025-12-31'],
    ['2022-06-01..2023-08-31', 'cumulative', '2022-06-01', '2023-08-31'],
  ])('%s is a %s', (words, kind, from, to) => {
    expect(readWindow(words)).toEqual({ kind, from, to })
  })

  it.each(['', '24', '2024-13', '2024-02-30', '2025-2021', '去年', '2024-08..2024-01'])('“%s” is none', (words) => {
    expect(readWindow(words)).toBeNull()
  })
})
