// What has no number: a milestone is done by its day and proved; a goal in words is met when all of its criteria are, each proved.
import { Decimal } from '../base/decimal.ts'
import { byPace } from './climb.ts'
import { type Judgement, type Question, say, useNumber } from './judgement.ts'
import { yearsBetween } from './time.ts'

/** Judges a milestone. What is claimed without evidence is not reached. */
export function judgeMilestone(question: Question): Judgement {
  const { target, facts, on } = question
  if (!facts.done) return say(question, 'no-data', 'nothing')
  if (!target.due) return say(question, 'no-data', 'no-due')
  const { on: day, evidence } = facts.done
  if (day === null)
    return on > target.due.to ? say(question, 'missed', 'overdue') : say(question, 'too-early', 'period-open')
  if (evidence === 0) return say(question, 'no-data', 'claimed-only')
  return day > target.due.to ? say(question, 'missed', 'done-late') : say(question, 'reached', 'done')
}

/** Judges closing criteria: the part that is met against the part of the time that is gone. */
export function judgeQualitative(question: Question, criteria: readonly string[]): Judgement {
  const { target, facts, on } = question
  if (criteria.length === 0) return say(question, 'no-data', 'no-criteria')
  if (!facts.criteria) return say(question, 'no-data', 'nothing')
  if (!target.due) return say(question, 'no-data', 'no-due')
  const met = facts.criteria.filter((one) => one.met)
  const proved = met.filter(({ evidence }) => evidence > 0)
  const used = [useNumber('done', new Decimal(proved.length), ''), useNumber('goal', new Decimal(criteria.length), '')]
  if (proved.length === criteria.length) return say(question, 'reached', 'done', { used })
  if (met.length === criteria.length) return say(question, 'no-data', 'claimed-only', { used })
  if (on > target.due.to) return say(question, 'missed', 'overdue', { used })
  const elapsed = yearsBetween(target.due.from, on).div(yearsBetween(target.due.from, target.due.to))
  if (elapsed.lte(0) || proved.length === 0) return say(question, 'too-early', 'period-open', { used })
  return { ...byPace(question, new Decimal(proved.length).div(criteria.length).div(elapsed)), used }
}
