// Runs the pattern table over a text: sentence by sentence, quantity by quantity; names no pattern.
import type { Span } from '../base/diagnostic.ts'
import { type Quantity, scanQuantities } from '../text/quantities.ts'
import { type Chunk, chunks, sentences } from '../text/segment.ts'
import type { Form, Op, Statement } from './commitment.ts'
import { type Draft, meaningOf, type Scene } from './draft.ts'
import { type Lexicon, type Left, lexicon, readLeft } from './left.ts'
import { patterns } from './patterns/index.ts'
import type { Meaning, Spot } from './patterns/pattern.ts'
import { readSpots } from './spots.ts'
import { nameIn } from './subject.ts'

export type { Draft }
void ({} as Statement | Form | Op | Meaning | Left)

const LEXICON: Lexicon = lexicon(patterns)
const SPOTS: readonly Spot[] = patterns.filter((p): p is Spot => p.kind === 'spot')

/** Every statement of `s[start,end)` (folded text) in text order, without stance and period. */
export function extract(s: string, start: number, end: number): Draft[] {
  const drafts: Draft[] = []
  for (const sentence of sentences(s, start, end)) drafts.push(...readSentence(s, sentence))
  return drafts
}

function readSentence(s: string, sentence: Span): Draft[] {
  const text = s.slice(sentence.start, sentence.end)
  const numbers = /[0-9一二两三四五六七八九十百千万亿]/.test(text) ? scanQuantities(s, sentence.start, sentence.end) : []
  const found = readSpots(s, sentence, SPOTS)
  if (numbers.length === 0) return found
  const parts = chunks(s, sentence)
  const scene: Scene = { s, sentence, lexicon: LEXICON, parts, numbers, drafts: [], pending: [], topic: null, queue: [], last: null }
  let k = 0
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as Chunk
    const own: Quantity[] = []
    while (k < numbers.length && (numbers[k] as Quantity).start < part.end) own.push(numbers[k++] as Quantity)
    readChunk(scene, part, i, own)
  }
  const drafts = scene.drafts.filter((d) => !found.some((f) => covers(f, d)))
  return [...drafts, ...found].sort((a, b) => a.start - b.start || a.end - b.end)
}

/** A number inside a spot (第3位, 前10名) is told by the spot. */
const covers = (f: Draft, d: Draft): boolean => d.at >= f.start && d.at < f.end && f.at <= d.at

function readChunk(scene: Scene, part: Chunk, index: number, own: readonly Quantity[]): void {
  if (own.length === 0) {
    const name = nameIn(scene.s, part.start, part.end)
    const next = scene.parts[index + 1]
    if (next?.sep === '、' && name) scene.pending.push(name)
    else {
      scene.pending = []
      if (name) scene.topic = name
    }
    return
  }
  own.forEach((q, k) => {
    const from = k === 0 ? part.start : (own[k - 1] as Quantity).end
    const to = k + 1 < own.length ? (own[k + 1] as Quantity).start : part.end
    meaningOf(scene, { part, q, from, to, first: k === 0, next: own[k + 1] ?? null, left: readLeft(scene.s, from, q.start, scene.lexicon) })
  })
  scene.pending = []
}
