import { describe, expect, it } from 'vitest'
import { findPeriods } from './periods.ts'

const CASES: readonly [string, string | null, string | null][] = [
  ['到2027年', null, '2027-12-31'],
  ['2024年', '2024-01-01', '2024-12-31'],
  ['2025年底', null, '2025-12-31'],
  ['2025年上半年', '2025-01-01', '2025-06-30'],
  ['到2025年上半年', null, '2025-06-30'],
  ['2025年内', '2025-01-01', '2025-12-31'],
  ['2024—2026年', '2024-01-01', '2026-12-31'],
  ['2024年6月底前', null, '2024-06-30'],
  ['2024年2月', null, '2024-02-29'],
  ['未来五年', '2023-01-01', '2027-12-31'],
  ['过去五年', '2018-01-01', '2022-12-31'],
  ['三年来', '2020-01-01', '2022-12-31'],
  ['“十四五”期间', '2021-01-01', '2025-12-31'],
  ['“十五五”末', null, '2030-12-31'],
  ['“十二五”时期', '2011-01-01', '2015-12-31'],
  ['今年', '2023-01-01', '2023-12-31'],
  ['去年', '2022-01-01', '2022-12-31'],
  ['明年', '2024-01-01', '2024-12-31'],
  ['年底', null, '2023-12-31'],
  ['前三季度', '2023-01-01', '2023-09-30'],
  ['上半年', '2023-01-01', '2023-06-30'],
  ['第二季度', '2023-04-01', '2023-06-30'],
  ['前11个月', '2023-01-01', '2023-11-30'],
]

describe('periods', () => {
  it.each(CASES)('%s said in 2023 runs from %s to %s', (words, from, to) => {
    expect(findPeriods(words, 0, words.length, 2023, false)).toEqual([{ start: 0, end: words.length, from, to }])
  })
  it('the whole year in a part that looks back is the year before', () => {
    expect(findPeriods('全年', 0, 2, 2023, true)[0]?.to).toBe('2022-12-31')
  })
  it('a year that something is compared with is no period', () => {
    expect(findPeriods('比2020年下降', 0, 8, 2023, false)).toEqual([])
  })
  it('without a date the words stay and the days are open', () => {
    expect(findPeriods('今年', 0, 2, null, false)).toEqual([{ start: 0, end: 2, from: null, to: null }])
  })
})
