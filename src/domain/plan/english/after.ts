// What the words behind a figure make of it: a 5 percent rise, 0.4 percentage points lower, 3 percent more.
import type { Figure } from '../../text/english-quantities.ts'
import { type Word, wordAt } from '../../text/english-words.ts'
import type { Meaning } from '../patterns/pattern.ts'
import { fallNoun, growthNoun } from './patterns/growth.ts'

const UP = /^(?:increase|growth|rise|gain|expansion|higher|more|faster|larger|greater|up|above)$/
const DOWN = /^(?:decrease|decline|drop|fall|reduction|cut|lower|less|fewer|smaller|down|below|slower)$/

/** The meaning that words behind the figure give it, or null. */
export function afterMeaning(words: readonly Word[], q: Figure): Meaning | null {
  if (q.kind === 'none') return null
  let at = q.to
  while (/^(?:annual|average|yearly|year-on-year|further|net|real|-)$/.test(wordAt(words, at))) at++
  const text = wordAt(words, at)
  if (
    /^(?:more|up|above|larger|greater|less|down|below|fewer)$/.test(text) &&
    !/^(?:than|from|on|over|year|the)$/.test(wordAt(words, at + 1))
  )
    return null
  const around = { to: false, subject: '', after: '' }
  if (UP.test(text)) return growthNoun.read(q, around)
  return DOWN.test(text) ? fallNoun.read(q, around) : null
}
