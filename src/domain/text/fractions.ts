// Shares and ratios: 三分之二, 百分之五, 五成, 一半, 1/4 in percent; 2.31∶1 as its first term.
import { Decimal } from '../base/decimal.ts'
import { type Numeral, plus, scanNumeral, shift } from './numerals.ts'
import { boundAt, type Quantity } from './quantity.ts'

/** The share or ratio that begins with the numeral, or null; looks no further than `end`. */
export function fractionAt(s: string, n: Numeral, end: number): Quantity | null {
  return tenths(s, n) ?? parts(s, n, end) ?? slashed(s, n) ?? ratio(s, n)
}

/** 百分之五, 千分之三: the whole is named before the part. */
export function percentAt(s: string, at: number, end: number): Quantity | null {
  const whole = WHOLES[s.slice(at, at + 3)]
  const part = whole ? scanNumeral(s, at + 3, end) : null
  return whole && part ? bounded(s, at, part.end, percent(part.value, whole), part.more) : null
}

const WHOLES: Readonly<Record<string, string>> = { 百分之: '100', 千分之: '1000', 万分之: '10000' }

/** 一半. */
export function halfAt(s: string, at: number): Quantity | null {
  return s.startsWith('一半', at) ? bounded(s, at, at + 2, '50', false) : null
}

const NOT_TENTHS = '立为就效果都员长功本交熟品人'

function tenths(s: string, n: Numeral): Quantity | null {
  if (s[n.end] !== '成' || NOT_TENTHS.includes(s[n.end + 1] ?? '-') || n.value.length > 2) return null
  const half = s[n.end + 1] === '半'
  return bounded(s, n.start, n.end + (half ? 2 : 1), plus(shift(n.value, 1), half ? '5' : '0'), n.more)
}

function parts(s: string, n: Numeral, end: number): Quantity | null {
  if (!s.startsWith('分之', n.end)) return null
  const part = scanNumeral(s, n.end + 2, end)
  return part && bounded(s, n.start, part.end, percent(part.value, n.value), part.more)
}

function slashed(s: string, n: Numeral): Quantity | null {
  const whole = /^\/(\d{1,2})(?![\d/年月])/.exec(s.slice(n.end, n.end + 4))
  if (!whole || !/^\d{1,2}$/.test(n.value) || Number(whole[1]) <= Number(n.value)) return null
  return bounded(s, n.start, n.end + whole[0].length, percent(n.value, whole[1] as string), false)
}

function ratio(s: string, n: Numeral): Quantity | null {
  const named = n.value.includes('.') || /比[^，。]{0,6}$/.test(s.slice(Math.max(0, n.start - 9), n.start))
  if (n.script !== 'arabic' || !named || !/^[∶:：]1(?!\d)/.test(s.slice(n.end, n.end + 3))) return null
  return { ...bounded(s, n.start, n.end + 2, n.value, false), unit: '', script: 'arabic' }
}

function bounded(s: string, start: number, end: number, value: string, more: boolean): Quantity {
  const after = boundAt(s, end)
  const bound = after?.bound ?? (more ? '>' : null)
  return {
    start,
    end: end + (after?.length ?? 0),
    value,
    value2: null,
    unit: '%',
    kind: 'percent',
    bound,
    script: 'han',
    bare: false,
  }
}

/** Part of a whole in percent, to ten places where the division does not end. */
const percent = (part: string, whole: string): string =>
  new Decimal(part).times(100).div(whole).toDecimalPlaces(10).toFixed()
