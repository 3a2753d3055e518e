// One grammar for written numbers: 1,270多万, 1亿3千多万, 三百二十, 两万, 上千万; exact decimals, never floats.
import { Decimal } from '../base/decimal.ts'

/** A number as written. `value` is the exact decimal in plain notation; `more` is true for 多, 余, 几 in or after it; `bare` when it is multipliers only (千亿). */
export interface Numeral {
  readonly start: number
  readonly end: number
  readonly value: string
  readonly more: boolean
  readonly script: 'arabic' | 'han'
  readonly bare: boolean
  /** Power of ten of the trailing multipliers (万 is 4), shared by the first end of a range such as 2-3万. */
  readonly scale: number
}

const HAN: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  二: 2,
  两: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const SMALL: Readonly<Record<string, number>> = { 十: 1, 百: 2, 千: 3 }
const BIG: Readonly<Record<string, number>> = { 万: 4, 亿: 8 }
const MORE = '多余几'
/** Units and words that begin with a multiplier character. */
const UNIT_HEAD = /千[瓦米克伏乏卡帕赫]|百分|百姓/

/** The number that begins at `i` in folded text, or null; looks no further than `end`. */
export function scanNumeral(s: string, i: number, end: number): Numeral | null {
  const c = s.charCodeAt(i)
  return c >= 0x30 && c <= 0x39 ? scanArabic(s, i, end) : scanHan(s, i, end)
}

/** Value times ten to the power, exactly, in plain notation. */
export function shift(value: string, power: number): string {
  if (power === 0) return value
  return new Decimal(value).times(new Decimal(10).pow(power)).toFixed()
}

/** Exact sum in plain notation. */
export function plus(a: string, b: string): string {
  return new Decimal(a).plus(b).toFixed()
}

function scanArabic(s: string, i: number, end: number): Numeral | null {
  const first = digits(s, i, end)
  let at = first.end
  let more = false
  if (isMore(s, at, end)) {
    more = true
    at++
  }
  if (s[at] === ' ' && BIG[s[at + 1] ?? ''] !== undefined) at++
  const scale = multipliers(s, at, end)
  if (more && scale.end === at && !followsUnit(s, at, end)) return null
  at = scale.end
  let value = shift(first.text, scale.power)
  if (scale.power >= 4) {
    const rest = remainder(s, at, end, scale.power)
    if (rest) {
      value = plus(value, rest.value)
      more ||= rest.more
      at = rest.end
    }
  }
  if (!more && isMore(s, at, end) && BIG[s[at + 1] ?? ''] !== undefined) {
    const tail = multipliers(s, at + 1, end)
    return {
      start: i,
      end: tail.end,
      value: shift(value, tail.power),
      more: true,
      script: 'arabic',
      bare: false,
      scale: scale.power + tail.power,
    }
  }
  if (!more && isMore(s, at, end) && s[at] !== '几' && !(s[at] === '余' && s[at + 1] === '额')) {
    more = true
    at++
  }
  return { start: i, end: at, value, more, script: 'arabic', bare: false, scale: scale.power }
}

/** The lower part of 1亿3千多万: digits with a smaller multiplier. */
function remainder(
  s: string,
  i: number,
  end: number,
  above: number,
): { value: string; end: number; more: boolean } | null {
  const c = s.charCodeAt(i)
  if (i >= end || c < 0x30 || c > 0x39) return null
  const part = digits(s, i, end)
  let at = part.end
  let scale = multipliers(s, at, end)
  let more = false
  if (isMore(s, scale.end, end) && BIG[s[scale.end + 1] ?? ''] !== undefined) {
    more = true
    at = scale.end + 1
    const tail = multipliers(s, at, end)
    scale = { power: scale.power + tail.power, end: tail.end }
  }
  return scale.power > 0 && scale.power < above ? { value: shift(part.text, scale.power), end: scale.end, more } : null
}

function digits(s: string, i: number, end: number): { text: string; end: number } {
  let at = i
  let text = ''
  while (at < end) {
    const c = s[at] as string
    if (c >= '0' && c <= '9') text += c
    else if (c === ',' && isDigit(s, at + 1)) text += ''
    else if (c === '.' && isDigit(s, at + 1) && !text.includes('.')) text += c
    else break
    at++
  }
  return { text: text.replace(/^0+(?=\d)/, ''), end: at }
}

function multipliers(s: string, i: number, end: number): { power: number; end: number } {
  let at = i
  let power = 0
  while (at < end) {
    const p = SMALL[s[at] as string] ?? BIG[s[at] as string]
    if (p === undefined || UNIT_HEAD.test(s.slice(at, at + 2))) break
    power += p
    at++
  }
  return { power, end: at }
}

const isDigit = (s: string, i: number): boolean => s.charCodeAt(i) >= 0x30 && s.charCodeAt(i) <= 0x39
const isMore = (s: string, i: number, end: number): boolean => i < end && MORE.includes(s[i] as string)

/** After 1000多 something must be counted (多 alone may be the word "many"). */
function followsUnit(s: string, i: number, end: number): boolean {
  return i < end && !'，。；、）'.includes(s[i] as string)
}

function scanHan(s: string, i: number, end: number): Numeral | null {
  if (s.startsWith('万一', i)) return null
  let total = new Decimal(0)
  let section = 0
  let digit: number | null = null
  let at = i
  let more = false
  let bare = true
  let scale = 0
  for (; at < end; at++) {
    const c = s[at] as string
    const d = HAN[c]
    if (d !== undefined) {
      if (digit !== null && digit !== 0) return null // 三五 and years: not a number of this grammar
      digit = d
      bare = false
      scale = 0
    } else if (UNIT_HEAD.test(s.slice(at, at + 2))) break
    else if (SMALL[c] !== undefined) {
      if (c === '十') bare = false
      section += (digit ?? (section === 0 ? 1 : 0)) * 10 ** SMALL[c]
      digit = null
      scale += SMALL[c]
    } else if (BIG[c] !== undefined) {
      const below = section + (digit ?? 0)
      const part = below === 0 && total.isZero() ? 1 : below
      // 万 multiplies its own section; 亿 everything before it (一亿二千万, 三万五千亿).
      total = c === '亿' ? total.plus(part).times(1e8) : total.plus(new Decimal(part).times(1e4))
      section = 0
      digit = null
      scale += BIG[c]
    } else if (at > i && '多余'.includes(c) && !more && digit === null) more = true
    else break
  }
  if (at === i) return null
  const value = total.plus(section).plus(digit ?? 0)
  return value.isZero() ? null : { start: i, end: at, value: value.toFixed(), more, script: 'han', bare, scale }
}
