// Amounts as people say them: 4000000000000 元 is 4 万亿元, or 4 trillion 元; nothing is rounded.
import type { Lang } from './say.ts'

const STEPS: Readonly<Record<'zh' | 'en', readonly (readonly [zeros: number, word: string])[]>> = {
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

/** So many decimals are still easy to say; with more, the next smaller big number is taken. */
const DECIMALS = 4

/** An exact decimal (as a string of digits) in the reader's big numbers, without a unit. Moves the point only: no digit is lost. */
export function sayNumber(lang: Lang, value: string): string {
  const [, sign = '', whole = '', part = ''] = /^([-+]?)(\d+)(?:\.(\d+))?$/.exec(value) ?? []
  if (whole === '') return value
  const behind = (zeros: number) => (whole.slice(-zeros) + part).replace(/0+$/, '')
  const steps = STEPS[lang === 'en' ? 'en' : 'zh']
  const step = steps.find(([zeros]) => whole.length > zeros && behind(zeros).length <= DECIMALS)
  if (!step) return sign + group(whole) + (part && `.${part}`)
  const [zeros, word] = step
  const decimals = behind(zeros)
  return `${sign}${group(whole.slice(0, -zeros))}${decimals && `.${decimals}`} ${word}`
}

/** Groups thousands from five digits on (2027 and 6348 stay as they are). */
function group(digits: string): string {
  return digits.length > 4 ? digits.replace(/\B(?=(\d{3})+$)/g, ',') : digits
}
