// The words in a chart of values in time, the most important first: the latest figure, the lines' names, the base, the path.
import type { Course, Dot } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { inScale, type Scale } from './amounts.ts'
import { type Label, type Placed, placeLabels, type Spot } from './labels.ts'
import type { Place, Plot } from './plot.ts'

interface Wanted {
  readonly v: Voice
  readonly course: Course
  readonly plot: Plot
  readonly scale: Scale
  readonly ticks: readonly Placed[]
  readonly due: string | null
}

const AROUND: readonly Spot[] = [
  [0, -9, 'middle'],
  [-7, -7, 'end'],
  [0, 18, 'middle'],
  [8, 4, 'start'],
  [8, 16, 'start'],
  [8, -7, 'start'],
  [-8, 16, 'end'],
  [-9, 4, 'end'],
]
const BELOW: readonly Spot[] = [
  [0, 18, 'middle'],
  [0, -9, 'middle'],
  [-7, 16, 'end'],
  [7, 16, 'start'],
  [7, -7, 'start'],
]
const OVER: readonly Spot[] = [
  [0, -7, 'middle'],
  [0, 15, 'middle'],
]

/** The words of a course, each where it covers nothing. */
export function courseLabels(wanted: Wanted): readonly Placed[] {
  const { course, plot, ticks } = wanted
  const { goal } = course
  const lines = [
    ...course.lines.map(({ dots }) => dots.flatMap((dot) => placesOf(course, plot, dot))),
    course.path.map(plot.at),
    (course.ahead?.middle ?? []).map(plot.at),
    goal
      ? ([
          [plot.x(goal.each ? goal.from : course.from), plot.y(goal.value)],
          [100, plot.y(goal.value)],
        ] as const)
      : [],
  ].map((line) => line.map(inside(plot)))
  const labels = [figureLabels, nameLabels, baseLabels, pathLabels].flatMap((of) => of(wanted))
  return placeLabels(labels, ticks, lines, { top: plot.room.top - 14, bottom: plot.room.bottom + 2 })
}

/** A figure as a point of its line; an average over years as both ends of its stroke. */
const placesOf = ({ measure }: Course, plot: Plot, dot: Dot): readonly Place[] =>
  measure === 'average' ? [[plot.x(dot.period.from), plot.y(dot.value)], plot.at(dot)] : [plot.at(dot)]

/** What leaves the plot is cut at its edge. */
const inside =
  ({ room }: Plot) =>
  ([x, y]: Place): Place => [x, Math.min(room.bottom, Math.max(room.top, y))]

/** The latest figure of every line; of averages over years every one. */
function figureLabels({ course, plot, scale }: Wanted): readonly Label[] {
  const told = ({ value, op }: Dot) => (course.measure === 'place' ? value : inScale(value, scale, op))
  return course.lines.flatMap(({ own, dots }): readonly Label[] => {
    const tone = own ? 'now' : 'beside'
    if (course.measure === 'average')
      return dots.map((dot) => ({ text: told(dot), at: [middleOf(plot, dot)], spots: OVER, tone }))
    const last = dots.at(-1)
    return last ? [{ text: told(last), at: [plot.at(last)], spots: AROUND, tone }] : []
  })
}

/** The names of two lines, each somewhere along its own. */
function nameLabels({ course, plot }: Wanted): readonly Label[] {
  const shown = course.lines.filter(({ dots }) => dots.length > 0)
  if (shown.length < 2) return []
  return shown.map(({ name, own, dots }) => ({
    text: name.length > LONGEST ? `${name.slice(0, LONGEST - 1)}…` : name,
    at: dots.toReversed().map(plot.at),
    spots: AROUND,
    tone: own ? 'now' : 'beside',
  }))
}

/** A longer name keeps its beginning; the description has it in full. */
const LONGEST = 12

const middleOf = (plot: Plot, { period, value }: Dot): Place => [
  (plot.x(period.from) + plot.x(period.to)) / 2,
  plot.y(value),
]

function baseLabels({ course: { base, lines }, plot, scale }: Wanted): readonly Label[] {
  if (!base || lines.some(({ dots }) => dots.at(-1)?.day === base.day) || Number(base.value) === 0) return []
  return [{ text: inScale(base.value, scale), at: [plot.at(base)], spots: BELOW, tone: 'base', optional: true }]
}

function pathLabels({ v, course: { path }, plot }: Wanted): readonly Label[] {
  const [first, last] = [path[0], path.at(-1)]
  if (!first || !last) return []
  const [a, b] = [plot.at(first), plot.at(last)]
  const at = [0.5, 0.35, 0.65, 0.2, 0.8].map((part): Place => {
    const point = path.length > 2 ? path[Math.round(part * (path.length - 1))] : undefined
    return point ? plot.at(point) : [a[0] + (b[0] - a[0]) * part, a[1] + (b[1] - a[1]) * part]
  })
  return [{ text: v.t('chart-path'), at, spots: BESIDE, tone: 'way', optional: true }]
}

const BESIDE: readonly Spot[] = [
  [-6, -6, 'end'],
  [8, 14, 'start'],
  [-6, 14, 'end'],
  [8, -6, 'start'],
]
