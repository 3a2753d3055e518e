// When a statement holds: the nearest period in its sentence, else a wide one before it in its paragraph, else one that opens its section.

import { findPeriods, type PeriodAt } from '../text/periods.ts'
import { lineStart } from '../text/segment.ts'
import type { Source } from '../text/source.ts'
import type { Heading, Period } from './commitment.ts'
import { chainAt } from './outline.ts'
import type { Draft } from './scene.ts'

/** What periods are looked up in. */
export interface Times {
  readonly source: Source
  readonly headings: readonly Heading[]
  readonly year: number | null
  /** The last sentence and section that were scanned, so that each is scanned once. */
  sentence: { readonly at: number; readonly back: boolean; readonly periods: readonly PeriodAt[] } | null
  readonly sections: Map<string, PeriodAt | null>
}

/** Opens the look-up for one document. */
export const openTimes = (source: Source, headings: readonly Heading[], year: number | null): Times => ({
  source,
  headings,
  year,
  sentence: null,
  sections: new Map(),
})

/** The period of a draft, or null where nothing around it names one; `back` for what is told of the past. */
export function periodOf(times: Times, d: Draft, back: boolean): Period | null {
  const inside = inSentence(times, d, back)
  const near =
    inside.filter((p) => p.end <= d.at).at(-1) ??
    inside.find((p) => p.start >= d.end && !/[，；]/.test(times.source.folded.slice(d.end, p.start)))
  const found = near ?? inParagraph(times, d, back) ?? inSection(times, d.at, back)
  if (!found) return null
  return { words: times.source.raw.slice(found.start, found.end), from: found.from, to: found.to }
}

/** 今年是“十五五”开局之年: what year it is, not which years are spoken of. */
const ATTRIBUTE =
  /^(?:规划(?:纲要)?(?:的)?(?:主要)?(?:目标|任务|确定|收官)|(?:规划)?(?:时期|期间)?[^，。；、]{0,14}(?:之年|一年|第[一二三四五]年|开局|开好局|起好步|起步))/
const attribute = (s: string, p: PeriodAt): boolean =>
  /五”?(?:规划|时期|期间)?$/.test(s.slice(p.start, p.end)) && ATTRIBUTE.test(s.slice(p.end, p.end + 24))

function inSentence(times: Times, d: Draft, back: boolean): readonly PeriodAt[] {
  const { start, end } = d.sentence
  if (times.sentence?.at !== start || times.sentence.back !== back)
    times.sentence = { at: start, back, periods: periodsIn(times, start, end, back) }
  return times.sentence.periods
}

function periodsIn({ source, year }: Times, start: number, end: number, back: boolean): PeriodAt[] {
  return findPeriods(source.folded, start, end, year, back).filter((p) => !attribute(source.folded, p))
}

/** A promise does not inherit a time that has passed. */
const PAST = /过去|年来|去年|上年|近/
/** Nor does what is done lie ahead. */
const FUTURE = /未来|今后|明年/
const WIDE = /20\d\d年|未来|今后|过去|去年|上年|五”?|今年|到|年来/

function inParagraph(times: Times, d: Draft, back: boolean): PeriodAt | undefined {
  const { folded } = times.source
  const line = lineStart(folded, d.sentence.start, 400)
  return once(times, `${line}-${d.sentence.start}-${back}`, () => widest(times, line, d.sentence.start, back))
}

/** The heading, or the lines between it and its first sub-heading, of each section around, innermost first. */
function inSection(times: Times, at: number, back: boolean): PeriodAt | undefined {
  for (const h of chainAt(times.headings, at).toReversed()) {
    const intro = Math.min(h.children[0]?.start ?? h.end + 200, h.end + 200, at)
    const found = once(times, `${h.start}-${back}`, () => widest(times, h.start, intro, back))
    if (found) return found
  }
  return undefined
}

function widest(times: Times, start: number, end: number, back: boolean): PeriodAt | null {
  const { folded } = times.source
  const named = periodsIn(times, start, end, back).filter(
    (p) => !(back ? FUTURE : PAST).test(folded.slice(p.start, p.end)),
  )
  return (
    named.filter((p) => WIDE.test(folded.slice(p.start, p.end))).at(-1) ??
    (named.length === 1 ? (named[0] ?? null) : null)
  )
}

function once(times: Times, key: string, find: () => PeriodAt | null): PeriodAt | undefined {
  const known = times.sections.get(key)
  if (known !== undefined) return known ?? undefined
  const found = find()
  times.sections.set(key, found)
  return found ?? undefined
}
