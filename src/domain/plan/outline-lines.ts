// Where a heading ends: a whole line, the words up to the first full stop, or the first clause of a list item.
import type { Source } from '../text/source.ts'
import type { Line } from './lines.ts'
import { ITEM_STYLES, type Marker, runMarker, type Style } from './marker.ts'

/** A bracket that says who is responsible, right behind a heading's words. */
const ANSWERS = /[（([【](?=[^（）()[\]。]{0,60}(?:责任|牵头|负责|配合|主办|承办|协办|时限))/
const HEADING = 90
const SENTENCE = 60
const CLAUSE = 45
const LATIN_CLAUSE = 120

/** Where the heading that a line opens with ends (an offset), or null when the line has no words after its marker. */
export function headingEnd(source: Source, line: Line, marker: Marker): number | null {
  const from = line.start + marker.length
  const rest = source.folded.slice(from, Math.min(line.end, from + 400))
  if (rest.trim() === '' || /^[，。；、）”]/.test(rest)) return null
  const answer = rest.search(ANSWERS)
  if (answer > 3 && answer <= HEADING && !/[。；]/.test(rest.slice(0, answer)))
    return trimEnd(source, from, from + answer)
  const latin = isLatin(rest)
  const stop = latin ? rest.search(/\.(?:\s|$)/) : rest.search(/[。！？]/)
  const whole = rest.length === line.end - from
  if (stop < 0 && whole && rest.length <= (latin ? 200 : HEADING)) {
    const colon = rest.indexOf('：')
    return colon > 1 && colon < rest.length - 1 ? from + colon : trimEnd(source, from, line.end)
  }
  const colon = rest.indexOf('：')
  if (colon > 1 && colon <= 30 && (stop < 0 || colon < stop)) return from + colon
  const limit = (ITEM_STYLES.has(marker.style) ? SENTENCE : HEADING) * (latin ? 2 : 1)
  if (stop > 0 && stop <= limit) return trimEnd(source, from, from + stop)
  return clauseEnd(source, from, line.end)
}

/** The end of the first clause that says something: at least four characters, at most a short line. */
export function clauseEnd(source: Source, from: number, limit: number): number {
  if (isLatin(source.folded.slice(from, Math.min(limit, from + 40)))) return latinClauseEnd(source, from, limit)
  const end = Math.min(limit, from + CLAUSE)
  let depth = 0
  for (let i = from; i < end; i++) {
    const c = source.folded[i] as string
    if (c === '“' || c === '（' || c === '《') depth++
    else if (c === '”' || c === '）' || c === '》') depth--
    else if (/[，。；：！？\n]/.test(c) && (depth <= 0 || c === '\n') && (i - from >= 4 || /[。；！？\n]/.test(c)))
      return i
  }
  const list = end < limit ? from + source.folded.slice(from, end + 1).lastIndexOf('、') : -1
  return trimEnd(source, from, list > from + 12 ? list : end)
}

const isLatin = (text: string): boolean => !/[\u4e00-\u9fff]/.test(text.slice(0, 40))

/** The same for a Latin script, which needs more characters: to its first mark after some words, else to the last whole word. */
function latinClauseEnd(source: Source, from: number, limit: number): number {
  const text = source.folded.slice(from, Math.min(limit, from + LATIN_CLAUSE))
  const mark = /^.{20,}?(?=[,;:.!?](?:\s|$)|\n)/.exec(text)
  if (mark) return trimEnd(source, from, from + mark[0].length)
  if (from + text.length >= limit) return trimEnd(source, from, from + text.length)
  const whole = /^.+(?=\s)/s.exec(text)?.[0].replace(DANGLING, '') ?? text
  return trimEnd(source, from, from + whole.length)
}

/** Words that no title ends in. */
const DANGLING = /(?:\s(?:a|an|the|of|for|to|and|or|in|on|at|by|with|from|across|that|which|as|we|our|all|their))+$/i

/** Leaves out a closing stop and white space. */
function trimEnd(source: Source, from: number, to: number): number {
  let end = to
  while (end > from && /[\s。．：；，、.!！]/.test(source.folded[end - 1] as string)) end--
  return end
}

/** A list marker inside a paragraph. */
export interface RunMarker {
  readonly at: number
  readonly marker: Marker
}

/** The markers of lists that run on inside a line: 一是…二是…, 第一，…, （1）…; `goesOn` gives the last number of a list begun before. */
export function runMarkers(
  source: Source,
  line: Line,
  from: number,
  goesOn: (style: Style) => number,
  opens: (style: Style, ordinal: number) => boolean,
): RunMarker[] {
  const found: RunMarker[] = []
  const { folded } = source
  for (let i = Math.max(from, line.start); i < line.end; i++) {
    const c = folded.charCodeAt(i)
    if (!STARTS.has(c)) continue
    const before = i === line.start ? '\n' : (folded[i - 1] as string)
    if (!/[。；：！？，\s”]/.test(before)) continue
    const marker = runMarker(folded, i)
    if (!marker || (/[（①]/.test(folded[i] as string) && !/[。；：，\s]/.test(before))) continue
    found.push({ at: i, marker })
    i += marker.length - 1
  }
  return keptSeries(found, goesOn, opens)
}

/** Keeps what counts up from one (or goes on from an open list) and has at least two members. */
function keptSeries(
  found: readonly RunMarker[],
  goesOn: (style: Style) => number,
  opens: (style: Style, ordinal: number) => boolean,
): RunMarker[] {
  const kept: RunMarker[] = []
  for (const style of new Set(found.map((f) => f.marker.style))) {
    let last = goesOn(style)
    let series: RunMarker[] = []
    const flush = (): void => {
      const one = series[0]
      if (series.length > 1 || (one && (one.marker.ordinal > 1 || opens(style, 2)))) kept.push(...series)
      series = []
    }
    for (const f of found) {
      if (f.marker.style !== style) continue
      if (f.marker.ordinal === 1) flush()
      else if (f.marker.ordinal !== last + 1) continue
      series.push(f)
      last = f.marker.ordinal
    }
    flush()
  }
  return kept.toSorted((a, b) => a.at - b.at)
}

const STARTS = new Set([...'一二三四五六七八九十第（('].map((c) => c.charCodeAt(0)))
for (let c = 0x2460; c <= 0x2473; c++) STARTS.add(c)
