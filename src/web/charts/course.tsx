// Values in time as a picture: axes with few marks, the figures, the path that was asked for, the goal, and where the pace leads.
import type { Course, Dot } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { commonScale, type Scale, sayExact, tickText } from './amounts.ts'
import { courseLabels } from './course-labels.ts'
import { CourseLines } from './course-lines.tsx'
import { type End, edgeOf, endsOf } from './ends.ts'
import { type Placed, widthOf } from './labels.ts'
import { type Plot, plotOf } from './plot.ts'
import { Words } from './words.tsx'

/** Height of a chart in pixels, and the room of its plot. */
export const HIGH = 280
const [TOP, BOTTOM] = [40, HIGH - 24]
/** The narrowest screen, for which the axis of values makes room. */
const NARROW = 310

interface Props {
  readonly v: Voice
  readonly course: Course
  readonly on: string
  readonly due: string | null
}

/** The inside of a chart of values in time. */
export function CoursePicture({ v, course, on, due }: Props) {
  const scale = commonScale(v, valuesOf(course), course.unit)
  const plot = planOf(v, course, scale)
  const ticks = plot.ticks.map((tick) => tickOf(plot, tick, scale))
  const labels = courseLabels({ v, course, plot, scale, ticks, due })
  return (
    <>
      <Grid plot={plot} course={course} on={on} due={due} />
      <Years course={course} plot={plot} />
      <CourseLines course={course} plot={plot} top={TOP} high={BOTTOM - TOP} />
      {ticks.map((one) => (
        <Words key={one.text} one={one} />
      ))}
      <Dots v={v} course={course} plot={plot} />
      <Flags v={v} plot={plot} course={course} on={on} due={due} />
      {labels.map((one) => (
        <Words key={`${one.tone} ${one.text}`} one={one} />
      ))}
      {endsOf(v, course, plot, scale).map((one) => (
        <Edge key={one.tone} one={one} x={plot.room.right + 1.5} />
      ))}
    </>
  )
}

/** A value at the right edge; its words give way on a narrow screen. */
function Edge({ one: { value, words, tone, y }, x }: { readonly one: End; readonly x: number }) {
  return (
    <>
      <text x={`${x}%`} y={y + 4} class={`value ${tone}`}>
        {value}
      </text>
      <text x={`${x}%`} y={y + 18} class={`spare ${tone}`}>
        {words}
      </text>
    </>
  )
}

/** What the numbers of a course count, for the head of its chart; percent stands behind every number instead. */
export const headOf = (v: Voice, course: Course): string =>
  course.measure === 'place'
    ? v.t('chart-place')
    : course.unit === '%'
      ? ''
      : commonScale(v, valuesOf(course), course.unit).words

/** The values that decide on the scale: what is known and what is asked. */
const valuesOf = ({ lines, goal, base }: Course): readonly string[] => [
  ...lines.flatMap(({ dots }) => dots.map(({ value }) => value)),
  ...(goal ? [goal.value] : []),
  ...(base ? [base.value] : []),
]

/** The plot, with room on its left for the widest number of its axis. */
function planOf(v: Voice, course: Course, scale: Scale): Plot {
  const room = { left: 5, right: 100 - edgeOf(v, course, scale), top: TOP, bottom: BOTTOM, steps: 4 }
  const wide = plotOf(course, room).ticks.map((tick) => widthOf(tickText(tick, scale)))
  const left = Math.round(((Math.max(0, ...wide) + 12) / NARROW) * 100)
  return plotOf(course, { ...room, left })
}

const tickOf = (plot: Plot, tick: number, scale: Scale): Placed => ({
  text: tickText(tick, scale),
  x: 0,
  dx: 0,
  y: plot.y(`${tick}`) - 4,
  anchor: 'start',
  tone: 'axis',
})

/** The lines behind everything: the foot, one for today, one for the day it is due. */
function Grid({ plot, course, on, due }: Omit<Props, 'v'> & { readonly plot: Plot }) {
  const upright = (day: string | null, tone: string, from: number) =>
    day !== null &&
    day >= course.from &&
    day <= course.to && <line x1={`${plot.x(day)}%`} x2={`${plot.x(day)}%`} y1={from} y2={BOTTOM} class={tone} />
  return (
    <>
      <line x2="100%" y1={BOTTOM} y2={BOTTOM} class="foot" />
      {upright(due, 'due', 20)}
      {on !== due && upright(on, 'today', 36)}
    </>
  )
}

/** What the upright lines stand for. */
function Flags({ v, plot, course, on, due }: Props & { readonly plot: Plot }) {
  const inside = (day: string) => day >= course.from && day <= course.to
  const flag = (day: string, text: string, y: number, tone: string): Placed => {
    const x = plot.x(day)
    return { text, x, dx: x > 50 ? 4 : -4, y, anchor: x > 50 ? 'end' : 'start', tone }
  }
  return (
    <>
      {due !== null && inside(due) && <Words one={flag(due, v.t('chart-due', { day: due }), 14, 'flag')} />}
      {inside(on) && on !== due && <Words one={flag(on, v.t('chart-today'), 32, 'axis')} />}
    </>
  )
}

/** The years below; those that a narrow screen has no room for are marked. */
function Years({ course, plot }: { readonly course: Course; readonly plot: Plot }) {
  const [first, last] = [Number(course.from.slice(0, 4)), Number(course.to.slice(0, 4))]
  const ends = Array.from({ length: last - first + 1 }, (_, at) => first + at).filter(
    (year) => `${year}-12-31` >= course.from && `${year}-12-31` <= course.to,
  )
  const step = Math.ceil(ends.length / 12)
  const shown = ends.toReversed().filter((_, at) => at % step === 0)
  return (
    <g text-anchor="middle" class="years">
      {shown.map((year, at) => (
        <text
          key={year}
          x={`${plot.x(`${year}-12-31`)}%`}
          y={HIGH - 6}
          {...(at % 2 === 1 && shown.length > 6 ? { class: 'spare' } : {})}
        >
          {year}
        </text>
      ))}
    </g>
  )
}

/** The figures, each with its exact value for whoever points at it. */
function Dots({ v, course, plot }: { readonly v: Voice; readonly course: Course; readonly plot: Plot }) {
  const told = ({ period, value, op }: Dot) =>
    `${periodOf(period)} ${course.measure === 'place' ? value : sayExact(v, value, course.unit, op)}`
  return (
    <>
      {course.missing.map(({ day, why }) => (
        <text key={day} x={`${plot.x(day)}%`} y={BOTTOM - 5} text-anchor="middle" class="axis">
          –<title>{`${day.slice(0, 4)} ${v.t(`missing-${why}`)}`}</title>
        </text>
      ))}
      {course.older.map((dot) => (
        <Spot key={dot.value} at={plot.at(dot)} r={2.5} tone="older" title={`${told(dot)} ${v.t('chart-older')}`} />
      ))}
      {course.lines.flatMap(({ own, dots }) =>
        (course.measure === 'average' ? [] : dots).map((dot, at) => (
          <Spot
            key={`${own} ${dot.day}`}
            at={plot.at(dot)}
            r={at === dots.length - 1 ? 4 : 3}
            tone={`${own ? 'own' : 'other'}${dot.op === '=' ? '' : ' open'}`}
            title={told(dot)}
          />
        )),
      )}
    </>
  )
}

function Spot(props: {
  readonly at: readonly [number, number]
  readonly r: number
  readonly tone: string
  readonly title: string
}) {
  const [x, y] = props.at
  return (
    <circle cx={`${x}%`} cy={y} r={props.r} class={props.tone}>
      <title>{props.title}</title>
    </circle>
  )
}

/** A period in short: 2024, 2024-01—2024-08, a day. */
export function periodOf({ kind, from, to }: Dot['period']): string {
  if (kind === 'point-in-time' || from === to) return to
  if (!from.endsWith('-01-01') || !to.endsWith('-12-31')) return `${from.slice(0, 7)}–${to.slice(0, 7)}`
  return from.slice(0, 4) === to.slice(0, 4) ? to.slice(0, 4) : `${from.slice(0, 4)}–${to.slice(0, 4)}`
}
