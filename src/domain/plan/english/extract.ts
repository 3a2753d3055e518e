// Runs the English pattern table over a text, sentence by sentence; names no pattern.
import type { Span } from '../../base/diagnostic.ts'
import { scanFigures } from '../../text/english-quantities.ts'
import { englishSentences } from '../../text/english-source.ts'
import { wordsOf } from '../../text/english-words.ts'
import type { Spot } from '../patterns/pattern.ts'
import type { Draft } from '../scene.ts'
import type { Name } from '../subject.ts'
import { type EnglishLexicon, englishLexicon } from './left.ts'
import { englishPatterns } from './patterns/index.ts'
import type { EnglishScene } from './scene.ts'
import { readEnglishSpots } from './spots.ts'
import { tellFigures } from './tell.ts'

const LEXICON: EnglishLexicon = englishLexicon(englishPatterns)
const SPOTS: readonly Spot[] = englishPatterns.filter((p): p is Spot => p.kind === 'spot')

/** Every statement of `s[start,end)` (an English text, folded) in text order, without stance and period. */
export function extractEnglish(s: string, start: number, end: number): Draft[] {
  const drafts: Draft[] = []
  let before: { name: Name; end: number } | null = null
  for (const sentence of englishSentences(s, start, end)) {
    const near = before !== null && !s.slice(before.end, sentence.start).includes('\n')
    const found = readSentence(s, sentence, near && before ? before.name : null)
    drafts.push(...found)
    const last = found.filter((d) => !d.modifier).at(-1)
    before = last ? { name: last.indicator, end: sentence.end } : null
  }
  return drafts
}

const MAY =
  /\d|\b(?:hundred|thousand|million|billion|trillion|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|half|third|quarter|thirds|quarters|percent)\b/i

function readSentence(s: string, sentence: Span, before: Name | null): Draft[] {
  const drafts = MAY.test(s.slice(sentence.start, sentence.end)) ? figuresOf(s, sentence, before) : []
  const spots = readEnglishSpots(s, sentence, SPOTS, drafts, before)
  const told = drafts.filter((d) => !spots.some((f) => f.form === 'rank' && d.at >= f.at && d.at < f.end))
  return [...told, ...spots].sort((a, b) => a.at - b.at || a.end - b.end)
}

function figuresOf(s: string, sentence: Span, before: Name | null): readonly Draft[] {
  const words = wordsOf(s, sentence)
  const figures = scanFigures(s, words)
  const scene: EnglishScene = {
    s,
    sentence,
    words,
    figures,
    lexicon: LEXICON,
    drafts: [],
    last: null,
    before,
    queue: [],
  }
  tellFigures(scene)
  return scene.drafts
}
