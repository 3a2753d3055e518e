// Exact decimals as people say them: "4000000000000" is 4 万亿 or 4 trillion; nothing is rounded.
import type { Lang } from './say.ts'

const SCALES: Readonly<Record<'zh' | 'en', readonly (readonly [number, string])[]>> = {
  zh: [
    [12, '万亿'],
    [8, '亿'],
    [4, '万'],
  ],
  en: [
    [12, 'trillion'],
    [9, 'billion'],
    [6, 'million'],
  ],
}

/** How a value binds, as a sign before it; nothing stands before an exact value or a range. */
export const SIGNS: Readonly<Record<'>=' | '>' | '<=' | '<' | '~' | '=' | 'range', string>> = {
  '>=': '≥',
  '>': '>',
  '<=': '≤',
  '<': '<',
  '~': '≈',
  '=': '',
  range: '',
}

/** Grades as texts write them: water of class Ⅱ. */
export const GRADES: readonly string[] = ['', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ', 'Ⅴ']

/** The largest scale that a value fills: by how many places it moves the point, and its word; none is 0 and "". */
export function scaleFor(value: string, lang: Lang): { readonly places: number; readonly scale: string } {
  const digits = wholeDigits(value)
  const [places, scale] = SCALES[lang === 'en' ? 'en' : 'zh'].find(([at]) => digits > at) ?? [0, '']
  return { places, scale }
}

/** Digits before the point, leading zeros left out. */
const wholeDigits = (value: string): number => value.replace(/^-/, '').split('.')[0]?.replace(/^0+/, '').length ?? 0

/** The number in the largest scale that leaves at most two decimals, else in full with grouping; `scale` is the scale's word or "". */
export function sayNumber(value: string, lang: Lang): { readonly number: string; readonly scale: string } {
  const digits = wholeDigits(value)
  for (const [places, scale] of SCALES[lang === 'en' ? 'en' : 'zh']) {
    if (digits <= places) continue
    const moved = shift(value, -places)
    if ((moved.split('.')[1] ?? '').length <= 2) return { number: group(moved), scale }
  }
  return { number: group(value), scale: '' }
}

/** The number with its thousands grouped; years and other four-digit numbers stay whole. */
export function group(value: string): string {
  const [whole = '', fraction] = value.split('.')
  const sign = whole.startsWith('-') ? '−' : ''
  const bare = whole.replace('-', '')
  const grouped = bare.length > 4 ? bare.replace(/\B(?=(\d{3})+$)/g, ',') : bare
  return sign + grouped + (fraction ? `.${fraction}` : '')
}

/** Moves the decimal point by `places` (right when positive), exactly. */
export function shift(value: string, places: number): string {
  const sign = value.startsWith('-') ? '-' : ''
  const [whole = '0', fraction = ''] = value.replace('-', '').split('.')
  const digits = whole + fraction
  const point = whole.length + places
  const padded = point <= 0 ? '0'.repeat(1 - point) + digits : digits.padEnd(point, '0')
  const at = Math.max(point, 1)
  const left = padded.slice(0, at).replace(/^0+(?=\d)/, '')
  const right = padded.slice(at).replace(/0+$/, '')
  return sign + left + (right ? `.${right}` : '')
}
