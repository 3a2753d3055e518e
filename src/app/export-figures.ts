// Approved figures to take away, every edition of them, in the columns in which figures are handed in: what was exported can be imported.
import { writeWindow } from '../documents/window.ts'
import { type CellOut, type ColumnOut, type SheetOut, writeCsv, writeXlsx } from '../documents/write.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import { type FigureRow, loadFiguresOf, type SeriesRow } from '../store/figures.ts'
import { listSeries } from '../store/series.ts'
import type { Context } from './context.ts'
import { TYPES } from './export-document.ts'
import type { ListExport } from './export-matters.ts'
import { wordsOf } from './export-sheet.ts'
import type { FileOut } from './views.ts'

const COLUMNS: readonly {
  readonly name: string
  readonly width: number
  readonly type?: ColumnOut['type']
  readonly cell: (figure: FigureRow) => CellOut
}[] = [
  { name: 'indicator', width: 32, cell: (one) => one.indicator },
  { name: 'region', width: 12, cell: (one) => one.region },
  { name: 'period', width: 18, cell: (one) => writeWindow(one.period) },
  { name: 'value', width: 20, type: 'number', cell: ({ figure }) => (figure.kind === 'value' ? sign(figure) : null) },
  { name: 'unit', width: 10, cell: (one) => one.unit },
  { name: 'kind', width: 12, cell: (one) => one.period.kind },
  { name: 'measure', width: 12, cell: (one) => one.measure },
  { name: 'missing', width: 14, cell: ({ figure }) => (figure.kind === 'missing' ? figure.why : null) },
  { name: 'vintage', width: 20, cell: (one) => one.vintage.words },
  { name: 'published', width: 12, cell: (one) => one.vintage.on },
  { name: 'set', width: 16, cell: (one) => one.set },
  { name: 'base', width: 12, cell: (one) => one.base },
  { name: 'source', width: 48, cell: (one) => one.source },
]

/** The approved figures of one series, or of every series that a filter leaves. */
export async function exportFigures(
  ctx: Context,
  only: string | ((series: SeriesRow) => boolean),
  options: ListExport,
): Promise<Result<FileOut>> {
  const single = typeof only === 'string'
  if (single && !isUuid(only)) return refuse('score.unknown-series', { id: only })
  const figures = await ctx.db.read(async (tx) => {
    const all = await listSeries(tx, ctx.region)
    const wanted = all.filter((series) => (single ? series.id === only : only(series))).map(({ id }) => id)
    if (single && wanted.length === 0) return null
    const found = (await loadFiguresOf(tx, ctx.region, wanted)).filter(({ counts }) => counts)
    const place = new Map(wanted.map((id, at) => [id, at]))
    return found.sort((a, b) => (place.get(a.series) ?? 0) - (place.get(b.series) ?? 0))
  })
  if (!figures) return refuse('score.unknown-series', { id: String(only) })
  const name = single ? (figures[0]?.indicator ?? 'figures') : 'figures'
  return ok(await fileOf(name.replace(/[\\/:*?"<>|]/g, ' '), figures, options))
}

async function fileOf(name: string, figures: readonly FigureRow[], { as, lang }: ListExport): Promise<FileOut> {
  const words = wordsOf(lang)
  const sheet: SheetOut = {
    name: words('system.sheet.figures'),
    columns: COLUMNS.map((one) => ({
      title: words(`system.figures.${one.name}`),
      width: one.width,
      type: one.type ?? 'text',
    })),
    rows: figures.map((figure) => COLUMNS.map(({ cell }) => cell(figure))),
  }
  const bytes = as === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet])
  return { name: `${name}.${as}`, type: TYPES[as], bytes }
}

const sign = ({ op, value }: Extract<FigureRow['figure'], { kind: 'value' }>): string =>
  op === '=' ? value : `${op}${value}`
