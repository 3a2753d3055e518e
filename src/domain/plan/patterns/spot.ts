// Helpers that the spot patterns share: where the subject of a spot begins, and how coordinated names split.
import type { Span } from '../../base/diagnostic.ts'

const BREAK = new Set(Array.from('，。；：！？\n', (c) => c.charCodeAt(0)))

/** The run before `at` back to the nearest break of the sentence (at most 60 characters), brackets kept whole. */
export function before(s: string, at: number, sentence: Span): Span {
  let i = at
  let depth = 0
  const limit = Math.max(sentence.start, at - 60)
  while (i > limit) {
    const c = s[i - 1] as string
    if (c === '）' || c === '”' || c === '》') depth++
    else if (c === '（' || c === '“' || c === '《') depth = Math.max(0, depth - 1)
    else if (depth === 0 && BREAK.has(c.charCodeAt(0))) break
    i--
  }
  return { start: i, end: at }
}

/** The clause before that: used when a clause begins with its verb and its subject stands earlier. */
export function clauseBefore(s: string, clause: Span, sentence: Span): Span | null {
  const at = clause.start - 1
  return at > sentence.start ? before(s, at, sentence) : null
}

/** The run after `at` up to the next break, 、 included only inside brackets. */
export function after(s: string, at: number, sentence: Span): Span {
  let i = at
  while (i < sentence.end && i < at + 60 && !BREAK.has(s.charCodeAt(i)) && s[i] !== '、') i++
  return { start: at, end: i }
}

/** Splits coordinated names at 、 和 与 及 以及 outside brackets. */
export function split(s: string, span: Span, pattern = /、|和|与|以及/y): Span[] {
  const parts: Span[] = []
  let from = span.start
  let depth = 0
  for (let i = span.start; i < span.end; i++) {
    const c = s[i] as string
    if (c === '（' || c === '“' || c === '《') depth++
    else if (c === '）' || c === '”' || c === '》') depth--
    if (depth > 0) continue
    pattern.lastIndex = i
    const match = pattern.exec(s)
    if (match && i + match[0].length <= span.end && !WHOLE.test(s.slice(i - 1, i + 3))) {
      if (i > from) parts.push({ start: from, end: i })
      from = i + match[0].length
      i = from - 1
    }
  }
  if (span.end > from) parts.push({ start: from, end: span.end })
  return parts
}

/** Words in which 和 or 与 or 及 join nothing. */
const WHOLE =
  /和谐|和平|参与|与会|普及|以及其|温和|饱和|共和|涉及|惠及|缓和|及以上|和美|和服|调和|总和|及格|及时|触及|波及|和睦/
