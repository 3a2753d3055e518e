// Pictures of values in time: a climb to a goal, a value that is kept in each period, a sum that grows, a place among peers.
import { addDays } from '../base/calendar.ts'
import { Decimal } from '../base/decimal.ts'
import type { Bound } from '../indicator/bound.ts'
import { pathOf, type Start, startOf, stepsOf } from '../indicator/climb.ts'
import { differing } from '../indicator/comparable.ts'
import { boundFrom } from '../indicator/judge-level.ts'
import { placeOf } from '../indicator/judge-rank.ts'
import { round } from '../indicator/judgement.ts'
import { isObserved, type Observation, type Observed } from '../indicator/observation.ts'
import { type Point, pathBetween, pointsOf } from '../indicator/path.ts'
import { knownOn, type Series } from '../indicator/series.ts'
import type { Aim, Target } from '../indicator/target.ts'
import { yearOf } from '../indicator/time.ts'
import type { Ahead, At, Course, Dot, Goal, Subject } from './drawing-panel.ts'

/** A geometric path is drawn by so many steps. */
const STEPS = 6
/** A pace that leads so many times beyond the latest figure is no forecast that anybody could draw. */
const FARTHEST = 1000
/** Years that are shown before a promise begins when it has no base. */
const BEFORE = 5

/** A climb of one series: its figures, the path from the base, the goal and where the pace leads; null when neither figure nor goal is known. */
export function climbCourse(subject: Subject): Course | null {
  const { question, judgement } = subject
  const { target, facts } = question
  const [series] = facts.series
  const start = series ? startOf(question, series) : startTold(target)
  const bound = boundFrom(target, start)
  if (!series && !(bound && target.due)) return null
  const steps = series ? stepsOf(series, question.on) : []
  const due = target.due?.to
  const climb = bound && start && due && start.day < due ? pathOf({ start, bound }, due, target.path) : null
  const course = courseOf(subject, steps, bound && goalAt(target, bound))
  return {
    ...course,
    base: start && at(start),
    path: climb ? pointsOf(climb, STEPS).map(at) : [],
    ahead: aheadOf(target, judgement.outlook?.forecast ?? null, steps.filter(isObserved)),
  }
}

/** Values that keep a bound in each period. */
export function eachCourse(subject: Subject, bound: Bound): Course {
  const { target, facts, on } = subject.question
  const [series] = facts.series
  const goal = goalAt(target, bound)
  return courseOf(subject, series ? stepsOf(series, on) : [], goal && { ...goal, each: true })
}

/** A sum since the beginning, on its way from nothing. */
export function countCourse(subject: Subject, bound: Bound): Course {
  const { target, facts, on } = subject.question
  const [series] = facts.series
  const due = target.due
  const inside = series ? knownOn(series, on).filter(({ period }) => !due || period.from === due.from) : []
  const course = courseOf(subject, inside, goalAt(target, bound))
  if (!due) return course
  const base = { day: addDays(due.from, -1), value: '0' }
  const [from = base.day] = [base.day, course.from].sort()
  return { ...course, from, base, path: [base, { day: due.to, value: bound.value }] }
}

/** Places among peers; null where neither a place is asked nor one is known. */
export function rankCourse(subject: Subject, aim: Extract<Aim, { kind: 'rank' }>): Course | null {
  const { target, facts, on } = subject.question
  const [series] = facts.series
  const most = placeOf(aim)
  if (most === null && !series) return null
  const bound: Bound | null = most === null ? null : { ...NO_MORE, value: most }
  const course = courseOf(subject, series ? stepsOf(series, on) : [], bound && goalAt(target, bound))
  return { ...course, measure: 'place' }
}

const NO_MORE: Bound = { op: '<=', value: '1', value2: null, tolerance: null, better: 'lower' }

/** The figures of one series in the window that is worth looking at; rates and places say so themselves. */
export function courseOf(subject: Subject, known: readonly Observation[], goal: Goal | null): Course {
  const { question, name, rows } = subject
  const { target, facts, on } = question
  const all = alike(known.filter(isObserved))
  const window = windowOf(target, all, on)
  const inside = ({ period }: Observation) => period.to >= window.from && period.to <= window.to
  const dots = all.filter(inside)
  return {
    kind: 'course',
    measure: 'amount',
    name,
    rows,
    unit: facts.series[0]?.unit ?? target.unit ?? '',
    ...window,
    lines: [{ name, own: true, dots: dots.map(dotOf) }],
    older: olderThan(facts.series[0] ?? null, dots, on),
    missing: known
      .filter(inside)
      .flatMap(({ period, figure }) => (figure.kind === 'missing' ? [{ day: period.to, why: figure.why }] : [])),
    base: null,
    path: [],
    goal,
    ahead: null,
  }
}

/** Only what may be set beside the latest figure makes a line. */
const alike = (seen: readonly Observed[]): readonly Observed[] => {
  const last = seen.at(-1)
  return last ? seen.filter((one) => differing(one, last, 'time').length === 0) : []
}

/** A figure as a dot at the end of its period. */
export const dotOf = ({ period, figure }: Observed): Dot => ({
  day: period.to,
  value: figure.value,
  op: figure.op,
  period,
})

/** As many years before the base as lie between base and due; from there to the day it is due, or to the latest figure. */
export function windowOf(
  { base, due }: Target,
  seen: readonly { readonly period: Observation['period'] }[],
  on: string,
): Pick<Course, 'from' | 'to'> {
  const last = seen.at(-1)?.period.to ?? ''
  const begin = base?.day ?? due?.from ?? (last === '' ? on : last)
  const before = base && due ? Math.max(1, yearOf(due.to) - yearOf(base.day)) : BEFORE
  const earliest = `${String(yearOf(begin) - before).padStart(4, '0')}-01-01`
  const first = seen.find(({ period }) => period.to >= earliest)?.period.to ?? begin
  const end = due?.to ?? begin
  const [from = begin] = [first, begin].sort()
  const [to = end] = [last, end].sort().toReversed()
  return { from, to }
}

/** What a bound asks for on the day a target is due; null without such a day. */
export function goalAt({ due }: Target, bound: Bound): Goal | null {
  if (!due) return null
  const { op, value, value2, tolerance } = bound
  const [a, b] = [new Decimal(value), new Decimal(value2 ?? value)]
  const slack = op === '~' ? (tolerance ?? '0') : '0'
  const low = op === '<=' || op === '<' ? null : Decimal.min(a, b).minus(slack).toFixed()
  const high = op === '>=' || op === '>' ? null : Decimal.max(a, b).plus(slack).toFixed()
  return { op, value, low, high, ...due, each: false }
}

/** Editions of the same periods that a later one replaced. */
function olderThan(series: Series | null, dots: readonly Observed[], on: string): readonly Dot[] {
  const shown = new Set(dots)
  const periods = new Set(dots.map(({ period }) => `${period.from} ${period.to}`))
  const editions = series?.observations.filter(isObserved) ?? []
  return editions
    .filter((one) => !shown.has(one) && periods.has(`${one.period.from} ${one.period.to}`))
    .filter(({ vintage }) => (vintage.on ?? on) <= on)
    .map(dotOf)
}

function startTold({ base }: Target): Start | null {
  return base?.value ? { day: base.day, value: new Decimal(base.value), seen: null } : null
}

function aheadOf(
  { due, path }: Target,
  forecast: { readonly value: string; readonly low: string | null; readonly high: string | null } | null,
  seen: readonly Observed[],
): Ahead | null {
  const last = seen.findLast(({ figure }) => figure.op === '=')
  if (!forecast || !last || !due) return null
  const from: Point = { day: last.period.to, value: new Decimal(last.figure.value) }
  const way = (value: string) =>
    pointsOf(pathBetween(from, { day: due.to, value: new Decimal(value) }, path), STEPS).map(at)
  const { value, low, high } = forecast
  if (new Decimal(value).abs().gt(from.value.abs().plus(1).times(FARTHEST))) return null
  return { middle: way(value), low: low ? way(low) : [], high: high ? way(high) : [] }
}

const at = ({ day, value }: Point): At => ({ day, value: round(value) })
