// Numbers that only name: years, days, ordinals, 5G, a 10-year plan, Article 5, these two regions, per 10,000 people.
import type { NumberAt } from './english-numbers.ts'
import { type EnglishUnit, isMoneySign } from './english-units.ts'
import { isJoined, type Word, wordAt } from './english-words.ts'

/** True when the number at word `i` is no quantity. */
export function isEnglishName(words: readonly Word[], i: number, n: NumberAt, unit: EnglishUnit | null): boolean {
  if (n.share) return false
  if (unit?.kind === 'time' && /^(?:old|of age)$/.test(`${wordAt(words, unit.to)}`)) return true
  if (/^(?:per|every|each|aged|age|ages)$/.test(wordAt(words, i - 1))) return true
  return n.script === 'words' ? smallWord(words, i, n, unit) : digitsName(words, i, n, unit)
}

const POINTING =
  /^(?:first|last|next|past|other|these|those|the|all|both|our|its|their|his|such|previous|following|recent|latter|former|same|coming|number|any|as|at|this|that|which|in|under)$/

function smallWord(words: readonly Word[], i: number, n: NumberAt, unit: EnglishUnit | null): boolean {
  if (Number(n.value) >= 1000 || (unit && unit.kind !== 'time')) return false
  if (!unit && (n.value === '1' || (i > 0 && words[i]?.capital))) return true
  return (
    POINTING.test(wordAt(words, i - 1)) &&
    (!unit || /^(?:first|last|next|past|the|these|those|previous|recent|coming)$/.test(wordAt(words, i - 1)))
  )
}

function digitsName(words: readonly Word[], i: number, n: NumberAt, unit: EnglishUnit | null): boolean {
  const after = n.to
  if (unit && unit.kind !== 'time' && unit.kind !== 'physical') return false
  if (isJoined(words, after)) {
    const next = wordAt(words, after)
    if ((words[after] as Word).kind === 'word' && !unit) return true
    if (/^[/:+]$/.test(next) && /^\d/.test(wordAt(words, after + 1))) return true
    if (next === '-' && isJoined(words, after + 1)) return true
  }
  if (unit || isMoneySign(wordAt(words, i - 1))) return false
  const before = wordAt(words, i - 1)
  if (isJoined(words, i) && /^[-/:+#.'=]$/.test(before)) return true
  return isYear(words, i, n) || isMarker(words, i, after) || isLabelled(words, i) || isDay(words, i, after)
}

const COUNTED = /^(?:over|than|about|around|nearly|approximately|least|some|almost|total|exceeded|reached)$/

/** 2022, but not over 2000 companies. */
function isYear(words: readonly Word[], i: number, n: NumberAt): boolean {
  if (n.to !== i + 1 || !/^(?:19|20)\d\d$/.test(wordAt(words, i))) return false
  const next = words[i + 1]
  return !(COUNTED.test(wordAt(words, i - 1)) && next?.kind === 'word' && !next.capital && next.text.endsWith('s'))
}

/** 1. at the head of a line, (2), [12]. */
function isMarker(words: readonly Word[], i: number, after: number): boolean {
  const next = wordAt(words, after)
  if (i === 0 && /^[.)]$/.test(next)) return true
  return /^[([]$/.test(wordAt(words, i - 1)) && /^[)\]]$/.test(next)
}

const LABEL =
  /^(?:article|chapter|section|table|figure|phase|level|class|type|line|part|annex|appendix|page|grade|step|goal|target|scope|tier|clause|item|route|highway|flight|version|agenda|vision|horizon|group|stage|resolution|decree|order|act|form|box|chart|pillar|zone|region|category|world|covid|top)$/

function isLabelled(words: readonly Word[], i: number): boolean {
  const before = words[i - 1]
  if (!before) return false
  if (before.text === 'no' || (before.text === '.' && /^nos?$/.test(wordAt(words, i - 2)))) return true
  return before.text === 'top' || (before.capital && LABEL.test(before.text))
}

const MONTH =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$/

function isDay(words: readonly Word[], i: number, after: number): boolean {
  const capital = (k: number): boolean => words[k]?.capital === true && MONTH.test(wordAt(words, k))
  return capital(i - 1) || capital(after) || (wordAt(words, after) === 'of' && capital(after + 1))
}
