import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayOfNumber, daysInMonth, numberOfDay } from './day-number.ts'

const DAY = 86_400_000
/** Every day from the year 1 to the year 9999. */
const anyDay = fc.integer({ min: -719_162, max: 2_932_896 })

describe('days as numbers', () => {
  it('agree with the clock of the machine over all years that can be written', () => {
    fc.assert(
      fc.property(anyDay, (n) => {
        const day = new Date(n * DAY).toISOString().slice(0, 10)
        expect(dayOfNumber(n)).toBe(day)
        expect(numberOfDay(day)).toBe(n)
      }),
      { numRuns: 2000 },
    )
  })

  it('know the leap years of the centuries', () => {
    expect([1900, 2000, 2024, 2025, 2100].map((year) => daysInMonth(year, 2))).toEqual([28, 29, 29, 28, 28])
    for (let month = 1; month <= 12; month += 1)
      expect(daysInMonth(2026, month)).toBe(new Date(Date.UTC(2026, month, 0)).getUTCDate())
  })
})
