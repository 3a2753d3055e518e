// Where the words of a chart stand, so that none covers another or a line: each tries its spots in order, on a narrow and on a wide screen.
import type { Place } from './plot.ts'

/** A spot beside a label's place: pixels from it, and which end of the text stands there. */
export type Spot = readonly [dx: number, dy: number, anchor: 'start' | 'middle' | 'end']

/** Words that want a place. */
export interface Label {
  readonly text: string
  /** Places that it may stand beside, the best first. */
  readonly at: readonly Place[]
  readonly spots: readonly Spot[]
  readonly tone: string
  /** Left out where no spot is free. */
  readonly optional?: boolean
}

/** Words that have one. */
export interface Placed {
  readonly text: string
  readonly x: number
  readonly dx: number
  readonly y: number
  readonly anchor: Spot[2]
  readonly tone: string
}

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** The least and a large width in pixels: what is free on both is free between them. */
const WIDTHS = [310, 760] as const
const [FULL, HALF] = [12.2, 6.9]

/** About how wide a text is, in pixels. */
export const widthOf = (text: string): number =>
  [...text].reduce((sum, sign) => sum + (sign > '\u2e7f' ? FULL : HALF), 0)

/** Places labels in the order given; what must not be covered is a list of points, and of boxes that are taken already. */
export function placeLabels(
  labels: readonly Label[],
  taken: readonly Placed[],
  lines: readonly (readonly Place[])[],
  bounds: { readonly top: number; readonly bottom: number },
): readonly Placed[] {
  const dots = lines.map(dotted)
  const placed: Placed[] = []
  for (const label of labels) {
    const others = [...taken, ...placed]
    const best = cheapest(label, (one) => Math.max(...WIDTHS.map((width) => costOf(one, width, others, dots, bounds))))
    if (best && (best.cost === 0 || !label.optional)) placed.push(best.placed)
  }
  return placed
}

/** The first spot that costs nothing, else the one that costs least. */
function cheapest(label: Label, cost: (one: Placed) => number) {
  let best: { readonly placed: Placed; readonly cost: number } | null = null
  for (const at of label.at)
    for (const spot of label.spots) {
      const placed = put(label, at, spot)
      const here = cost(placed)
      if (here === 0) return { placed, cost: here }
      if (!best || here < best.cost) best = { placed, cost: here }
    }
  return best
}

/** To cover words or to leave the picture is worse than to touch any number of points of a line. */
const COVERS = 100

const put = ({ text, tone }: Label, [x, y]: Place, [dx, dy, anchor]: Spot): Placed => ({
  text,
  x,
  dx,
  y: Math.round((y + dy) * 10) / 10,
  anchor,
  tone,
})

function costOf(
  one: Placed,
  width: number,
  others: readonly Placed[],
  lines: readonly (readonly Place[])[],
  { top, bottom }: { readonly top: number; readonly bottom: number },
): number {
  const box = boxOf(one, width)
  let cost = box.left < 0 || box.right > width || box.top < top || box.bottom > bottom ? COVERS * 2 : 0
  for (const other of others) if (overlap(box, boxOf(other, width))) cost += COVERS
  for (const line of lines)
    for (const [x, y] of line) {
      const at = (x / 100) * width
      if (at > box.left - 1 && at < box.right + 1 && y > box.top && y < box.bottom) cost += 1
    }
  return cost
}

function boxOf({ text, x, dx, y, anchor }: Placed, width: number): Box {
  const wide = widthOf(text)
  const from = (x / 100) * width + dx
  const left = anchor === 'start' ? from : anchor === 'end' ? from - wide : from - wide / 2
  return { left, right: left + wide, top: y - 11, bottom: y + 4 }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right + 4 && b.left < a.right + 4 && a.top < b.bottom && b.top < a.bottom

/** A line as points close to each other. */
function dotted(line: readonly Place[]): readonly Place[] {
  const dots: Place[] = []
  for (const [at, place] of line.entries()) {
    const before = line[at - 1] ?? place
    const pieces = Math.ceil(Math.abs(place[0] - before[0]) / APART) + 4
    for (let step = 0; step < pieces; step++) {
      const part = step / pieces
      dots.push([before[0] + (place[0] - before[0]) * part, before[1] + (place[1] - before[1]) * part])
    }
    dots.push(place)
  }
  return dots
}

/** In percent of the width, less than any label is wide. */
const APART = 0.8
