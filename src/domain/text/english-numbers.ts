// One grammar for written English numbers: 12.69 million, 150-million, one hundred million, half a million, two-thirds.
import { Decimal } from '../base/decimal.ts'
import { isJoined, type Word, wordAt } from './english-words.ts'
import { plus, shift } from './numerals.ts'

/** A number as written: its exact value and the index of the word behind it. */
export interface NumberAt {
  readonly value: string
  readonly to: number
  readonly script: 'arabic' | 'words'
  /** Power of ten of its last multiplier, shared by the first end of a range such as 2-3 million. */
  readonly scale: number
  /** A share such as two-thirds or half; its value is in percent. */
  readonly share: boolean
}

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')
const SMALL = new Map<string, number>([
  ...ONES.map((w, i): [string, number] => [w, i]),
  ...TENS.map((w, i): [string, number] => [w, (i + 2) * 10]),
  ...TENS.flatMap((t, i) => ONES.slice(1, 10).map((o, k): [string, number] => [`${t}-${o}`, (i + 2) * 10 + k + 1])),
])
const SCALE = new Map([
  ['hundred', 2],
  ['thousand', 3],
  ['million', 6],
  ['billion', 9],
  ['trillion', 12],
])
const SHORT = new Map([
  ['bn', 9],
  ['mn', 6],
  ['tn', 12],
  ['trn', 12],
])
const PARTS = new Map([
  ['half', 2],
  ['halves', 2],
  ['third', 3],
  ['thirds', 3],
  ['quarter', 4],
  ['quarters', 4],
  ['fifth', 5],
  ['fifths', 5],
  ['sixth', 6],
  ['eighth', 8],
  ['tenth', 10],
  ['tenths', 10],
])

/** The number that begins with word `i`, or null. */
export function numberAt(words: readonly Word[], i: number): NumberAt | null {
  return words[i]?.kind === 'number' ? digits(words, i) : (shareAt(words, i) ?? spelled(words, i))
}

function digits(words: readonly Word[], i: number): NumberAt | null {
  let value = (words[i] as Word).text.replaceAll(',', '')
  let to = i + 1
  let scale = 0
  const short = isJoined(words, to) ? shortScale(words, i, wordAt(words, to)) : (SHORT.get(wordAt(words, to)) ?? 0)
  if (short > 0) {
    scale = short
    to++
  }
  for (;;) {
    const at = wordAt(words, to) === '-' && isJoined(words, to) ? to + 1 : to
    const power = SCALE.get(wordAt(words, at))
    if (power === undefined) break
    scale += power
    to = at + 1
  }
  value = shift(value, scale)
  return { value, to, script: 'arabic', scale, share: false }
}

/** 5bn; 5m and 5k only behind a sign of money. */
function shortScale(words: readonly Word[], i: number, text: string): number {
  const money = /[$€£¥]$/.test(wordAt(words, i - 1))
  return SHORT.get(text) ?? (money ? (text === 'm' ? 6 : text === 'b' ? 9 : text === 'k' ? 3 : 0) : 0)
}

/** one hundred million, twenty-five, a billion, half a million. */
function spelled(words: readonly Word[], i: number): NumberAt | null {
  const first = wordAt(words, i)
  if (first === 'half' && /^an?$/.test(wordAt(words, i + 1)) && SCALE.has(wordAt(words, i + 2)))
    return {
      value: shift('0.5', SCALE.get(wordAt(words, i + 2)) ?? 0),
      to: i + 3,
      script: 'words',
      scale: 0,
      share: false,
    }
  if (!SMALL.has(first) && !(/^an?$/.test(first) && SCALE.has(wordAt(words, i + 1)))) return null
  let total = '0'
  let part = SMALL.get(first) ?? 1
  let scale = 0
  let to = i + 1
  for (; to < words.length; to++) {
    const text = wordAt(words, to)
    const power = SCALE.get(text)
    const small = SMALL.get(text)
    if (power === 2) part *= 100
    else if (power !== undefined) {
      total = plus(total, shift(String(part), power))
      part = 0
    } else if (small !== undefined && (part === 0 || part % 100 === 0) && to > i + 1 && small > 0) part += small
    else if (text === 'and' && wordAt(words, to - 1) === 'hundred' && SMALL.has(wordAt(words, to + 1))) continue
    else break
    scale = power ?? 0
  }
  const value = plus(total, String(part))
  return { value, to, script: 'words', scale: scale === 2 ? 0 : scale, share: false }
}

/** two-thirds, three quarters, one third of, half of, by half. */
function shareAt(words: readonly Word[], i: number): NumberAt | null {
  const text = wordAt(words, i)
  const [head = '', tail] = text.split('-')
  if (tail !== undefined) return part(SMALL.get(head), PARTS.get(tail), i + 1)
  const next = wordAt(words, i + 1)
  if (/^an?$/.test(text) && /^(?:third|quarter|fifth|tenth)$/.test(next))
    return wordAt(words, i + 2) === 'of' || wordAt(words, i - 1) === 'by' ? part(1, PARTS.get(next), i + 2) : null
  if (text === 'half') {
    if (/^(?:first|second|latter|other|the|a|last)$/.test(wordAt(words, i - 1))) return null
    return next === 'of' || next === 'the' || wordAt(words, i - 1) === 'by' ? part(1, 2, i + 1) : null
  }
  const count = SMALL.get(text)
  const whole = PARTS.get(next)
  if (count === undefined || whole === undefined || (count === 1) !== !next.endsWith('s')) return null
  return count < whole ? part(count, whole, i + 2) : null
}

const part = (n: number | undefined, whole: number | undefined, to: number): NumberAt | null =>
  n === undefined || whole === undefined
    ? null
    : {
        value: new Decimal(n).times(100).div(whole).toDecimalPlaces(10).toFixed(),
        to,
        script: 'words',
        scale: 0,
        share: true,
      }
