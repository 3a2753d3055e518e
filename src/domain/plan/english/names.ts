// Whose value an English figure is: the object or subject of its verb, the noun it counts, or what was told before.
import type { Span } from '../../base/diagnostic.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import type { Name } from '../subject.ts'
import type { Behind } from './after.ts'
import { split } from './coordinate.ts'
import { ANAPHORS, AUXILIARY, FINITE, STOPS } from './lists.ts'
import { clauseStart, isPlural, nameFrom, nounAfter, phraseAfter, type Run, spanOf } from './nouns.ts'
import type { EnglishPlace, EnglishScene, Owners } from './scene.ts'

/** Finds whose a figure is, or null when nothing around it can own it. */
export function ownersOf(scene: EnglishScene, place: EnglishPlace): Owners | null {
  const { left, q, behind: after } = place
  if (after) return changed(scene, place, after)
  if (left.verb?.as === 'noun' && left.object === null) return nominal(scene, place)
  if (left.verb && left.object === null && ANAPHORS.has(wordAt(scene.words, left.subjectEnd - 1)))
    return subject(scene, place) ?? heir(scene, place)
  if (q.kind === 'none' && counts(scene, place)) return counted(scene, place) ?? subject(scene, place)
  if (
    left.verb === null &&
    (q.kind === 'percent' || q.kind === 'money' || q.kind === 'physical') &&
    left.role !== 'of' &&
    left.role !== 'by'
  )
    return portion(scene, place) ?? subject(scene, place) ?? around(scene, place) ?? heir(scene, place)
  return subject(scene, place) ?? counted(scene, place) ?? around(scene, place) ?? heir(scene, place)
}

/** True for a count whose noun behind it, not a subject, says what is counted: added 12 million jobs. */
function counts(scene: EnglishScene, { q, left }: EnglishPlace): boolean {
  const noun = nounAfter(scene.words, q.to)
  if (!noun) return false
  if (left.verb === null) return left.role !== 'of' || !isPlural(wordAt(scene.words, noun.head))
  return left.verb.object && left.role === null && left.object === null && left.bound === null
    ? true
    : existential(scene, left.subjectEnd)
}

const existential = ({ words }: EnglishScene, at: number): boolean => wordAt(words, at - 1) === 'there'

/** The object of the verb, or the noun phrase before verb or "of". */
function subject(scene: EnglishScene, place: EnglishPlace): Owners | null {
  const { s, words } = scene
  const { left, q, lo } = place
  const run = left.object ?? { from: clauseStart(words, lo, left.subjectEnd), to: left.subjectEnd }
  if (run.to <= run.from) return null
  const found = nameFrom(s, words, run)
  if (!found) return null
  const share = q.kind === 'percent' && wordAt(words, q.to) === 'of' ? phraseAfter(words, q.to + 1) : null
  const tail = share ? [{ start: (words[q.to] as Word).start, end: spanOf(s, words, share).end }] : []
  const single = { names: [[found, ...tail]], queue: [], counted: null, start: found.start, end: tail[0]?.end ?? q.end }
  if (tail.length > 0) return single
  return split(scene, place, run, found) ?? single
}

/** growth of 5 percent: the name before "growth", or the phrase after "in", else what was told before. */
function nominal(scene: EnglishScene, place: EnglishPlace): Owners | null {
  const { s, words } = scene
  const { left, q } = place
  const inside = phraseOf(s, words, q.to)
  if (inside)
    return { names: [[inside]], queue: [], counted: null, start: (words[left.verbAt] as Word).start, end: inside.end }
  if (!left.apart) return subject(scene, place) ?? heir(scene, place)
  return leans(scene, left.subjectEnd) ? heir(scene, place) : bareRate(scene, place)
}

/** The phrase behind "in" or "for" at a word, unless it is a time. */
function phraseOf(s: string, words: readonly Word[], at: number): Span | null {
  const run = /^(?:in|for|of)$/.test(wordAt(words, at)) ? phraseAfter(words, at + 1) : null
  const found = run && spanOf(s, words, run)
  return found && !/\b(?:20\d\d|year|quarter|terms|half|period)\b/.test(s.slice(found.start, found.end)) ? found : null
}

/** True where the noun hangs on what was told before: ", an increase of", "represents a growth of", "registering growth of". */
function leans({ words, last }: EnglishScene, at: number): boolean {
  let k = at - 1
  while (/^(?:a|an|the|with|and|its)$/.test(wordAt(words, k))) k--
  const text = wordAt(words, k)
  return last !== null || k < 0 || /^[,(:—]$/.test(text) || /(?:ing|ed|s|saw|had|is|was)$/.test(text)
}

/** a growth rate of 7 percent, with no other name around. */
function bareRate({ s, words }: EnglishScene, { left, q }: EnglishPlace): Owners | null {
  let to = left.verbAt
  while (to < q.from && wordAt(words, to) !== 'of') to++
  const found = nameFrom(s, words, { from: left.subjectEnd, to }) ?? spanOf(s, words, { from: left.verbAt, to })
  return { names: [[found]], queue: [], counted: null, start: found.start, end: q.end }
}

/** a 5 percent rise in exports, 0.4 percentage points lower: the phrase behind "in", else subject or what was told before. */
function changed(scene: EnglishScene, place: EnglishPlace, after: Behind): Owners | null {
  const { s, words } = scene
  const { left, q } = place
  const end = (words[after.to - 1] as Word).end
  const noun = after.thing === null ? null : nounAfter(words, after.thing)
  const inside = noun ? spanOf(s, words, noun.run) : after.noun ? phraseOf(s, words, after.to) : null
  if (inside)
    return {
      names: [[inside]],
      queue: [],
      counted: null,
      start: leadStart(words, left.verbAt, q.from),
      end: inside.end,
    }
  const found = (left.verb ? subject(scene, place) : null) ?? heir(scene, place) ?? subject(scene, place)
  return found && { ...found, end: Math.max(found.end, end) }
}

/** The noun behind a count, with the participle that says what became of it: urban jobs added. */
function counted(scene: EnglishScene, place: EnglishPlace): Owners | null {
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
function portion(scene: EnglishScene, { q, left }: EnglishPlace): Owners | null {
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
function around(scene: EnglishScene, { q, left }: EnglishPlace): Owners | null {
  const { s, words } = scene
  if (!/^(?:of|in|for|from|on|to)$/.test(wordAt(words, q.to))) {
    const noun = q.kind !== 'none' ? nounAfter(words, q.to) : null
    const at = noun && spanOf(s, words, noun.run)
    return at && { names: [[at]], queue: [], counted: null, start: q.start, end: at.end }
  }
  const run = phraseAfter(words, q.to + 1)
  if (!run || FINITE.has(wordAt(words, run.from))) return null
  const at = spanOf(s, words, run)
  if (/\b(?:20\d\d|year|years|quarter|period|terms)\b/.test(s.slice(at.start, at.end))) return null
  return { names: [[at]], queue: [], counted: null, start: leadStart(words, left.verbAt, q.from), end: at.end }
}

/** Where the words that belong to a figure begin: its bound, not the preposition before it. */
function leadStart(words: readonly Word[], at: number, q: number): number {
  let k = Math.min(at, q)
  while (
    k < q &&
    !/^(?:least|most)$/.test(wordAt(words, k + 1)) &&
    /^(?:in|on|for|with|to|at|of|by|from|are|is|was|were|across|among|through)$/.test(wordAt(words, k))
  )
    k++
  return (words[k] as Word).start
}

/** What was told before: in this sentence, as its topic, or in the sentence before. */
function heir(scene: EnglishScene, { q, left }: EnglishPlace): Owners | null {
  const { s, words, last } = scene
  const generic = ANAPHORS.has(wordAt(words, left.subjectEnd - 1))
  const scope = generic && wordAt(words, q.to) === 'for' ? phraseAfter(words, q.to + 1) : null
  const tail = scope ? [{ start: (words[q.to] as Word).start, end: spanOf(s, words, scope).end }] : []
  const end = tail[0]?.end ?? q.end
  if (last)
    return { names: [[...last.name, ...tail]], queue: [], counted: null, start: scope ? q.start : last.start, end }
  const topic = topicOf(scene, q.from)
  if (topic) return { names: [[topic, ...tail]], queue: [], counted: null, start: topic.start, end }
  const clause = clauseStart(words, 0, Math.max(left.subjectEnd, 1))
  const start = Math.min((words[clause] as Word).start, q.start)
  return scene.before && { names: [[...scene.before, ...tail]], queue: [], counted: null, start, end }
}

/** The noun phrase before the first verb of the sentence. */
function topicOf({ s, words, before }: EnglishScene, to: number): Span | null {
  if (before && /^(?:this|that|it|these|they)$/.test(wordAt(words, 0))) return null
  for (let k = 1; k < to; k++) {
    if (!FINITE.has(wordAt(words, k))) continue
    const found = nameFrom(s, words, { from: clauseStart(words, 0, k), to: k })
    if (found) return found
  }
  return null
}

/** A name as statements spell it: pieces joined by blanks, white space made single. */
export const spellEnglish = (s: string, name: Name): string =>
  name
    .map((piece) => s.slice(piece.start, piece.end))
    .join(' ')
    .replace(/\s+/g, ' ')
