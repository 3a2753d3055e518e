// A responsibility table that comes by itself (责任分解表): who leads, who supports, until when and by which milestones, row by row.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import type { Period, Table } from './commitment.ts'
import { findDue } from './task-due.ts'
import { bodiesOf, type Column, columnOf, fills, headerOf, isHeader, taskTables } from './task-table.ts'

/** A row below the head. */
export interface DutyRow {
  /** Which row of its table it is, the head being the first. */
  readonly row: number
  readonly title: string
  /** Title and content. */
  readonly words: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  readonly due: readonly Period[]
  /** What stands in the cell of the deadline. */
  readonly dueWords: string
  readonly milestones: string
}

type Place = Column | 'milestones'

const MILESTONES = /节点|形象进度|进度安排|阶段(?:目标|任务)|里程碑/

/** The rows of all responsibility tables of a file; empty when it holds none. `date` is the day that 年底 and the like count from. */
export function dutyRows(source: Source, given: readonly Table[], date: string): readonly DutyRow[] {
  return taskTables(source, given).flatMap((table) => rowsOf(source, table, date))
}

function rowsOf(source: Source, table: Table, date: string): DutyRow[] {
  const header = headerOf(source, table)
  const columns = (table.rows[header] ?? []).map((cell) => placeOf(source, cell))
  if (!columns.includes('title') && columns.includes('body')) columns[columns.indexOf('body')] = 'title'
  const known = columns.map((one): Column => (one === 'milestones' ? 'none' : one))
  const out: DutyRow[] = []
  let above: readonly (Span | undefined)[] = []
  for (const [at, row] of table.rows.entries()) {
    if (at <= header || isHeader(row.map((cell) => columnOf(source, cell)))) continue
    if (row.filter((cell) => textOf(source, cell) !== '').length < 2) continue
    const cells = below(source, known, row, above)
    above = cells
    out.push(rowOf(source, columns, cells, row, at + 1, date))
  }
  return out
}

/** The cells of a row, those of merged ones above it among them. A row with a lead unit of its own takes no support and no deadline from above: there, empty means none. */
function below(
  source: Source,
  columns: readonly Column[],
  row: readonly Span[],
  above: readonly (Span | undefined)[],
): (Span | undefined)[] {
  const own = columns.map((_, i) => (row[i] && textOf(source, row[i]) !== '' ? row[i] : undefined))
  const led = own.some((cell, i) => cell && (columns[i] === 'head' || columns[i] === 'lead'))
  const isKept = (kind: Column) => fills(kind, columns) && (!led || kind === 'title' || kind === 'group')
  return columns.map((kind, i) => own[i] ?? (isKept(kind) ? above[i] : undefined))
}

/** Of two columns that speak of time, the one that speaks of milestones holds them. */
function placeOf(source: Source, cell: Span): Place {
  const column = columnOf(source, cell)
  const text = textOf(source, cell)
  return column === 'due' && MILESTONES.test(text) && !/时限|期限/.test(text) ? 'milestones' : column
}

function rowOf(
  source: Source,
  columns: readonly Place[],
  cells: readonly (Span | undefined)[],
  row: readonly Span[],
  at: number,
  date: string,
): DutyRow {
  const of = (...kinds: Place[]) =>
    cells.filter((cell, i): cell is Span => cell !== undefined && kinds.includes(columns[i] as Place))
  const text = (spans: readonly Span[]) => spans.map((cell) => textOf(source, cell)).join(' ')
  // A merged title stands for several rows: what is done in this one is its body.
  const own = of('title', 'body').filter((cell) => row.includes(cell))
  const due = of('due')
  const milestones = row.filter((_, i) => columns[i] === 'milestones')
  return {
    row: at,
    title: text(own.slice(0, 1)),
    words: text(own),
    ...bodiesOf(source, of('head'), of('lead'), of('support')),
    due: due.flatMap(({ start, end }) => findDue(source, start, end, date, true)),
    dueWords: text(due),
    milestones: text(milestones).replace(/\s*\n\s*/g, '；'),
  }
}

const textOf = (source: Source, { start, end }: Span): string => source.raw.slice(start, end).trim()
