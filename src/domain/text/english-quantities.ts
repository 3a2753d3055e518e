// Every written quantity of an English sentence: number, unit, range, and the bound behind it; dates, ordinals and names are not among them.
import { isEnglishName } from './english-number-names.ts'
import { type NumberAt, numberAt } from './english-numbers.ts'
import { type EnglishUnit, englishUnitAt, isMoneySign } from './english-units.ts'
import { isJoined, type Word, wordAt } from './english-words.ts'
import { shift } from './numerals.ts'
import type { Bound, Quantity } from './quantity.ts'

/** A quantity with the words it covers (`from` inclusive, `to` exclusive). */
export interface Figure extends Quantity {
  readonly from: number
  readonly to: number
  /** Written out in words. */
  readonly spelled: boolean
  /** Power of ten of its last multiplier. */
  readonly scale: number
  /** Joined to its unit by a hyphen, as in a 5-percent rise. */
  readonly joined: boolean
}

/** The quantities among the words of one sentence of `s`, in order. */
export function scanFigures(s: string, words: readonly Word[]): Figure[] {
  const found: Figure[] = []
  let quoted = false
  for (let i = 0; i < words.length; ) {
    if (wordAt(words, i) === '"') quoted = !quoted
    const n = numberAt(words, i)
    if (!n) {
      i++
      continue
    }
    const figure = figureAt(s, words, i, n)
    if (figure && !(quoted && figure.kind === 'none')) found.push(figure)
    i = figure?.to ?? n.to
  }
  return lendUnits(words, found)
}

function figureAt(s: string, words: readonly Word[], i: number, n: NumberAt): Figure | null {
  const unit = n.share ? null : englishUnitAt(words, n.to)
  const range = rangeAt(words, i, n, unit)
  if (range) return make(s, words, i, { n: range.n, low: range.low, unit: englishUnitAt(words, range.n.to) })
  if (unit?.kind === 'date' || isEnglishName(words, i, n, unit)) return null
  return make(s, words, i, { n, low: null, unit })
}

/** 5-6 percent, 5 to 6 percent, between one million and three million yuan. */
function rangeAt(
  words: readonly Word[],
  i: number,
  n: NumberAt,
  unit: EnglishUnit | null,
): { n: NumberAt; low: string } | null {
  const at = unit?.to ?? n.to
  const joint = wordAt(words, at)
  const between = /^(?:between|of)$/.test(wordAt(words, i - 1)) || isMoneySign(wordAt(words, i - 1))
  const links = joint === '-' || joint === '—' || joint === 'to' || (joint === 'and' && opens(words, i, 'between'))
  if (!links || (joint === 'to' && !between && opens(words, i, 'from'))) return null
  if (
    joint === 'to' &&
    unit &&
    !/^(?:of|at|between|around|about|is|be|a|the|within|to|from)$/.test(wordAt(words, i - 1))
  )
    return null
  const next = isMoneySign(wordAt(words, at + 1)) ? at + 2 : at + 1
  const second = numberAt(words, next)
  if (!second || second.share || second.script !== n.script || isYear(words, i, n) || isYear(words, next, second))
    return null
  const after = englishUnitAt(words, second.to)
  if (unit && after?.kind !== unit.kind) return null
  if (joint === '-' && !after && isJoined(words, second.to) && wordAt(words, second.to) === '-') return null
  const low = n.scale === 0 && second.scale > 0 && !unit ? shift(n.value, second.scale) : n.value
  return Number(low) < Number(second.value) ? { n: second, low } : null
}

const isYear = (words: readonly Word[], i: number, n: NumberAt): boolean =>
  n.to === i + 1 && /^(?:19|20)\d\d$/.test(wordAt(words, i)) && !isMoneySign(wordAt(words, i - 1))

/** True when the word stands before number `i`, words of bound between them left out. */
function opens(words: readonly Word[], i: number, word: string): boolean {
  let at = i - 1
  while (/^(?:about|around|over|nearly|some|only|just|less|more|than|an|a|[$€£¥]|us\$)$/.test(wordAt(words, at))) at--
  return wordAt(words, at) === word
}

interface Parts {
  readonly n: NumberAt
  readonly low: string | null
  readonly unit: EnglishUnit | null
}

function make(s: string, words: readonly Word[], i: number, { n, low, unit }: Parts): Figure {
  const sign = isMoneySign(wordAt(words, i - 1)) ? (words[i - 1] as Word) : null
  const bound = boundAfter(words, unit?.to ?? n.to)
  const to = bound?.to ?? unit?.to ?? n.to
  const power = unit?.name === 'basis points' ? -2 : 0
  const value = shift(low ?? n.value, power)
  const kind = n.share ? 'percent' : (unit?.kind ?? (sign ? 'money' : 'none'))
  return {
    start: (sign ?? (words[i] as Word)).start,
    end: (words[to - 1] as Word).end,
    value,
    value2: low === null ? null : shift(n.value, power),
    unit: n.share ? '%' : unitName(s, words, n, unit, sign),
    kind,
    bound: bound?.bound ?? null,
    script: 'arabic',
    bare: false,
    from: sign ? i - 1 : i,
    to,
    spelled: n.script === 'words',
    scale: n.scale,
    joined: unit !== null && wordAt(words, n.to) === '-',
  }
}

function unitName(s: string, words: readonly Word[], n: NumberAt, unit: EnglishUnit | null, sign: Word | null): string {
  if (unit?.kind === 'points') return 'pp'
  if (unit?.name) return unit.name
  if (!unit) return sign ? s.slice(sign.start, sign.end) : ''
  const first = words[wordAt(words, n.to) === '-' ? n.to + 1 : n.to] as Word
  return s.slice(first.start, (words[unit.to - 1] as Word).end).replace(/\s+/g, ' ')
}

/** 5 percent or more, 60 and above, 3 years or so, 5,000+. */
function boundAfter(words: readonly Word[], at: number): { bound: Bound; to: number } | null {
  const text = wordAt(words, at)
  if (text === '+' && isJoined(words, at)) return { bound: '>', to: at + 1 }
  if (text !== 'or' && text !== 'and') return null
  const next = wordAt(words, at + 1)
  if (/^(?:more|above|over|higher|greater|longer|better)$/.test(next)) return { bound: '>=', to: at + 2 }
  if (/^(?:less|below|fewer|lower|under|shorter)$/.test(next)) return { bound: '<=', to: at + 2 }
  return text === 'or' && next === 'so' ? { bound: '~', to: at + 2 } : null
}

/** 5, 6 and 7 percent; from 54 trillion to 82.7 trillion yuan: the last one's unit serves those before it. */
function lendUnits(words: readonly Word[], found: readonly Figure[]): Figure[] {
  const out = [...found]
  for (let k = out.length - 2; k >= 0; k--) {
    const [a, b] = [out[k] as Figure, out[k + 1] as Figure]
    if (a.kind !== 'none' || b.kind === 'none' || b.kind === 'time' || b.from - a.to > 5 || !links(words, a.to, b.from))
      continue
    const power = a.scale === 0 && b.scale > 0 && !a.value.includes('000') ? b.scale : 0
    out[k] = { ...a, kind: b.kind, unit: b.unit, value: shift(a.value, power) }
  }
  return out
}

function links(words: readonly Word[], from: number, to: number): boolean {
  let joints = 0
  for (let i = from; i < to; i++) {
    const text = wordAt(words, i)
    if (/^(?:,|and|or|to)$/.test(text)) joints++
    else if (!/^(?:over|about|around|nearly|more|than|approximately|almost|by|the)$/.test(text)) return false
  }
  return joints > 0
}
