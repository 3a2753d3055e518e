// The words, numbers and marks of an English sentence.
import type { Span } from '../base/diagnostic.ts'

/** One word, number or mark; `text` is lower-case. */
export interface Word extends Span {
  readonly text: string
  readonly kind: 'word' | 'number' | 'mark'
  /** True when it begins with a capital. */
  readonly capital: boolean
}

const TOKEN = new RegExp(
  [
    '(?:RMB|CNY|USD|EUR|GBP|HKD)(?=\\d)',
    '(?:US|HK|A|C|NZ)?[$€£¥]',
    '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?(?!\\d)|\\d+(?:\\.\\d+)?',
    '(?:[A-Za-z]\\.){2,}',
    "[A-Za-z\\u00c0-\\u024f]+(?:\\d+(?:\\.\\d+)?)?(?:[-'&][A-Za-z0-9\\u00c0-\\u024f]+)*",
    '[^\\s]',
  ].join('|'),
  'g',
)

/** Cuts `s[start,end)` of folded text into its words; linear. */
export function wordsOf(s: string, span: Span): Word[] {
  const text = s.slice(span.start, span.end)
  const found: Word[] = []
  TOKEN.lastIndex = 0
  for (let m = TOKEN.exec(text); m; m = TOKEN.exec(text)) {
    const word = m[0]
    const first = word.charCodeAt(0)
    found.push({
      start: span.start + m.index,
      end: span.start + m.index + word.length,
      text: word.toLowerCase(),
      kind: isDigit(first) ? 'number' : isLetter(first) ? 'word' : 'mark',
      capital: first >= 0x41 && first <= 0x5a,
    })
  }
  return found
}

const isDigit = (c: number): boolean => c >= 0x30 && c <= 0x39
const isLetter = (c: number): boolean =>
  (c >= 0x41 && c <= 0x5a) || (c >= 0x61 && c <= 0x7a) || (c >= 0xc0 && c <= 0x24f)

/** The text of the word at `i`, "" outside the sentence. */
export const wordAt = (words: readonly Word[], i: number): string => words[i]?.text ?? ''

/** True when no blank stands between a word and the one before it. */
export const isJoined = (words: readonly Word[], i: number): boolean =>
  i > 0 && i < words.length && (words[i] as Word).start === (words[i - 1] as Word).end
