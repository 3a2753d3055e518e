// The small picture of a target in a line of a board: figures, path, goal and pace, without words of its own; the line says the rest.
import type { Drawing } from '../../domain/score/drawing.ts'
import type { Boxes, Checks, Course, Panel } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { checkCells, gradeCells } from './cells.tsx'
import { CourseLines } from './course-lines.tsx'
import { describe } from './describe.ts'
import { partGone } from './gone.ts'
import { plotOf } from './plot.ts'

const [WIDE, HIGH] = [168, 44]
const ROOM = { left: 3, right: 95, top: 5, bottom: HIGH - 5, steps: 2 }

/** The picture; its name is what the chart of the target says in full. */
export function Spark({ v, drawing }: { readonly v: Voice; readonly drawing: Drawing }) {
  const said = drawing.panels.map((panel) => describe(v, panel, drawing)).join(' ')
  return (
    <svg class="spark" role="img" aria-label={said} width={WIDE} height={HIGH}>
      {drawing.panels.map((panel) => (
        <Small key={panel.name} v={v} panel={panel} drawing={drawing} />
      ))}
    </svg>
  )
}

function Small({ v, panel, drawing }: { readonly v: Voice; readonly panel: Panel; readonly drawing: Drawing }) {
  if (panel.kind === 'course') return <Curve course={panel} />
  if (panel.kind === 'span') return <Rail drawing={drawing} />
  return <Squares v={v} panel={panel} />
}

/** Every series on a scale of its own: of two that shall double, both paths end in the same corner. */
function Curve({ course }: { readonly course: Course }) {
  const plot = plotOf(course, ROOM)
  const last = course.lines.find(({ own }) => own)?.dots.at(-1)
  const place = last && plot.at(last)
  const y = course.goal && plot.y(course.goal.value)
  return (
    <>
      <CourseLines course={course} plot={plot} top={0} high={HIGH} small />
      {y !== null && !course.goal?.each && <line x1="89%" x2="100%" y1={y} y2={y} class="mark" />}
      {place && <circle cx={`${place[0]}%`} cy={place[1]} r="3" class={last.op === '=' ? 'own' : 'own open'} />}
    </>
  )
}

/** Boxes without words. */
function Squares({ v, panel }: { readonly v: Voice; readonly panel: Boxes | Checks }) {
  const cells = panel.kind === 'boxes' ? gradeCells(v, panel) : checkCells(v, panel)
  const each = 100 / Math.max(cells.length, 5)
  const percent = (n: number) => `${Math.round(n * 10) / 10}%`
  return (
    <>
      {cells.map(({ tone }, at) => (
        <rect
          key={cells[at]?.below}
          x={percent(at * each + each * 0.08)}
          y={16}
          width={percent(each * 0.84)}
          height={12}
          class={tone}
        />
      ))}
    </>
  )
}

/** The time alone. */
function Rail({ drawing: { on, due } }: { readonly drawing: Drawing }) {
  if (!due) return null
  return (
    <>
      <line x1="3%" x2="95%" y1="22" y2="22" class="rail" />
      <line x1="3%" x2={`${Math.round(3 + partGone(due.from, due.to, on) * 92)}%`} y1="22" y2="22" class="gone" />
    </>
  )
}
