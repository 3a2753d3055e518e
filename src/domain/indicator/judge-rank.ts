// A place among peers: at most a place, or within a declared part of named peers; "in front" without either is no measure.
import { Decimal } from '../base/decimal.ts'
import { type Bound, kept } from './bound.ts'
import { settled, stepsOf } from './climb.ts'
import { type Judgement, type Question, say, useGoal, useOf } from './judgement.ts'
import { isObserved } from './observation.ts'
import type { Aim } from './target.ts'

type RankAim = Extract<Aim, { kind: 'rank' }>

/** The last place that keeps the target; null where the text says no more than "in front". */
export const placeOf = ({ place, fraction, peers }: RankAim): string | null =>
  place ?? (fraction !== null && peers !== null ? new Decimal(fraction).times(peers).floor().toFixed() : null)

/** Judges a rank; the series holds places, 1 the first. */
export function judgeRank(question: Question, aim: RankAim): Judgement {
  const { target, facts, on } = question
  const most = placeOf(aim)
  if (most === null) return say(question, 'no-data', 'place-undeclared')
  const [series] = facts.series
  if (!series) return say(question, 'no-data', 'no-series')
  if (!target.due) return say(question, 'no-data', 'no-due')
  const now = stepsOf(series, on)
    .filter(isObserved)
    .findLast(({ period }) => period.to >= (target.due?.from ?? '') && period.to <= (target.due?.to ?? ''))
  const bound: Bound = { op: '<=', value: most, value2: null, tolerance: null, better: 'lower' }
  const goal = useGoal(bound, series.unit)
  if (!now)
    return on > target.due.to
      ? say(question, 'no-data', 'nothing-at-due', { used: [goal] })
      : say(question, 'too-early', 'period-open', { used: [goal] })
  const used = [useOf('now', now), goal]
  const answer = kept(bound, now.figure)
  if (now.period.to === target.due.to) return settled(question, answer, { used })
  if (on > target.due.to) return say(question, 'no-data', 'nothing-at-due', { used })
  if (answer === 'unknown') return say(question, 'no-data', 'only-a-bound', { used })
  return answer === 'yes'
    ? say(question, 'on-track', 'kept-so-far', { used })
    : say(question, 'behind', 'not-yet', { used })
}
