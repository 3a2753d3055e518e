import { describe, expect, it } from 'vitest'
import { dueFigures, standingOf } from './due.ts'
import type { ObservedPeriod } from './observation.ts'

const year = (y: number): ObservedPeriod => ({ kind: 'year', from: `${y}-01-01`, to: `${y}-12-31` })
const month = (m: string, last: number): ObservedPeriod => ({ kind: 'month', from: `${m}-01`, to: `${m}-${last}` })
const yearly = { frequency: 'year', lagDays: 60 } as const
const monthly = { frequency: 'month', lagDays: 10 } as const
const quarterly = { frequency: 'quarter', lagDays: 20 } as const

describe('figures that are due', () => {
  it('nothing is due of a series that nobody is bound to report', () => {
    expect(dueFigures({ frequency: null, lagDays: null }, [], '2026-03-10')).toEqual([])
  })

  it('a yearly figure is not yet late on its due day, and late the day after', () => {
    const on = (day: string) => dueFigures(yearly, [year(2024)], day)
    expect(on('2026-01-10')).toEqual([{ period: year(2025), due: '2026-03-01', standing: 'later' }])
    expect(standingOf(on('2026-01-10'))).toBe('fine')
    expect(on('2026-02-14').map(({ standing }) => standing)).toEqual(['soon'])
    expect(standingOf(on('2026-03-01'))).toBe('soon')
    expect(standingOf(on('2026-03-02'))).toBe('late')
  })

  it('a year that runs asks for nothing, not even on its last day', () => {
    expect(dueFigures(yearly, [year(2024)], '2025-12-31')).toEqual([])
  })

  it('a series without a figure is asked for the latest period only', () => {
    expect(dueFigures(monthly, [], '2026-03-05').map(({ period }) => period)).toEqual([month('2026-02', 28)])
  })

  it('gaps between known months are told, oldest first, over the end of a year', () => {
    const known = [month('2025-11', 30), month('2026-01', 31)]
    expect(dueFigures(monthly, known, '2026-03-05').map(({ period, standing }) => [period.to, standing])).toEqual([
      ['2025-12-31', 'late'],
      ['2026-02-28', 'soon'],
    ])
  })

  it('a sum since January reports the quarter that it ends with; a sum to May reports none', () => {
    const to = (day: string): ObservedPeriod => ({ kind: 'year-to-date', from: '2025-01-01', to: day })
    const first: ObservedPeriod = { kind: 'quarter', from: '2025-01-01', to: '2025-03-31' }
    expect(dueFigures(quarterly, [first, to('2025-06-30')], '2025-08-01')).toEqual([])
    expect(dueFigures(quarterly, [first, to('2025-05-31')], '2025-08-01').map(({ due }) => due)).toEqual(['2025-07-20'])
  })

  it('a count on the last day of a year reports the year', () => {
    const at: ObservedPeriod = { kind: 'point-in-time', from: '2025-12-31', to: '2025-12-31' }
    expect(dueFigures(yearly, [at], '2026-11-24')).toEqual([])
  })

  it('a figure of five years together reports none of them', () => {
    const five: ObservedPeriod = { kind: 'cumulative', from: '2021-01-01', to: '2025-12-31' }
    expect(dueFigures(yearly, [five], '2026-11-24').map(({ period }) => period)).toEqual([year(2025)])
  })

  it('no more than the latest sixty missing periods are told', () => {
    const missing = dueFigures(monthly, [month('2000-01', 31)], '2026-03-05')
    expect(missing).toHaveLength(60)
    expect(missing.at(-1)?.period.to).toBe('2026-02-28')
  })
})
