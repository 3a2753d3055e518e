// Runs the pattern table over a text: sentence by sentence, quantity by quantity; names no pattern.
import type { Span } from '../base/diagnostic.ts'
import { scanQuantities } from '../text/quantities.ts'
import type { Quantity } from '../text/quantity.ts'
import { type Chunk, chunks, sentences } from '../text/segment.ts'
import { type Draft, type Scene, tellQuantity } from './draft.ts'
import { type Lexicon, lexicon } from './left.ts'
import { patterns } from './patterns/index.ts'
import type { Spot } from './patterns/pattern.ts'
import { readSpots } from './spots.ts'
import { nameIn } from './subject.ts'

const LEXICON: Lexicon = lexicon(patterns)
const SPOTS: readonly Spot[] = patterns.filter((p): p is Spot => p.kind === 'spot')

/** Every statement of `s[start,end)` (folded text) in text order, without stance and period. */
export function extract(s: string, start: number, end: number): Draft[] {
  const drafts: Draft[] = []
  for (const sentence of sentences(s, start, end)) drafts.push(...readSentence(s, sentence))
  return drafts
}

function readSentence(s: string, sentence: Span): Draft[] {
  const numbers = scanQuantities(s, sentence.start, sentence.end)
  const found = readSpots(s, sentence, SPOTS, LEXICON)
  if (numbers.length === 0) return found
  const scene: Scene = {
    s,
    sentence,
    lexicon: LEXICON,
    numbers,
    drafts: [],
    pending: [],
    topics: [],
    queue: [],
    last: null,
    group: [],
    spread: [],
    listStart: null,
  }
  const parts = chunks(s, sentence)
  let k = 0
  parts.forEach((part, i) => {
    const own: Quantity[] = []
    while (k < numbers.length && (numbers[k] as Quantity).start < part.end) own.push(numbers[k++] as Quantity)
    readChunk(scene, part, parts[i + 1], own)
  })
  const drafts = scene.drafts.filter((d) => !found.some((f) => d.at >= f.at && d.at < f.end))
  return [...drafts, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
}

function readChunk(scene: Scene, part: Chunk, next: Chunk | undefined, all: readonly Quantity[]): void {
  const own = all.filter((q) => !isAge(scene.s, q))
  let from = part.start
  let told = false
  own.forEach((q, k) => {
    if (!tellQuantity(scene, part, q, from, own[k + 1]?.start ?? part.end)) return
    told = true
    from = q.end
  })
  if (told) {
    scene.pending = []
    scene.listStart = null
    return
  }
  const name = nameIn(scene.s, part.start, part.end)
  if (!name) return
  if (next?.sep === '、') {
    scene.pending.push(name)
    scene.listStart ??= part.start
  } else {
    scene.listStart = null
    scene.topics = [...scene.pending, name]
    scene.pending = []
  }
}

/** 65岁及以上 before a noun says who, not how much. */
const isAge = (s: string, q: Quantity): boolean =>
  /岁$/.test(q.unit) && /^(?:的)?[\u4e00-\u9fff]/.test(s.slice(q.end, q.end + 2))
