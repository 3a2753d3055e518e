// Pictures without an axis of values: a box for each year or criterion, and the time that something has.
import type { Boxes, Checks, Span } from '../../domain/score/drawing-panel.ts'
import type { Voice } from '../voice.ts'
import { partGone } from './gone.ts'
import type { Placed } from './labels.ts'
import { Words } from './words.tsx'

/** Height of a chart of boxes or of time, in pixels. */
export const LOW = 112
const [TOP, TALL] = [40, 40]

/** A box: what stands in it and below it, and how it stands. */
export interface Cell {
  readonly text: string
  readonly below: string
  readonly tone: 'yes' | 'no' | 'unknown' | 'open'
  readonly title: string
}

/** A grade for each year; a year before the promise is only outlined. */
export function gradeCells(v: Voice, { cells, scale }: Boxes): readonly Cell[] {
  return cells.map(({ year, place, kept, asked }) => {
    const words = place === null ? '' : gradeOf(scale, place)
    const state = v.t(`chart-kept-${kept}`)
    const text = words || (kept === 'open' ? '' : kept === 'unknown' ? '–' : kept === 'yes' ? '✓' : '✕')
    return { text, below: `${year}`, tone: asked ? kept : 'open', title: `${year} ${words} ${state}` }
  })
}

/** A place of a scale by its own word where it is declared. */
export const gradeOf = (scale: readonly string[], place: string): string => scale[Number(place) - 1] ?? place

/** A box for each criterion, numbered as in the table. */
export const checkCells = (v: Voice, { items }: Checks): readonly Cell[] =>
  items.map(({ words, met, evidence }, at) => {
    const state = met ? (evidence > 0 ? 'yes' : 'unknown') : 'open'
    const said = v.t(`chart-check-${state}`)
    return { text: met ? (evidence > 0 ? '✓' : '?') : '', below: `${at + 1}`, tone: state, title: `${words} ${said}` }
  })

/** Boxes side by side over the whole width. */
export function Cells({ cells }: { readonly cells: readonly Cell[] }) {
  const each = 100 / Math.max(cells.length, 5)
  const percent = (n: number) => `${Math.round(n * 10) / 10}%`
  return (
    <>
      {cells.map(({ text, below, tone, title }, at) => (
        <g key={below} class={`cell ${tone}`}>
          <title>{title}</title>
          <rect x={percent(at * each + each * 0.05)} y={TOP} width={percent(each * 0.9)} height={TALL} />
          <text x={percent((at + 0.5) * each)} y={TOP + 25} text-anchor="middle" class="in">
            {text}
          </text>
          <text x={percent((at + 0.5) * each)} y={TOP + TALL + 18} text-anchor="middle" class="axis">
            {below}
          </text>
        </g>
      ))}
    </>
  )
}

/** The time of a target: what of it is gone, and the day it was done. */
export function SpanPicture({ v, span, on }: { readonly v: Voice; readonly span: Span; readonly on: string }) {
  const { from, to, done } = span
  if (!from || !to) return <Words one={{ ...PLAIN, text: v.t('chart-no-due'), x: 0, y: TOP + 20, anchor: 'start' }} />
  const x = (day: string) => Math.round(20 + partGone(from, to, day) * 940) / 10
  const y = TOP + 20
  const now = x(on)
  const texts: readonly Placed[] = [
    { ...PLAIN, text: from, x: 2, y: y + 22, anchor: 'start' },
    { ...PLAIN, text: v.t('chart-due', { day: to }), x: 96, y: y + 22, anchor: 'end' },
    ...(on > from && on < to && !done
      ? [{ ...PLAIN, text: v.t('chart-today'), x: now, y: y - 12, anchor: sideOf(now) }]
      : []),
    ...(done
      ? [{ ...PLAIN, text: v.t('chart-done', { day: done.on }), x: x(done.on), y: y - 12, anchor: sideOf(x(done.on)) }]
      : []),
  ]
  return (
    <>
      <line x1="2%" x2="96%" y1={y} y2={y} class="rail" />
      <line x1="2%" x2={`${now}%`} y1={y} y2={y} class="gone" />
      <circle cx="96%" cy={y} r="5" class={done ? 'end' : 'end open'} />
      {done && <circle cx={`${x(done.on)}%`} cy={y} r="6" class="done" />}
      {texts.map((one) => (
        <Words key={one.text} one={one} />
      ))}
    </>
  )
}

const PLAIN = { dx: 0, tone: 'axis' } as const

const sideOf = (x: number): Placed['anchor'] => (x > 75 ? 'end' : x < 25 ? 'start' : 'middle')
