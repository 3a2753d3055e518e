// Every promise of an earlier text beside what a later text says of it.
import { Decimal } from '../../base/decimal.ts'
import type { Span } from '../../base/diagnostic.ts'
import type { Reading, Statement } from '../../plan/commitment.ts'
import { sentences } from '../../text/segment.ts'
import { openSource } from '../../text/source.ts'
import { holds, type Judgement, judge } from './judge.ts'
import { type Name, nameOf, sameName } from './names.ts'
import { promised, reported, type Window } from './window.ts'

/** What the later text says: a statement, or only words. */
export interface Outcome extends Span {
  readonly quote: string
  readonly value: string | null
  readonly unit: string | null
}

/** One promise and what became of it. */
export interface PromiseVerdict extends Judgement {
  readonly promise: Statement
  readonly outcome: Outcome | null
}

interface Known {
  readonly statement: Statement
  readonly name: Name
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

/** The verdict on every commitment of `earlier`, in text order, by what `later` says. */
export function judgePromises(earlier: Reading, later: Reading, text: string): readonly PromiseVerdict[] {
  const year = yearOf(earlier)
  const after = yearOf(later)
  const known = later.statements
    .filter(({ role, stance }) => role === 'main' && stance !== 'context')
    .map((statement) => ({ statement, name: nameOf(statement.indicator) }))
  const words = wordsOf(text)
  return earlier.statements
    .filter(({ role, stance }) => role === 'main' && stance === 'commitment')
    .map((promise) => verdictOn(promise, { year, after, known, words }))
}

interface Later {
  readonly year: number
  readonly after: number
  readonly known: readonly Known[]
  readonly words: Words
}

function verdictOn(promise: Statement, { year, after, known, words }: Later): PromiseVerdict {
  const name = nameOf(promise.indicator)
  const bound = promised(promise.period, year)
  let best: { score: number; judgement: Judgement; statement: Statement } | null = null
  for (const { statement, name: other } of known) {
    const alike = likeness(promise, name, statement, other)
    if (alike < ENOUGH) continue
    const told = statement.stance === 'result' ? reported(statement.period, after) : promised(statement.period, after)
    const judgement = judge({ promise, bound, later: statement, told, now: after - 1 })
    if (!judgement) continue
    const score =
      alike - COST[judgement.verdict] - (told.to > told.from || /连续|连年|連續|連年/.test(statement.quote) ? 0.04 : 0)
    if (!best || score > best.score) best = { score, judgement, statement }
  }
  if (best) {
    const { start, end, quote, value, unit } = best.statement
    return { promise, ...best.judgement, outcome: { start, end, quote, value, unit } }
  }
  const both = bySeries(promise, bound, { year, after, known, words })
  if (both) return both
  const said = inWords(promise, words)
  if (!said) return { promise, verdict: 'not-reported', of: null, turn: null, reason: 'silence', outcome: null }
  if (bound.to > after - 1) return { promise, ...PENDING, outcome: said }
  if (said.value === null) return { promise, ...WORDS_ONLY, outcome: said }
  const op = /超|突破|以上|多/.test(said.quote) ? '>' : '='
  const kept = holds(promise, { ...promise, op, value: said.value })
  const judged = {
    verdict: kept ? 'met' : 'missed',
    of: null,
    turn: null,
    reason: kept ? 'reaches' : 'falls-short',
  } as const
  return { promise, ...judged, outcome: said }
}

const PENDING = { verdict: 'in-progress', of: null, turn: null, reason: 'only-words' } as const
const WORDS_ONLY = { verdict: 'qualitative-only', of: null, turn: null, reason: 'only-words' } as const

/** A relation of two growths, judged by what the later text says of each: in step within 0.2 points. */
function bySeries(promise: Statement, bound: Window, { after, known }: Later): PromiseVerdict | null {
  if (promise.form !== 'relation' || promise.other === null || bound.to > after - 1) return null
  const growthOf = (words: string) => {
    const name = nameOf(words.replace(/增长|增速|增幅/g, ''))
    const found = known.filter(({ statement, name: other }) => {
      const told = reported(statement.period, after)
      const same = statement.stance === 'result' && statement.form === 'growth' && statement.value !== null
      return same && told.from === bound.to && told.to === bound.to && sameName(name, other) >= 0.75
    })
    return found[0]?.statement ?? null
  }
  const [mine, theirs] = [growthOf(promise.indicator), growthOf(promise.other)]
  if (!mine?.value || !theirs?.value) return null
  const ahead = new Decimal(mine.value).minus(theirs.value)
  const kept = promise.op === '>' ? ahead.gt(0) : promise.op === '>=' ? ahead.gte(0) : ahead.gte('-0.2')
  const { start, end, quote, value, unit } = mine
  return {
    promise,
    verdict: kept ? 'met' : 'missed',
    of: null,
    turn: null,
    reason: kept ? 'grows-as-fast' : 'grows-slower',
    outcome: { start, end, quote, value, unit },
  }
}

/** Names that are nearly alike are taken for the same when unit and amount agree to the last digit. */
function likeness(promise: Statement, name: Name, later: Statement, other: Name): number {
  const things = promise.form === 'level' && promise.unit !== '%' && promise.unit === later.unit
  const names = sameName(name, other, things)
  if (promise.form === 'relation' && later.form === 'relation') {
    return names * (0.5 + 0.5 * sameName(nameOf(promise.other ?? ''), nameOf(later.other ?? '')))
  }
  const equal = promise.value !== null && promise.value === later.value && promise.unit === later.unit
  return equal && names >= 0.4 ? names + 0.2 : names
}

interface Words {
  readonly raw: string
  readonly folded: string
  readonly sentences: readonly Span[]
}

function wordsOf(text: string): Words {
  const { folded } = openSource(text)
  return { raw: text, folded, sentences: sentences(folded, 0, folded.length) }
}

const DONE = /完成|实现|达到|优于|保持|稳定|提前|超额|目标|连优|下降|提升|提高|改善/

/** The clause in which the later text speaks of the indicator without a number that could be compared. */
function inWords({ indicator, form, unit }: Statement, { raw, folded, sentences }: Words): Outcome | null {
  const key = openSource(indicator).folded.replace(/[“”"\s]/g, '')
  if (key.length < 4) return null
  for (const { start, end } of sentences) {
    const sentence = folded.slice(start, end)
    const at = placeOf(sentence, key, form)
    if (at < 0) continue
    const clause = clauseAt(sentence, at)
    const said = sentence.slice(clause.start, clause.end)
    if (!DONE.test(said) || /力争|确保|加快|推进|计划|今年|将|从.{1,40}提高到|促进|提升行动/.test(said)) continue
    const amount = form === 'level' && unit ? amountIn(said, unit) : null
    const place = { start: start + clause.start, end: start + clause.end }
    return { ...place, quote: raw.slice(place.start, place.end), value: amount, unit: amount === null ? null : unit }
  }
  return null
}

/** The only amount of this unit in a clause, in base units. */
function amountIn(clause: string, unit: string): string | null {
  const found = [...clause.matchAll(/(\d+(?:\.\d+)?)([万亿]*)(?:多|余)?([^\d，、]{1,4})/g)].filter((one) =>
    one[3]?.startsWith(unit),
  )
  const [only] = found
  if (found.length !== 1 || !only) return null
  const factor = { 万: '10000', 亿: '100000000', 万亿: '1000000000000' }[only[2] ?? ''] ?? '1'
  return new Decimal(only[1] ?? 0).times(factor).toFixed()
}

/** Where a name stands in a sentence; a grade's name may be interrupted by a few words. */
function placeOf(sentence: string, key: string, form: Statement['form']): number {
  const at = sentence.indexOf(key)
  if (at >= 0 || form !== 'grade') return at
  const half = Math.ceil(key.length / 2)
  for (let cut = key.length - 2; cut >= half; cut -= 1) {
    const head = sentence.indexOf(key.slice(0, cut))
    const tail = head < 0 ? -1 : sentence.indexOf(key.slice(cut), head + cut)
    if (tail >= 0 && tail - head - cut < 8) return head
  }
  return -1
}

function clauseAt(sentence: string, at: number): Span {
  const before = Math.max(...['，', ',', '；', ';', '。'].map((mark) => sentence.lastIndexOf(mark, at)))
  const ends = ['，', ',', '；', ';', '。'].map((mark) => sentence.indexOf(mark, at)).filter((one) => one >= 0)
  return { start: before + 1, end: ends.length > 0 ? Math.min(...ends) : sentence.length }
}

const yearOf = ({ document }: Reading): number => Number((document.date ?? '').slice(0, 4)) || 0
