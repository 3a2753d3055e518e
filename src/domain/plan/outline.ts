// The real headings of a text, nested as its own markers nest them, with announced counts checked.
import type { Diagnostic, Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { Heading } from './commitment.ts'
import { inside, type Line, linesOf } from './lines.ts'
import { lineMarker, type Marker } from './marker.ts'
import {
  endParagraph,
  finishOutline,
  lastOf,
  newOutline,
  passAddress,
  passEnd,
  passParagraph,
  placeHeading,
  type Token,
} from './outline-build.ts'
import { countDiagnostics, groupAnnounced } from './outline-counts.ts'
import { clauseEnd, headingEnd, runMarkers } from './outline-lines.ts'
import { continuations, plainTitles } from './outline-plain.ts'

/** The headings of a text with what is wrong about them; `skip` are runs that hold none (left out, title, tables). */
export function outline(source: Source, skip: readonly Span[]): { headings: Heading[]; diagnostics: Diagnostic[] } {
  const spans = skip.toSorted((a, b) => a.start - b.start)
  const lines = linesOf(source).filter((l) => !inside(spans, l.start))
  const built = newOutline()
  const annexes = annexLists(lines)
  const markers = lines.map((l, i) => (annexes.has(i) ? null : accepted(source, l, lines[i - 1])))
  const plain = plainTitles(lines, markers, annexes)
  const wrapped = continuations(lines, markers, plain)
  let previousEnd = -1
  lines.forEach((line, i) => {
    if (wrapped.has(i - 1) || (markers[i - 1]?.style === 'annex' && annexTitle(lines, markers, i - 1))) return
    const last = annexTitle(lines, markers, i) || wrapped.has(i) ? (lines[i + 1] as Line) : line
    const head = headOf(source, line, last, markers[i] ?? null, plain.has(i))
    const adjacent = head !== null && lines[i - 1] !== undefined && previousEnd >= (lines[i - 1] as Line).end - 1
    if (head) {
      placeHeading(built, { ...head, adjacent })
      previousEnd = head.end
    } else if (annexes.has(i)) passEnd(built, line.start)
    else if (/^各位代表[！，：!]?$/.test(line.text) || /^各位代表[！，]/.test(line.text)) passAddress(built, line.start)
    else if (!continues(lines[i - 1], line)) passParagraph(built)
    const next = markers.slice(i + 1, i + 4).find((m) => m !== null)
    const opens = (style: string, ordinal: number): boolean => next?.style === style && next.ordinal === ordinal
    for (const run of runMarkers(source, line, head?.end ?? line.start, (style) => lastOf(built, style), opens))
      placeHeading(built, runToken(source, line, run.at, run.marker))
    endParagraph(built, line.end)
  })
  const headings = finishOutline(built, lines.at(-1)?.end ?? 0)
  return { headings: groupAnnounced(source, headings), diagnostics: countDiagnostics(source, headings) }
}

/** The headings above an offset, outermost first, as the text has them. */
export function pathAt(source: Source, headings: readonly Heading[], offset: number): string[] {
  return chainAt(headings, offset).map((h) => headingText(source, h))
}

/** The headings whose sections hold an offset, outermost first. */
export function chainAt(headings: readonly Heading[], offset: number): Heading[] {
  const chain: Heading[] = []
  let level = headings
  for (;;) {
    let low = 0
    let high = level.length
    while (low < high) {
      const mid = (low + high) >> 1
      if ((level[mid] as Heading).start <= offset) low = mid + 1
      else high = mid
    }
    const found = level[low - 1]
    if (!found || found.close <= offset) return chain
    chain.push(found)
    level = found.children
  }
}

/** A heading's own characters on one line. */
export function headingText(source: Source, h: Heading): string {
  const between = h.marker.startsWith('附') ? ' ' : ''
  return source.raw
    .slice(h.start, h.end)
    .replace(/\s*\n\s*/g, between)
    .trim()
}

/** A line's marker, unless what follows shows that it is none. */
function accepted(source: Source, line: Line, previous: Line | undefined): Marker | null {
  const marker = lineMarker(line.text, 0)
  if (!marker) return null
  if (continues(previous, line) && /^(?:decimal|number|dash)$/.test(marker.style) && !/^\d+[.、]/.test(line.text))
    return null
  if (marker.style === 'annex' && /^[\d一二三四五六七八九十]|^.{30}/.test(line.text.slice(marker.length))) return null
  if (marker.style === 'annex' && marker.ordinal === 0 && marker.length < line.text.length && /[。；]/.test(line.text))
    return null
  return headingEnd(source, line, marker) === null && marker.style !== 'annex' ? null : marker
}

/** Lines of 附件：1.… 2.… at the end of a text: names of annexes, no headings. */
function annexLists(lines: readonly Line[]): Set<number> {
  const out = new Set<number>()
  for (let i = 0; i < lines.length; i++) {
    if (!/^附(?:件|表|录)[：:]/.test((lines[i] as Line).text)) continue
    out.add(i)
    while (
      i + 1 < lines.length &&
      /^\d{1,2}[.、．]\D/.test((lines[i + 1] as Line).text) &&
      !/[。；]/.test((lines[i + 1] as Line).text)
    )
      out.add(++i)
  }
  return out
}

/** True when a page broke a sentence before this line. */
function continues(previous: Line | undefined, line: Line): boolean {
  return (
    previous !== undefined && !line.gapBefore && previous.text.length > 40 && !/[。！？：；”）…]$/.test(previous.text)
  )
}

function annexTitle(lines: readonly Line[], markers: readonly (Marker | null)[], i: number): boolean {
  const line = lines[i]
  const next = lines[i + 1]
  if (!line || !next || markers[i]?.style !== 'annex' || markers[i + 1]) return false
  return line.text.length <= (markers[i] as Marker).length && next.text.length <= 40 && !/[。；：]$/.test(next.text)
}

function headOf(
  source: Source,
  line: Line,
  last: Line,
  marker: Marker | null,
  plain: boolean,
): Omit<Token, 'adjacent'> | null {
  if (!marker && !plain) return null
  const end = marker && last === line ? (headingEnd(source, line, marker) ?? line.end) : last.end
  const from = line.start + (marker?.length ?? 0)
  return {
    style: marker?.style ?? 'plain',
    ordinal: marker?.ordinal ?? 0,
    start: line.start,
    end,
    marker: marker ? source.raw.slice(line.start, line.start + marker.shown) : '',
    title: source.raw
      .slice(from, end)
      .replace(/\s*\n\s*/g, '')
      .trim(),
    run: false,
    paragraphEnd: last.end,
  }
}

function runToken(source: Source, line: Line, at: number, marker: Marker): Token {
  const from = at + marker.length
  const end = clauseEnd(source, from, line.end)
  return {
    style: marker.style,
    ordinal: marker.ordinal,
    start: at,
    end,
    marker: source.raw.slice(at, at + marker.shown),
    title: source.raw.slice(from, end).trim(),
    run: true,
    paragraphEnd: line.end,
    adjacent: false,
  }
}
