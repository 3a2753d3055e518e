// A statement's value and period in the words of a page, with the exact figure beside it.
import type { Period, Statement } from '../domain/plan/commitment.ts'
import { GRADES, group, SIGNS, sayNumber } from '../words/amount.ts'
import type { Voice } from './voice.ts'

const UNITS_IN_ENGLISH =
  '元 美元 人 人次 户 家 个 项 天 公里 平方公里 亩 吨 斤 千瓦 立方米 套 辆 所 件 条 次 倍 pp'.split(' ')

/** The value as people say it, and its exact form for a title or "" when that adds nothing. */
export function sayValue(v: Voice, s: Statement): { readonly text: string; readonly exact: string } {
  if (s.form === 'relation') {
    const code =
      s.op === '<' || s.op === '<=' ? 'value-below' : s.op === '=' || s.op === '~' ? 'value-same' : 'value-above'
    return { text: v.t(code, { other: s.other ?? '' }), exact: '' }
  }
  if (s.form === 'rank') {
    return { text: s.value === null ? v.t('value-front') : v.t('value-rank', { n: s.value }), exact: '' }
  }
  if (s.value === null) return { text: v.t('value-none'), exact: '' }
  if (s.form === 'grade') {
    return {
      text: `${SIGNS[s.op]} ${GRADES[Number(s.value)] ?? s.value} ${s.unit || v.t('value-grade')}`.trim(),
      exact: '',
    }
  }
  const down = s.value.startsWith('-') && (s.form === 'growth' || s.form === 'change')
  const bare = (value: string): string => (down ? value.replace('-', '') : value)
  const amount = amountOf(v, bare(s.value), s.value2 === null ? null : bare(s.value2), s.unit ?? '')
  const text = [lead(v, s, down), SIGNS[s.op], amount].filter(Boolean).join(' ')
  const exact = [
    SIGNS[s.op],
    [s.value, s.value2]
      .filter((x) => x !== null)
      .map((x) => group(x))
      .join('–'),
    s.unit ?? '',
  ]
  return { text, exact: exact.filter(Boolean).join(' ') }
}

function lead(v: Voice, s: Statement, down: boolean): string {
  const per = s.per === null ? '' : v.t(s.per === 'year' ? 'per-year' : 'per-cumulative')
  const verb =
    s.form === 'growth'
      ? v.t(down ? 'value-falls' : 'value-grows')
      : s.form === 'change'
        ? v.t(down ? 'value-less' : 'value-more')
        : ''
  return v.lang === 'en' ? [verb, per].filter(Boolean).join(' ') : per + verb
}

function amountOf(v: Voice, value: string, value2: string | null, unit: string): string {
  const a = sayNumber(value, v.lang)
  const b = value2 === null ? null : sayNumber(value2, v.lang)
  const same = b && b.scale === a.scale
  const number = b ? (same ? `${a.number}–${b.number}` : `${a.number} ${scaleOf(v, a.scale)} – ${b.number}`) : a.number
  return joinAmount(v, number, (b ?? a).scale, unit)
}

/** A number with the words of its scale and unit in the page's language; without a number, those words alone. */
export const joinAmount = (v: Voice, number: string, scale: string, unit: string): string =>
  join(v, number, scaleOf(v, scale), unitOf(v, unit)).trim()

const scaleOf = (v: Voice, word: string): string =>
  word && v.lang === 'zh-Hant' ? word.replace('万', '萬').replace('亿', '億') : word

function join(v: Voice, number: string, scale: string, unit: string): string {
  if (unit === '%' && !scale) return `${number}%`
  if (v.lang === 'en') return [number, scale, unit].filter(Boolean).join(' ')
  return scale || unit ? `${number} ${scale}${unit}` : number
}

/** The unit in the page's language where it has a word for it, else as the text has it. */
function unitOf(v: Voice, unit: string): string {
  if (unit === 'pp') return v.t('unit-pp')
  if (v.lang !== 'en') return unit
  const at = UNITS_IN_ENGLISH.indexOf(unit)
  return at < 0 ? unit : v.t(`unit-${at}`)
}

/** The period as a person would say it, with the document's own words after it. */
export function sayPeriod(v: Voice, period: Period | null): string {
  if (!period) return ''
  const span = sayDates(v, period.from, period.to)
  if (!span) return period.words ? v.t('period-words', { words: period.words }) : ''
  const told = period.words.replace(/\s/g, '') === span.replace(/\s/g, '')
  return period.words && !told ? v.t('period-both', { span, words: period.words }) : span
}

function sayDates(v: Voice, from: string | null, to: string | null): string {
  const [a, b] = [from?.slice(0, 4), to?.slice(0, 4)]
  const fromNewYear = from?.endsWith('-01-01') ?? false
  const toNewYear = to?.endsWith('-12-31') ?? false
  if (from && to) {
    if (from === to) return from
    if (fromNewYear && toNewYear) return a === b ? v.t('period-year', { year: a ?? '' }) : `${a}–${b}`
    return v.t('period-from-to', { from, to })
  }
  if (to) return toNewYear ? v.t('period-by-year', { year: b ?? '' }) : v.t('period-by', { date: to })
  if (from) return v.t('period-since', { date: fromNewYear ? (a ?? '') : from })
  return ''
}
