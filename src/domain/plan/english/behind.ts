// Names that stand behind an English figure: the noun that a count counts, what a share is of, what money is for.
import type { Span } from '../../base/diagnostic.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import { AUXILIARY, FINITE, STOPS } from './lists.ts'
import { nounAfter, phraseAfter, type Run, spanOf } from './nouns.ts'
import { type EnglishPlace, type EnglishScene, type Owners, owned } from './scene.ts'

/** The noun behind a count, with the participle that says what became of it: urban jobs added. */
export function counted(scene: EnglishScene, place: EnglishPlace): Owners | null {
  const { s, words } = scene
  const { q, left } = place
  const noun = nounAfter(words, q.to)
  if (!noun) return null
  const run = spanOf(s, words, noun.run)
  const after = happened(words, noun.run.to)
  const done = after ? spanOf(s, words, after) : null
  const verb = after ? null : doing(words, left.verbAt)
  const pieces: Span[] = [run, ...(done ? [done] : verb ? [{ start: verb.start, end: verb.end }] : [])]
  const head = words[noun.head] as Word
  const start = verb?.start ?? leadStart(words, left.verbAt, q.from)
  return {
    names: [pieces],
    queue: [],
    counted: s.slice(head.start, head.end),
    start,
    end: Math.max(run.end, done?.end ?? 0),
  }
}

/** were added, have been lifted out of poverty: the participle and what belongs to it. */
function happened(words: readonly Word[], at: number): Run | null {
  let from = at
  let passive = false
  for (; AUXILIARY.has(wordAt(words, from)) || /ly$/.test(wordAt(words, from)); from++)
    passive ||= /^(?:is|are|was|were|be|been|being)$/.test(wordAt(words, from))
  if (from === at ? !/(?:ed|ing)$/.test(wordAt(words, at)) : !passive) return null
  if (!/(?:ed|ing|built|set|sold|held|made|begun|put|given|found)$/.test(wordAt(words, from))) return null
  let to = from + 1
  if (wordAt(words, to) === 'out' && wordAt(words, to + 1) === 'of') to += 3
  return { from, to }
}

/** The participle right before a count: designated 160 counties, benefiting 10 million households. */
function doing(words: readonly Word[], at: number): Word | null {
  const word = words[at - 1]
  if (word?.kind !== 'word' || word.text.length < 5) return null
  if (/^(?:benefiting|covering|serving|involving|employing|creating)$/.test(word.text)) return word
  return /[^e]ed$/.test(word.text) && !/^(?:need|exceed|hundred|based|aimed)$/.test(word.text) ? word : null
}

/** 60 percent of expenses were settled, 2.8 trillion yuan of funding: the phrase behind "of", with what is said of a share. */
export function portion(scene: EnglishScene, { q, left }: EnglishPlace): Owners | null {
  const { s, words } = scene
  if (wordAt(words, q.to) !== 'of') return null
  const run = phraseAfter(words, q.to + 1)
  if (!run) return null
  const noun = spanOf(s, words, run)
  const said = q.kind === 'percent' ? saidOf(words, run.to) : happened(words, run.to)
  const done = said ? spanOf(s, words, said) : null
  const start = leadStart(words, left.verbAt, q.from)
  return { names: [done ? [noun, done] : [noun]], queue: [], counted: null, start, end: done?.end ?? noun.end }
}

/** What a clause says of its subject: the words behind its auxiliaries up to the next mark or preposition. */
function saidOf(words: readonly Word[], at: number): Run | null {
  let from = at
  while (AUXILIARY.has(wordAt(words, from))) from++
  let to = from
  while (to < words.length && to < from + 8) {
    const text = wordAt(words, to)
    if (words[to]?.kind !== 'word' || (STOPS.has(text) && !/^(?:a|an|the|of)$/.test(text))) break
    to++
  }
  return to > from && (from > at || /ed$/.test(wordAt(words, from))) ? { from, to } : null
}

/** 20 billion yuan in subsidies, 100 billion yuan from the fund. */
export function around(scene: EnglishScene, { q, left }: EnglishPlace): Owners | null {
  const { s, words } = scene
  if (!/^(?:of|in|for|from|on|to)$/.test(wordAt(words, q.to))) {
    const noun = q.kind !== 'none' ? nounAfter(words, q.to) : null
    const at = noun && spanOf(s, words, noun.run)
    return at && owned([at], q.start, at.end)
  }
  const run = phraseAfter(words, q.to + 1)
  if (!run || FINITE.has(wordAt(words, run.from))) return null
  const at = spanOf(s, words, run)
  if (/\b(?:20\d\d|year|years|quarter|period|terms)\b/.test(s.slice(at.start, at.end))) return null
  return owned([at], leadStart(words, left.verbAt, q.from), at.end)
}

/** Where the words that belong to a figure begin: its bound, not the preposition before it. */
export function leadStart(words: readonly Word[], at: number, q: number): number {
  let k = Math.min(at, q)
  while (
    k < q &&
    !/^(?:least|most)$/.test(wordAt(words, k + 1)) &&
    /^(?:in|on|for|with|to|at|of|by|from|are|is|was|were|across|among|through)$/.test(wordAt(words, k))
  )
    k++
  return (words[k] as Word).start
}
