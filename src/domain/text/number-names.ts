// Digits that count nothing: C919, 5G, PM2.5, 1+5, 24:00, 第3, 十四五, “33618”.
import type { Numeral } from './numerals.ts'
import { matchUnit } from './units.ts'

/** A longer run of digits is a code. */
const LONGEST = 24

/** True when the digits are part of a name, an ordinal or a time; `before` is the character before them. */
export function isName(s: string, n: Numeral, before: string, end: number): boolean {
  if (n.end - n.start > LONGEST) return true
  const after = n.end < end ? (s[n.end] as string) : ''
  if (/[A-Za-z+.#]/.test(before) || before === '第' || before === '初' || quoted(s, n)) return true
  if (/^\d\.0$/.test(s.slice(n.start, n.end)) && !matchUnit(s, n.end)) return true
  if (after === '+' || after === ':' || (after === '∶' && s[n.end + 1] !== '1')) return true
  if (before === '∶' || (before === '新' && after === '条')) return true
  if (n.script === 'han') return hanName(s, n, before, after)
  if (before === '-' || before === '/') return true
  if (/[A-Za-z]/.test(after)) return !matchUnit(s, n.end) || /^[GAKDVNCS](?![A-Za-z])/.test(s.slice(n.end, n.end + 2))
  return false
}

function hanName(s: string, n: Numeral, before: string, after: string): boolean {
  const word = s.slice(n.start, n.end)
  if (word === '一' && '从由'.includes(before || '-')) return false
  if (word === '一' || '几数'.includes(before || '-')) return !(word === '一' && after === '亿')
  if (/[五六]/.test(after) && before !== '' && word.length === 2 && word.startsWith('十')) return true
  if (n.bare && word.length === 1) return !'上超过近逾破'.includes(before || '-')
  return word === '亿万'
}

/** Inside a short quotation digits are a name: “33618”, “三个一批”. */
function quoted(s: string, n: Numeral): boolean {
  const open = s.slice(Math.max(0, n.start - 10), n.start).lastIndexOf('“')
  if (open < 0) return false
  const from = Math.max(0, n.start - 10) + open
  const close = s.slice(from, from + 17).indexOf('”')
  return close > 0 && from + close >= n.end
}

/** Where the name that goes on at `at` ends. */
export const skipName = (s: string, at: number, end: number): number => {
  let i = at
  while (i < end && /[0-9A-Za-z+.:∶-]/.test(s[i] as string)) i++
  return Math.max(i, at)
}
