// Collects the lines and tables of a file into one text, and keeps where each table cell stands in it.
import type { Span } from '../domain/base/diagnostic.ts'
import type { Table } from '../domain/plan/commitment.ts'

/** One place of a table's grid: its own text, or `above`/`left` where a merged cell reaches into it. */
export type GridCell = string | { readonly merged: 'above' | 'left' }

/** A text in the making. */
export interface Lines {
  /** Adds a paragraph; line breaks inside it stay, an empty one is skipped. */
  add(paragraph: string): void
  /** Adds a table; empty rows and outer columns are left out, a table without text altogether. Answers where each given row begins. */
  table(grid: readonly (readonly GridCell[])[]): readonly number[]
  /** How long the text is so far. */
  length(): number
  done(): { readonly text: string; readonly tables: readonly Table[] }
}

/** Starts a text. */
export function startLines(): Lines {
  const parts: string[] = []
  const tables: Table[] = []
  let length = 0
  const put = (part: string): Span => {
    const start = length
    parts.push(part)
    length += part.length
    return { start, end: length }
  }
  return {
    add(paragraph) {
      if (paragraph.trim() !== '') put(`${paragraph}\n`)
    },
    table(grid) {
      const rows = trimGrid(grid)
      const { table, starts } = putTable(
        rows.map((row) => row.cells),
        put,
      )
      if (rows.length > 0) tables.push(table)
      return grid.map((_, index) => starts[rows.findIndex((row) => row.index >= index)] ?? length)
    },
    length: () => length,
    done: () => ({ text: parts.join(''), tables }),
  }
}

function putTable(
  grid: readonly (readonly GridCell[])[],
  put: (part: string) => Span,
): { table: Table; starts: number[] } {
  const rows: Span[][] = []
  const starts: number[] = []
  let end = 0
  const start = put('').start
  for (const cells of grid) {
    starts.push(put('').start)
    const row = cells.map((cell, column): Span => {
      if (column > 0) put('\t')
      const own = put(typeof cell === 'string' ? flatten(cell) : '')
      end = own.end
      return own
    })
    put('\n')
    rows.push(row)
  }
  return { table: { start, end, rows: joinHead(grid, rows) }, starts }
}

/** A head is looked for in so many rows. */
const HEAD_ROWS = 4

/** A head of two rows (责任单位 over 牵头 and 配合) becomes one row of spans, each column under its most exact name. */
function joinHead(
  grid: readonly (readonly GridCell[])[],
  rows: readonly (readonly Span[])[],
): readonly (readonly Span[])[] {
  const at = grid.slice(0, HEAD_ROWS).findIndex((upper, r) => isHalfHead(upper, grid[r + 1] ?? []))
  const [upper, lower] = [rows[at], rows[at + 1]]
  if (!upper || !lower) return rows
  const head = upper.map((span, column) => (isMerged(grid[at + 1]?.[column], 'above') ? span : (lower[column] ?? span)))
  return [...rows.slice(0, at), head, ...rows.slice(at + 2)]
}

/** True when every cell of the lower row either continues the one above or stands under one that spans several columns. */
function isHalfHead(upper: readonly GridCell[], lower: readonly GridCell[]): boolean {
  const spans = (column: number) => isMerged(upper[column], 'left') || isMerged(upper[column + 1], 'left')
  const isNamed = (cell: GridCell) => typeof cell === 'string' && cell.trim() !== ''
  return (
    lower.some((cell) => isMerged(cell, 'above')) &&
    lower.some(isNamed) &&
    lower.every((cell, column) => isMerged(cell, 'above') || (isNamed(cell) && spans(column)))
  )
}

const isMerged = (cell: GridCell | undefined, how: 'above' | 'left') => typeof cell === 'object' && cell.merged === how

/** A cell's text on one line: a line break or tab inside it becomes a space. */
const flatten = (text: string) => text.replace(/[\t\r\n\v\f\u2028\u2029]+/g, ' ').trim()

function trimGrid(grid: readonly (readonly GridCell[])[]): { index: number; cells: GridCell[] }[] {
  const says = (cell: GridCell | undefined) => typeof cell === 'string' && cell.trim() !== ''
  const rows = grid.map((cells, index) => ({ index, cells })).filter(({ cells }) => cells.some(says))
  const last = rows.reduce((most, { cells }) => Math.max(most, cells.findLastIndex(says)), 0)
  const first = rows.reduce((least, { cells }) => Math.min(least, cells.findIndex(says)), last)
  return rows.map(({ index, cells }) => ({
    index,
    cells: Array.from({ length: last - first + 1 }, (_, i) => cells[i + first] ?? ''),
  }))
}
