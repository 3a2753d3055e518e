import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  addWorkdays,
  dayOf,
  endOfDay,
  isDay,
  isWorkday,
  knownUntil,
  rollToWorkday,
  workdaysBetween,
} from './calendar.ts'
import { workdaysCn } from './workdays-cn.ts'

const day = fc.integer({ min: 0, max: 1400 }).map((n) => addDays('2023-01-01', n))

describe('working days', () => {
  // Counts per year, as the notices and 52 weekends make them.
  it.each([
    [2023, 249],
    [2024, 251],
    [2025, 248],
    [2026, 248],
  ])('%i has %i of them', (year, count) => {
    expect(workdaysBetween(workdaysCn, `${year - 1}-12-31`, `${year}-12-31`)).toBe(count)
  })

  it.each([
    ['2026-02-14', true, 'a Saturday that makes up for the Spring Festival'],
    ['2026-02-16', false, 'a Monday of the Spring Festival'],
    ['2025-10-08', false, 'the eighth day of the autumn holidays'],
    ['2024-02-09', true, 'the eve of the Spring Festival, which the notice of that year only recommends'],
    ['2023-01-29', true, 'a Sunday that makes up'],
    ['2026-11-21', false, 'an ordinary Saturday'],
  ])('%s: %s (%s)', (date, worked) => {
    expect(isWorkday(workdaysCn, date)).toEqual({ worked, provisional: false })
  })

  it('every make-up day is a weekend day, and every notice is older than its year', () => {
    for (const { year, notice, work } of workdaysCn.years) {
      expect(Number(notice.date.slice(0, 4))).toBe(year - 1)
      for (const date of work) expect([0, 6]).toContain(new Date(`${year}-${date}T00:00:00Z`).getUTCDay())
    }
  })

  it('day 1 is the next working day', () => {
    expect(addWorkdays(workdaysCn, '2026-02-13', 1)).toEqual({ day: '2026-02-14', provisional: false })
    expect(addWorkdays(workdaysCn, '2026-02-14', 1)).toEqual({ day: '2026-02-24', provisional: false })
    expect(addWorkdays(workdaysCn, '2026-09-30', 5)).toEqual({ day: '2026-10-13', provisional: false })
  })

  it('a deadline that reaches into a year without a notice is provisional', () => {
    expect(addWorkdays(workdaysCn, '2026-12-28', 3)).toEqual({ day: '2026-12-31', provisional: false })
    expect(addWorkdays(workdaysCn, '2026-12-28', 4)).toEqual({ day: '2027-01-01', provisional: true })
    expect(addWorkdays(knownUntil(workdaysCn, 2025), '2025-12-31', 1).provisional).toBe(true)
  })

  it('a period that ends on a day off ends on the next working day', () => {
    expect(rollToWorkday(workdaysCn, '2026-10-01').day).toBe('2026-10-08')
    expect(rollToWorkday(workdaysCn, '2026-10-10').day).toBe('2026-10-10')
  })

  it('adding twice is adding the sum, and counting is the inverse of adding', () => {
    fc.assert(
      fc.property(day, fc.nat(40), fc.nat(40), (from, a, b) => {
        const one = addWorkdays(workdaysCn, from, a).day
        expect(addWorkdays(workdaysCn, one, b).day).toBe(addWorkdays(workdaysCn, from, a + b).day)
        expect(workdaysBetween(workdaysCn, from, one)).toBe(a)
      }),
    )
  })
})

describe('days and months', () => {
  it('a month that lacks the day ends on its last', () => {
    expect(addMonths('2024-01-31', 1)).toBe('2024-02-29')
    expect(addMonths('2023-01-31', 1)).toBe('2023-02-28')
    expect(addMonths('2026-11-30', 3)).toBe('2027-02-28')
    expect(addMonths('2026-01-15', -2)).toBe('2025-11-15')
  })

  it('the day is the one that clocks show there, not in Greenwich', () => {
    expect(dayOf(workdaysCn, '2026-01-04T16:00:00.000Z')).toBe('2026-01-05')
    expect(endOfDay(workdaysCn, '2026-01-05')).toBe('2026-01-05T15:59:59.999Z')
  })

  it('knows days that do not exist', () => {
    expect(['2026-02-30', '2026-2-3', 'soon', '2026-13-01', '2024-02-29'].map(isDay)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ])
  })
})
