// Growth on the same period a year before: the published rate where there is one, else reckoned from two figures that may be compared.
import { Decimal } from '../base/decimal.ts'
import { type Bound, kept } from './bound.ts'
import { settled } from './climb.ts'
import { differing, kindOf, type Property } from './comparable.ts'
import { type Judgement, type Question, say, type Used, useGoal, useNumber, useOf } from './judgement.ts'
import { isObserved, type Observed, type ObservedPeriod } from './observation.ts'
import { knownOn, type Series } from './series.ts'
import { yearOf } from './time.ts'

/** A rate in percent for a period, with what it was taken or reckoned from. */
export interface Rate {
  readonly period: ObservedPeriod
  readonly figure: Observed['figure']
  readonly used: readonly Used[]
  /** Set when both figures are there and must not be compared. */
  readonly differs: readonly Property[]
}

/** The rate of a period: published, else reckoned; null when neither is known on that day. */
export function rateOf(
  { level, growth }: { readonly level: Series | null; readonly growth: Series | null },
  period: { readonly to: string; readonly kind: ObservedPeriod['kind'] },
  on: string,
): Rate | null {
  const fits = (one: { readonly period: ObservedPeriod }) =>
    one.period.to === period.to && kindOf(one.period) === period.kind
  const told = growth ? knownOn(growth, on).filter(isObserved).findLast(fits) : undefined
  if (told) return { period: told.period, figure: told.figure, used: [useOf('growth', told)], differs: [] }
  const known = level ? knownOn(level, on).filter(isObserved) : []
  const now = known.findLast(fits)
  if (!now) return null
  const yearBefore = `${yearOf(period.to) - 1}`
  const before = known.findLast(
    (one) =>
      kindOf(one.period) === period.kind && one.period.to.slice(0, 7) === `${yearBefore}${period.to.slice(4, 7)}`,
  )
  if (!before || new Decimal(before.figure.value).lte(0) || before.figure.op !== '=') return null
  return reckoned(before, now)
}

/** Growth from two figures; a later figure that is only bounded gives a bounded rate. */
function reckoned(before: Observed, now: Observed): Rate {
  const rate = new Decimal(now.figure.value).div(before.figure.value).minus(1).times(100)
  const figure = { ...now.figure, value: rate.toFixed() }
  const used = [useOf('now', now), useOf('before', before), { ...useNumber('growth', rate, '%'), op: now.figure.op }]
  return { period: now.period, figure, used, differs: differing(before, now, 'time') }
}

/** Judges growth in the due period; while it is open, the latest part of it speaks. */
export function judgeGrowth(question: Question, bound: Bound): Judgement {
  const { target, facts, on } = question
  if (!target.due) return say(question, 'no-data', 'no-due')
  const sides = { level: facts.series[0] ?? null, growth: facts.growth[0] ?? null }
  if (!sides.level && !sides.growth) return say(question, 'no-data', 'no-series')
  const whole = rateOf(sides, { to: target.due.to, kind: 'year' }, on)
  const rate = whole ?? latestPart(question, sides)
  const goal = useGoal(bound, '%')
  if (rate && rate.differs.length > 0)
    return say(question, 'not-comparable', 'differs', { differs: rate.differs, used: [...rate.used, goal] })
  if (!rate)
    return on > target.due.to ? say(question, 'no-data', 'nothing-at-due') : say(question, 'too-early', 'period-open')
  const used = [...rate.used, goal]
  const answer = kept(bound, rate.figure)
  if (whole) return settled(question, answer, { used })
  if (answer === 'unknown') return say(question, 'no-data', 'only-a-bound', { used })
  if (answer === 'yes') return say(question, 'on-track', 'part-keeps', { used })
  // A rate that falls short by a little is still short: how much of the asked rate is there only tells behind from off-track.
  const far = new Decimal(bound.value).gt(0) && new Decimal(rate.figure.value).div(bound.value).lt(question.rule.behind)
  return far ? say(question, 'off-track', 'lags-far', { used }) : say(question, 'behind', 'lags', { used })
}

/** The latest year-to-date rate of the due year. */
function latestPart({ target, on }: Question, sides: Parameters<typeof rateOf>[0]): Rate | null {
  const due = target.due
  if (!due || on > due.to) return null
  const parts = [sides.growth, sides.level].flatMap((series) => (series ? knownOn(series, on) : []))
  const days = parts.flatMap(({ period }) =>
    kindOf(period) === 'year-to-date' && period.from === due.from ? [period.to] : [],
  )
  const last = days.sort().at(-1)
  return last ? rateOf(sides, { to: last, kind: 'year-to-date' }, on) : null
}
