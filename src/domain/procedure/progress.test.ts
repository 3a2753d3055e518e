import { describe, expect, it } from 'vitest'
import { behindBy, elapsedShare, leadOfMonths, progressBetween, rollUp, type Standing, standingOf } from './progress.ts'

const plan = { start: '2026-04-01', due: '2026-09-30' }
const open = { stage: 'open', plan, slack: 5 } as const

describe('the six edges at which other trackers go wrong', () => {
  it('1. planned progress is never negative: before the start it is 0', () => {
    expect(elapsedShare(plan, '2026-01-01').toNumber()).toBe(0)
    expect(behindBy(plan, 0, '2026-01-01')).toBe('0')
    expect(elapsedShare({ start: '2026-05-01', due: '2026-05-01' }, '2026-05-01').toNumber()).toBe(100)
  })

  it('2. what begins in the future is not started; it is not on schedule', () => {
    expect(standingOf({ ...open, progress: 0 }, '2026-03-31')).toBe('not-started')
    expect(standingOf({ ...open, progress: 0 }, '2026-04-01')).toBe('on-schedule')
  })

  it('3. without a planned date nothing is late: it has no plan, and that is what is said', () => {
    expect(standingOf({ ...open, plan: null, progress: 10 }, '2030-01-01')).toBe('no-plan')
  })

  it('4. 100 % is complete as far as the unit says, to be verified; closed is done; neither is behind or overdue', () => {
    expect(standingOf({ ...open, progress: 100 }, '2026-12-31')).toBe('to-verify')
    expect(standingOf({ ...open, stage: 'closed', progress: 80 }, '2026-12-31')).toBe('done')
  })

  it('5. paused and ended matters are counted apart and never averaged into progress', () => {
    const { counts, progress } = rollUp([
      { standing: 'done', progress: 90 },
      { standing: 'behind', progress: 50 },
      { standing: 'paused', progress: 0 },
      { standing: 'ended', progress: 10 },
    ])
    expect(counts).toEqual({ done: 1, behind: 1, paused: 1, ended: 1 })
    expect(progress?.toNumber()).toBe(75)
    expect(rollUp([{ standing: 'paused', progress: 3 }]).progress).toBeNull()
    expect(standingOf({ ...open, stage: 'paused', progress: 5 }, '2027-01-01')).toBe('paused')
  })

  it('6. a goal that equals its base is reached while it is held, not 0 %', () => {
    expect(progressBetween('338', '338', '338').toNumber()).toBe(100)
    expect(progressBetween('338', '338', '330').toNumber()).toBe(0)
    expect(progressBetween('10', '20', '15').toNumber()).toBe(50)
    expect(progressBetween('10', '20', '5').toNumber()).toBe(0)
    expect(progressBetween('20', '10', '15').toNumber()).toBe(50)
  })
})

describe('progress against the calendar', () => {
  // Published bulletins of large projects: rate, months, printed lead.
  it.each([
    ['74.3', 8, '7.6', 1],
    ['84', 9, '9', 0],
    ['34.7', 4, '1.4', 1],
    ['30.9', 3, '5.90', 2],
    ['67.6', 6, '17.6', 1],
  ])('a rate of %s %% after %i months leads by %s points, as printed', (rate, months, printed, digits) => {
    expect(leadOfMonths(rate, months).toFixed(digits)).toBe(printed)
  })

  it('is reckoned before rounding: 629.0 of 647.4 after ten months leads by 13.82 points', () => {
    expect(leadOfMonths((629.0 / 647.4) * 100, 10).toFixed(2)).toBe('13.82')
  })

  it('a published count of 222 contents sums up as printed', () => {
    const printed: Partial<Record<Standing, number>> = {
      behind: 17,
      ahead: 10,
      done: 24,
      'no-plan': 9,
      'on-schedule': 162,
    }
    const all = Object.entries(printed).flatMap(([standing, n]) =>
      Array.from({ length: n ?? 0 }, () => ({ standing: standing as Standing, progress: 50 })),
    )
    expect(all).toHaveLength(222)
    expect(rollUp(all).counts).toEqual(printed)
  })
})
