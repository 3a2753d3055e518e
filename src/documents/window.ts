// Periods as tables of figures write them: 2024, 2024Q1, 2024-03, 2024-12-31, 2021-2025, 2024-01..2024-08.
import type { ObservedPeriod } from '../domain/indicator/observation.ts'
import { isoDay, years } from '../domain/text/dates.ts'

/** The period, or null when the words are none; a stretch from January within one year is a year to date, any other one a sum. */
export function readWindow(words: string): ObservedPeriod | null {
  const [, first, last] = /^(\d{4})年?\s*(?:-|–|—|至|到)\s*(\d{4})年?$/.exec(words) ?? []
  if (first && last) return stretch(`${first}-01-01`, `${last}-12-31`)
  const [, begin, end] = /^(\S+?)\s*(?:\.\.|~|至|到|\/)\s*(\S+)$/.exec(words) ?? []
  if (!begin || !end) return single(words)
  const [from, to] = [single(begin), single(end)]
  return from && to ? stretch(from.from, to.to) : null
}

function stretch(from: string, to: string): ObservedPeriod | null {
  if (from > to) return null
  if (from.endsWith('-01-01') && from.slice(0, 4) === to.slice(0, 4))
    return { kind: to.endsWith('-12-31') ? 'year' : 'year-to-date', from, to }
  return { kind: 'cumulative', from, to }
}

function single(words: string): ObservedPeriod | null {
  const [, year, quarter, month, day] =
    /^(\d{4})年?(?:-?Q([1-4])|[-/.年]?(\d{1,2})月?(?:[-/.]?(\d{1,2})日?)?)?$/i.exec(words) ?? []
  if (!year) return null
  if (quarter) return whole('quarter', Number(year), Number(quarter) * 3 - 2, Number(quarter) * 3)
  if (!month) return { kind: 'year', from: years(Number(year), Number(year)).from ?? '', to: `${year}-12-31` }
  if (!day) return whole('month', Number(year), Number(month), Number(month))
  const at = isoDay(Number(year), Number(month), Number(day))
  const last = isoDay(Number(year), Number(month), null)
  return at && last && at <= last ? { kind: 'point-in-time', from: at, to: at } : null
}

function whole(kind: ObservedPeriod['kind'], year: number, first: number, last: number): ObservedPeriod | null {
  const [from, to] = [isoDay(year, first, 1), isoDay(year, last, null)]
  return from && to ? { kind, from, to } : null
}

/** The period as `readWindow` reads it again. */
export function writeWindow({ kind, from, to }: ObservedPeriod): string {
  const [year, month] = [to.slice(0, 4), Number(to.slice(5, 7))]
  switch (kind) {
    case 'year':
      return year
    case 'quarter':
      return `${year}Q${Math.ceil(month / 3)}`
    case 'month':
      return to.slice(0, 7)
    case 'point-in-time':
      return to
    case 'year-to-date':
      return `${from.slice(0, 7)}..${to.slice(0, 7)}`
    case 'cumulative':
      return from.endsWith('-01-01') && to.endsWith('-12-31') ? `${from.slice(0, 4)}-${year}` : `${from}..${to}`
  }
}
