// Where a quote of an older text stands in a newer one: the same words, the same words set otherwise, or nowhere.
import type { Span } from '../base/diagnostic.ts'
import { openSource } from '../text/source.ts'

const CONTEXT = 40

/** Finds quotes of one text in another. */
export interface Requoter {
  /** The run of the newer text that has the words of a run of the older one; null when there is none or none can be told from others. */
  readonly find: (span: Span) => Span | null
}

/** Prepares two versions of a text once; each search is then a plain search for a string. */
export function requoter(beforeText: string, afterText: string): Requoter {
  let bare: Bare | null = null
  return {
    find: (span) => {
      const quote = beforeText.slice(span.start, span.end)
      if (quote.trim() === '') return null
      const exact = choose(beforeText, afterText, span, quote)
      if (exact !== null) return { start: exact, end: exact + quote.length }
      bare ??= bareOf(afterText)
      const words = bareOf(quote).text
      const at = words.length < 4 ? -1 : bare.text.indexOf(words)
      if (at < 0 || bare.text.indexOf(words, at + 1) >= 0) return null
      return { start: bare.at[at] as number, end: (bare.at[at + words.length - 1] as number) + 1 }
    },
  }
}

/** Among equal runs the one whose neighbours agree best; null when there is none. */
function choose(beforeText: string, afterText: string, span: Span, quote: string): number | null {
  let best: number | null = null
  let bestScore = -1
  for (let at = afterText.indexOf(quote), n = 0; at >= 0 && n < 50; at = afterText.indexOf(quote, at + 1), n++) {
    const score = agreeing(beforeText, afterText, span, at, quote.length)
    if (score > bestScore) {
      best = at
      bestScore = score
    }
  }
  return best
}

/** How many characters before and behind two runs are the same. */
function agreeing(beforeText: string, afterText: string, span: Span, at: number, length: number): number {
  let n = 0
  while (n < CONTEXT && span.start - n > 0 && beforeText[span.start - 1 - n] === afterText[at - 1 - n]) n++
  let m = 0
  while (
    m < CONTEXT &&
    beforeText[span.end + m] !== undefined &&
    beforeText[span.end + m] === afterText[at + length + m]
  )
    m++
  return n + m
}

/** A text without white space and in one script, with the place of each of its characters. */
interface Bare {
  readonly text: string
  readonly at: readonly number[]
}

function bareOf(text: string): Bare {
  const { folded } = openSource(text)
  const at: number[] = []
  const parts: string[] = []
  for (let i = 0; i < folded.length; i++) {
    const c = folded[i] as string
    if (/\s/.test(c)) continue
    at.push(i)
    parts.push(c)
  }
  return { text: parts.join(''), at }
}
