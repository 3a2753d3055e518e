// What one later statement says about one earlier promise: kept, broken, on its way, changed, or not to be compared and why.
import { Decimal } from '../../base/decimal.ts'
import type { Op, Statement } from '../../plan/commitment.ts'
import { openSource } from '../../text/source.ts'
import { span, type Window } from './window.ts'

/** What a later text made of a promise. Silence is an answer. */
export type Verdict =
  | 'met'
  | 'missed'
  | 'in-progress'
  | 'not-reported'
  | 'not-comparable'
  | 'restated'
  | 'weakened'
  | 'qualitative-only'

/** A verdict with what it turns on: the property that differs, or how a promise was changed. */
export interface Judgement {
  readonly verdict: Verdict
  readonly of: 'window' | 'unit' | 'measure' | 'base' | 'set' | 'value' | 'date' | 'op' | null
  readonly turn: 'harder' | 'softer' | 'later' | null
  /** Code of the rule that spoke. */
  readonly reason: string
}

/** Both sides with the years they speak of; `now` is the last year that the later text can report on. */
export interface Sides {
  readonly promise: Statement
  readonly bound: Window
  readonly later: Statement
  readonly told: Window
  readonly now: number
}

const say = (
  verdict: Verdict,
  reason: string,
  of: Judgement['of'] = null,
  turn: Judgement['turn'] = null,
): Judgement => ({
  verdict,
  of,
  turn,
  reason,
})

/** The judgement, or null when the later statement has nothing to say about the promise. */
export function judge(sides: Sides): Judgement | null {
  return sides.later.stance === 'commitment' ? changed(sides) : sides.later.stance === 'result' ? outcome(sides) : null
}

/** A later promise of the same thing: restated with another date or value, or weakened in its words. */
function changed({ promise, bound, later, told, now }: Sides): Judgement | null {
  const open = bound.to > now || span(bound) > 1
  if (!open || promise.form !== later.form || !sameUnit(promise.unit, later.unit)) return null
  if (promise.form === 'relation') {
    const turn = strength(promise.op) - strength(later.op)
    if (turn > 0) return say('weakened', 'weaker-relation', 'op')
    return told.to > bound.to ? say('restated', 'later-date', 'date', 'later') : null
  }
  if (told.to <= bound.to || told.to <= now + 1) return null
  const turn = harder(promise, later)
  if (turn < 0) return say('restated', 'softer-value', 'value', 'softer')
  return say('restated', 'later-date', 'date', 'later')
}

const strength = (op: Op): number => ({ '>': 3, '<': 3, '>=': 2, '<=': 2, '=': 1, range: 1, '~': 1 })[op]

/** 1 when the second binds harder than the first, -1 when softer, 0 when alike. */
function harder(first: Statement, second: Statement): number {
  if (first.value === null || second.value === null) return 0
  const turn = new Decimal(second.value).cmp(first.value)
  return lowerIsBetter(first) ? -turn : turn
}

function outcome(sides: Sides): Judgement | null {
  const { promise, bound, later, told, now } = sides
  if (promise.form === 'relation' || later.form === 'relation') return ofRelations(sides)
  if (promise.form === 'grade' || promise.form === 'rank') return ofPlaces(sides)
  if (later.form === 'grade' || later.form === 'rank') return null
  if (kindOf(promise) !== kindOf(later)) return ofForms(sides)
  if (promise.value === null || later.value === null) return null
  if (!sameUnit(promise.unit, later.unit)) return say('not-comparable', 'unit-differs', 'unit')
  if (promise.form === 'multiple' && told.from < bound.from - 1) return say('not-comparable', 'base-differs', 'base')
  const averaged = later.per === 'year' || /年均|平均|连续/.test(later.quote)
  const wide = span(told) > span(bound) || told.from < bound.from
  if (bound.to > now) return ofOpen(sides, wide && flows(promise, later))
  if (told.to !== bound.to) return told.to < bound.to ? null : say('not-comparable', 'window-differs', 'window')
  if (wide && span(bound) === 1 && averaged) return say('not-reported', 'only-an-average', 'window')
  if (wide && flows(promise, later)) return say('not-comparable', 'window-differs', 'window')
  return holds(promise, later) ? say('met', 'reaches') : say('missed', 'falls-short')
}

/** The window of the promise is still open. */
function ofOpen({ promise, bound, later, told }: Sides, strange: boolean): Judgement | null {
  if (told.to < bound.from) return null
  if (strange && (promise.form === 'growth' || promise.form === 'change'))
    return say('not-comparable', 'window-differs', 'window')
  if (/连续|連續/.test(later.quote) && span(told) > 1 && harder(promise, later) < 0)
    return say('restated', 'softer-value', 'value', 'softer')
  if (strange) return say('not-comparable', 'window-differs', 'window')
  const keeps =
    /保持|稳定|穩定|维持|維持|每年|年均/.test(promise.quote) || promise.op === '~' || promise.form === 'growth'
  return !keeps && holds(promise, later) ? say('met', 'reached-early') : say('in-progress', 'window-open')
}

function ofRelations({ promise, bound, later, told, now }: Sides): Judgement | null {
  if (promise.form !== later.form) return null
  if (span(told) > span(bound) || told.from < bound.from) return say('not-reported', 'only-an-average', 'window')
  if (bound.to > now) return say('in-progress', 'window-open')
  if (told.to !== bound.to) return null
  return strength(later.op) >= strength(promise.op) ? say('met', 'reaches') : say('missed', 'falls-short')
}

function ofPlaces({ promise, bound, later, now }: Sides): Judgement | null {
  if (promise.form !== later.form) return null
  if (bound.to > now) return say('in-progress', 'window-open')
  if (promise.value === null || later.value === null) return say('qualitative-only', 'no-number')
  return new Decimal(later.value).lte(promise.value) ? say('met', 'reaches') : say('missed', 'falls-short')
}

/** What was added in the year is an amount of that year, whichever way it is put. */
const kindOf = ({ form, unit, value }: Statement): Statement['form'] =>
  form === 'change' && unit !== '%' && unit !== 'pp' && value !== null && new Decimal(value).gt(0) ? 'level' : form

/** Another form of the same thing: a level where growth was promised needs a base; a multiple where a level was promised tells the direction only. */
function ofForms({ promise, bound, later, told, now }: Sides): Judgement | null {
  if (promise.form === 'multiple' && later.form === 'level')
    return bound.to > now ? say('in-progress', 'window-open') : say('not-comparable', 'needs-base', 'base')
  if (promise.form === 'level' && later.form === 'multiple') return say('qualitative-only', 'only-a-multiple')
  if (told.to < Math.min(bound.to, now)) return null
  if (later.form === 'level') return say('not-comparable', 'needs-base', 'measure')
  return promise.form === 'level' && flows(promise, promise) && later.form === 'growth'
    ? say('not-comparable', 'needs-base', 'measure')
    : null
}

/** Whether amounts add up over the years (built, created, done), so that a longer window gives another amount. */
function flows(promise: Statement, later: Statement): boolean {
  if (promise.form === 'growth' || promise.form === 'change') return true
  if (promise.unit === '%' || promise.unit === 'pp') return false
  const words = `${promise.quote}${later.quote}`
  return (
    /新增|新建|新开|新開|建成|建设|改造|完成|实施|實施|培育|引进|引進|发放|开工|投用|推进|打造|新签|累计|五年|就业/.test(
      words,
    ) || /[个项条家套户次人件场]/.test(promise.unit ?? '')
  )
}

/** Whether the outcome keeps the promise: read in the direction in which better lies, "about" with a tolerance. */
export function holds(promise: Statement, later: Statement): boolean {
  const [goal, found] = [new Decimal(promise.value ?? 0), new Decimal(later.value ?? 0)]
  const lower = lowerIsBetter(promise)
  const slack = promise.op === '~' ? tolerance(promise, goal) : new Decimal(0)
  if (lower) return found.lte(promise.value2 !== null ? Decimal.max(goal, promise.value2) : goal.plus(slack))
  if (promise.op === '>' && later.op !== '>' && later.op !== '>=') return found.gt(goal)
  return found.gte(goal.minus(slack))
}

/** How far "about" reaches: 0.2 points for percentages, 2 % of an amount. */
function tolerance({ unit }: Statement, goal: Decimal): Decimal {
  return unit === '%' || unit === 'pp' ? new Decimal('0.2') : goal.abs().times('0.02')
}

/** Whether less is better: a ceiling, a fall that was promised, or something nobody wants more of. */
function lowerIsBetter({ op, value, form, indicator }: Statement): boolean {
  if (op === '<=' || op === '<') return true
  if (op === '>=' || op === '>')
    return (form === 'growth' || form === 'change') && value !== null && new Decimal(value).lt(0)
  if (value !== null && (form === 'growth' || form === 'change') && new Decimal(value).lt(0)) return true
  return /价格|物价|涨幅|失业率|能耗|赤字|死亡|事故|浓度|排放|负债率|逾期/.test(openSource(indicator).folded)
}

/** Whether two units count alike; small counting words stand for one another. */
function sameUnit(a: string | null, b: string | null): boolean {
  const [x, y] = [unitOf(a), unitOf(b)]
  return x === y
}

const COUNTERS = /^(?:个|项|家|处|座|所|件|户|宗|批|条|对|组|支|部|台|辆|张)$/

function unitOf(unit: string | null): string {
  const bare = openSource(unit ?? '').folded.trim()
  return COUNTERS.test(bare) ? '个' : bare === '人次' ? '人' : bare
}
