import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, dayOf } from '../base/calendar.ts'
import { workdaysCn } from '../base/workdays-cn.ts'
import { addSpan, dueOf, nextOfRhythm, remindAt } from './deadline.ts'
import type { Clock, Span } from './declaration.ts'

const clock = (length: Span, more: Partial<Clock> = {}): Clock => ({
  name: 'c',
  words: { zh: '', en: '' },
  length: { kind: 'span', ...length },
  expiry: { kind: 'flag' },
  ...more,
})
const running = (startedAt: string) => ({ startedAt, more: 0, pauses: [] })
const nine = (day: string) => `${day}T01:00:00.000Z`
const dueDay = (of: Clock, start: string) => dayOf(workdaysCn, dueOf(workdaysCn, of, running(nine(start))).due)

describe('deadlines', () => {
  it.each([
    ['five working days over the Spring Festival', { n: 5, unit: 'workday' }, '2026-02-13', '2026-02-27'],
    ['five days', { n: 5, unit: 'day' }, '2026-02-13', '2026-02-18'],
    ['one month from the last of January', { n: 1, unit: 'month' }, '2026-01-31', '2026-02-28'],
  ] as const)('%s', (_what, length, start, due) => {
    expect(dueDay(clock(length), start)).toBe(due)
  })

  it('minutes and hours run through the night, with pauses added to the millisecond', () => {
    const paused = {
      ...running(nine('2026-03-02')),
      pauses: [{ from: '2026-03-02T01:10:00.000Z', to: '2026-03-02T01:25:00.000Z' }],
    }
    expect(dueOf(workdaysCn, clock({ n: 30, unit: 'minute' }), paused).due).toBe('2026-03-02T01:45:00.000Z')
    expect(dueOf(workdaysCn, clock({ n: 24, unit: 'hour' }), running(nine('2026-03-02'))).due).toBe(nine('2026-03-03'))
  })

  it('a last day that is not worked moves on where the rule says so', () => {
    expect(dueDay(clock({ n: 5, unit: 'day' }, { rolls: true }), '2026-09-28')).toBe('2026-10-08')
  })

  it('where the day of the start counts, a period of one day ends on it', () => {
    expect(dueDay(clock({ n: 1, unit: 'workday' }, { day1: 'same' }), '2026-03-02')).toBe('2026-03-02')
  })

  it('reports are due on their day of the month, or of the quarter’s last month; a short month ends earlier', () => {
    expect(nextOfRhythm('month', 28, '2026-03-27')).toBe('2026-03-28')
    expect(nextOfRhythm('month', 28, '2026-03-28')).toBe('2026-04-28')
    expect(nextOfRhythm('quarter', 28, '2026-03-28')).toBe('2026-06-28')
    expect(nextOfRhythm('month', 31, '2026-02-01')).toBe('2026-02-28')
  })

  it('a reminder comes as many working days before as it says', () => {
    expect(dayOf(workdaysCn, remindAt(workdaysCn, '2026-10-09T15:59:59.999Z', { n: 2, unit: 'workday' }))).toBe(
      '2026-09-30',
    )
  })

  it('grace of no days is no grace', () => {
    expect(addSpan(workdaysCn, nine('2026-03-02'), { n: 0, unit: 'workday' })).toBe(nine('2026-03-02'))
  })

  it('a pause never makes a deadline earlier, and a longer one never earlier than a shorter one', () => {
    const units = fc.constantFrom<Span['unit']>('minute', 'hour', 'workday', 'day', 'month')
    fc.assert(
      fc.property(
        units,
        fc.integer({ min: 1, max: 60 }),
        fc.nat(20),
        fc.nat(40),
        fc.nat(40),
        (unit, n, after, a, b) => {
          const pause = (days: number) => {
            const from = addDays('2025-06-02', after)
            const pauses = [{ from: nine(from), to: nine(addDays(from, days)) }]
            return dueOf(workdaysCn, clock({ n, unit }), { ...running(nine('2025-06-02')), pauses }).due
          }
          const none = dueOf(workdaysCn, clock({ n, unit }), running(nine('2025-06-02'))).due
          expect(none <= pause(Math.min(a, b)) && pause(Math.min(a, b)) <= pause(Math.max(a, b))).toBe(true)
        },
      ),
    )
  })
})
