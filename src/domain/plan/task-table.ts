// Responsibility tables: 序号 | 任务 | 主要内容 | 牵头单位 | 责任单位 | 完成时限, with merged cells, from the format or from tabs in the text.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { splitBodies } from './bodies.ts'
import type { Table, Task } from './commitment.ts'
import { pathAt } from './outline.ts'
import { readResponsibility } from './responsibility.ts'
import { type Draft, makeTask, type TaskContext } from './task-make.ts'
import { titleSpan } from './task-titles.ts'

/** What a column of a responsibility table holds. */
export type Column = 'number' | 'group' | 'title' | 'body' | 'head' | 'lead' | 'support' | 'due' | 'none'

const COLUMNS: readonly (readonly [Column, RegExp])[] = [
  ['number', /^(?:序号|编号|序|号|No\.?)$/],
  ['due', /时限|时间|期限|节点|进度|日期/],
  ['none', /领导|责任人|负责人|联系人|备注|科室|处室|电话|督办|督导|依据|来源/],
  ['support', /配合|协办|会办|参与|参加|协同|协助/],
  ['head', /牵头|主办|主责/],
  ['lead', /责任(?:单位|部门|主体|机构)|负责(?:单位|部门)|实施(?:单位|主体)|承办|落实单位|承担单位|责任落实|^责任$/],
  ['body', /内容|举措|措施|具体任务|细化任务|任务描述|要求|目标|成果/],
  ['group', /类别|分类|领域|板块|一级|方面|类型/],
  ['title', /任务|事项|工作|项目|名称|行动|工程|重点/],
]

/** The responsibility tables of a text: of those that its format carried, or of runs of lines cut by tabs, the ones with a header for tasks and for who answers. */
export function taskTables(source: Source, given: readonly Table[]): Table[] {
  return (given.length > 0 ? given : tabbed(source)).filter((t) => headerOf(source, t) >= 0)
}

/** One task for every row of every table that has a header for tasks and one for who answers for them. */
export function tableTasks(context: TaskContext): Task[] {
  return context.tables.flatMap((t) => rowsOf(context, t))
}

function tabbed({ folded }: Source): Table[] {
  const out: Table[] = []
  let rows: Span[][] = []
  const flush = (): void => {
    const first = rows[0]?.[0]
    const last = rows.at(-1)?.at(-1)
    if (rows.length > 1 && first && last) out.push({ start: first.start, end: last.end, rows })
    rows = []
  }
  for (let at = 0; at <= folded.length; ) {
    let stop = folded.indexOf('\n', at)
    if (stop < 0) stop = folded.length
    if (filledCells(folded.slice(at, stop)) < 2) flush()
    else {
      const cells: Span[] = []
      for (let from = at; from <= stop; ) {
        let tab = folded.indexOf('\t', from)
        if (tab < 0 || tab > stop) tab = stop
        cells.push({ start: from, end: tab })
        from = tab + 1
      }
      rows.push(cells)
    }
    at = stop + 1
  }
  flush()
  return out
}

const filledCells = (line: string): number =>
  line.includes('\t') ? line.split('\t').filter((c) => c.trim() !== '').length : 0

/** The row that heads a table, -1 when none among its first six does. */
export function headerOf(source: Source, table: Table): number {
  return table.rows.slice(0, 6).findIndex((row) => isHeader(row.map((c) => columnOf(source, c))))
}

function rowsOf(context: TaskContext, table: Table): Task[] {
  const { source } = context
  const header = headerOf(source, table)
  if (header < 0) return []
  const columns = (table.rows[header] ?? []).map((c) => columnOf(source, c))
  if (!columns.includes('title') && columns.includes('body')) columns[columns.indexOf('body')] = 'title'
  const path = pathAt(source, context.headings, table.start)
  const out: Task[] = []
  let above: readonly (Span | undefined)[] = []
  for (const row of table.rows.slice(header + 1)) {
    const filled = row.filter((c) => words(source, c) !== '')
    if (filled.length < 2 || isHeader(row.map((c) => columnOf(source, c)))) continue
    const cells = columns.map((kind, i) =>
      row[i] && words(source, row[i]) !== '' ? row[i] : fills(kind, columns) ? above[i] : undefined,
    )
    above = cells
    const task = makeTask(context, draftOf(source, columns, cells, row, path))
    if (task) out.push(task)
  }
  return out
}

/** Whether these columns say what is to be done, and who or until when. */
export function isHeader(columns: readonly Column[]): boolean {
  return (
    (columns.includes('title') || columns.includes('body')) &&
    columns.some((c) => c === 'head' || c === 'lead' || c === 'due' || c === 'support')
  )
}

/** What a cell of a head says that its column holds. */
export function columnOf(source: Source, cell: Span): Column {
  const text = source.folded.slice(cell.start, cell.end).replace(/\s/g, '')
  if (text === '' || text.length > 14) return 'none'
  return COLUMNS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'none'
}

/** A merged cell is empty in the rows below its first; a task's own words are never taken from another row unless it has a body. */
export function fills(kind: Column, columns: readonly Column[]): boolean {
  return (
    kind === 'group' ||
    kind === 'head' ||
    kind === 'lead' ||
    kind === 'support' ||
    kind === 'due' ||
    (kind === 'title' && columns.includes('body'))
  )
}

const words = (source: Source, cell: Span): string => source.folded.slice(cell.start, cell.end).trim()

function draftOf(
  source: Source,
  columns: readonly Column[],
  cells: readonly (Span | undefined)[],
  row: readonly Span[],
  path: readonly string[],
): Draft {
  const of = (...kinds: Column[]): Span[] =>
    cells.filter((c, i): c is Span => c !== undefined && kinds.includes(columns[i] as Column))
  const raw = (c: Span): string =>
    source.raw
      .slice(c.start, c.end)
      .replace(/\s*\n\s*/g, '')
      .trim()
  const own = of('title', 'body').filter((c) => row.includes(c))
  const [title] = of('title')
  const merged = title !== undefined && !row.includes(title)
  const named = merged ? own[0] : (title ?? own[0])
  const run = own.length > 0 ? own : row
  const answer = of('head', 'lead', 'support', 'due').filter((c) => row.includes(c))
  return {
    title: named ? short(source, named, raw(named)) : '',
    path: [...path, ...of('group').map(raw), ...(merged ? [raw(title)] : [])],
    start: (run[0] as Span).start,
    end: (run.at(-1) as Span).end,
    ...bodiesOf(source, of('head'), of('lead'), of('support')),
    due: of('due'),
    marker: answer.length > 0 ? { start: (answer[0] as Span).start, end: (answer.at(-1) as Span).end } : null,
  }
}

/** Who leads and who supports, out of the cells of a row. */
export function bodiesOf(
  source: Source,
  heads: readonly Span[],
  leads: readonly Span[],
  supports: readonly Span[],
): { lead: string[]; support: string[] } {
  const lead: string[] = []
  const support: string[] = []
  const add = (into: string[], names: readonly string[]): void => {
    for (const n of names) if (!lead.includes(n) && !support.includes(n)) into.push(n)
  }
  const read = (cell: Span, into: string[]): void => {
    const said = /牵头|配合|负责|：/.test(source.folded.slice(cell.start, cell.end))
      ? readResponsibility(source, cell.start, cell.end, false)
      : null
    if (said && said.lead.length > 0) {
      add(into, said.lead)
      add(support, said.support)
    } else add(into, splitBodies(source, cell.start, cell.end))
  }
  for (const c of heads) read(c, lead)
  for (const c of leads) read(c, heads.length > 0 && lead.length > 0 ? support : lead)
  for (const c of supports) add(support, splitBodies(source, c.start, c.end))
  return { lead, support }
}

function short(source: Source, cell: Span, whole: string): string {
  if (whole.length <= 40) return whole
  const span = titleSpan(source, cell.start, cell.end)
  return source.raw.slice(span.start, span.end).trim()
}
