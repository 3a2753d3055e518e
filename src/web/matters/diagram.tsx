// The procedure as a picture: states as boxes that can be reached by keyboard, the present one marked; and the same as a list.
import type { DiagramView, MatterView } from '../../app/matter-view.ts'
import type { Voice } from '../voice.ts'
import { type Layout, layOut, type Place, type Way } from './diagram-layout.ts'

const [BOX, GAP, HIGH, LINE] = [92, 48, 40, 64]
const LANE = 12

interface Props {
  readonly v: Voice
  readonly diagram: DiagramView
}

/** The matter's own procedure first, those of its legs folded below. */
export function Diagrams({ v, view }: { readonly v: Voice; readonly view: MatterView }) {
  return (
    <section aria-labelledby="procedure">
      <h2 id="procedure">{v.t('matter-procedure')}</h2>
      {view.diagrams.map((diagram, at) => (
        <details key={diagram.name} open={at < 2}>
          <summary>{at === 0 ? v.t('matter-itself') : v.words(diagram.words)}</summary>
          <Diagram v={v} diagram={diagram} />
          <details>
            <summary>{v.t('diagram-list')}</summary>
            <States v={v} diagram={diagram} />
          </details>
        </details>
      ))}
    </section>
  )
}

function Diagram({ v, diagram }: Props) {
  const layout = layOut(diagram.procedure)
  const above = layout.ways.filter(({ back }) => back).length
  const below = layout.ways.filter((way) => !way.back && spanOf(layout, way) > 1).length
  const layers = Math.max(...layout.places.map(({ layer }) => layer)) + 1
  const rows = Math.max(...layout.places.map(({ row }) => row)) + 1
  const width = layers * BOX + (layers - 1) * GAP + 8
  const top = above * LANE + 6
  const height = top + (rows - 1) * LINE + HIGH + below * LANE + 10
  const head = v.t('diagram-of', { name: v.words(diagram.words) })
  return (
    <section class="diagram" aria-label={head} tabindex={0}>
      <svg viewBox={`0 0 ${width} ${height}`} width={width} height={height}>
        <title>{head}</title>
        <defs>
          <marker
            id={`tip-${diagram.name}`}
            viewBox="0 0 8 8"
            refX="7"
            refY="4"
            markerWidth="7"
            markerHeight="7"
            orient="auto"
          >
            <path d="M0 0l8 4-8 4z" class="tip" />
          </marker>
        </defs>
        <Ways v={v} name={diagram.name} layout={layout} top={top} rows={rows} />
        {layout.places.map((place) => (
          <State key={place.state} v={v} diagram={diagram} place={place} top={top} />
        ))}
      </svg>
    </section>
  )
}

const spanOf = ({ places }: Layout, { from, to }: Way): number => layerOf(places, to) - layerOf(places, from)
const layerOf = (places: readonly Place[], state: string) => places.find((one) => one.state === state)?.layer ?? 0

const cornerOf = ({ layer, row }: Place, top: number) => ({ x: 4 + layer * (BOX + GAP), y: top + row * LINE })

function State({ v, diagram, place, top }: Props & { readonly place: Place; readonly top: number }) {
  const { x, y } = cornerOf(place, top)
  const state = diagram.procedure.states.find(({ name }) => name === place.state)
  const words = state ? v.words(state.words) : place.state
  const here = diagram.now.filter((name) => name === place.state).length
  const lines = wrap(words)
  return (
    <a
      href={`#state-${diagram.name}-${place.state}`}
      aria-label={here > 0 ? v.t('diagram-here', { state: words, n: here }) : words}
      {...(here > 0 ? { 'aria-current': 'step' as const } : {})}
    >
      <rect x={x} y={y} width={BOX} height={HIGH} rx={state?.final ? 20 : 4} />
      {lines.map((line, at) => (
        <text
          key={line}
          x={x + BOX / 2}
          y={y + HIGH / 2 + 4.5 + (at - (lines.length - 1) / 2) * 13}
          text-anchor="middle"
        >
          {line}
        </text>
      ))}
    </a>
  )
}

/** At most two lines in a box. */
function wrap(words: string): string[] {
  const wide = /[\u3000-\u9fff]/.test(words)
  const most = wide ? 7 : 14
  if (words.length <= most) return [words]
  const space = words.lastIndexOf(' ', most)
  const at = wide || space < 1 ? most : space
  const rest = words.slice(at).trim()
  return [words.slice(0, at), rest.length > most ? `${rest.slice(0, most - 1)}…` : rest]
}

interface WaysProps {
  readonly v: Voice
  readonly name: string
  readonly layout: Layout
  readonly top: number
  readonly rows: number
}

function Ways({ v, name, layout, top, rows }: WaysProps) {
  const backs = layout.ways.filter(({ back }) => back)
  const longs = layout.ways.filter((way) => !way.back && spanOf(layout, way) > 1)
  const bottom = top + (rows - 1) * LINE + HIGH
  return (
    <g class="ways">
      {layout.ways.map((way) => {
        const [from, to] = [way.from, way.to].map((state) => layout.places.find((one) => one.state === state))
        if (!from || !to) return null
        const lane = way.back ? top - (backs.indexOf(way) + 1) * LANE : bottom + (longs.indexOf(way) + 1) * LANE
        const path = way.back || longs.includes(way) ? round(from, to, top, lane) : straight(from, to, top)
        return (
          <path key={`${way.from} ${way.to}`} d={path} marker-end={`url(#tip-${name})`}>
            <title>{way.events.map(({ words }) => v.words(words)).join(' / ')}</title>
          </path>
        )
      })}
    </g>
  )
}

function straight(from: Place, to: Place, top: number): string {
  const [a, b] = [cornerOf(from, top), cornerOf(to, top)]
  const [x, y, x2, y2] = [a.x + BOX, a.y + HIGH / 2, b.x, b.y + HIGH / 2]
  const bend = GAP / 2
  return y === y2 ? `M${x} ${y}H${x2}` : `M${x} ${y}C${x + bend} ${y} ${x2 - bend} ${y2} ${x2} ${y2}`
}

/** A way that leaves its box upwards or downwards, runs along a lane, and comes in from there; from a lower row it goes up beside the boxes. */
function round(from: Place, to: Place, top: number, lane: number): string {
  const [a, b] = [cornerOf(from, top), cornerOf(to, top)]
  const up = lane < a.y
  const end = `H${b.x + BOX * (up ? 0.65 : 0.35)}V${up ? b.y : b.y + HIGH}`
  if (up && from.row > 0) return `M${a.x} ${a.y + HIGH * 0.8}H${a.x - GAP / 3}V${lane}${end}`
  return `M${a.x + BOX * (up ? 0.35 : 0.65)} ${up ? a.y : a.y + HIGH}V${lane}${end}`
}

function States({ v, diagram }: Props) {
  const { procedure, now, name: of } = diagram
  const stateWords = (name: string) => procedure.states.find((one) => one.name === name)?.words
  return (
    <ol class="states">
      {procedure.states.map(({ name, words }) => (
        <li key={name} id={`state-${of}-${name}`}>
          <b>{v.words(words)}</b>
          {now.includes(name) && <span class="light on"> {v.t('diagram-now')}</span>}
          <ul>
            {procedure.events
              .filter(({ from }) => from.includes(name))
              .map((event) => {
                const to = event.to === undefined ? undefined : stateWords(event.to)
                return (
                  <li key={event.name}>
                    {v.words(event.words)}
                    {to && event.to !== name ? ` → ${v.words(to)}` : ''}
                  </li>
                )
              })}
          </ul>
        </li>
      ))}
    </ol>
  )
}
