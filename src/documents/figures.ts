// Figures of indicators from tables: one observation a row; everything wrong with it is said with its line and column, all at once.
import Papa from 'papaparse'
import type { Diagnostic, Result } from '../domain/base/diagnostic.ts'
import { refuse } from '../domain/base/diagnostic.ts'
import type { Observation } from '../domain/indicator/observation.ts'
import { openSource } from '../domain/text/source.ts'
import { type Column, type FigureLine, observationOf, type TableRow } from './figure-row.ts'
import { isSdmx, readSdmx } from './figures-sdmx.ts'
import { decodeText } from './text.ts'

/** The columns, by the names that their heads may have. */
const COLUMNS: Readonly<Record<Column, readonly string[]>> = {
  indicator: ['indicator', '指标'],
  region: ['region', '地区'],
  period: ['period', 'year', '时期', '年份'],
  value: ['value', '数值'],
  unit: ['unit', '单位'],
  kind: ['kind', '时期类型'],
  measure: ['measure', '口径'],
  vintage: ['vintage', 'vintage_or_note', '版本'],
  published: ['published', '发布日期'],
  set: ['set', '名录'],
  base: ['base', '基期'],
  missing: ['missing', '缺失原因'],
  source: ['source', '来源'],
}

const NEEDED: readonly Column[] = ['indicator', 'region', 'period', 'value', 'unit']
/** A sheet may have its title and notes above the head, so many rows at most. */
const HEAD_ROWS = 10

/** The observations of a csv in the order of its rows, or everything that is wrong with it. */
export function readFigures(name: string, bytes: Uint8Array): Result<readonly Observation[]> {
  const source = decodeText(bytes)
  if (!source) return refuse('files.figures-unreadable', { name })
  const lines = readFigureLines(name, splitRows(source.text))
  if (!lines.ok) return lines
  const diagnostics = lines.value.flatMap(({ faults }) => faults)
  return diagnostics.length > 0
    ? { ok: false, diagnostics }
    : { ok: true, value: lines.value.flatMap(({ observation }) => observation ?? []) }
}

/** What every row of a table comes to; the table has our columns or is SDMX-CSV. Refuses a table without a head or without rows. */
export function readFigureLines(name: string, table: readonly TableRow[]): Result<readonly FigureLine[]> {
  const first = table[0]
  if (first && isSdmx(first.cells)) return readSdmx(name, first.cells, table.slice(1))
  const top = table.slice(0, HEAD_ROWS).findIndex(({ cells }) => lacking(headsOf(cells)).length === 0)
  const heads = headsOf((table[Math.max(top, 0)] ?? { cells: [] }).cells)
  const missing = lacking(heads)
  if (missing.length > 0)
    return refuse('files.figures-columns', { name, missing: missing.map((one) => COLUMNS[one].join('/')).join(', ') })
  const rows = table.slice(top + 1)
  if (rows.length === 0) return refuse('files.figures-empty', { name })
  return { ok: true, value: rows.map((row) => lineOf(name, heads, row)) }
}

const headsOf = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => openSource(cell.trim()).folded.toLowerCase())

const placeIn = (heads: readonly string[], column: Column): number =>
  heads.findIndex((one) => COLUMNS[column].includes(one))

const lacking = (heads: readonly string[]): readonly Column[] => NEEDED.filter((column) => placeIn(heads, column) < 0)

function lineOf(name: string, heads: readonly string[], { line, cells }: TableRow): FigureLine {
  const faults: Diagnostic[] = []
  // A comma too many moves every figure behind it into another column.
  if (cells.length > heads.length) {
    const extra = cells.slice(heads.length).join(' ').trim()
    const params = { name, line, heads: heads.length, cells: cells.length, extra }
    return { line, observation: null, faults: [{ code: 'files.figures-wide', params }] }
  }
  const cell = (column: Column) => (cells[placeIn(heads, column)] ?? '').trim()
  const wrong = (column: Column, code: string, params: Diagnostic['params'] = {}) => {
    const head = heads[placeIn(heads, column)] ?? column
    faults.push({ code, params: { name, line, column: head, found: cell(column), ...params } })
    return null
  }
  return { line, observation: observationOf({ cell, wrong }), faults }
}

/** Rows of a csv with the line of the file on which each begins; empty rows are left out. */
export function splitRows(text: string): readonly TableRow[] {
  const rows: TableRow[] = []
  let begin = 0
  let line = 1
  Papa.parse<string[]>(text, {
    delimitersToGuess: [',', '\t', ';', '|'],
    step: ({ data, meta }) => {
      if (data.some((cell) => cell.trim() !== '')) rows.push({ line, cells: data })
      line += text.slice(begin, meta.cursor).split('\n').length - 1
      begin = meta.cursor
    },
  })
  return rows
}
