// Pictures without an axis of values: grades year by year, closing criteria, and the time of what is done on a day.
import { kept } from '../indicator/bound.ts'
import { stepsOf } from '../indicator/climb.ts'
import { isObserved, type Observed } from '../indicator/observation.ts'
import type { Aim } from '../indicator/target.ts'
import { yearOf } from '../indicator/time.ts'
import type { Boxes, Checks, Span, Subject } from './drawing-panel.ts'

/** Years before a promise whose grades are shown beside its own. */
const BEFORE = 3

/** A grade in each year of the promise, and of a few years before it; null when neither years nor grades are known. */
export function boxesOf({ question, name, rows }: Subject, aim: Extract<Aim, { kind: 'grade' }>): Boxes | null {
  const { target, facts, on } = question
  const [series] = facts.series
  const seen = series ? stepsOf(series, on).filter(isObserved) : []
  const begin = target.due ? yearOf(target.due.from) : yearOf(seen[0]?.period.to ?? on)
  const end = target.due ? yearOf(target.due.to) : yearOf(seen.at(-1)?.period.to ?? on)
  if (!target.due && seen.length === 0) return null
  const early = seen.map(({ period }) => yearOf(period.to)).filter((year) => year < begin && year >= begin - BEFORE)
  const first = Math.min(begin, ...early)
  const cells = Array.from({ length: end - first + 1 }, (_, at) => {
    const year = first + at
    const one = seen.findLast(({ period }) => yearOf(period.to) === year)
    const place = one?.figure.op === '=' ? one.figure.value : null
    return { year, place, kept: one ? keeps(aim, one) : openOr(year, on), asked: year >= begin }
  })
  return { kind: 'boxes', name, rows, scale: aim.scale, need: aim.place, cells }
}

const keeps = ({ place }: Extract<Aim, { kind: 'grade' }>, { figure }: Observed) =>
  kept({ op: '<=', value: place, value2: null, tolerance: null, better: 'lower' }, figure)

const openOr = (year: number, on: string) => (`${year}-12-31` > on ? ('open' as const) : ('unknown' as const))

/** Criteria with what is known of each; null when none are declared. */
export function checksOf({ question, name, rows }: Subject, criteria: readonly string[]): Checks | null {
  if (criteria.length === 0) return null
  const known = question.facts.criteria
  const items = criteria.map((words, at) => ({
    words,
    met: known?.[at]?.met ?? false,
    evidence: known?.[at]?.evidence ?? 0,
  }))
  return { kind: 'checks', name, rows, items }
}

/** The time of a target alone. */
export function spanOf({ question, name, rows }: Subject): Span {
  const { target, facts } = question
  const done = facts.done?.on ? { on: facts.done.on, evidence: facts.done.evidence } : null
  return {
    kind: 'span',
    name,
    rows,
    from: target.due?.from ?? null,
    to: target.due?.to ?? null,
    known: facts.done !== null,
    done,
  }
}
