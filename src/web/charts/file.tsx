// A chart as a file that stands alone: opened in a browser, laid into a document, shown in somebody else's page.
import { sha256 } from '@noble/hashes/sha2.js'
import { renderToString } from 'preact-render-to-string'
import type { Drawing } from '../../domain/score/drawing.ts'
import type { Panel } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { describe, titleOf } from './describe.ts'
import { FILE_SHEET } from './file-sheet.ts'
import { widthOf } from './labels.ts'
import { heightOf, Picture } from './target-chart.tsx'

/** Width of a file in pixels, its margin, and what stands above and below the pictures. */
const [WIDE, MARGIN, HEAD, FOOT] = [720, 20, 68, 40]

/** What a file says beside its pictures: whose promise it is, and where its figures come from. */
export interface About {
  readonly title: string
  readonly note: string
}

/** The policy of an answer that carries such a file: nothing but its own sheet. */
export const FILE_POLICY = `default-src 'none'; style-src 'sha256-${Buffer.from(sha256(new TextEncoder().encode(FILE_SHEET))).toString('base64')}'`

/** The whole document: title, status, one picture a series, a note. */
export function chartFile(v: Voice, drawing: Drawing, about: About): string {
  const high = HEAD + drawing.panels.reduce((sum, panel) => sum + heightOf(panel) + 12, 0) + FOOT
  return renderToString(<Whole v={v} drawing={drawing} about={about} high={high} />)
}

function Whole(props: { readonly v: Voice; readonly drawing: Drawing; readonly about: About; readonly high: number }) {
  const { v, drawing, about, high } = props
  const inner = WIDE - 2 * MARGIN
  let y = HEAD
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      width={WIDE}
      height={high}
      viewBox={`0 0 ${WIDE} ${high}`}
      lang={v.lang}
      role="img"
      aria-labelledby="t d"
    >
      <title id="t">{about.title}</title>
      <desc id="d">{drawing.panels.map((panel) => describe(v, panel, drawing)).join(' ')}</desc>
      <style>{FILE_SHEET}</style>
      <rect width={WIDE} height={high} fill="#fff" />
      <text x={MARGIN} y="32" class="title">
        {fitting(about.title, (inner * 12) / 16)}
      </text>
      <text x={MARGIN} y="53" class="standing">
        {v.tell({ code: `indicator.status.${drawing.status}`, params: {} })}
      </text>
      {drawing.panels.map((panel) => {
        const top = y
        y += heightOf(panel) + 12
        return (
          <svg key={panel.name} aria-hidden="true" x={MARGIN} y={top} width={inner} height={heightOf(panel)}>
            <Picture v={v} drawing={drawing} panel={panel} />
          </svg>
        )
      })}
      <text x={MARGIN} y={high - 16} class="note">
        {fitting(about.note, inner)}
      </text>
    </svg>
  )
}

/** Pixels across a sheet of paper between its margins, so that the words of a picture keep their size there. */
export const PAPER = 590

/** One panel alone, without title and note: for a document that has its own words around it. */
export function panelFile(v: Voice, drawing: Drawing, panel: Panel) {
  const high = heightOf(panel)
  const svg = renderToString(
    <svg xmlns="http://www.w3.org/2000/svg" width={PAPER} height={high}>
      <title>{titleOf(v, panel)}</title>
      <style>{FILE_SHEET}</style>
      <rect width={PAPER} height={high} fill="#fff" />
      <Picture v={v} drawing={drawing} panel={panel} />
    </svg>,
  )
  return { svg, wide: PAPER, high }
}

/** As much of a text as fits in a width. */
function fitting(text: string, width: number): string {
  if (widthOf(text) <= width) return text
  let end = text.length
  while (end > 0 && widthOf(`${text.slice(0, end)}…`) > width) end -= 1
  return `${text.slice(0, end)}…`
}
