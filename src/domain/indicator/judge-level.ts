// Level and share: the value keeps the bound when it is due. Change, multiple and average growth: the same, once the base is known.
import { Decimal } from '../base/decimal.ts'
import { type Bound, kept } from './bound.ts'
import { judgeClimb, settled, startOf } from './climb.ts'
import { type Judgement, type Question, type Status, say, useGoal, useOf } from './judgement.ts'
import { isObserved } from './observation.ts'
import type { Point } from './path.ts'
import { knownOn, type Series } from './series.ts'
import type { Target } from './target.ts'
import { yearsBetween } from './time.ts'

/** Judges a level or a share; of several series each has to reach it. */
export const judgeLevel = (question: Question, bound: Bound): Judgement =>
  eachSeries(question, (series) => judgeClimb(question, { series, start: startOf(question, series), bound }))

/** Judges a difference to the base, or a multiple of it over all listed series: +5 % here and −5 % there is no standing still. */
export function judgeFromBase(question: Question): Judgement {
  return eachSeries(question, (series) => {
    const start = startOf(question, series)
    const bound = boundFrom(question.target, start)
    if (start && bound) return judgeClimb(question, { series, start, bound })
    return say(question, 'no-data', start ? 'base-zero' : 'no-base')
  })
}

/** Judges growth a year on average: as it is published for the very window, else by the goal that the base grown at that rate sets. */
export function judgeAverage(question: Question, bound: Bound): Judgement {
  const { target, facts, on } = question
  const { due } = target
  if (!due) return say(question, 'no-data', 'no-due')
  const [series] = facts.average
  const told = series ? knownOn(series, on).filter(isObserved) : []
  const same = told.findLast(({ period }) => period.to === due.to && period.from === due.from)
  const goal = useGoal(bound, '%')
  if (same) return settled(question, kept(bound, same.figure), { used: [useOf('growth', same), goal] })
  const judged = judgeFromBase(question)
  const other = told.at(-1)
  if (!other || other.period.to < due.from || judged.status !== 'no-data') return judged
  const used = [useOf('growth', other), goal]
  return say(question, 'not-comparable', 'differs', { differs: ['window'], used })
}

/** The bound that a series keeps in its own unit: as it is told, or reckoned from the base; null without a base to reckon from. */
export function boundFrom({ aim, due }: Target, start: Point | null): Bound | null {
  if (aim.kind === 'level' || aim.kind === 'share') return aim.bound
  if (aim.kind !== 'change' && aim.kind !== 'multiple' && (aim.kind !== 'average-growth' || !due)) return null
  if (!start || (start.value.isZero() && aim.kind !== 'change')) return null
  const years = due && yearsBetween(start.day, due.to)
  const goal = (by: Decimal): Decimal => {
    if (aim.kind === 'change') return start.value.plus(by)
    return start.value.times(
      aim.kind === 'multiple'
        ? by
        : by
            .div(100)
            .plus(1)
            .pow(years ?? 1),
    )
  }
  const { bound } = aim
  const put = (value: string) => goal(new Decimal(value)).toFixed()
  const widest = bound.tolerance === null ? null : goal(new Decimal(bound.value).plus(bound.tolerance))
  return {
    ...bound,
    value: put(bound.value),
    value2: bound.value2 && put(bound.value2),
    tolerance: widest?.minus(put(bound.value)).abs().toFixed() ?? null,
  }
}

/** The gravest first: a failing part is never averaged away. */
const GRAVEST: readonly Status[] = [
  'missed',
  'off-track',
  'behind',
  'not-comparable',
  'no-data',
  'too-early',
  'on-track',
  'reached',
]

/** Judges every series of a target; it stands where the worst of them stands. */
function eachSeries(question: Question, judge: (series: Series) => Judgement): Judgement {
  const parts = question.facts.series.map((series) => (series ? judge(series) : say(question, 'no-data', 'no-series')))
  const [only, ...more] = parts
  if (!only) return say(question, 'no-data', 'no-series')
  if (more.length === 0) return only
  const worst = GRAVEST.map((status) => parts.find((part) => part.status === status)).find((part) => part) ?? only
  return { ...worst, used: [], outlook: null, parts }
}
