// Exact decimals as people say and type them: "4000000000000" is 4 万亿 or 4 trillion.
import type { Lang } from '../words/say.ts'

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

const TYPED: Readonly<Record<string, number>> = {
  十: 1,
  百: 2,
  千: 3,
  万: 4,
  亿: 8,
  萬: 4,
  億: 8,
  trillion: 12,
  billion: 9,
  million: 6,
}

/** The number in the largest scale that leaves at most two decimals, else in full with grouping; `scale` is the scale's word or "". */
export function sayNumber(value: string, lang: Lang): { readonly number: string; readonly scale: string } {
  const digits = value.replace(/^-/, '').split('.')[0]?.replace(/^0+/, '').length ?? 0
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

/** What a person typed (4万亿, １，２００, 12.5%, -3) as an exact decimal in base units, or null when it is no number. */
export function typedNumber(typed: string): string | null {
  const text = typed
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s,，_]/g, '')
    .replace(/^[−–—]/, '-')
    .replace(/%$/, '')
  const found = /^([+-]?)(\d+(?:\.\d+)?|\.\d+)((?:[十百千万萬亿億]|trillion|billion|million)*)$/.exec(text)
  if (!found) return null
  const places = ((found[3] ?? '').match(/[a-z]+|./g) ?? []).reduce((sum, sign) => sum + (TYPED[sign] ?? 0), 0)
  const value = shift((found[2] ?? '').replace(/^\./, '0.'), places)
  return found[1] === '-' && value !== '0' ? `-${value}` : value
}
