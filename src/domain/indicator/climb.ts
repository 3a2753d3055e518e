// A series on its way from a base to a goal: what level, share, change, multiple and average growth have in common.
import { Decimal } from '../base/decimal.ts'
import { type Bound, goalOf, holds, kept } from './bound.ts'
import { differing, kindOf } from './comparable.ts'
import { driftOf, forecast, reachedOn, required } from './forecast.ts'
import { type Judgement, type Outlook, type Question, say, type Used, useGoal, useNumber, useOf } from './judgement.ts'
import { isObserved, type Observation, type Observed } from './observation.ts'
import { type Path, type Point, pace, pathBetween, valueAt } from './path.ts'
import { knownOn, type Series } from './series.ts'
import { yearOf, yearsBetween } from './time.ts'

/** The base as a point, with the observation it was taken from where there is one. */
export interface Start extends Point {
  readonly seen: Observed | null
}

/** What one series shall do, once its kind has said which values keep the target. */
export interface Climb {
  readonly series: Series
  readonly start: Start | null
  readonly bound: Bound
}

/** What is known of a series that a climb may use: full years, days and sums; parts of a year stand for themselves. */
export function stepsOf(series: Series, on: string): readonly Observation[] {
  return knownOn(series, on).filter(({ period }) => !['year-to-date', 'quarter', 'month'].includes(kindOf(period)))
}

/** The base of a target in a series: the value that the text gives, else the figure of the base period. */
export function startOf({ target: { base }, on }: Question, series: Series): Start | null {
  if (!base) return null
  const seen = stepsOf(series, on).filter(isObserved)
  const sameYear = seen.filter(({ period }) => period.to <= base.day && yearOf(period.to) === yearOf(base.day))
  const found = sameYear.at(-1) ?? null
  if (base.value !== null) return { day: base.day, value: new Decimal(base.value), seen: found }
  return found && { day: found.period.to, value: new Decimal(found.figure.value), seen: found }
}

/** Judges a climb to what is due: the figure of the due period decides; before it, the way gone against the straight path. */
export function judgeClimb(question: Question, climb: Climb): Judgement {
  const { target, on } = question
  if (!target.due) return say(question, 'no-data', 'no-due')
  const known = stepsOf(climb.series, on)
  const atDue = known.findLast(({ period }) => period.to === target.due?.to)
  const after = known.filter(isObserved).filter(({ period }) => !climb.start || period.to > climb.start.day)
  const now = after.at(-1)
  const used = now ? [useOf('now', now), ...usedBase(climb), goalUsed(climb)] : [...usedBase(climb), goalUsed(climb)]
  if (atDue && !isObserved(atDue)) return say(question, 'no-data', 'published-without-figure', { used })
  if (!now || (on > target.due.to && now.period.to < target.due.to)) return withoutFigure(question, climb, used)
  const differs = climb.start?.seen ? differing(climb.start.seen, now, 'time') : []
  if (differs.length > 0) return say(question, 'not-comparable', 'differs', { differs, used })
  const outlook = outlookOf(question, climb, now, after)
  const answer = kept(climb.bound, now.figure)
  if (atDue || now.period.to >= target.due.to) return settled(question, answer, { used, outlook })
  if (answer === 'yes') return say(question, 'reached', 'reached-early', { used, outlook })
  if (answer === 'unknown') return say(question, 'no-data', 'only-a-bound', { used, outlook })
  return underWay(question, climb, now, { used, outlook })
}

type More = { readonly used: readonly Used[]; readonly outlook: Outlook | null }

/** The figure of the due period has spoken. */
export function settled(question: Question, answer: 'yes' | 'no' | 'unknown', more: Partial<More>): Judgement {
  if (answer === 'unknown') return say(question, 'no-data', 'only-a-bound', more)
  return answer === 'yes' ? say(question, 'reached', 'reaches', more) : say(question, 'missed', 'falls-short', more)
}

/** No figure since the base, or none of the due period: too early to ask, or not known. */
function withoutFigure(question: Question, { start }: Climb, used: readonly Used[]): Judgement {
  const { target, on } = question
  if (target.due && on > target.due.to) return say(question, 'no-data', 'nothing-at-due', { used })
  const first = start?.day ?? target.base?.day ?? target.due?.from
  if (first && yearsBetween(first, on).lte(1)) return say(question, 'too-early', 'first-period-open', { used })
  return say(question, 'no-data', start ? 'nothing-since-base' : 'nothing', { used })
}

/** Not there yet: the way gone against the straight path at the time of the latest figure. */
function underWay(question: Question, climb: Climb, now: Observed, more: More): Judgement {
  const { target, rule, on } = question
  const age = yearsBetween(now.period.to, on).times(12)
  if (age.gt(rule.freshMonths)) return say(question, 'no-data', 'figure-too-old', more)
  const { start, bound } = climb
  if (!start || !target.due) return say(question, 'no-data', 'no-base', more)
  if (holds(bound, start.value)) return say(question, 'off-track', 'slipped-back', more)
  const gone = pace(pathOf(climb, target.due.to, target.path), pointOf(now))
  if (gone === null) return say(question, 'no-data', 'no-base', more)
  const used = [...more.used, useNumber('pace', gone.times(100), '%')]
  return { ...byPace(question, gone), used, outlook: more.outlook }
}

/** Status by the way gone against the way asked for. */
export function byPace(question: Question, way: Decimal): Judgement {
  // Thirds and sevenths of a year end after thirty places, so that 19 of 20 is exactly 0.95.
  const gone = way.toDecimalPlaces(30)
  const { onTrack, behind } = question.rule
  if (gone.gte(onTrack)) return say(question, 'on-track', 'keeps-pace')
  if (gone.gte(behind)) return say(question, 'behind', 'lags')
  return say(question, 'off-track', gone.lt(0) ? 'runs-away' : 'lags-far')
}

/** The straight path from the base to the goal; without a base it is no longer than the day when it is due. */
export function pathOf({ start, bound }: Pick<Climb, 'start' | 'bound'>, due: string, shape: Path['shape']): Path {
  const from = start ?? { day: due, value: new Decimal(0) }
  return pathBetween(from, { day: due, value: goalOf(bound, start?.value ?? null) }, shape)
}

function outlookOf(
  { target, rule }: Question,
  climb: Climb,
  now: Observed,
  after: readonly Observed[],
): Outlook | null {
  const due = target.due?.to
  if (!due) return null
  const { start, bound } = climb
  const goal = goalOf(bound, start?.value ?? null)
  const points = after.filter((one) => one.figure.op === '=' && differing(one, now, 'time').length === 0).map(pointOf)
  const drift = driftOf(start ? [start, ...points] : points, target.path, rule.steps)
  const here = pointOf(now)
  const exact = now.figure.op === '=' || now.figure.op === '~'
  return {
    path: start
      ? valueAt(pathOf(climb, due, target.path), now.period.to)
          .toSignificantDigits(8)
          .toFixed()
      : null,
    gap: exact ? goal.minus(here.value).toFixed() : null,
    required: exact ? required(here, { day: due, value: goal }, target.path) : null,
    forecast: drift && due > now.period.to ? forecast(drift, due) : null,
    reachedOn: drift && due > now.period.to && !holds(bound, here.value) ? reachedOn(drift, goal) : null,
  }
}

const pointOf = ({ period, figure }: Observed): Point => ({ day: period.to, value: new Decimal(figure.value) })

function usedBase({ start, series }: Climb): readonly Used[] {
  if (!start) return []
  return [
    start.seen && start.value.eq(start.seen.figure.value)
      ? useOf('base', start.seen)
      : useNumber('base', start.value, series.unit, start.day),
  ]
}

const goalUsed = ({ bound, start, series }: Climb): Used =>
  useGoal(bound, series.unit, goalOf(bound, start?.value ?? null))
