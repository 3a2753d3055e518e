// The lines of a text without their margins: what headings, furniture and markers are looked for in.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'

/** A line that holds something; `start`/`end` leave out the margins. */
export interface Line extends Span {
  /** The folded characters between `start` and `end`. */
  readonly text: string
  /** True when an empty line, or the text's edge, stands before it. */
  readonly gapBefore: boolean
  readonly gapAfter: boolean
}

/** Cuts a text into its non-empty lines, in order. */
export function linesOf(source: Source): Line[] {
  const { folded } = source
  const out: { start: number; end: number; gap: boolean }[] = []
  let gap = true
  for (let at = 0; at <= folded.length; ) {
    let stop = folded.indexOf('\n', at)
    if (stop < 0) stop = folded.length
    let start = at
    let end = stop
    while (start < end && isMargin(folded.charCodeAt(start))) start++
    while (end > start && isMargin(folded.charCodeAt(end - 1))) end--
    if (start < end) out.push({ start, end, gap })
    gap = start === end
    at = stop + 1
  }
  return out.map(({ start, end, gap: before }, i) => ({
    start,
    end,
    text: folded.slice(start, end),
    gapBefore: before,
    gapAfter: out[i + 1]?.gap ?? true,
  }))
}

/** True when an offset stands inside one of the spans, which are in order and do not overlap. */
export function inside(spans: readonly Span[], offset: number): boolean {
  let low = 0
  let high = spans.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((spans[mid] as Span).end <= offset) low = mid + 1
    else high = mid
  }
  const span = spans[low]
  return span !== undefined && span.start <= offset
}

/** White space and the invisible characters that pages leave behind. */
function isMargin(c: number): boolean {
  return c <= 0x20 || c === 0x3000 || c === 0xa0 || c === 0xfeff || (c >= 0x2000 && c <= 0x200f)
}
