// Runs the pattern table over a text: sentence by sentence, chunk by chunk; names no pattern.
import type { Span } from '../base/diagnostic.ts'
import { scanQuantities } from '../text/quantities.ts'
import type { Quantity } from '../text/quantity.ts'
import { type Chunk, chunks, sentences } from '../text/segment.ts'
import { type Lexicon, lexicon } from './left.ts'
import { patterns } from './patterns/index.ts'
import type { Spot } from './patterns/pattern.ts'
import { type Draft, openScene, type Scene, type Told } from './scene.ts'
import { readSpots } from './spots.ts'
import { nameIn } from './subject.ts'
import { tellChunk } from './tell.ts'

const LEXICON: Lexicon = lexicon(patterns)
const SPOTS: readonly Spot[] = patterns.filter((p): p is Spot => p.kind === 'spot')

/** Every statement of `s[start,end)` (folded text) in text order, without stance and period. */
export function extract(s: string, start: number, end: number): Draft[] {
  const drafts: Draft[] = []
  let earlier: Told | null = null
  let at = start
  for (const sentence of sentences(s, start, end)) {
    if (s.slice(at, sentence.start).includes('\n')) earlier = null
    const read = readSentence(s, sentence, earlier)
    drafts.push(...read.drafts)
    earlier = read.last ?? earlier
    at = sentence.end
  }
  return drafts
}

function readSentence(s: string, sentence: Span, earlier: Told | null): { drafts: Draft[]; last: Told | null } {
  const numbers = scanQuantities(s, sentence.start, sentence.end)
  const found = readSpots(s, sentence, SPOTS, LEXICON)
  if (numbers.length === 0) return { drafts: found.sort(inOrder), last: null }
  const scene = openScene({ s, sentence, lexicon: LEXICON, numbers, earlier })
  const parts = chunks(s, sentence)
  let k = 0
  parts.forEach((part, i) => {
    const own: Quantity[] = []
    while (k < numbers.length && (numbers[k] as Quantity).start < part.end) own.push(numbers[k++] as Quantity)
    readChunk(scene, part, parts[i + 1], own)
  })
  const drafts = scene.drafts.filter((d) => !found.some((f) => d.at >= f.at && d.at < f.end))
  return { drafts: [...drafts, ...found].sort(inOrder), last: scene.last }
}

/** A chunk tells its quantities, or it is a name that those after it may lean on. */
function readChunk(scene: Scene, part: Chunk, next: Chunk | undefined, own: readonly Quantity[]): void {
  if (tellChunk(scene, part, own)) {
    scene.pending = []
    scene.listStart = null
    return
  }
  const name = nameIn(scene.s, part.start, part.end)
  if (!name) return
  if (next?.sep === '、') {
    scene.pending.push(name)
    scene.listStart ??= part.start
    return
  }
  scene.listStart = null
  scene.topics = [...scene.pending, name]
  scene.pending = []
}

const inOrder = (a: Draft, b: Draft): number => a.start - b.start || a.end - b.end
