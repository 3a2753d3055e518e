// An English text folded for reading, of the same length as the stored one: one kind of quote, dash and blank, wrapped lines joined.
import type { Span } from '../base/diagnostic.ts'
import { trim } from './segment.ts'

/** Folds an English text; never changes its length, so that an offset means the same in both. */
export function foldEnglish(raw: string): string {
  const plain = raw.replace(/[^\n -~]/g, foldChar)
  return isWrapped(plain) ? unwrap(plain) : plain
}

const SAME: Readonly<Record<string, string>> = {
  '’': "'",
  '‘': "'",
  '′': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '–': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '―': '—',
  '。': '.',
  '、': ',',
  '\u00a0': ' ',
  '\u202f': ' ',
  '\u3000': ' ',
  '\r': ' ',
  '\t': ' ',
}

function foldChar(c: string): string {
  const same = SAME[c]
  if (same !== undefined) return same
  const code = c.charCodeAt(0)
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0)
  return code >= 0x2000 && code <= 0x200f ? ' ' : c
}

/** True for a text whose lines were broken at a margin: long ones are alike in length and none is much longer. */
function isWrapped(s: string): boolean {
  const lengths = s
    .split('\n')
    .map((line) => line.trimEnd().length)
    .filter((n) => n > 0)
    .sort((a, b) => a - b)
  if (lengths.length < 12) return false
  const margin = lengths[Math.floor(lengths.length * 0.95)] as number
  const full = lengths.filter((n) => n > margin * 0.85).length
  return (lengths.at(-1) as number) <= 120 && margin >= 50 && full / lengths.length > 0.5
}

/** A line end inside a paragraph becomes a blank; a gap, a list mark or a short line stays one. */
const unwrap = (s: string): string =>
  s.replace(
    /([^\n.:;!?]{40})\n(?=[^\S\n]{0,8}[A-Za-z0-9$"(])(?![^\S\n]{0,8}(?:\d{1,2}|[ivxIVX]{1,4}|[a-z])[.)] )/g,
    '$1 ',
  )

const ABBREVIATION = /(?:^|[\s(])(?:No|Nos|Mr|Mrs|Ms|Dr|St|Art|Fig|approx|e\.g|i\.e|vs|cf|Inc|Co|Ltd|est|[A-Z])$/

/** Sentences of `s[start,end)` of folded text, without their final mark. */
export function englishSentences(s: string, start: number, end: number): Span[] {
  const found: Span[] = []
  let from = start
  let soft = -1
  for (let i = start; i <= end; i++) {
    const c = s[i]
    if (c === ',') soft = i
    const long = i - from >= LONGEST
    if (i < end && !long && !endsAt(s, i, from)) continue
    const at = long && i < end && soft > from ? soft : i
    const span = trim(s, from, at)
    if (span.end > span.start) found.push(span)
    from = at === i && long ? i : at + 1
  }
  return found
}

const LONGEST = 1500

function endsAt(s: string, i: number, from: number): boolean {
  const c = s[i]
  if (c === '\n' || c === ';' || c === '!' || c === '?') return true
  if (c !== '.') return false
  const next = s[i + 1] ?? '\n'
  if (/[0-9a-z,.)%-]/.test(next)) return false
  if (/[A-Z]/.test(next)) return /[a-z]/.test(s[i - 1] ?? '')
  const head = s.slice(Math.max(from, i - 8), i)
  if (ABBREVIATION.test(head) || (i - from < 6 && /^\s*(?:\d{1,3}|[IVX]{1,5})$/.test(s.slice(from, i)))) return false
  return !/[a-z]/.test(/^\s{0,3}(.)/.exec(s.slice(i + 1, i + 5))?.[1] ?? '') || next === '\n'
}
