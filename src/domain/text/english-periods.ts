// Periods in English words (this year, by 2025, over the past five years) and their dates, given the year the document speaks from.
import type { PeriodAt } from './periods.ts'

const N = 'one|two|three|four|five|six|seven|eight|nine|ten|\\d{1,2}'
const ORDINAL = 'first|second|third|fourth'
const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December'
const COUNTS = 'one two three four five six seven eight nine ten'.split(' ')
const MONTHS = MONTH.split('|').map((m) => m.toLowerCase())

const PERIOD = new RegExp(
  [
    '(?:(?:from|between) )?(?<since>20\\d\\d) ?(?:-|to|and|through) ?(?<until>20\\d\\d)(?: period)?',
    `(?<monthBy>by |before )?(?:the )?(?:end of |start of |beginning of |close of )?(?<month>${MONTH})(?: (?<day>\\d{1,2}))?,? (?<monthYear>20\\d\\d)`,
    `by (?:the )?end of (?<monthEnd>${MONTH})`,
    `(?:the )?(?<half>first|second) half of (?:the year|(?<halfYear>20\\d\\d|this year|last year|next year))`,
    `(?:the )?(?<quarter>${ORDINAL}) quarter(?: of (?:the year|(?<quarterYear>20\\d\\d|this year|last year|next year)))?`,
    `(?:the )?first (?<quarters>${N}) (?<unit>quarters|months)(?: of (?:the year|(?<quartersYear>20\\d\\d|this year|last year)))?`,
    `(?:over |in |during |for |within )?(?:the |these )?(?:past|last|previous|preceding) (?<behind>${N}) years`,
    `(?:over |in |during |for |within )?(?:the )?(?:next|coming|following) (?<ahead>${N}) years`,
    '(?:over |in |during )?the (?:past|last) (?<decade>decade)',
    '(?:over |in |during |by the end of |of )?(?:the )?(?<plan>1[0-9])th Five-Year Plan(?: period)?',
    '(?<byEnd>by (?:the )?end of|at the end of|by|before) (?<year>20\\d\\d)',
    '(?<in>in |during |for |since |throughout )?(?<bare>20\\d\\d)(?=$|[^\\d,.-]|[,.-](?!\\d)|-(?!\\d))',
    '(?<named>by (?:the )?end of (?:this|the) year|by year-end|this year|last year|next year|over the past year|in the past year|during the past year|the past year|for the year|(?:by |at )the end of last year|over the year|within the year|the previous year)',
  ].join('|'),
  'gi',
)

/** The periods that stand in `s[start,end)`; `year` is the document's own. What a value is compared with ("than in 2020") is none. */
export function englishPeriods(s: string, start: number, end: number, year: number | null): PeriodAt[] {
  const text = s.slice(start, end)
  if (!MAY.test(text)) return []
  const found: PeriodAt[] = []
  for (const m of text.matchAll(PERIOD)) {
    const before = text.slice(Math.max(0, m.index - 24), m.index)
    if (
      /[A-Za-z\d-]$/.test(before) ||
      /(?:\bthan|compared (?:with|to)|\bfrom|\bover|\bversus|relative to|\bon)(?: (?:in|that of|those of|the))* $/i.test(
        before,
      )
    )
      continue
    const dates = datesOf(m.groups ?? {}, year)
    if (dates) found.push({ start: start + m.index, end: start + m.index + m[0].trimEnd().length, ...dates })
  }
  return found
}

const MAY = /20\d\d|year|decade|quarter|month|end of/i

type Dates = { from: string | null; to: string | null }
type Groups = Readonly<Record<string, string | undefined>>

function datesOf(g: Groups, year: number | null): Dates | null {
  if (g.since) return span(Number(g.since), Number(g.until))
  if (g.year) return { from: null, to: `${g.year}-12-31` }
  if (g.bare)
    return /since/i.test(g.in ?? '') ? { from: `${g.bare}-01-01`, to: null } : span(Number(g.bare), Number(g.bare))
  if (g.plan) return span(2021 + (Number(g.plan) - 14) * 5, 2025 + (Number(g.plan) - 14) * 5)
  if (g.month) return monthDates(g, Number(g.monthYear))
  if (year === null) return { from: null, to: null }
  if (g.monthEnd) return { from: null, to: lastDay(year, monthOf(g.monthEnd)) }
  if (g.behind) return span(year - countOf(g.behind), year - 1)
  if (g.ahead) return span(year, year + countOf(g.ahead) - 1)
  if (g.decade) return span(year - 10, year - 1)
  return partDates(g, year) ?? (g.named ? namedDates(g.named.toLowerCase(), year) : null)
}

function monthDates(g: Groups, y: number): Dates {
  const month = monthOf(g.month as string)
  const to = g.day ? `${y}-${two(month)}-${two(Number(g.day))}` : lastDay(y, month)
  return { from: g.monthBy ? null : g.day ? to : `${y}-${two(month)}-01`, to }
}

function partDates(g: Groups, year: number): Dates | null {
  if (g.half) {
    const y = yearOf(g.halfYear, year)
    return g.half.toLowerCase() === 'first'
      ? { from: `${y}-01-01`, to: `${y}-06-30` }
      : { from: `${y}-07-01`, to: `${y}-12-31` }
  }
  if (g.quarter) {
    const y = yearOf(g.quarterYear, year)
    const q = ORDINAL.split('|').indexOf(g.quarter.toLowerCase())
    return { from: `${y}-${two(q * 3 + 1)}-01`, to: lastDay(y, q * 3 + 3) }
  }
  if (!g.quarters) return null
  const y = yearOf(g.quartersYear, year)
  const months = countOf(g.quarters) * (g.unit?.toLowerCase() === 'quarters' ? 3 : 1)
  return months > 12 ? null : { from: `${y}-01-01`, to: lastDay(y, months) }
}

function namedDates(word: string, year: number): Dates {
  const y = /last|past|previous/.test(word) ? year - 1 : /next/.test(word) ? year + 1 : year
  return { from: /\bend\b/.test(word) ? null : `${y}-01-01`, to: `${y}-12-31` }
}

const yearOf = (word: string | undefined, year: number): number =>
  word === undefined
    ? year
    : /^\d/.test(word)
      ? Number(word)
      : /last/i.test(word)
        ? year - 1
        : /next/i.test(word)
          ? year + 1
          : year
const countOf = (word: string): number => COUNTS.indexOf(word.toLowerCase()) + 1 || Number(word)
const monthOf = (word: string): number => MONTHS.indexOf(word.toLowerCase()) + 1
const two = (n: number): string => String(n).padStart(2, '0')
const span = (from: number, to: number): Dates => ({ from: `${from}-01-01`, to: `${to}-12-31` })
function lastDay(y: number, month: number): string {
  const leap = y % 4 === 0 && (y % 100 !== 0 || y % 400 === 0)
  const day = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
  return `${y}-${two(month)}-${two(day)}`
}
