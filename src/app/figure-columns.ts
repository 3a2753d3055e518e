// The columns in which figures are taken away, the same as those in which they are handed in: what was exported can be imported.
import { writeWindow } from '../documents/window.ts'
import type { CellOut } from '../documents/write.ts'
import type { Observation } from '../domain/indicator/observation.ts'

/** One column; `name` is the head that programs know, `width` in characters. */
export interface FigureColumn {
  readonly name: string
  readonly width: number
  readonly type: 'text' | 'number'
  readonly cell: (figure: Observation) => CellOut
}

const text = (name: string, width: number, cell: FigureColumn['cell']): FigureColumn => ({
  name,
  width,
  type: 'text',
  cell,
})

/** Every column, in order. */
export const FIGURE_COLUMNS: readonly FigureColumn[] = [
  text('indicator', 32, (one) => one.indicator),
  text('region', 12, (one) => one.region),
  text('period', 18, (one) => writeWindow(one.period)),
  { name: 'value', width: 20, type: 'number', cell: ({ figure }) => (figure.kind === 'value' ? sign(figure) : null) },
  text('unit', 10, (one) => one.unit),
  text('kind', 12, (one) => one.period.kind),
  text('measure', 12, (one) => one.measure),
  text('missing', 14, ({ figure }) => (figure.kind === 'missing' ? figure.why : null)),
  text('vintage', 20, (one) => one.vintage.words),
  text('published', 12, (one) => one.vintage.on),
  text('set', 16, (one) => one.set),
  text('base', 12, (one) => one.base),
  text('source', 48, (one) => one.source),
]

const sign = ({ op, value }: Extract<Observation['figure'], { kind: 'value' }>): string =>
  op === '=' ? value : `${op}${value}`
