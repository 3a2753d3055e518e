// What the spot patterns share: the clause before a spot, and the object or other side behind it.
import type { Span } from '../../../base/diagnostic.ts'
import { trim } from '../../../text/segment.ts'

/** The clause before `at`: back to the nearest comma, colon or dash outside brackets, at most 160 characters. */
export function runBefore(s: string, at: number, sentence: Span): Span {
  const limit = Math.max(sentence.start, at - 160)
  let depth = 0
  let i = at
  while (i > limit) {
    const c = s[i - 1] as string
    if (c === ')') depth++
    else if (c === '(') depth = Math.max(0, depth - 1)
    else if (depth === 0 && (c === ':' || c === '—' || (c === ',' && i < at - 1))) break
    i--
  }
  return trim(s, i, at)
}

const STOP =
  /[,;:()—]|\b(?:by|in|from|over|within|between|during|since|on|compared|and|to|as|while|which|but|with|again|once|through|this year|last year|next year)\b/

/** The object behind a verb ("the GDP of 2010"), or null where the clause ends or only a time follows. */
export function objectAfter(s: string, at: number, sentence: Span): Span | null {
  const text = s.slice(at, Math.min(sentence.end, at + 120))
  const stop = text.search(STOP)
  const run = trim(s, at, at + (stop < 0 ? text.length : stop))
  return run.end - run.start > 2 && /[A-Za-z]/.test(s.slice(run.start, run.end)) ? run : null
}

/** The other side of a comparison: up to the next mark or the word that ends its noun phrase. */
export function otherSide(s: string, at: number, sentence: Span): Span {
  const text = s.slice(at, Math.min(sentence.end, at + 100))
  const stop = text.search(
    /[,;:()—]|\b(?:and|while|which|but|so|by|as|to|this|with|when|putting|making)\b(?! (?:the )?(?:average|level|year))/,
  )
  return trim(s, at, at + (stop < 0 ? text.length : stop))
}
