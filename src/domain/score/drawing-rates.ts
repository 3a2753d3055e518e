// Pictures of growth and of comparisons: rates year by year, average rates over their periods, and two lines beside each other.
import { Decimal } from '../base/decimal.ts'
import type { Bound } from '../indicator/bound.ts'
import { startOf, stepsOf } from '../indicator/climb.ts'
import { rateOf } from '../indicator/judge-growth.ts'
import { round } from '../indicator/judgement.ts'
import { isObserved } from '../indicator/observation.ts'
import { knownOn, type Series } from '../indicator/series.ts'
import { yearOf } from '../indicator/time.ts'
import { courseOf, dotOf, goalAt, windowOf } from './drawing-course.ts'
import type { Course, Dot, Line, Subject } from './drawing-panel.ts'

/** Years of growth that are shown before those that a promise is about. */
const BEFORE = 5

/** Growth year by year, and the latest part of the due year. */
export function growthCourse(subject: Subject, bound: Bound): Course {
  const { target, facts, on } = subject.question
  const [level, growth] = [facts.series[0] ?? null, facts.growth[0] ?? null]
  const last = target.due ? yearOf(target.due.to) : yearOf(on)
  const dots = ratesOf(level, growth, [last - BEFORE, last], on)
  const part = growth ? knownOn(growth, on).filter(isObserved) : []
  const open = part.findLast(({ period }) => period.from === target.due?.from && period.to > (dots.at(-1)?.day ?? ''))
  const all = open ? [...dots, dotOf(open)] : dots
  return rateCourse(subject, [{ name: subject.name, own: true, dots: all }], bound)
}

/** Average rates, each over its own period; null when none is known or when the levels since the base say more. */
export function averageCourse(subject: Subject, bound: Bound): Course | null {
  const { facts, on } = subject.question
  const [series] = facts.series
  const start = series ? startOf(subject.question, series) : null
  if (series && start && stepsOf(series, on).some(({ period }) => period.to > start.day)) return null
  const told = facts.average[0] ? knownOn(facts.average[0], on).filter(isObserved) : []
  if (told.length === 0) return null
  const course = rateCourse(subject, [{ name: subject.name, own: true, dots: told.slice(-BEFORE).map(dotOf) }], bound)
  const [first] = told.slice(-BEFORE)
  return {
    ...course,
    measure: 'average',
    from: first && first.period.from < course.from ? first.period.from : course.from,
  }
}

/** Two lines beside each other; null when nothing is known of either. */
export function relativeCourse(subject: Subject, kind: 'relative-level' | 'relative-growth'): Course | null {
  const { target, facts, on } = subject.question
  const [level, growth] = [facts.series[0] ?? null, facts.growth[0] ?? null]
  const due = target.due
  const years = due
    ? ([yearOf(due.from) - BEFORE, yearOf(due.to)] as const)
    : ([yearOf(on) - BEFORE, yearOf(on)] as const)
  const rates = kind === 'relative-growth'
  const line = (own: boolean, sum: Series | null, rate: Series | null): Line => ({
    name: own ? subject.name : otherName(subject),
    own,
    dots: rates ? ratesOf(sum, rate, years, on) : levelsOf(sum, years, on),
  })
  const lines = [line(true, level, growth), line(false, facts.other, facts.otherGrowth)]
  if (lines.every(({ dots }) => dots.length === 0)) return null
  if (rates) return rateCourse(subject, lines, null)
  const days = lines.flatMap(({ dots }) => dots).sort((a, b) => (a.day < b.day ? -1 : 1))
  return { ...courseOf(subject, [], null), ...windowOf(target, days, on), lines }
}

function rateCourse(subject: Subject, lines: readonly Line[], bound: Bound | null): Course {
  const { target, on } = subject.question
  const days = lines.flatMap(({ dots }) => dots).sort((a, b) => (a.day < b.day ? -1 : 1))
  const goal = bound && goalAt(target, bound)
  return {
    ...courseOf(subject, [], goal && { ...goal, each: true }),
    ...windowOf({ ...target, base: null }, days, on),
    measure: 'rate',
    unit: '%',
    lines,
  }
}

/** Published rates, else reckoned ones, of the years between two, both included. */
function ratesOf(
  level: Series | null,
  growth: Series | null,
  [first, last]: readonly [number, number],
  on: string,
): readonly Dot[] {
  const years = Array.from({ length: last - first + 1 }, (_, at) => `${first + at}-12-31`)
  return years.flatMap((to) => {
    const rate = to <= on ? rateOf({ level, growth }, { to, kind: 'year' }, on) : null
    if (!rate || rate.differs.length > 0) return []
    const { period, figure } = rate
    return [{ day: to, op: figure.op, period, value: round(new Decimal(figure.value)) }]
  })
}

const levelsOf = (series: Series | null, [first, last]: readonly [number, number], on: string): readonly Dot[] =>
  (series ? stepsOf(series, on) : [])
    .filter(isObserved)
    .filter(({ period }) => yearOf(period.to) >= first && yearOf(period.to) <= last)
    .map(dotOf)

/** The other series by its name, with its region where that is what differs. */
function otherName({ question: { target, facts } }: Subject): string {
  const other = facts.other ?? facts.otherGrowth
  if (!other) return 'other' in target.aim ? target.aim.other : ''
  return other.region === target.region ? other.indicator : other.region
}
