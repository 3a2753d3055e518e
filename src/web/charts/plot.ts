// From days and exact values to places on a chart: across in percent of its width, so that text keeps its size on any screen; down in pixels.
import { scaleLinear } from 'd3-scale'
import { numberOfDay } from '../../domain/base/day-number.ts'
import type { At, Course, Dot } from '../../domain/score/drawing-panel.ts'

/** The room of a plot: left and right edge in percent, top and bottom in pixels, and about how many steps its axis of values has. */
export interface Room {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly steps: number
}

/** A place: x in percent of the width, y in pixels. */
export type Place = readonly [x: number, y: number]

/** Where days and values stand. */
export interface Plot {
  readonly x: (day: string) => number
  readonly y: (value: string) => number
  readonly at: (one: At) => Place
  /** Round values of the axis, in the unit of the series. */
  readonly ticks: readonly number[]
  /** Whether the first figures stand lower than the last: labels give way to them. */
  readonly room: Room
}

/** Lays a course out in a room; forecasts far beyond everything else leave the plot at its edge. */
export function plotOf(course: Course, room: Room): Plot {
  const [low, high] = reach(course)
  const place = course.measure === 'place'
  const down = scaleLinear([low, high], place ? [room.top, room.bottom] : [room.bottom, room.top])
  const [first, last] = [numberOfDay(course.from), numberOfDay(course.to)]
  const across = scaleLinear([first, last], [room.left, room.right])
  const x = (day: string) => short(first === last ? (room.left + room.right) / 2 : across(numberOfDay(day)))
  // What lies far outside is cut off anyway; its number must stay one that a picture can hold.
  const y = (value: string) => short(Math.max(-FAR, Math.min(FAR, down(Number(value)))))
  const ticks = down.ticks(room.steps).filter((one) => !place || (Number.isInteger(one) && one > 0))
  return { x, y, at: (one) => [x(one.day), y(one.value)], ticks, room }
}

const FAR = 9999

/** One decimal is finer than any screen. */
const short = (n: number): number => Math.round(n * 10) / 10

/** Lowest and highest value that the axis shows. */
function reach({ lines, older, base, path, goal, ahead, measure }: Course): readonly [number, number] {
  const dots = [...lines.flatMap((line) => line.dots), ...older].map(({ value }) => value)
  const asked = goal ? [goal.value, goal.low, goal.high].filter((one) => one !== null) : []
  const ends = [...path.map(({ value }) => value), ...(base ? [base.value] : [])]
  const all = [...dots, ...asked, ...ends].map(Number)
  if (measure === 'place') all.push(1)
  const [low, high] = [Math.min(...all), Math.max(...all)]
  const span = high - low
  if (all.length === 0) return [0, 1]
  if (span === 0) return [low - Math.abs(low || 1) * 0.1, high + Math.abs(high || 1) * 0.1]
  // A forecast may widen the axis by as much again, no more.
  const far = [ahead?.low.at(-1), ahead?.middle.at(-1), ahead?.high.at(-1)].flatMap((one) =>
    one ? [Number(one.value)] : [],
  )
  const least = Math.max(Math.min(low, ...far), low - span / 2)
  const most = Math.min(Math.max(high, ...far), high + span / 2)
  const pad = (most - least) * 0.1
  if (measure === 'place') return [1 - pad / 2, most + pad]
  return [least >= 0 ? Math.max(0, least - pad) : least - pad, most + pad]
}

/** Figures in the order of time, cut where a period is missing: runs without a gap, and the two ends of every gap. */
export function runsOf(dots: readonly Dot[]): {
  readonly runs: readonly (readonly Dot[])[]
  readonly gaps: readonly (readonly [Dot, Dot])[]
} {
  const runs: Dot[][] = []
  const gaps: [Dot, Dot][] = []
  for (const dot of dots) {
    const run = runs.at(-1)
    const before = run?.at(-1)
    if (!run || !before) runs.push([dot])
    else if (numberOfDay(dot.day) - numberOfDay(before.day) < NEXT) run.push(dot)
    else {
      gaps.push([before, dot])
      runs.push([dot])
    }
  }
  return { runs, gaps }
}

/** Days within which a figure follows another without a gap: a year and a month. */
const NEXT = 397
