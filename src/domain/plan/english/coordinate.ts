// A and B grew by 5 and 6 percent, respectively; both A and B: one name for each, the shared words lent to those that lack them.
import type { Span } from '../../base/diagnostic.ts'
import type { Figure } from '../../text/english-quantities.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import type { Name } from '../subject.ts'
import { nameFrom, type Run, spanOf } from './nouns.ts'
import type { EnglishPlace, EnglishScene, Owners } from './scene.ts'

/** The figures that follow `q` in one list (5 percent, 6 percent and 7 percent). */
function figuresAfter({ words, figures }: EnglishScene, q: Figure): Figure[] {
  const list: Figure[] = []
  let last = q
  for (let k = figures.indexOf(q) + 1; k < figures.length && list.length < LONGEST; k++) {
    const next = figures[k] as Figure
    if (next.kind !== q.kind || !isJoint(words, last.to, next.from)) break
    list.push(next)
    last = next
  }
  return list
}

const LONGEST = 12

/** True where only commas, "and", words of bound, brackets and times stand between two figures. */
export function isJoint(words: readonly Word[], from: number, to: number): boolean {
  if (to - from > 14 || to <= from) return false
  for (let k = from; k < to; k++) {
    if (wordAt(words, k) === '(') while (k < to && wordAt(words, k) !== ')') k++
    else if (/^(?:in|by|for|during)$/.test(wordAt(words, k)) && /^20\d\d$/.test(wordAt(words, k + 1))) k++
    else if (
      !/^(?:,|and|or|by|about|around|over|nearly|more|than|approximately|almost|at|least)$/.test(wordAt(words, k))
    )
      return false
  }
  return true
}

/** One name for each coordinated one, where "respectively", both, each or a relative change asks for it; else null. */
export function split(scene: EnglishScene, place: EnglishPlace, run: Run, found: Span): Owners | null {
  const { s, words } = scene
  const { q } = place
  const parts = partsOf(s, words, run, found)
  if (parts.length < 2) return null
  const list = figuresAfter(scene, q)
  const each = asksEach(words, run, q)
  const fits = list.length + 1 === parts.length && list.length > 0
  if (!fits && !(each && list.length === 0)) return null
  const names = lend(s, words, parts)
  const base = { counted: null, start: found.start, end: q.end }
  return fits ? { ...base, names: names.slice(0, 1), queue: names.slice(1) } : { ...base, names, queue: [] }
}

function asksEach(words: readonly Word[], run: Run, q: Figure): boolean {
  for (let k = Math.max(0, run.from - 2); k < q.from; k++)
    if (/^(?:both|each|respectively)$/.test(wordAt(words, k))) return true
  return wordAt(words, q.to) === 'each' || wordAt(words, q.to + 1) === 'respectively' || wordAt(words, run.to) === 'all'
}

function partsOf(s: string, words: readonly Word[], run: Run, found: Span): Run[] {
  const parts: Run[] = []
  let from = run.from
  while (from < run.to && (words[from] as Word).start < found.start) from++
  let end = run.to
  while (end > from && (words[end - 1] as Word).end > found.end) end--
  let depth = 0
  for (let k = from; k <= end; k++) {
    const text = wordAt(words, k)
    if (text === '(') depth++
    if (text === ')') depth--
    const joint =
      k === end ||
      (depth === 0 && (text === ',' || text === 'and' || (text === 'as' && wordAt(words, k + 1) === 'well')))
    if (!joint) continue
    if (k > from && nameFrom(s, words, { from, to: k })) parts.push({ from, to: k })
    if (k < end && text === 'as') k += 2
    from = k + 1
  }
  return parts
}

const PREPOSITION = /^(?:of|for|in|by|to|from|on|at|per)$/

/** per capita income of urban and rural residents: the first lends "per capita income of", the last lends "residents". */
function lend(s: string, words: readonly Word[], parts: readonly Run[]): Name[] {
  const first = parts[0] as Run
  const last = parts.at(-1) as Run
  let head = first.from
  for (let k = first.from; k < first.to - 1; k++) if (PREPOSITION.test(wordAt(words, k))) head = k + 1
  const shares = head > first.from && !hasPreposition(words, last)
  const core = (p: Run): Run => (p === first && shares ? { from: head, to: p.to } : p)
  const longer = last.to - last.from > 1 && parts.slice(0, -1).every((p) => core(p).to - core(p).from === 1)
  return parts.map((p) => {
    const same = p === first ? -1 : indexOf(words, first, wordAt(words, p.from))
    if (same > first.from) return [spanOf(s, words, { from: first.from, to: same }), spanOf(s, words, p)]
    const front = shares ? [spanOf(s, words, { from: first.from, to: head })] : []
    const back = longer && p !== last ? [spanOf(s, words, { from: last.from + 1, to: last.to })] : []
    return [...front, spanOf(s, words, core(p)), ...back]
  })
}

/** Where the preposition that opens a later part stands in the first: value-added of A and of B. */
function indexOf(words: readonly Word[], run: Run, text: string): number {
  if (!PREPOSITION.test(text)) return -1
  for (let k = run.from; k < run.to; k++) if (wordAt(words, k) === text) return k
  return -1
}

function hasPreposition(words: readonly Word[], run: Run): boolean {
  for (let k = run.from; k < run.to; k++) if (PREPOSITION.test(wordAt(words, k))) return true
  return false
}
