import { describe, expect, it } from 'vitest'
import { sumUp } from './sum-up.ts'

const at = (day: string, value: string | null = null) => ({ day, value })

describe('measures of matters, summed up', () => {
  const measures = [at('2025-10-03', '10'), at('2025-10-31', '20.5'), at('2025-12-01', '30'), at('2026-01-05', '1')]

  it('every month that is over since the first counts, one without any counts 0', () => {
    expect(sumUp(measures, 'count', 'month', '2026-01-31').map(({ period, value }) => [period.to, value])).toEqual([
      ['2025-10-31', '2'],
      ['2025-11-30', '0'],
      ['2025-12-31', '1'],
    ])
  })

  it('sums exactly; numbers that are missing add nothing', () => {
    expect(sumUp([...measures, at('2025-11-01')], 'sum', 'quarter', '2026-01-31')).toEqual([
      { period: { kind: 'quarter', from: '2025-10-01', to: '2025-12-31' }, value: '60.5' },
    ])
  })

  it('the middle of two is halfway, of three the second; an empty month has none', () => {
    const of = (frequency: 'month' | 'quarter') => sumUp(measures, 'median', frequency, '2026-01-31')
    expect(of('month').map(({ value }) => value)).toEqual(['15.25', '30'])
    expect(of('quarter').map(({ value }) => value)).toEqual(['20.5'])
  })

  it('nothing measured gives nothing', () => {
    expect(sumUp([], 'count', 'year', '2026-01-31')).toEqual([])
  })
})
