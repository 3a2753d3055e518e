// What one later statement says about one earlier promise: kept, broken, on its way, changed, or not to be compared and why.
import { Decimal } from '../../base/decimal.ts'
import type { Op, Statement } from '../../plan/commitment.ts'
import type { Side } from './side.ts'
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
  readonly of: 'window' | 'unit' | 'measure' | 'base' | 'value' | 'date' | 'op' | null
  readonly turn: 'harder' | 'softer' | 'later' | null
  /** The rule that spoke: `command.reason.…` says it in words. */
  readonly reason: string
}

/** Both sides with the years they speak of; `now` is the last year that the later text can report on. */
export interface Sides {
  readonly promise: Side
  readonly bound: Window
  readonly later: Side
  readonly told: Window
  readonly now: number
}

/** Builds a judgement. */
export const say = (
  verdict: Verdict,
  reason: string,
  of: Judgement['of'] = null,
  turn: Judgement['turn'] = null,
): Judgement => ({ verdict, of, turn, reason })

/** Met or missed, by a figure of the promise's own window. */
export const settle = (kept: boolean): Judgement => (kept ? say('met', 'reaches') : say('missed', 'falls-short'))

/** The judgement, or null when the later statement has nothing to say about the promise. */
export function judge(sides: Sides): Judgement | null {
  const { stance } = sides.later.statement
  if (stance === 'commitment') return changed(sides)
  return stance === 'result' ? outcome(sides) : null
}

/** A later promise of the same thing: repeated, restated with another date or value, or weakened in its words. */
function changed({ promise, bound, later, told, now }: Sides): Judgement | null {
  const [before, after] = [promise.statement, later.statement]
  const open = bound.to > now || span(bound) > 1
  if (!open || before.form !== after.form || promise.unit !== later.unit) return null
  if (before.form === 'relation') {
    if (strength(before.op) > strength(after.op)) return say('weakened', 'weaker-relation', 'op')
    return told.to > bound.to ? say('restated', 'later-date', 'date', 'later') : null
  }
  const turn = harder(promise, later)
  // What was to be kept in each year is softened by a softer aim for one of them.
  if (turn < 0 && before.rule.startsWith('hold/') && told.from >= bound.from && told.to <= bound.to)
    return say('restated', 'softer-value', 'value', 'softer')
  if (told.to < bound.to || told.to <= now + 1) return null
  if (turn < 0) return say('restated', 'softer-value', 'value', 'softer')
  if (told.to > bound.to) return say('restated', 'later-date', 'date', 'later')
  return turn > 0 ? say('restated', 'harder-value', 'value', 'harder') : say('in-progress', 'repeated')
}

const STRENGTH: Readonly<Record<Op, number>> = { '>': 3, '<': 3, '>=': 2, '<=': 2, '=': 1, range: 1, '~': 1 }
const strength = (op: Op): number => STRENGTH[op]

/** 1 when the second binds harder than the first, -1 when softer, 0 when alike. */
function harder(first: Side, second: Side): number {
  const [before, after] = [first.statement.value, second.statement.value]
  if (before === null || after === null) return 0
  const turn = new Decimal(after).cmp(before)
  return first.lower ? -turn : turn
}

function outcome(sides: Sides): Judgement | null {
  const { bound, told, now } = sides
  const [promise, later] = [sides.promise.statement, sides.later.statement]
  if (promise.form === 'relation' || later.form === 'relation') return ofRelations(sides)
  if (promise.form === 'grade' || promise.form === 'rank') return ofPlaces(sides)
  if (later.form === 'grade' || later.form === 'rank') return null
  if (kindOf(promise) !== kindOf(later)) return ofForms(sides)
  if (promise.value === null || later.value === null) return null
  if (!sameUnit(sides.promise.unit, sides.later.unit)) return say('not-comparable', 'unit-differs', 'unit')
  if (promise.form === 'multiple' && told.from < bound.from - 1) return say('not-comparable', 'base-differs', 'base')
  if (sized(sides.promise) && promise.value !== later.value) return null
  if (totals(sides)) return say('not-comparable', 'a-total', 'measure')
  const wide = span(told) > span(bound) || told.from < bound.from
  const adds = wide && flows(sides)
  if (bound.to > now) return ofOpen(sides, adds)
  if (told.to < bound.to) return null
  if (told.to > bound.to) return say('not-comparable', 'window-differs', 'window')
  if (everyYear(sides)) return settle(true)
  if (span(bound) === 1 && sides.later.averaged && manyYears(sides))
    return say('not-reported', 'only-an-average', 'window')
  if (adds) return say('not-comparable', 'window-differs', 'window')
  return unfinished(sides) ? say('in-progress', 'under-way') : settle(holds(sides.promise, later))
}

/** 减少1240万 counts the people its name speaks of. */
const sameUnit = (a: string, b: string): boolean => a === b || (/^[人户个]?$/.test(a + b) && a !== b)

/** An average of years, not the mean of one year's months (城镇调查失业率平均为5%). */
const manyYears = ({ told, later }: Sides): boolean =>
  span(told) > 1 || /年均|连续|连年|每年/.test(`${later.lead}${later.words}`)

/** 连续两年增长10%以上: what held in every year held in the last. */
const everyYear = ({ promise, later }: Sides): boolean =>
  /连续|连年/.test(later.words) && !/年均|平均/.test(later.words) && holds(promise, later.statement)

/** The window of the promise is still open. */
function ofOpen({ promise, bound, later, told }: Sides, adds: boolean): Judgement | null {
  if (told.to < bound.from) return null
  const { form, op } = promise.statement
  const lasting = /连续|连年/.test(later.words) && span(told) > 1 && form === 'level'
  if (lasting && harder(promise, later) < 0) return say('restated', 'softer-value', 'value', 'softer')
  if (adds) return say('not-comparable', 'window-differs', 'window')
  if (unfinished({ promise, later, bound, told, now: bound.to })) return say('in-progress', 'window-open')
  const keeps = /保持|稳定|维持|每年|年均/.test(promise.words) || op === '~' || form === 'growth'
  return !keeps && holds(promise, later.statement) ? say('met', 'reached-early') : say('in-progress', 'window-open')
}

function ofRelations({ promise, bound, later, told, now }: Sides): Judgement | null {
  if (promise.statement.form !== later.statement.form) return null
  if (later.averaged || span(told) > span(bound) || told.from < bound.from)
    return say('not-reported', 'only-an-average', 'window')
  if (bound.to > now) return say('in-progress', 'window-open')
  return told.to === bound.to ? settle(strength(later.statement.op) >= strength(promise.statement.op)) : null
}

function ofPlaces({ promise, bound, later, told, now }: Sides): Judgement | null {
  const [before, after] = [promise.statement, later.statement]
  if (before.form !== after.form) return null
  if (bound.to > now) return say('in-progress', 'window-open')
  if (told.to !== bound.to) return null
  if (before.value === null || after.value === null) return say('qualitative-only', 'only-words')
  return settle(new Decimal(after.value).lte(before.value))
}

/** What was added in the year is an amount of that year, whichever way it is put; the level of a growth is that growth. */
function kindOf({ form, unit, value, indicator }: Statement): Statement['form'] {
  if (form === 'level' && unit === '%' && /(?:涨幅|漲幅|增速|增幅|增长率|增長率)$/.test(indicator)) return 'growth'
  const added = form === 'change' && unit !== '%' && unit !== 'pp' && value !== null && new Decimal(value).gt(0)
  return added ? 'level' : form
}

/** Another form of the same thing: a level where growth was promised needs a base; a multiple where a level was promised tells the direction only. */
function ofForms(sides: Sides): Judgement | null {
  const { bound, told, now } = sides
  const [promise, later] = [sides.promise.statement.form, sides.later.statement.form]
  if (promise === 'multiple' && later === 'level')
    return bound.to > now ? say('in-progress', 'window-open') : say('not-comparable', 'needs-base', 'base')
  if (promise === 'level' && later === 'multiple') return say('qualitative-only', 'only-a-multiple')
  if (told.to < Math.min(bound.to, now)) return null
  const bare = later === 'level' || (promise === 'level' && later === 'growth' && flows(sides))
  return bare ? say('not-comparable', 'needs-base', 'measure') : null
}

const FLOWS =
  /新增|新建|新开|新设|净增|建成|建设|改造|完成|实施|培育|引进|发放|开工|投用|推进|打造|新签|累计|五年|就业|治理|举办|开展|推动|减税|退税|减免|降费|投入|安排|支出/
/** Words of what there is by now, however long it took. */
const STOCK =
  /(?:达到?|增至|增加[到至]|提高[到至]|扩大[到至]|总数|总量|保有|拥有|已有|突破|超过|迈上)(?:了|约|近|超)?\d/

/** Whether amounts add up over the years (built, created, done), so that a longer window gives another amount. */
function flows({ promise, later }: Sides): boolean {
  const { form } = promise.statement
  if (form === 'growth' || form === 'change') return true
  if (promise.unit === '%' || promise.unit === 'pp') return false
  if (stands(promise) && stands(later)) return false
  return adding(promise) || adding(later) || /[个套次人场]/.test(promise.unit)
}

const adding = ({ lead, words }: Side): boolean => FLOWS.test(lead) || FLOWS.test(words)
const stands = (side: Side): boolean => STOCK.test(side.words) && !adding(side)

/** How many times the promised amount makes a total likely. */
const FAR = { said: 3, unsaid: 10 }

/** A total that grew over many years where an amount of the window was promised, or the other way round. */
function totals({ promise, later, bound }: Sides): boolean {
  const [goal, found] = [promise.statement, later.statement]
  if (kindOf(goal) !== 'level' || goal.unit === '%' || goal.value === null || found.value === null) return false
  const whole = /全年|年内|去年|当年/.test(`${later.lead}${later.words}`)
  if (found.per === 'cumulative' && goal.per !== 'cumulative' && span(bound) === 1 && !whole) return !stands(promise)
  if (new Decimal(goal.value).lte(0)) return false
  const times = new Decimal(found.value).div(goal.value)
  if (stands(promise) && !stands(later) && /新增|净增/.test(`${later.lead}${later.words}`)) return times.lt(1)
  if (stands(promise) || (goal.op === '>' && !adding(promise))) return false
  return times.gt(STOCK.test(later.words) ? FAR.said : FAR.unsaid)
}

const BEGUN = /启动|新?开工|在建|加快|推进|稳步|有序|扎实|加速|进展|进入.{0,6}程序|前期|筹建/
const FINISHED = /完成|建成|新增|完工|竣工|投[产用]|建设了|达到?/

/** The same things, but only begun or under way, where more was promised. */
function unfinished({ promise, later }: Sides): boolean {
  const counted = /[个处]/.test(promise.unit) || sized(promise)
  if (kindOf(promise.statement) !== 'level' || !counted) return false
  const [before, after] = [promise, later].map(({ lead, words, tail }) => `${lead}${words}${tail}`)
  return BEGUN.test(after ?? '') && !FINISHED.test(after ?? '') && !BEGUN.test(before ?? '')
}

/** 700万吨露天矿: the figure tells one project from another. */
const sized = ({ unit, words }: Side): boolean =>
  /吨|千瓦|千伏/.test(unit) && !/^\D{3,}\d/.test(words) && !/吨标准煤/.test(unit)

/** Whether a figure keeps the promise: read in the direction in which better lies, "about" with a tolerance. */
export function holds({ statement, lower }: Side, found: Pick<Statement, 'op' | 'value'>): boolean {
  const [goal, value] = [new Decimal(statement.value ?? 0), new Decimal(found.value ?? 0)]
  const slack = statement.op === '~' ? tolerance(statement, goal) : new Decimal(0)
  if (lower) return value.lte(statement.value2 === null ? goal.plus(slack) : Decimal.max(goal, statement.value2))
  if (statement.op === '>' && found.op !== '>' && found.op !== '>=') return value.gt(goal)
  return value.gte(goal.minus(slack))
}

/** How far "about" reaches: 0.2 points for percentages, 2 % of an amount. */
export function tolerance({ unit }: Pick<Statement, 'unit'>, goal: Decimal): Decimal {
  return unit === '%' || unit === 'pp' ? new Decimal('0.2') : goal.abs().times('0.02')
}
