// Sentences and chunks: a sentence ends at 。！？；or a line end, a chunk at ，、：outside brackets and quotation marks.
import type { Span } from '../base/diagnostic.ts'

/** A run between separators; `sep` is the separator before it ("" at the start of the sentence). */
export interface Chunk extends Span {
  readonly sep: string
}

const SENTENCE_END = new Set(Array.from('。！？；\n\r', (c) => c.charCodeAt(0)))
const CHUNK_END = new Set(Array.from('，、：', (c) => c.charCodeAt(0)))
const OPEN: Readonly<Record<string, string>> = { '（': '）', '《': '》', '“': '”', '〈': '〉' }

/** Sentences of `s[start,end)` without their final mark; blank ones are left out. */
export function sentences(s: string, start: number, end: number): Span[] {
  const found: Span[] = []
  let from = start
  let soft = -1
  for (let i = start; i <= end; i++) {
    const c = s.charCodeAt(i)
    if (c === COMMA) soft = i
    const long = i - from >= LONGEST
    if (i < end && !long && !SENTENCE_END.has(c)) continue
    const at = long && i < end && soft > from ? soft : i
    const span = trim(s, from, at)
    if (span.end > span.start) found.push(span)
    from = at === i && long ? i : at + 1
  }
  return found
}

/** No sentence of an official text is longer; a run without an end is cut at its last comma, so that work stays linear. */
const LONGEST = 1000
const COMMA = '，'.charCodeAt(0)

/** The chunks of one sentence. A bracket that never closes inside the sentence hides nothing. */
export function chunks(s: string, sentence: Span): Chunk[] {
  const found: Chunk[] = []
  let from = sentence.start
  let sep = ''
  let i = sentence.start
  while (i < sentence.end) {
    const c = s[i] as string
    const close = OPEN[c]
    if (close !== undefined) {
      const at = closing(s, i + 1, Math.min(sentence.end, i + 120), close)
      i = at < 0 ? i + 1 : at + 1
      continue
    }
    if (CHUNK_END.has(s.charCodeAt(i))) {
      found.push({ start: from, end: i, sep })
      sep = c
      from = i + 1
    }
    i++
  }
  found.push({ start: from, end: sentence.end, sep })
  return found
}

function closing(s: string, from: number, end: number, close: string): number {
  for (let i = from; i < end; i++) if (s[i] === close) return i
  return -1
}

/** The span without blanks at its ends. */
export function trim(s: string, start: number, end: number): Span {
  let a = start
  let b = end
  while (a < b && (s.charCodeAt(a) <= 32 || s[a] === '\u3000')) a++
  while (b > a && (s.charCodeAt(b - 1) <= 32 || s[b - 1] === '\u3000')) b--
  return { start: a, end: b }
}

/** Where the line of an offset begins, or `back` characters before it when the line is longer. */
export function lineStart(s: string, at: number, back: number): number {
  const from = Math.max(0, at - back)
  return from + s.slice(from, at).lastIndexOf('\n') + 1
}
