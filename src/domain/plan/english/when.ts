// When an English statement holds: a period right behind its value, else the nearest before it, else one that opens its paragraph or section.
import { englishPeriods } from '../../text/english-periods.ts'
import type { PeriodAt } from '../../text/periods.ts'
import type { Heading, Period } from '../commitment.ts'
import { chainAt } from '../outline.ts'
import type { Draft } from '../scene.ts'

/** What periods are looked up in. */
export interface EnglishTimes {
  readonly raw: string
  readonly s: string
  readonly headings: readonly Heading[]
  readonly year: number | null
  sentence: { readonly at: number; readonly periods: readonly PeriodAt[] } | null
  readonly known: Map<number, PeriodAt | null>
}

/** Opens the look-up for one document: `raw` as stored, `s` folded. */
export const openEnglishTimes = (
  raw: string,
  s: string,
  headings: readonly Heading[],
  year: number | null,
): EnglishTimes => ({ raw, s, headings, year, sentence: null, known: new Map() })

/** The period of a draft, or null where nothing around it names one; `back` for what is told of the past. */
export function englishPeriodOf(times: EnglishTimes, d: Draft, back: boolean): Period | null {
  const found = inSentence(times, d) ?? inParagraph(times, d, back) ?? inSection(times, d.at, back)
  return (
    found && { words: times.raw.slice(found.start, found.end).replace(/\s+/g, ' '), from: found.from, to: found.to }
  )
}

function inSentence(times: EnglishTimes, d: Draft): PeriodAt | null {
  const { start, end } = d.sentence
  if (times.sentence?.at !== start)
    times.sentence = { at: start, periods: englishPeriods(times.s, start, end, times.year) }
  const { periods } = times.sentence
  const behind = periods.find((p) => p.start >= d.at && follows(times.s, d, p))
  const before = periods.filter((p) => p.start < d.at)
  return (
    behind ??
    before.filter((p) => !/^since/i.test(times.s.slice(p.start, p.end))).at(-1) ??
    before.at(-1) ??
    periods.find((p) => p.start >= d.at) ??
    null
  )
}

/** Between the value and a period behind it stand only a few words without a comma or another figure. */
function follows(s: string, d: Draft, p: PeriodAt): boolean {
  if (p.start < d.end) return true
  const between = s.slice(d.end, p.start)
  return between.length <= 40 && !/[,;\d]/.test(between)
}

const WIDE = /^(?:in |by |during )?(?:20\d\d|this year|last year|over|in|during|by|within|next)/i
const PAST = /last year|past|previous/i

function inParagraph(times: EnglishTimes, d: Draft, back: boolean): PeriodAt | null {
  const { s } = times
  const far = Math.max(0, d.sentence.start - 400)
  const line = far + s.slice(far, d.sentence.start).lastIndexOf('\n') + 1
  if (line >= d.sentence.start) return null
  const found = englishPeriods(s, line, d.sentence.start, times.year)
  return (
    found.filter((p) => WIDE.test(s.slice(p.start, p.end)) && (back || !PAST.test(s.slice(p.start, p.end)))).at(-1) ??
    null
  )
}

function inSection(times: EnglishTimes, at: number, back: boolean): PeriodAt | null {
  for (const heading of chainAt(times.headings, at).toReversed()) {
    const found = named(times, heading)
    if (found && (back || !PAST.test(times.s.slice(found.start, found.end)))) return found
  }
  return null
}

/** The one period in a heading's own words. */
function named(times: EnglishTimes, heading: Heading): PeriodAt | null {
  const known = times.known.get(heading.start)
  if (known !== undefined) return known
  const found = englishPeriods(times.s, heading.start, heading.end, times.year)
  const only = found.length === 1 ? (found[0] ?? null) : null
  times.known.set(heading.start, only)
  return only
}
