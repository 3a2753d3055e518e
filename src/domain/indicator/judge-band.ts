// Kept in each period to the end: a band around a value, or at least a grade of a declared scale. One broken period breaks it.
import { type Bound, type Kept, kept } from './bound.ts'
import { stepsOf } from './climb.ts'
import { differing } from './comparable.ts'
import { type Judgement, type Question, say, type Used, useGoal, useOf } from './judgement.ts'
import { isObserved, type Observed } from './observation.ts'
import { yearOf, yearsBetween } from './time.ts'

/** Judges a band; the tolerance is part of the target and is shown. */
export function judgeBand(question: Question, bound: Bound): Judgement {
  const unit = question.target.unit ?? ''
  const goal = useGoal(bound, unit)
  return judgeEach(question, (one) => kept(bound, one.figure), [goal])
}

/** Judges a grade: places of the scale count from 1, the best. */
export function judgeGrade(question: Question, place: string): Judgement {
  const bound: Bound = { op: '<=', value: place, value2: null, tolerance: null, better: 'lower' }
  return judgeBand(question, bound)
}

/** Every period since the beginning has its figure and keeps it. */
function judgeEach(question: Question, keeps: (one: Observed) => Kept, goal: readonly Used[]): Judgement {
  const { target, facts, on, rule } = question
  const [series] = facts.series
  if (!series) return say(question, 'no-data', 'no-series')
  if (!target.due) return say(question, 'no-data', 'no-due')
  const { from, to } = target.due
  const all = stepsOf(series, on).filter(({ period }) => period.to >= from && period.to <= to)
  const seen = all.filter(isObserved)
  const used = [...seen.map((one) => useOf('now', one)), ...goal]
  const last = seen.at(-1)
  if (!last) return nothingSeen(question, from, used)
  const odd = seen.flatMap((one) => differing(last, one, 'time'))
  if (odd.length > 0) return say(question, 'not-comparable', 'differs', { differs: [...new Set(odd)], used })
  const answers = seen.map(keeps)
  if (answers.includes('no')) return say(question, 'missed', 'broken-in-a-period', { used })
  if (answers.includes('unknown')) return say(question, 'no-data', 'only-a-bound', { used })
  if (last.period.to < to && yearsBetween(last.period.to, on).times(12).gt(rule.freshMonths))
    return say(question, 'no-data', 'figure-too-old', { used })
  const whole = new Set(seen.map(({ period }) => yearOf(period.to))).size
  const asked = yearOf(all.at(-1)?.period.to ?? last.period.to) - yearOf(from) + 1
  if (whole < asked) return say(question, 'no-data', 'gap-in-periods', { used })
  if (last.period.to === to) return say(question, 'reached', 'kept-in-each-period', { used })
  if (on > to) return say(question, 'no-data', 'nothing-at-due', { used })
  return say(question, 'on-track', 'kept-so-far', { used })
}

function nothingSeen(question: Question, from: string, used: readonly Used[]): Judgement {
  const early = yearsBetween(from, question.on).lte(1)
  return early
    ? say(question, 'too-early', 'first-period-open', { used })
    : say(question, 'no-data', 'nothing', { used })
}
