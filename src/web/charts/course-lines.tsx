// The lines of a chart of values in time, in a box that stretches with the screen while strokes keep their width.
import { area, line } from 'd3-shape'
import type { At, Course, Dot, Line } from '../../domain/score/drawing-panel.ts'
import { type Plot, runsOf } from './plot.ts'

/** Units across the stretching box: at 720 px one is one pixel. */
const WIDE = 720

interface Props {
  readonly course: Course
  readonly plot: Plot
  readonly top: number
  readonly high: number
  /** Without the line of a goal that is only reached at the end. */
  readonly small?: boolean
}

/** Band, path, forecast and figures, from back to front. */
export function CourseLines({ course, plot, top, high, small = false }: Props) {
  const { goal, path, ahead, lines, measure } = course
  return (
    <svg
      aria-hidden="true"
      y={top}
      width="100%"
      height={high}
      viewBox={`0 ${top} ${WIDE} ${high}`}
      preserveAspectRatio="none"
    >
      {!small && <path d={plot.ticks.map((tick) => `M0 ${plot.y(`${tick}`)}H${WIDE}`).join('')} class="grid" />}
      {goal && !(small && !goal.each) && <GoalShape course={course} plot={plot} />}
      {ahead && ahead.low.length > 0 && <path d={coneOf(plot, ahead.low, ahead.high)} class="cone" />}
      {path.length > 0 && <path d={lineOf(plot, path)} class="path" />}
      {ahead && <path d={lineOf(plot, ahead.middle)} class="ahead" />}
      {lines.toReversed().map((one) => (
        <Figures key={one.name} one={one} plot={plot} long={measure === 'average'} />
      ))}
    </svg>
  )
}

/** A band where both ends are told, else the line that is to be reached. */
function GoalShape({ course: { goal }, plot }: Pick<Props, 'course' | 'plot'>) {
  if (!goal) return null
  const from = across(goal.each ? plot.x(goal.from) : 0)
  const to = across(goal.each ? plot.x(goal.to) : plot.room.right + 1)
  const at = plot.y(goal.value)
  const bands = goal.low !== null && goal.high !== null && goal.low !== goal.high
  const [low, high] = [plot.y(goal.low ?? goal.value), plot.y(goal.high ?? goal.value)]
  return (
    <>
      {bands && <path d={`M${from} ${low}H${to}V${high}H${from}z`} class="band" />}
      {goal.op !== 'range' && <path d={`M${from} ${at}H${to}`} class="goal" />}
    </>
  )
}

/** Figures as a line that is thin where a period is missing; figures of several years lie over all of them. */
function Figures(props: { readonly one: Line; readonly plot: Plot; readonly long: boolean }) {
  const { plot, long } = props
  const { own, dots } = props.one
  const { runs, gaps } = runsOf(long ? [] : dots)
  const whole = [
    ...runs.filter((run) => run.length > 1).map((run) => lineOf(plot, run)),
    ...(long ? dots.map((dot) => overYears(plot, dot)) : []),
  ].join('')
  const thin = gaps.map((gap) => lineOf(plot, gap)).join('')
  const tone = own ? 'own' : 'other'
  return (
    <>
      {thin !== '' && <path d={thin} class={`${tone} gap`} />}
      {whole !== '' && <path d={whole} class={tone} />}
    </>
  )
}

const overYears = (plot: Plot, { period, value }: Dot): string =>
  `M${across(plot.x(period.from))} ${plot.y(value)}H${across(plot.x(period.to))}`

const across = (percent: number): number => Math.round(percent * WIDE) / 100

const placeOf = (plot: Plot, one: At): [number, number] => {
  const [x, y] = plot.at(one)
  return [across(x), y]
}

/** A line through values. */
const lineOf = (plot: Plot, points: readonly At[]): string =>
  line().digits(1)(points.map((one) => placeOf(plot, one))) ?? ''

/** The room between two lines that have the same days. */
function coneOf(plot: Plot, low: readonly At[], high: readonly At[]): string {
  const edges = low.map((one, at): readonly [number, number, number] => {
    const [x, y] = placeOf(plot, one)
    return [x, y, plot.y(high[at]?.value ?? one.value)]
  })
  return (
    area<(typeof edges)[number]>()
      .digits(1)
      .x(([x]) => x)
      .y0(([, y]) => y)
      .y1(([, , y]) => y)(edges) ?? ''
  )
}
