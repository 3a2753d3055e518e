import { describe, expect, it } from 'vitest'
import { countOf, isoDay, partOf, planOf } from './dates.ts'

describe('the calendar of periods and deadlines', () => {
  it('a month ends on its last day, in leap years too', () => {
    expect([2023, 2024, 2000, 2100].map((y) => isoDay(y, 2, null))).toEqual([
      '2023-02-28',
      '2024-02-29',
      '2000-02-29',
      '2100-02-28',
    ])
  })

  it('what the calendar does not have is no day', () => {
    expect([isoDay(2024, 0, 1), isoDay(2024, 13, null), isoDay(2024, 5, 32)]).toEqual([null, null, null])
  })

  it.each([
    ['上半年', '2024-01-01', '2024-06-30'],
    ['下半年', '2024-07-01', '2024-12-31'],
    ['一季度', '2024-01-01', '2024-03-31'],
    ['第4季度', '2024-10-01', '2024-12-31'],
    ['前三季度', '2024-01-01', '2024-09-30'],
  ])('%s runs from %s to %s', (part, from, to) => {
    expect(partOf(2024, part)).toEqual({ from, to })
  })

  it.each([
    ['一', '2006-01-01', '2010-12-31'],
    ['四', '2021-01-01', '2025-12-31'],
    ['六', '2031-01-01', '2035-12-31'],
  ])('the plan 十%s五 runs from %s to %s', (nth, from, to) => {
    expect(planOf(nth)).toEqual({ from, to })
  })

  it('numbers of years are read in words and digits', () => {
    expect(['两', '十', '12', 'x'].map(countOf)).toEqual([2, 10, 12, 0])
  })
})
