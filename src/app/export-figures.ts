// Approved figures to take away, every edition of them, in the columns in which figures are handed in: what was exported can be imported.
import { type SheetOut, writeCsv, writeXlsx } from '../documents/write.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import { type FigureRow, loadFiguresOf, type SeriesRow } from '../store/figures.ts'
import { listSeries } from '../store/series.ts'
import type { Context } from './context.ts'
import { TYPES } from './export-document.ts'
import type { ListExport } from './export-matters.ts'
import { wordsOf } from './export-sheet.ts'
import { FIGURE_COLUMNS } from './figure-columns.ts'
import type { FileOut } from './views.ts'

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
    columns: FIGURE_COLUMNS.map(({ name: column, width, type }) => ({
      ...{ title: words(`system.figures.${column}`), width, type },
    })),
    rows: figures.map((figure) => FIGURE_COLUMNS.map(({ cell }) => cell(figure))),
  }
  const bytes = as === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet])
  return { name: `${name}.${as}`, type: TYPES[as], bytes }
}
