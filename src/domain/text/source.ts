// A text as it is stored beside a folded twin of the same length: simplified script, ASCII digits, one set of punctuation.
import { RADICALS } from './radicals.ts'
import { scriptPairs } from './script.ts'

/** `folded` has exactly the length of `raw`, so that an offset means the same in both. */
export interface Source {
  readonly raw: string
  readonly folded: string
}

/** Folds a text for reading; linear, never changes its length. */
export function openSource(text: string): Source {
  const n = text.length
  const out = new Uint16Array(n)
  const chinese = /[\u4e00-\u9fff]/.test(text.slice(0, 20_000))
  for (let i = 0; i < n; i++) {
    const c = text.charCodeAt(i)
    const f = TABLE[c] as number
    out[i] = chinese && f < 0x80 && PUNCTUATION[f] ? punctuation(text, i, f) : f
  }
  return { raw: text, folded: decode(out) }
}

/** Half-width , ; : ( ) ? ! become full-width unless they stand inside a number or between Latin words. */
function punctuation(text: string, i: number, c: number): number {
  const before = i > 0 ? (TABLE[text.charCodeAt(i - 1)] as number) : 0
  const after = i + 1 < text.length ? (TABLE[text.charCodeAt(i + 1)] as number) : 0
  if (c === 0x2c && isDigit(before) && isDigit(after)) return thousands(text, i) ? c : 0xff0c
  if (c === 0x3a && isDigit(before) && isDigit(after)) return c
  if (isLatin(before) && (isLatin(after) || after === 0x20)) return c
  if (isPlain(before) && isPlain(after) && !CLOSING.has(before)) return c
  return PUNCTUATION[c] as number
}

/** True when exactly three digits follow the comma, as in 1,200. */
function thousands(text: string, i: number): boolean {
  for (let k = 1; k <= 3; k++) if (!isDigit(TABLE[text.charCodeAt(i + k)] ?? 0)) return false
  return !isDigit(TABLE[text.charCodeAt(i + 4)] ?? 0)
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39
/** An ASCII character that is neither a digit nor one of the marks that fold. */
const isPlain = (c: number): boolean => c > 0 && c < 0x80 && !isDigit(c) && PUNCTUATION[c] === undefined
const isLatin = (c: number): boolean => (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a)

function decode(units: Uint16Array): string {
  const parts: string[] = []
  for (let i = 0; i < units.length; i += 8192) parts.push(String.fromCharCode(...units.subarray(i, i + 8192)))
  return parts.join('')
}

/** Marks that a sentence may go on after: a comma behind them is the sentence's own. */
const CLOSING = new Set(Array.from('%)"', (c) => c.charCodeAt(0)))

const PUNCTUATION: Readonly<Record<number, number>> = {
  44: 0xff0c, // ,
  59: 0xff1b, // ;
  58: 0xff1a, // :
  40: 0xff08, // (
  41: 0xff09, // )
  63: 0xff1f, // ?
  33: 0xff01, // !
}

/** Characters that are written in several ways, one by one. */
const SINGLE: readonly (readonly [string, string])[] = [
  ['％', '%'],
  ['﹪', '%'],
  ['．', '.'],
  ['＋', '+'],
  ['－', '-'],
  ['–', '-'],
  ['−', '-'],
  ['～', '~'],
  ['〜', '~'],
  ['∼', '~'],
  ['﹣', '-'],
  ['〔', '（'],
  ['〕', '）'],
  ['「', '“'],
  ['」', '”'],
  ['『', '“'],
  ['』', '”'],
  ['＂', '"'],
  ['\u3000', ' '],
  ['\u00a0', ' '],
  ['\u2002', ' '],
  ['\u2003', ' '],
  ['\u2009', ' '],
  ['\t', '\t'],
  ['∶', '∶'],
  ['：', '：'],
  ['﹐', '，'],
  ['､', '、'],
  ['｡', '。'],
  ['．', '.'],
  ['○', '〇'],
]

const TABLE = table()

function table(): Uint16Array {
  const t = new Uint16Array(65536)
  for (let i = 0; i < 65536; i++) t[i] = i
  for (const [from, to] of scriptPairs()) t[from.charCodeAt(0)] = to.charCodeAt(0)
  for (let c = 0xff10; c <= 0xff19; c++) t[c] = c - 0xfee0 // ０-９
  for (let c = 0xff21; c <= 0xff3a; c++) t[c] = c - 0xfee0 // Ａ-Ｚ
  for (let c = 0xff41; c <= 0xff5a; c++) t[c] = c - 0xfee0 // ａ-ｚ
  for (const [from, to] of SINGLE) t[from.charCodeAt(0)] = to.charCodeAt(0)
  for (const [from, to] of RADICALS) t[from.charCodeAt(0)] = t[to.charCodeAt(0)] as number
  return t
}
