// Whose value an English figure is: the object or subject of its verb, the noun it counts, or what was told before.
import type { Span } from '../../base/diagnostic.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import type { Behind } from './after.ts'
import { around, counted, leadStart, portion } from './behind.ts'
import { split } from './coordinate.ts'
import { heir, labelled } from './heir.ts'
import { ANAPHORS } from './lists.ts'
import { clauseStart, isPlural, nameFrom, nounAfter, phraseAfter, spanOf } from './nouns.ts'
import { type EnglishPlace, type EnglishScene, type Owners, owned } from './scene.ts'

/** Finds whose a figure is, or null when nothing around it can own it. */
export function ownersOf(scene: EnglishScene, place: EnglishPlace): Owners | null {
  const { left, q, behind: after } = place
  if (after) return changed(scene, place, after)
  if (left.verb?.as === 'noun' && left.object === null) return nominal(scene, place)
  if (left.verb && left.object === null && ANAPHORS.has(wordAt(scene.words, left.subjectEnd - 1)))
    return subject(scene, place) ?? heir(scene, place) ?? subject(scene, place, true)
  if (scene.last && left.verb === null && (left.role === 'from' || isApposed(scene, place))) return heir(scene, place)
  if (q.kind === 'none' && counts(scene, place)) return counted(scene, place) ?? subject(scene, place)
  if (
    left.verb === null &&
    (q.kind === 'percent' || q.kind === 'money' || q.kind === 'physical') &&
    left.role !== 'of' &&
    left.role !== 'by'
  )
    return (
      portion(scene, place) ??
      subject(scene, place) ??
      around(scene, place) ??
      labelled(scene, place) ??
      heir(scene, place)
    )
  if (left.verb) return subject(scene, place) ?? heir(scene, place) ?? around(scene, place)
  return (
    subject(scene, place) ??
    counted(scene, place) ??
    around(scene, place) ??
    labelled(scene, place) ??
    heir(scene, place)
  )
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
function subject(scene: EnglishScene, place: EnglishPlace, loose = false): Owners | null {
  const { s, words } = scene
  const { left, q, lo } = place
  const run = left.object ?? { from: clauseStart(words, lo, left.subjectEnd), to: left.subjectEnd }
  if (run.to <= run.from) return null
  const found = nameFrom(s, words, run, loose)
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
  if (inside) return owned([inside], (words[left.verbAt] as Word).start, inside.end)
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
  return owned([found], found.start, q.end)
}

/** a 5 percent rise in exports, 0.4 percentage points lower: the phrase behind "in", else subject or what was told before. */
function changed(scene: EnglishScene, place: EnglishPlace, after: Behind): Owners | null {
  const { s, words } = scene
  const { left, q } = place
  const end = (words[after.to - 1] as Word).end
  const noun = after.thing === null ? null : nounAfter(words, after.thing)
  const inside = noun ? spanOf(s, words, noun.run) : after.noun ? phraseOf(s, words, after.to) : null
  if (inside) return owned([inside], leadStart(words, left.verbAt, q.from), inside.end)
  const found = (left.verb ? subject(scene, place) : null) ?? heir(scene, place) ?? subject(scene, place)
  return found && { ...found, end: Math.max(found.end, end) }
}

/** Expenditures reached 26 trillion yuan, 97 percent of the budget: the share is the last one's. */
function isApposed({ words }: EnglishScene, { q, left }: EnglishPlace): boolean {
  if (q.kind !== 'percent' || wordAt(words, left.verbAt - 1) !== ',' || wordAt(words, q.to) !== 'of') return false
  const run = phraseAfter(words, q.to + 1)
  return run !== null && (run.to >= words.length || words[run.to]?.kind === 'mark')
}
