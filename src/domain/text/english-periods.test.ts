// English periods and their dates.
import { describe, expect, it } from 'vitest'
import { englishPeriods } from './english-periods.ts'

const CASES: readonly [string, string | null, string | null][] = [
  ['in 2022', '2022-01-01', '2022-12-31'],
  ['by 2025', null, '2025-12-31'],
  ['by the end of 2025', null, '2025-12-31'],
  ['since 2012', '2012-01-01', null],
  ['from 2012 to 2022', '2012-01-01', '2022-12-31'],
  ['between 2016 and 2020', '2016-01-01', '2020-12-31'],
  ['2021-2025', '2021-01-01', '2025-12-31'],
  ['this year', '2023-01-01', '2023-12-31'],
  ['last year', '2022-01-01', '2022-12-31'],
  ['next year', '2024-01-01', '2024-12-31'],
  ['over the past five years', '2018-01-01', '2022-12-31'],
  ['over the next three years', '2023-01-01', '2025-12-31'],
  ['by the end of this year', null, '2023-12-31'],
  ['by the end of June', null, '2023-06-30'],
  ['in March 2022', '2022-03-01', '2022-03-31'],
  ['by March 2029', null, '2029-03-31'],
  ['February 2024', '2024-02-01', '2024-02-29'],
  ['the first half of the year', '2023-01-01', '2023-06-30'],
  ['the first three quarters', '2023-01-01', '2023-09-30'],
  ['the fourth quarter of 2022', '2022-10-01', '2022-12-31'],
  ['during the 14th Five-Year Plan period', '2021-01-01', '2025-12-31'],
]

describe('English periods', () => {
  it.each(CASES)('%s said in 2023 runs from %s to %s', (words, from, to) => {
    const [found] = englishPeriods(words, 0, words.length, 2023)
    expect({ from: found?.from, to: found?.to }).toEqual({ from, to })
  })

  it('leaves out what a value is compared with', () => {
    for (const text of ['higher than in 2020', 'compared with 2012', 'up from 2019', 'an increase over last year'])
      expect(englishPeriods(text, 0, text.length, 2023)).toEqual([])
  })

  it('leaves its ends open when the year of the document is not known', () => {
    expect(englishPeriods('this year', 0, 9, null)).toEqual([{ start: 0, end: 9, from: null, to: null }])
  })
})
