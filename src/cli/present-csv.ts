// A reading as CSV (RFC 4180): one line a statement or task, with a byte order mark so that spreadsheets see Chinese as Chinese.
import Papa from 'papaparse'
import type { Reading, Statement, Task } from '../domain/plan/commitment.ts'

const HEAD = [
  ...['file', 'kind', 'start', 'end', 'quote'],
  ...['indicator', 'form', 'op', 'value', 'value2', 'unit', 'per', 'period', 'period_from', 'period_to'],
  ...['stance', 'role', 'other', 'rule'],
  ...['title', 'path', 'lead', 'support', 'due', 'due_to', 'marker'],
]

/** Cells that a spreadsheet would run as a formula get an apostrophe; numbers keep their sign. */
const FORMULA = /^=.|^[@\t\r]|^[+-](?!\d)/s

/** The first line of the CSV: the names of its columns. */
export function csvHead(): string {
  return `\uFEFF${unparse([HEAD])}`
}

/** The lines of one reading, in text order; lists inside a cell are joined by semicolons. */
export function csvRows(file: string, reading: Reading): string {
  const rows = [
    ...reading.statements.map((one) => ({ file, kind: 'statement', ...statement(one) })),
    ...reading.tasks.map((one) => ({ file, kind: 'task', ...task(one) })),
  ].sort((a, b) => a.start - b.start)
  return unparse(rows.map((row) => HEAD.map((name) => (row as Readonly<Record<string, unknown>>)[name] ?? '')))
}

function statement({ period, ...one }: Statement) {
  return { ...one, period: period?.words, period_from: period?.from, period_to: period?.to }
}

function task({ start, end, quote, title, path, lead, support, due, marker }: Task) {
  const [words, ends] = [due.map((one) => one.words), due.map((one) => one.to ?? '')]
  const lists = { path: path.join('; '), lead: lead.join('; '), support: support.join('; ') }
  return { start, end, quote, title, ...lists, due: words.join('; '), due_to: ends.join('; '), marker }
}

function unparse(rows: unknown[][]): string {
  return rows.length === 0 ? '' : `${Papa.unparse(rows, { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`
}
