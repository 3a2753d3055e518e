// Progress against the calendar, and the one word that sums up where a matter stands; exact, and right at the edges.
import { daysBetween } from '../base/calendar.ts'
import { Decimal } from '../base/decimal.ts'

/** From when to when something is to be done, both days inclusive. */
export interface Plan {
  readonly start: string
  readonly due: string
}

/** The share of the plan's time that has passed by the end of a day, in percent: 0 before it starts, 100 after it is due. */
export function elapsedShare({ start, due }: Plan, day: string): Decimal {
  if (day < start) return new Decimal(0)
  if (day >= due) return new Decimal(100)
  return new Decimal(daysBetween(start, day) + 1).times(100).div(daysBetween(start, due) + 1)
}

/** Percentage points behind the calendar (negative: ahead), as plain decimal text. */
export function behindBy(plan: Plan, progress: string | number, day: string): string {
  return elapsedShare(plan, day).minus(progress).toFixed()
}

/** Lead of a year-to-date figure over the calendar in percentage points: completed share of the annual plan less the share of months; unrounded, as published bulletins reckon it. */
export function leadOfMonths(rate: string | number, months: number): Decimal {
  return new Decimal(rate).minus(new Decimal(months).times(100).div(12))
}

/** How far a figure has come from its base to its goal, in percent; a goal that equals its base is reached as long as it is held. */
export function progressBetween(base: string, goal: string, now: string): Decimal {
  const way = new Decimal(goal).minus(base)
  const gone = new Decimal(now).minus(base)
  if (way.isZero()) return new Decimal(gone.isNegative() ? 0 : 100)
  return Decimal.max(0, gone.times(100).div(way))
}

/** Where a matter stands, in one word. Paused and ended ones are neither early nor late. */
export type Standing =
  | 'not-started'
  | 'on-schedule'
  | 'ahead'
  | 'behind'
  | 'overdue'
  | 'to-verify'
  | 'done'
  | 'paused'
  | 'ended'
  | 'no-plan'

/** What the word is made from. `stage` is what people did; progress is what they report, in percent; `slack` in percentage points counts as on schedule. */
export interface Facts {
  readonly stage: 'planned' | 'open' | 'paused' | 'ended' | 'closed'
  readonly plan: Plan | null
  readonly progress: string | number | null
  readonly slack: number
}

/** The word for a matter on a day. */
export function standingOf({ stage, plan, progress, slack }: Facts, day: string): Standing {
  if (stage === 'closed') return 'done'
  if (stage === 'paused' || stage === 'ended') return stage
  if (progress !== null && new Decimal(progress).gte(100)) return 'to-verify'
  if (!plan) return 'no-plan'
  if (day > plan.due) return 'overdue'
  if (day < plan.start && new Decimal(progress ?? 0).isZero()) return 'not-started'
  const behind = new Decimal(behindBy(plan, progress ?? 0, day))
  if (behind.gt(slack)) return 'behind'
  return behind.lt(-slack) ? 'ahead' : 'on-schedule'
}

/** How many matters stand where, and the mean progress of those that are still at work or done: paused and ended ones are counted apart, never averaged in. */
export function rollUp(
  matters: readonly { readonly standing: Standing; readonly progress: string | number | null }[],
): { readonly counts: Readonly<Partial<Record<Standing, number>>>; readonly progress: Decimal | null } {
  const counts: Partial<Record<Standing, number>> = {}
  for (const { standing } of matters) counts[standing] = (counts[standing] ?? 0) + 1
  const alive = matters.filter(({ standing }) => standing !== 'paused' && standing !== 'ended')
  const shares = alive.map(({ standing, progress }) => new Decimal(standing === 'done' ? 100 : (progress ?? 0)))
  const sum = shares.reduce((all, one) => all.plus(one), new Decimal(0))
  return { counts, progress: shares.length === 0 ? null : sum.div(shares.length) }
}
