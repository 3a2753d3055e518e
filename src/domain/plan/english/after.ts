// What the words behind a figure make of it: a 5 percent rise, 0.4 percentage points lower, 3 percent more.
import type { Figure } from '../../text/english-quantities.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import type { Meaning } from '../patterns/pattern.ts'
import { STOPS } from './lists.ts'
import { fallNoun, growthNoun } from './patterns/growth.ts'

const UP = /^(?:increase|growth|rise|gain|expansion|higher|more|faster|larger|greater|up|above)$/
const NOUN = /^(?:increase|growth|rise|gain|expansion|decrease|decline|drop|fall|reduction|cut)$/
const DOWN = /^(?:decrease|decline|drop|fall|reduction|cut|lower|less|fewer|smaller|down|below|slower)$/

/** What the words behind a figure say: its meaning, the word behind them, and whether they are a noun (a 5 percent rise in exports). */
export interface Behind {
  readonly meaning: Meaning
  readonly to: number
  readonly noun: boolean
  /** Where the thing begins that there is more or less of: 55% less energy. */
  readonly thing: number | null
}

/** What the words behind the figure make of it, or null. */
export function behindFigure(words: readonly Word[], q: Figure): Behind | null {
  if (q.kind === 'none') return null
  let at = q.to
  while (/^(?:annual|average|yearly|year-on-year|further|net|real|-)$/.test(wordAt(words, at))) at++
  const text = wordAt(words, at)
  const next = words[at + 1]
  const loose =
    q.kind !== 'points' &&
    /^(?:more|up|above|larger|greater|less|down|below|fewer)$/.test(text) &&
    !/^(?:than|from|on|over|year|the)$/.test(next?.text ?? '')
  const thing =
    loose && /^(?:more|less|fewer)$/.test(text) && next?.kind === 'word' && !STOPS.has(next.text) ? at + 1 : null
  if (loose && thing === null) return null
  const around = { to: false, subject: '', after: '' }
  const meaning = UP.test(text) ? growthNoun.read(q, around) : DOWN.test(text) ? fallNoun.read(q, around) : null
  return meaning && { meaning, to: at + 1, noun: NOUN.test(text), thing }
}
