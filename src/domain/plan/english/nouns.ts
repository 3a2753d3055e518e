// Noun phrases of a sentence: the one that ends before a verb, the one behind a number, and what in them is no part of a name.
import type { Span } from '../../base/diagnostic.ts'
import { englishPeriods } from '../../text/english-periods.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import { trim } from '../../text/segment.ts'
import type { Name } from '../subject.ts'
import { ANAPHORS, COMPOUNDING, FINITE, LEADING, MEASURES, OPENING, PLURALS, SAYING, STOPS } from './lists.ts'

/** A run of words, `from` inclusive, `to` exclusive. */
export interface Run {
  readonly from: number
  readonly to: number
}

/** Where the noun phrase or clause that ends at word `hi` begins, not before `lo`. */
export function clauseStart(words: readonly Word[], lo: number, hi: number): number {
  for (let k = hi - 1; k >= lo; k--) {
    const word = words[k] as Word
    if (word.text === ')') {
      k = opening(words, k, lo)
      continue
    }
    if (word.text === ',') {
      if (!listGoesOn(words, lo, k, hi)) return k + 1
    } else if (word.kind === 'mark') {
      if (!/^[-"'/&%.°]$/.test(word.text)) return k + 1
    } else if (word.text === 'and' || word.text === 'or') {
      if (clauseEnds(words, lo, k)) return k + 1
    } else if (OPENING.has(word.text) && k < hi - 1 && words[k + 1]?.kind !== 'number') return k + 1
    else if (word.text === 'that' && (SAYING.has(wordAt(words, k - 1)) || wordAt(words, k - 1) === ',')) return k + 1
    else if (isVerb(words, k)) return k + 1
  }
  return lo
}

function opening(words: readonly Word[], at: number, lo: number): number {
  for (let k = at; k >= Math.max(lo, at - 12); k--) if (wordAt(words, k) === '(') return k
  return at
}

/** A comma inside A, B and C: what stands between it and the mark before it is short and has no verb. */
function listGoesOn(words: readonly Word[], lo: number, comma: number, hi: number): boolean {
  let joined = false
  for (let k = comma + 1; k < hi; k++) if (/^(?:and|or|&)$/.test(wordAt(words, k))) joined = true
  if (!joined) return false
  let k = comma - 1
  for (; k >= lo && words[k]?.kind !== 'mark'; k--)
    if (FINITE.has(wordAt(words, k)) || OPENING.has(wordAt(words, k))) return false
  const first = wordAt(words, k + 1)
  const size = comma - k - 1
  return (
    size > 0 &&
    size <= 7 &&
    !/^(?:in|by|last|this|over|during|since|at|on|as|for|to|from|with|after|and|also|meanwhile|per|of|\d.*)$/.test(
      first,
    )
  )
}

/** True where "and" joins clauses: the one before it has a verb, or a verb in the past comes next. */
function clauseEnds(words: readonly Word[], lo: number, at: number): boolean {
  const next = wordAt(words, at + 1)
  if (LEADING.has(next) && /(?:ed|built|made|held|brought|set|gave)$/.test(next)) return true
  for (let k = at - 1; k >= lo; k--) {
    const text = wordAt(words, k)
    if (/^[;:—]$/.test(text) || (text === ',' && k < at - 1 && wordAt(words, at - 1) !== ',')) return false
    if (text === 'that' && SAYING.has(wordAt(words, k - 1))) return false
    if (isVerb(words, k)) return true
  }
  return false
}

/** A finite verb; increases in, rises of are nouns. */
const isVerb = (words: readonly Word[], k: number): boolean =>
  FINITE.has(wordAt(words, k)) && !/^(?:of|in)$/.test(/s$/.test(wordAt(words, k)) ? wordAt(words, k + 1) : '')

/** The name in a run of words: leading verbs, articles and times go, and brackets at its end; null when nothing is left, or (unless `loose`) a bare noun such as "the share". */
export function nameFrom(s: string, words: readonly Word[], run: Run, loose = false): Span | null {
  let { from, to } = run
  for (;;) {
    const before = from
    from = pastPeriod(s, words, from, to)
    while (from < to && isLeading(words, from, to)) from++
    if (from === before) break
  }
  while (
    to > from &&
    /^(?:,|-|—|\(|of|in|that|which|also|each|both|all|is|was|and|by|respectively|")$/.test(wordAt(words, to - 1))
  )
    to--
  to = beforePeriod(s, words, from, to)
  if (wordAt(words, to - 1) === ')' && /^[A-Z]{2,6}$/.test(raw(s, words[to - 2]))) to -= 3
  if (from >= to) return null
  const only = to - from === 1 ? wordAt(words, from) : ''
  if ((ANAPHORS.has(only) && !(loose && NOUN.test(only))) || (to - from === 1 && words[from]?.kind !== 'word'))
    return null
  return { start: (words[from] as Word).start, end: (words[to - 1] as Word).end }
}

/** Nouns among the anaphors. */
const NOUN = /^(?:rate|ratio|total|amount|volume|value|share|proportion|number|percentage)$/

const raw = (s: string, word: Word | undefined): string => (word ? s.slice(word.start, word.end) : '')

/** Words that may lead a name, unless they are its own first half (average income, building materials, registered capital). */
function isLeading(words: readonly Word[], at: number, to: number): boolean {
  const word = words[at] as Word
  if (word.kind === 'mark') return true
  if (word.kind === 'number' || !LEADING.has(word.text)) return false
  return (
    !HALVES.test(word.text) ||
    at + 1 >= to ||
    /^(?:a|an|the|of|our|its|their|in|and|with|to|by|at)$/.test(wordAt(words, at + 1))
  )
}

/** Leading words that are as often the first half of a name. */
const HALVES =
  /^(?:building|average|new|total|control|support|training|running|used|target|use|last|overall|housing|number|record|account|share|plan|set|first|second|third|registered|planned|placed|cut|step)$/

/** Where the words go on behind a time that opens them: last year, in 2022. */
function pastPeriod(s: string, words: readonly Word[], from: number, to: number): number {
  if (from >= to) return from
  const at = (words[from] as Word).start
  const end = (words[to - 1] as Word).end
  const period = englishPeriods(s, at, Math.min(end, at + 60), 2000)[0]
  if (!period || period.start > at + 12) return from
  const lead = s.slice(at, period.start).trim()
  if (lead !== '' && !/^(?:in|by|during|over|at|for|from|since|the end of|on)(?: the)?$/i.test(lead)) return from
  let k = from
  while (k < to && (words[k] as Word).start < period.end) k++
  return k < to && (words[k] as Word).start < period.end ? k + 1 : k
}

/** A time at the end of a run is no part of the name. */
function beforePeriod(s: string, words: readonly Word[], from: number, to: number): number {
  if (from >= to) return to
  const end = (words[to - 1] as Word).end
  const start = Math.max((words[from] as Word).start, end - 60)
  const period = englishPeriods(s, start, end, 2000).at(-1)
  if (!period || period.end < end) return to
  let k = to
  while (k > from && (words[k - 1] as Word).start >= period.start) k--
  while (k > from && /^(?:in|by|during|over|at|for|from|since|the|of|on)$/.test(wordAt(words, k - 1))) k--
  return k > from ? k : to
}

/** The noun phrase that a number at word `at` counts, with its head noun; null when none follows. */
export function nounAfter(words: readonly Word[], at: number): { readonly run: Run; readonly head: number } | null {
  if (
    wordAt(words, at) === 'of' &&
    /^(?:the|its|these|all)$/.test(wordAt(words, at + 1)) &&
    words[at + 2]?.kind === 'number'
  )
    return nounAfter(words, at + 3)
  const start = /^(?:-|more|additional|other|further)$/.test(wordAt(words, at)) ? at + 1 : at
  let to = start
  for (; to < words.length && to < start + 9; to++) {
    const word = words[to] as Word
    if (word.kind !== 'word' || (STOPS.has(word.text) && !joinsAdjectives(words, start, to))) break
    if (to > start && isPlural(wordAt(words, to - 1)) && !COMPOUNDING.has(wordAt(words, to - 1))) break
  }
  if (to === start) return null
  const head = to - 1
  if (MEASURES.has(wordAt(words, head)) && wordAt(words, to) === 'of') {
    const inner = nounAfter(words, to + 1)
    return inner && { run: inner.run, head }
  }
  return { run: { from: start, to }, head }
}

/** medium and large cities: "and" between two words before a plural. */
function joinsAdjectives(words: readonly Word[], start: number, at: number): boolean {
  if (!/^(?:and|or)$/.test(wordAt(words, at)) || at === start || isPlural(wordAt(words, at - 1))) return false
  for (let k = at + 1; k <= at + 3; k++) {
    if (STOPS.has(wordAt(words, k)) || words[k]?.kind !== 'word') return false
    if (isPlural(wordAt(words, k))) return true
  }
  return false
}

/** True for a plural noun, as far as its ending tells. */
export const isPlural = (text: string): boolean =>
  PLURALS.has(text) || (/[a-z]{2}s$/.test(text) && !/(?:ss|us|is)$/.test(text))

/** The run between a preposition at `at` and the end of its noun phrase ("of cross-provincial expenses"). */
export function phraseAfter(words: readonly Word[], at: number): Run | null {
  let from = at
  while (/^(?:the|a|an|its|their|our|all|this|these|such|total)$/.test(wordAt(words, from))) from++
  if (from > at && words[from]?.kind === 'number') from++
  let to = from
  for (; to < words.length && to < from + 12; to++) {
    const word = words[to] as Word
    if (word.kind === 'number' || (word.kind === 'mark' && !/^[-"'&/]$/.test(word.text))) break
    if (word.text === 'of' && to > from) continue
    if (
      /^(?:and|or)$/.test(word.text) &&
      to > from &&
      words[to + 1]?.kind === 'word' &&
      !STOPS.has(wordAt(words, to + 1)) &&
      !isPlural(wordAt(words, to - 1))
    )
      continue
    if (STOPS.has(word.text) && word.text !== 'the' && word.text !== 'per') break
    if (to > from && /ed$/.test(word.text) && /^(?:a|an|the|its|their|over|more|by|at)$/.test(wordAt(words, to + 1)))
      break
    if (FINITE.has(word.text) || (to > from && isPlural(wordAt(words, to - 1)) && /(?:ed|ing)$/.test(word.text))) break
  }
  while (to > from && /^(?:the|of|and|or|per)$/.test(wordAt(words, to - 1))) to--
  return to > from ? { from, to } : null
}

/** The characters of a run of words. */
export const spanOf = (s: string, words: readonly Word[], run: Run): Span =>
  trim(s, (words[run.from] as Word).start, (words[run.to - 1] as Word).end)

/** A name as statements spell it: pieces joined by blanks, white space made single. */
export const spellEnglish = (s: string, name: Name): string =>
  name
    .map((piece) => s.slice(piece.start, piece.end))
    .join(' ')
    .replace(/\s+/g, ' ')
