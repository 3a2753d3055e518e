// The calendar that periods and deadlines share: days, ends of months, quarters and half-years, five-year plans, numbers of years in words.

/** Both ends of a stretch of time, ISO days; null where an end is open. */
export interface Ends {
  readonly from: string | null
  readonly to: string | null
}

/** A small number of years, in words or digits, as a piece of an expression. */
export const COUNT = '[一二两三四五六七八九十]|\\d{1,2}'
/** A part of a year, as a piece of an expression: 上半年, 前三季度, 第2季度. */
export const PART = '[上下]半年|(?:前|第)?[一二三四1-4]季度'

/** The number that a word of `COUNT` writes; 0 for any other word. */
export function countOf(word: string): number {
  return word === '两' ? 2 : '一二三四五六七八九十'.indexOf(word) + 1 || Number(word) || 0
}

/** A day, or null when the calendar has none such; without a day the last one of the month. */
export function isoDay(year: number, month: number, day: number | null): string | null {
  if (month < 1 || month > 12) return null
  const last = lastDay(year, month)
  if (day !== null && (day < 1 || day > 31)) return null
  return `${year}-${pad(month)}-${pad(day ?? last)}`
}

/** Whole years, the first and the last of them included. */
export const years = (first: number, last: number): Ends => ({ from: `${first}-01-01`, to: `${last}-12-31` })

/** A word of `PART` in a year. */
export function partOf(year: number, part: string): Ends {
  if (part === '上半年') return { from: `${year}-01-01`, to: `${year}-06-30` }
  if (part === '下半年') return { from: `${year}-07-01`, to: `${year}-12-31` }
  const quarter = countOf(/[一二三四1-4]/.exec(part)?.[0] ?? '')
  return { from: isoDay(year, part.startsWith('前') ? 1 : quarter * 3 - 2, 1), to: isoDay(year, quarter * 3, null) }
}

/** The five-year plan 十`nth`五: 十四五 ran from 2021 to 2025. */
export function planOf(nth: string): Ends {
  const last = 2005 + countOf(nth) * 5
  return years(last - 4, last)
}

const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

function lastDay(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  return (DAYS[month - 1] as number) + (leap ? 1 : 0)
}

const pad = (n: number): string => String(n).padStart(2, '0')
