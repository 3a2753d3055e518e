// What a figure without a name of its own inherits: what was told before, the topic of its sentence, or the label before a colon.
import type { Span } from '../../base/diagnostic.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import { ANAPHORS, FINITE } from './lists.ts'
import { clauseStart, nameFrom, phraseAfter, spanOf } from './nouns.ts'
import { type EnglishPlace, type EnglishScene, type Owners, owned } from './scene.ts'

/** Tourist numbers: 4.2 million. */
export function labelled({ s, words }: EnglishScene, { q, left }: EnglishPlace): Owners | null {
  const colon = left.verbAt - 1
  if (wordAt(words, colon) !== ':') return null
  const found = nameFrom(s, words, { from: clauseStart(words, 0, colon), to: colon })
  return found && owned([found], found.start, q.end)
}

/** What was told before: in this sentence, as its topic, or in the sentence before. */
export function heir(scene: EnglishScene, { q, left }: EnglishPlace): Owners | null {
  const { s, words, last } = scene
  const generic = ANAPHORS.has(wordAt(words, left.subjectEnd - 1))
  const scoped = (generic && wordAt(words, q.to) === 'for') || (q.kind === 'percent' && wordAt(words, q.to) === 'of')
  const scope = scoped ? phraseAfter(words, q.to + 1) : null
  const tail = scope ? [{ start: (words[q.to] as Word).start, end: spanOf(s, words, scope).end }] : []
  const end = tail[0]?.end ?? q.end
  if (last) return owned([...last.name, ...tail], generic && scope ? q.start : last.start, end)
  const topic = topicOf(scene, q.from)
  if (topic) return owned([topic, ...tail], topic.start, end)
  const clause = clauseStart(words, 0, Math.max(left.subjectEnd, 1))
  const start = Math.min((words[clause] as Word).start, q.start)
  return scene.before && owned([...scene.before, ...tail], start, end)
}

/** The noun phrase before the first verb of the sentence. */
function topicOf({ s, words, before }: EnglishScene, to: number): Span | null {
  if (before && /^(?:this|that|it|these|they)$/.test(wordAt(words, 0))) return null
  for (let k = 1; k < to; k++) {
    if (!FINITE.has(wordAt(words, k))) continue
    const found = nameFrom(s, words, { from: clauseStart(words, 0, k), to: k })
    if (found) return found
  }
  const comma = words.findIndex((w) => w.text === ',')
  return comma > 0 && comma < to && comma <= 8 ? nameFrom(s, words, { from: 0, to: comma }) : null
}
