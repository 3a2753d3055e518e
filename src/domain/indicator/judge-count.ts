// So many things done between a beginning and an end: what is done against what the calendar asks for, from nothing at the beginning.
import { Decimal } from '../base/decimal.ts'
import { type Bound, goalOf, kept } from './bound.ts'
import { byPace, settled } from './climb.ts'
import { required } from './forecast.ts'
import { type Judgement, type Outlook, type Question, say, type Used, useGoal, useNumber, useOf } from './judgement.ts'
import { isObserved, type Observed } from './observation.ts'
import { aheadOfCalendar } from './path.ts'
import { knownOn } from './series.ts'
import { yearsWithin } from './time.ts'

/** Judges a count by the sum since the beginning: year to date, cumulative since that day, or the figure of the whole window. */
export function judgeCount(question: Question, bound: Bound): Judgement {
  const { target, facts, on } = question
  const [series] = facts.series
  if (!series) return say(question, 'no-data', 'no-series')
  if (!target.due) return say(question, 'no-data', 'no-due')
  const { from, to } = target.due
  const inside = knownOn(series, on)
    .filter(isObserved)
    .filter(({ period }) => period.to >= from && period.to <= to)
  const now = inside.findLast(({ period }) => period.from === from)
  const goal = useGoal(bound, series.unit)
  const apart = inside.at(-1)
  if (!now && apart)
    return say(question, 'not-comparable', 'differs', { differs: ['window'], used: [useOf('done', apart), goal] })
  if (!now)
    return say(question, on > to ? 'no-data' : 'too-early', on > to ? 'nothing-at-due' : 'period-open', {
      used: [goal],
    })
  const used = [useOf('done', now), goal]
  // A list that was changed on the way counts other things than it began with.
  const changed = inside.some((one) => one.period.from === from && one.set !== now.set)
  if (changed) return say(question, 'not-comparable', 'differs', { differs: ['set'], used })
  return stand(question, bound, now, used)
}

function stand(question: Question, bound: Bound, now: Observed, base: readonly Used[]): Judgement {
  const { target, on } = question
  const answer = kept(bound, now.figure)
  const due = target.due ?? now.period
  const goal = goalOf(bound, null)
  const outlook = outlookOf(now, { day: due.to, value: goal })
  if (now.period.to === due.to) return settled(question, answer, { used: base, outlook })
  if (answer === 'yes') return say(question, 'reached', 'reached-early', { used: base, outlook })
  if (answer === 'unknown') return say(question, 'no-data', 'only-a-bound', { used: base, outlook })
  if (on > due.to) return say(question, 'no-data', 'nothing-at-due', { used: base, outlook })
  const elapsed = yearsWithin(due.from, now.period.to).div(yearsWithin(due.from, due.to))
  const lead = aheadOfCalendar(new Decimal(now.figure.value), goal, elapsed.times(12))
  const used = [...base, useNumber('elapsed', elapsed.times(100), '%'), useNumber('lead', lead, 'pp')]
  return { ...byPace(question, new Decimal(now.figure.value).div(goal).div(elapsed)), used, outlook }
}

function outlookOf(now: Observed, goal: { readonly day: string; readonly value: Decimal }): Outlook {
  const here = { day: now.period.to, value: new Decimal(now.figure.value) }
  const gap = goal.value.minus(here.value).toFixed()
  return { path: null, gap, required: required(here, goal, 'linear'), forecast: null, reachedOn: null }
}
