// Every promise of an earlier text beside what a later text says of it.
import { Decimal } from '../../base/decimal.ts'
import type { Reading, Statement } from '../../plan/commitment.ts'
import { openSource } from '../../text/source.ts'
import { holds, type Judgement, judge, say, settle } from './judge.ts'
import { indexNames, likeness } from './likeness.ts'
import { type Name, sameName } from './names.ts'
import { type Side, sidesOf } from './side.ts'
import { openTelling, type Telling } from './telling.ts'
import { promised, reported, span, type Window } from './window.ts'
import { findWords, type Outcome, openText, type Text } from './words.ts'

/** One promise and what became of it. */
export interface PromiseVerdict extends Judgement {
  readonly promise: Statement
  readonly outcome: Outcome | null
}

/** The later text, prepared once for all promises. */
interface Later {
  readonly year: number
  readonly told: readonly { readonly side: Side; readonly window: Window }[]
  /** The statements whose names share something with a name. */
  readonly near: (name: Name) => Iterable<number>
  readonly text: Text
}

/** Least likeness of two names that may be the same indicator. */
const ENOUGH = 0.6
/** What a weaker kind of answer costs against a better name. */
const COST: Readonly<Record<Judgement['verdict'], number>> = {
  met: 0,
  missed: 0,
  weakened: 0.02,
  restated: 0.02,
  'in-progress': 0.1,
  'not-reported': 0.22,
  'not-comparable': 0.25,
  'qualitative-only': 0.3,
}
/** What an answer costs that speaks of several years at once. */
const WIDE = 0.04

/** The verdict on every commitment of `earlier`, in text order, by what `later` says; the texts are those that were read. */
export function judgePromises(
  earlier: { readonly reading: Reading; readonly text: string },
  later: { readonly reading: Reading; readonly text: string },
): readonly PromiseVerdict[] {
  const year = yearOf(earlier.reading)
  const after = laterOf(later.reading, later.text)
  return sidesOf(mainOf(earlier.reading), openSource(earlier.text).folded)
    .filter(({ statement }) => statement.stance === 'commitment')
    .map((promise) => verdictOn(promise, promised(promise.statement.period, year), after))
}

const mainOf = ({ statements }: Reading) => statements.filter(({ role }) => role === 'main')

function laterOf(reading: Reading, raw: string): Later {
  const year = yearOf(reading)
  const { folded } = openSource(raw)
  const telling = openTelling(folded, reading)
  const told = sidesOf(mainOf(reading), folded).map((side) => {
    const { stance, period } = side.statement
    return { side, window: stance === 'commitment' ? promised(period, year) : toldIn(side, folded, telling, year) }
  })
  const near = indexNames(told.map(({ side }) => side.name))
  return { year, told, near, text: openText(raw, folded, telling) }
}

/** The years a result speaks of: those its own sentence names, else those of the stretch it stands in. */
function toldIn({ statement }: Side, folded: string, telling: Telling, year: number): Window {
  const { period, start, end } = statement
  const sentence =
    folded
      .slice(Math.max(0, start - 200), end)
      .split(/[。！？；\n]/)
      .at(-1) ?? ''
  const own = period !== null && sentence.includes(openSource(period.words).folded)
  return (own ? null : telling.windowAt(start)) ?? reported(period, year)
}

function verdictOn(promise: Side, bound: Window, later: Later): PromiseVerdict {
  const { statement } = promise
  const found = byStatement(promise, bound, later) ?? bySeries(promise, bound, later)
  const vague = !found || VAGUE.has(found.judgement.verdict)
  const words = vague ? findWords(promise, later.text) : null
  if (found && !(words && FULFILLED.test(words.quote) && bound.to < later.year)) {
    const { start, end, quote, value, unit } = found.side.statement
    return { promise: statement, ...found.judgement, outcome: { start, end, quote, value, unit } }
  }
  return { promise: statement, ...byWords(promise, bound, later, words), outcome: words }
}

/** Verdicts that a plain word of the later text goes before. */
const VAGUE: ReadonlySet<Judgement['verdict']> = new Set(['not-reported', 'not-comparable'])
const FULFILLED = /完成.{0,10}(?:任务|目标|计划)|(?:好于|优于|高于|超出)(?:预期|目标)|达到预期/

interface Answer {
  readonly side: Side
  readonly judgement: Judgement
}

/** The statement that answers best: a name that is alike, and an answer that says most. */
function byStatement(promise: Side, bound: Window, { year, told, near }: Later): Answer | null {
  let best: (Answer & { readonly score: number }) | null = null
  for (const at of near(promise.name)) {
    const { side, window } = told[at] as Later['told'][number]
    const alike = likeness(promise, side)
    if (alike < ENOUGH) continue
    const judgement = judge({ promise, bound, later: side, told: window, now: year - 1 })
    if (!judgement) continue
    const wide = window.to > window.from || side.averaged ? WIDE : 0
    const score = alike - COST[judgement.verdict] - wide
    if (!best || score > best.score) best = { side, judgement, score }
  }
  return best
}

/** A relation of two growths, judged by what the later text says of each: in step within 0.2 points. */
function bySeries(promise: Side, bound: Window, { year, told }: Later): Answer | null {
  const { form, op } = promise.statement
  if (form !== 'relation' || !promise.other || bound.to > year - 1) return null
  const growthOf = (name: Name) =>
    told.find(({ side, window }) => {
      const { stance, form: kind, value } = side.statement
      const grows = stance === 'result' && kind === 'growth' && value !== null && !side.averaged
      return grows && window.from === bound.to && window.to === bound.to && sameName(name, side.name) >= 0.75
    })?.side
  const [mine, theirs] = [growthOf(promise.name), growthOf(promise.other)]
  if (!mine || !theirs) return null
  const ahead = new Decimal(mine.statement.value ?? 0).minus(theirs.statement.value ?? 0)
  const slack = /基本|大体/.test(promise.words) ? '-0.5' : '-0.2'
  const kept = op === '>' ? ahead.gt(0) : op === '>=' ? ahead.gte(0) : ahead.gte(slack)
  return { side: mine, judgement: kept ? say('met', 'grows-as-fast') : say('missed', 'grows-slower') }
}

/** By a clause that tells of the indicator without being a statement. */
function byWords(promise: Side, bound: Window, { year, text }: Later, words: Outcome | null): Judgement {
  if (!words) return say('not-reported', 'silence')
  if (bound.to > year - 1) return say('in-progress', 'only-words')
  if (words.value === null) return say('qualitative-only', 'only-words')
  const years = text.windowAt(words.start)
  if (years && span(years) > span(bound)) return say('not-comparable', 'window-differs', 'window')
  return settle(holds(promise, { op: /超|突破|以上|多/.test(words.quote) ? '>' : '=', value: words.value }))
}

const yearOf = ({ document }: Reading): number => Number((document.date ?? '').slice(0, 4)) || 0
