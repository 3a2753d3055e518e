// What stands before an English number, read leftwards: bound, preposition, verb or noun of moving, and where the words before them end.
import { type Word, wordAt } from '../../text/english-words.ts'
import type { Op } from '../commitment.ts'
import type { Adverbs, BoundWords } from '../patterns/pattern.ts'
import { AUXILIARY, FINITE } from './lists.ts'
import type { Run } from './nouns.ts'
import type { EnglishPattern, EnglishPredicate, Preposition } from './patterns/pattern.ts'

type Listed = EnglishPredicate | BoundWords | Adverbs | Preposition
interface Entry {
  readonly words: readonly string[]
  readonly pattern: Listed
}

/** Phrases by their last word, longest first. */
export type EnglishLexicon = ReadonlyMap<string, readonly Entry[]>

/** The parts before a number; the words before `subjectEnd` hold its subject, `object` the object that its verb governs. */
export interface EnglishLeft {
  readonly subjectEnd: number
  readonly verb: EnglishPredicate | null
  /** The word at which verb or noun begins, else where bounds and prepositions begin. */
  readonly verbAt: number
  readonly role: Preposition['role'] | null
  readonly bound: Op | null
  readonly per: 'year' | 'cumulative' | null
  readonly object: Run | null
  /** An article stands before the noun (an increase of): its owner stands elsewhere. */
  readonly apart: boolean
}

/** Builds the lexicon of all patterns that are lists of phrases. */
export function englishLexicon(patterns: readonly EnglishPattern[]): EnglishLexicon {
  const map = new Map<string, Entry[]>()
  for (const pattern of patterns) {
    if (pattern.kind === 'spot') continue
    for (const phrase of pattern.words) {
      const words = phrase.split(' ')
      const last = words.at(-1) as string
      map.set(last, [...(map.get(last) ?? []), { words, pattern }])
    }
  }
  for (const list of map.values()) list.sort((a, b) => b.words.length - a.words.length)
  return map
}

/** was kept, has been held. */
function isPassive(words: readonly Word[], at: number): boolean {
  const before = /ly$/.test(wordAt(words, at - 1)) ? wordAt(words, at - 2) : wordAt(words, at - 1)
  return /^(?:is|are|was|were|be|been|being)$/.test(before)
}

interface State {
  /** True when the number may stand right behind the object of its verb. */
  readonly loose: boolean
  at: number
  role: Preposition['role'] | null
  bound: Op | null
  per: EnglishLeft['per']
  verb: EnglishPredicate | null
}

/** Reads the words in `[lo, at)` leftwards from the number at word `at`; `loose` where it may stand right behind the object of its verb. */
export function readEnglishLeft(
  words: readonly Word[],
  lo: number,
  at: number,
  lexicon: EnglishLexicon,
  loose = false,
): EnglishLeft {
  const state: State = { loose, at, role: null, bound: null, per: null, verb: null }
  for (let guard = 0; guard < 14 && state.at > lo; guard++) {
    const entry = ending(words, lo, state, lexicon)
    if (!entry || (entry.pattern.kind === 'preposition' && state.role !== null)) break
    state.at -= entry.words.length
    apply(entry.pattern, state)
    if (state.verb) break
  }
  if (state.verb && !state.verb.direct && state.role === null && !isPassive(words, state.at)) state.verb = null
  const { verb, role, bound, per } = state
  const base = { verbAt: state.at, role, bound, object: null, apart: false }
  if (verb?.as === 'noun') return { ...base, ...beforeNoun(words, lo, state), verb }
  if (verb) {
    const verbal = beforeVerb(words, lo, state.at)
    return { ...base, ...verbal, per: per ?? verbal.per, verb }
  }
  const governed = role === 'of' || role === 'in' ? null : governor(words, lo, state, lexicon)
  if (!governed) return { ...base, per, verb: null, subjectEnd: state.at }
  const { at: verbAt, from, pattern } = governed
  const yearly = /^(?:annual|yearly)$/.test(wordAt(words, verbAt - 1)) ? ('year' as const) : null
  return { ...base, per: per ?? yearly, verb: pattern, verbAt, subjectEnd: verbAt, object: { from, to: state.at } }
}

function apply(pattern: Listed, state: State): void {
  if (pattern.kind === 'bound') state.bound ??= pattern.op
  else if (pattern.kind === 'preposition') state.role = pattern.role
  else if (pattern.kind === 'predicate') state.verb = pattern
  else if (pattern.mark === 'year' || pattern.mark === 'cumulative') state.per ??= pattern.mark
}

/** The longest phrase that ends before `state.at`; of a word that is verb and noun, the noun where "of" or an article shows it. */
function ending(words: readonly Word[], lo: number, state: State, lexicon: EnglishLexicon): Entry | null {
  const list = lexicon.get(wordAt(words, state.at - 1)) ?? []
  const fits = list.filter(
    (e) =>
      state.at - e.words.length >= lo && e.words.every((w, k) => wordAt(words, state.at - e.words.length + k) === w),
  )
  const named = ARTICLES.test(wordAt(words, state.at - 2))
  const longest = fits
    .filter((e) => e.words.length === fits[0]?.words.length)
    .filter((e) => !(named && e.words.length === 1 && e.pattern.kind === 'predicate' && e.pattern.as === 'verb'))
  const nominal = state.role === 'of' || (longest.length > 1 && isNominal(words, lo, state.at - 1))
  return (
    longest.find((e) => e.pattern.kind === 'predicate' && (e.pattern.as === 'noun') === nominal) ??
    longest.find((e) => !(nominal && state.role === 'of' && e.pattern.kind === 'predicate')) ??
    null
  )
}

/** Behind an article a word is no verb: the contracts. */
const ARTICLES = /^(?:the|an?|our|its|their|these|those)$/

/** growth and increase are nouns behind an article, an adjective of rate or a name in capitals: the CPI increase. */
function isNominal(words: readonly Word[], lo: number, at: number): boolean {
  if (at <= lo) return false
  const before = words[at - 1] as Word
  if (/^(?:the|an?|annual|average|yearly|this|that|its|gdp|cpi|economic|projected|income|overall)$/.test(before.text))
    return true
  return before.text === before.text.toUpperCase()
}

const RATE =
  /^(?:annual|average|yearly|year-on-year|further|real|nominal|projected|expected|targeted|total|overall|steady|slight|combined|net|additional|cumulative|estimated|record|actual|marked|significant|sharp|rapid|new|robust|,|planned|planned)$/

function beforeNoun(
  words: readonly Word[],
  lo: number,
  { at, per }: State,
): Pick<EnglishLeft, 'subjectEnd' | 'apart' | 'per'> {
  let end = at
  let yearly = per
  while (end > lo && RATE.test(wordAt(words, end - 1)) && wordAt(words, end - 1) !== ',') {
    if (
      /^(?:annual|yearly)$/.test(wordAt(words, end - 1)) &&
      /^average$/.test(`${wordAt(words, end - 2)}${wordAt(words, end)}`.match(/average/)?.[0] ?? '')
    )
      yearly ??= 'year'
    end--
  }
  const apart = end > lo && /^(?:a|an|the|this|that|with|and|or|its)$/.test(wordAt(words, end - 1))
  return { subjectEnd: end, apart: apart || end === lo, per: yearly }
}

function beforeVerb(words: readonly Word[], lo: number, at: number): Pick<EnglishLeft, 'subjectEnd' | 'per'> {
  let end = at
  let per: EnglishLeft['per'] = null
  while (end > lo) {
    const text = wordAt(words, end - 1)
    if (text === 'annually') per = 'year'
    else if (text === 'cumulatively') per = 'cumulative'
    else if (!AUXILIARY.has(text) && !(text.length > 5 && text.endsWith('ly'))) break
    end--
  }
  return { subjectEnd: end, per }
}

/** The verb that governs what stands before "by", "to" or a bound: raise [the rate] to 5 percent, an increase of [the rate] to 5 percent. */
function governor(
  words: readonly Word[],
  lo: number,
  { at, role, bound, loose }: State,
  lexicon: EnglishLexicon,
): Governor | null {
  if (role === null && !loose && (bound === null || /(?:ed|ing)$/.test(wordAt(words, at - 1)))) return null
  for (let k = at - 1; k >= Math.max(lo, at - 40); k--) {
    const text = wordAt(words, k)
    const noun = nounal(words, lo, k)
    const pattern = governing(text, noun ? 'noun' : 'verb', lexicon)
    if (/^[;:—]$/.test(text) || (FINITE.has(text) && k < at - 1 && !pattern)) return null
    if (!pattern || k >= at - 1 || (noun && (role === null || !/^(?:of|in)$/.test(wordAt(words, k + 1))))) continue
    if (role !== null || pattern.direct === loose || !pattern.direct)
      return { at: k, from: noun ? k + 2 : k + 1, pattern }
  }
  return null
}

interface Governor {
  readonly at: number
  readonly from: number
  readonly pattern: EnglishPredicate
}

function governing(text: string, as: 'verb' | 'noun', lexicon: EnglishLexicon): EnglishPredicate | null {
  for (const { words, pattern } of lexicon.get(text) ?? [])
    if (words.length === 1 && pattern.kind === 'predicate' && pattern.as === as && (as === 'noun' || pattern.object))
      return pattern
  return null
}

/** "the increase in", "price cuts": the same letters as a noun or an attribute. */
function nounal(words: readonly Word[], lo: number, at: number): boolean {
  const after = wordAt(words, at + 1)
  if (/^(?:of|in|on|for|by|to|at|from|and|or|that|,|is|was|are|were|will)$/.test(after)) return true
  const before = wordAt(words, at - 1)
  return (
    at > lo &&
    /^(?:the|a|an|of|in|for|its|our|their|with|no)$/.test(before) &&
    !before.endsWith('to') &&
    !(/^(?:for|of|with|in)$/.test(before) && /ing$/.test(wordAt(words, at)))
  )
}
