// What rules find in one target: its standing, the calendar, the growth that is needed, the forecast, the latest periods, later texts.
import { Decimal } from '../../base/decimal.ts'
import { stepsOf } from '../../indicator/climb.ts'
import { differing } from '../../indicator/comparable.ts'
import { type Judgement, round, type Used } from '../../indicator/judgement.ts'
import { isObserved, type Observed } from '../../indicator/observation.ts'
import { pace, pathBetween } from '../../indicator/path.ts'
import type { Series } from '../../indicator/series.ts'
import type { Target } from '../../indicator/target.ts'
import { yearsBetween } from '../../indicator/time.ts'
import type { LaterVerdict, ScoredTarget } from '../release.ts'
import type { Said } from './facts.ts'
import type { Condition } from './rule.ts'

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>

/** What a condition says of a target on a day; null where it does not hold or does not look at targets. */
export function sayOfTarget(when: Condition, scored: ScoredTarget, on: string): Said | null {
  const { target, judgement } = scored
  if (when.kind === 'status') return byStatus(when, judgement)
  if (when.kind === 'later-text') return byLaterText(when, scored.verdicts)
  if (when.kind === 'wrong-way') return first(scored.facts.series, (series) => byWay(when, target, series, on))
  if (judgement.status === 'reached') return null
  const parts = judgement.parts.length > 0 ? judgement.parts : [judgement]
  if (when.kind === 'behind-schedule') return first(parts, (part) => bySchedule(when, target, part))
  if (when.kind === 'growth-needed') return first(parts, (part) => byGrowth(when, target, part))
  return when.kind === 'forecast-misses' ? first(parts, (part) => byForecast(when, part)) : null
}

const first = <T>(list: readonly (T | null)[], say: (one: T) => Said | null): Said | null => {
  for (const one of list) {
    const said = one === null ? null : say(one)
    if (said) return said
  }
  return null
}

function byStatus({ statuses }: Of<'status'>, judgement: Judgement): Said | null {
  const { status, parts } = judgement
  if (!statuses.includes(status)) return null
  const part = parts.find((one) => one.status === status) ?? judgement
  const words = { status: `indicator.status.${status}`, reason: `indicator.reason.${part.reason}` }
  return { code: 'score.warning.status', words, used: part.used }
}

/** A judgement with both ends of its path and the figure between them; null where it has none. */
interface Way {
  readonly base: Decimal
  readonly baseDay: string
  readonly now: Decimal
  readonly nowDay: string
  readonly goal: Decimal
  readonly due: string
  readonly unit: string
}

function wayOf({ due }: Target, { used }: Judgement): Way | null {
  const find = (as: Used['as']) => used.find((one) => one.as === as)
  const [base, now, goal] = [find('base'), find('now'), find('goal')]
  if (!due || !base || !now || !goal || now.op !== '=') return null
  const [baseDay, nowDay] = [lastDay(base.period), lastDay(now.period)]
  if (nowDay <= baseDay || due.to <= nowDay) return null
  const put = ({ value }: Used) => new Decimal(value)
  return { ...{ base: put(base), baseDay, now: put(now), nowDay, goal: put(goal) }, due: due.to, unit: now.unit }
}

/** The last day of a period as judgements write it: 2024, 2024-12-31, 2024-01-01..2024-08-31. */
const lastDay = (period: string): string =>
  period.length === 4 ? `${period}-12-31` : (period.split('..').at(-1) ?? period)

const pp = (value: Decimal) => ({ value: round(value), unit: 'pp' })
const percent = (value: Decimal) => ({ value: round(value), unit: '%' })

function bySchedule({ points }: Of<'behind-schedule'>, target: Target, part: Judgement): Said | null {
  const stood = standing(target, part)
  if (!stood) return null
  const behind = stood.elapsed.minus(stood.done)
  if (behind.lte(points)) return null
  const numbers = { points: pp(behind), elapsed: percent(stood.elapsed), done: percent(stood.done) }
  return { code: 'score.warning.behind-schedule', numbers }
}

/** How much of the time and how much of the way is gone, in percent; a count tells both by itself. */
function standing(target: Target, part: Judgement): { elapsed: Decimal; done: Decimal } | null {
  const find = (as: Used['as']) => part.used.find((one) => one.as === as)
  const [elapsed, lead] = [find('elapsed'), find('lead')]
  if (elapsed && lead) return { elapsed: new Decimal(elapsed.value), done: new Decimal(elapsed.value).plus(lead.value) }
  const way = wayOf(target, part)
  if (!way) return null
  const [from, to] = [
    { day: way.baseDay, value: way.base },
    { day: way.due, value: way.goal },
  ]
  const gone = pace(pathBetween(from, to, target.path), { day: way.nowDay, value: way.now })
  const time = yearsBetween(way.baseDay, way.nowDay).div(yearsBetween(way.baseDay, way.due)).times(100)
  return gone && { elapsed: time, done: gone.times(time) }
}

function byGrowth({ times }: Of<'growth-needed'>, target: Target, part: Judgement): Said | null {
  const way = wayOf(target, part)
  const required = part.outlook?.required
  if (!way || !required) return null
  const years = yearsBetween(way.baseDay, way.nowDay)
  const rates = required.by === 'rate'
  if (rates && (way.base.lte(0) || way.now.lte(0))) return null
  const gained = rates
    ? way.now.div(way.base).pow(new Decimal(1).div(years)).minus(1).times(100)
    : way.now.minus(way.base).div(years)
  const needed = new Decimal(required.value)
  const told = (value: Decimal) =>
    rates ? percent(value) : { value: round(value), unit: way.unit === '%' ? 'pp' : way.unit }
  const numbers = { needed: told(needed), gained: told(gained) }
  if (needed.isZero()) return null
  if (gained.isZero() || gained.isNegative() !== needed.isNegative())
    return { code: 'score.warning.growth-turned', numbers }
  const ratio = needed.div(gained)
  if (ratio.lte(times)) return null
  return { code: 'score.warning.growth-needed', numbers: { ...numbers, times: { value: round(ratio), unit: '' } } }
}

function byForecast({ sure }: Of<'forecast-misses'>, { used, outlook }: Judgement): Said | null {
  const goal = used.find(({ as }) => as === 'goal')
  const now = used.find(({ as }) => as === 'now')
  const ahead = outlook?.forecast
  if (!goal || !now || !ahead || (sure && ahead.high === null)) return null
  const up = new Decimal(goal.value).gte(now.value)
  // The better end of the error: a warning that is to be sure needs even that to miss.
  const best = new Decimal((sure ? (up ? ahead.high : ahead.low) : null) ?? ahead.value)
  if (up ? best.gte(goal.value) : best.lte(goal.value)) return null
  const { unit } = now
  const numbers = { forecast: { value: ahead.value, unit }, goal: { value: goal.value, unit } }
  return { code: sure ? 'score.warning.forecast-surely' : 'score.warning.forecast-misses', numbers }
}

function byWay({ periods }: Of<'wrong-way'>, target: Target, series: Series, on: string): Said | null {
  const better = betterOf(target)
  if (!better) return null
  const seen = stepsOf(series, on)
    .filter(isObserved)
    .filter(({ figure }) => figure.op === '=')
  const wrong = (before: Observed, after: Observed): boolean => {
    if (differing(before, after, 'time').length > 0) return false
    const [a, b] = [new Decimal(before.figure.value), new Decimal(after.figure.value)]
    return better === 'higher' ? b.lt(a) : b.gt(a)
  }
  let n = 0
  for (let at = seen.length - 1; at > 0; at -= 1) {
    const [before, after] = [seen[at - 1], seen[at]]
    if (!before || !after || !wrong(before, after)) break
    n += 1
  }
  const [start, end] = [seen.at(-1 - n), seen.at(-1)]
  if (n === 0 || new Decimal(n).lt(periods) || !start || !end) return null
  const put = ({ figure, unit }: Observed) => ({ value: figure.value, unit })
  return {
    code: 'score.warning.wrong-way',
    words: { indicator: series.indicator, from: start.period.to, to: end.period.to },
    numbers: { periods: { value: String(n), unit: '' }, before: put(start), after: put(end) },
  }
}

/** Which way is better for a target's own series; null where neither is, or where it is not the series that is judged. */
function betterOf({ aim }: Target): 'higher' | 'lower' | null {
  if (aim.kind === 'grade' || aim.kind === 'rank') return 'lower'
  if (aim.kind !== 'level' && aim.kind !== 'share' && aim.kind !== 'band') return null
  if (aim.bound.better) return aim.bound.better
  if (aim.bound.op === '>=' || aim.bound.op === '>') return 'higher'
  return aim.bound.op === '<=' || aim.bound.op === '<' ? 'lower' : null
}

/** The latest text that speaks of the promise; silence counts only where the rule asks for it. */
function byLaterText({ verdicts }: Of<'later-text'>, told: readonly LaterVerdict[]): Said | null {
  const of = (one: LaterVerdict) => one.decided?.verdict ?? one.verdict
  const silence = verdicts.includes('not-reported')
  const last = told.findLast((one) => silence || of(one) !== 'not-reported')
  if (!last || !verdicts.includes(of(last))) return null
  // A promise that was made harder is no reason to warn.
  if (of(last) === 'restated' && last.turn === 'harder') return null
  const { title, date } = last.later
  return {
    code: 'score.warning.later-text',
    words: { title, date: date ?? '', verdict: `command.verdict.${of(last)}`, turn: last.turn ?? '' },
  }
}
