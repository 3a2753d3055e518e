// The chart of a target: one picture for each of its series, named and described, the same on every screen; no script, no style attribute.
import type { Drawing } from '../../domain/score/drawing.ts'
import type { Panel } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { Cells, checkCells, gradeCells, gradeOf, LOW, SpanPicture } from './cells.tsx'
import { CoursePicture, HIGH, headOf } from './course.tsx'
import { describe, titleOf } from './describe.ts'

interface Props {
  readonly v: Voice
  readonly drawing: Drawing
  /** Unique on the page. */
  readonly id: string
}

/** The chart; it takes the width that its parent gives. */
export function TargetChart({ v, drawing, id }: Props) {
  return (
    <div class={drawing.panels.length > 1 ? 'charts several' : 'charts'}>
      {drawing.panels.map((panel, at) => (
        <div key={panel.name} class="figure">
          <svg
            class="chart"
            role="img"
            aria-labelledby={`${id}-${at} ${id}-${at}-d`}
            width="100%"
            height={heightOf(panel)}
          >
            <title id={`${id}-${at}`}>{titleOf(v, panel)}</title>
            <desc id={`${id}-${at}-d`}>{describe(v, panel, drawing)}</desc>
            <Picture v={v} drawing={drawing} panel={panel} />
          </svg>
        </div>
      ))}
    </div>
  )
}

/** The height of a panel's picture, in pixels. */
export const heightOf = ({ kind }: Panel): number => (kind === 'course' ? HIGH : LOW)

/** The inside of one panel, with its head: what is counted, and of what where there are several. */
export function Picture({ v, drawing, panel }: Omit<Props, 'id'> & { readonly panel: Panel }) {
  const { on, due, panels } = drawing
  const words = headWords(v, panel)
  const head =
    panels.length > 1 ? [panel.name, words].filter((one) => one !== '').join(v.lang === 'en' ? ', ' : '，') : words
  return (
    <>
      <text y="14" class="unit">
        {head}
      </text>
      {panel.kind === 'course' && <CoursePicture v={v} course={panel} on={on} due={due?.to ?? null} />}
      {panel.kind === 'boxes' && <Cells cells={gradeCells(v, panel)} />}
      {panel.kind === 'checks' && <Cells cells={checkCells(v, panel)} />}
      {panel.kind === 'span' && <SpanPicture v={v} span={panel} on={on} />}
    </>
  )
}

function headWords(v: Voice, panel: Panel): string {
  if (panel.kind === 'course') {
    const empty = panel.lines.every(({ dots }) => dots.length === 0)
    return empty ? [headOf(v, panel), v.t('chart-empty')].filter(Boolean).join(' · ') : headOf(v, panel)
  }
  if (panel.kind === 'boxes') return v.t('chart-need', { grade: gradeOf(panel.scale, panel.need) })
  if (panel.kind === 'checks')
    return v.t('chart-met', { met: panel.items.filter((one) => one.met).length, all: panel.items.length })
  return panel.done ? '' : v.t(panel.known ? 'chart-not-done' : 'chart-empty')
}
