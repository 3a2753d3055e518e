// Writes rows as files to download: csv that spreadsheets open in Chinese, and xlsx with a head that stays.
import Papa from 'papaparse'
import writeXlsxFile, { type Cell, type Image, type Sheet } from 'write-excel-file/node'

/** A column: what stands in its head, how wide it is (in characters), and what its cells hold. */
export interface ColumnOut {
  readonly title: string
  readonly width: number
  readonly type: 'text' | 'number'
}

/** A cell to write; a number may come as an exact decimal string. */
export type CellOut = string | number | null

/** A table to write. */
export interface SheetOut {
  readonly name: string
  readonly columns: readonly ColumnOut[]
  readonly rows: readonly (readonly CellOut[])[]
}

/** What one cell of a spreadsheet may hold. */
const MAX_CELL = 32_767

/** A csv in UTF-8 with a byte order mark (without it spreadsheets misread Chinese) and CRLF; texts that would run as formulas are disarmed by a leading apostrophe. */
export function writeCsv(sheet: SheetOut): Uint8Array {
  const rows = sheet.rows.map((row) => sheet.columns.map((column, i) => csvCell(row[i] ?? null, column)))
  const text = Papa.unparse([sheet.columns.map((column) => disarm(column.title)), ...rows], { newline: '\r\n' })
  return new TextEncoder().encode(`\ufeff${text}\r\n`)
}

/** An xlsx with one sheet for each table: head bold and frozen, long texts wrapped, numbers as numbers as far as a spreadsheet can hold them exactly. */
export async function writeXlsx(sheets: readonly SheetOut[]): Promise<Uint8Array> {
  const names = sheetNames(sheets.map((sheet) => sheet.name))
  const file = await writeXlsxFile(
    sheets.map((sheet, i) => toSheet(sheet, names[i] ?? '')),
    { fontFamily: 'Microsoft YaHei', fontSize: 10 },
  ).toBuffer()
  return new Uint8Array(file)
}

function csvCell(value: CellOut, column: ColumnOut): string {
  if (value === null) return ''
  return column.type === 'number' && isNumber(value) ? String(value) : disarm(clean(String(value)))
}

/** OWASP, CSV injection: a cell that begins with = + - @, tab or return is run by spreadsheets; plain signed numbers are harmless. */
const disarm = (text: string) =>
  /^[=+\-@\t\r＝＋－＠]/.test(text) && !/^[+-]?\d+(\.\d+)?%?$/.test(text) ? `'${text}` : text

const isNumber = (value: string | number) =>
  typeof value === 'number' ? Number.isFinite(value) : /^-?(0|[1-9]\d*)(\.\d+)?$/.test(value)

function toSheet(sheet: SheetOut, name: string): Sheet<Image['content']> {
  const head = sheet.columns.map((column) => ({
    value: clean(column.title),
    type: String,
    fontWeight: 'bold' as const,
    backgroundColor: '#f0eee7',
    alignVertical: 'center' as const,
    wrap: true,
  }))
  return {
    sheet: name,
    stickyRowsCount: 1,
    columns: sheet.columns.map(({ width }) => ({ width })),
    data: [head, ...sheet.rows.map((row) => sheet.columns.map((column, i) => xlsxCell(row[i] ?? null, column)))],
  }
}

function xlsxCell(value: CellOut, column: ColumnOut): Cell {
  if (value === null || value === '') return null
  if (column.type === 'number' && isNumber(value) && isExact(value))
    return { value: Number(value), type: Number, alignVertical: 'top' }
  return { value: clean(String(value)), type: String, wrap: true, alignVertical: 'top' }
}

/** Spreadsheets keep fifteen digits: longer decimals are written as text, so that none is lost. */
const isExact = (value: string | number) =>
  String(value)
    .replace(/^-|\./g, '')
    .replace(/^0+|0+$/g, '').length <= 15

/** Without the characters that XML cannot hold, and no longer than a cell may be. */
function clean(text: string): string {
  const whole = [...text].filter((char) => isXml(char.codePointAt(0) ?? 0)).join('')
  return whole.length > MAX_CELL ? `${whole.slice(0, MAX_CELL - 1)}…` : whole
}

const isXml = (code: number) =>
  (code >= 0x20 && !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff) ||
  code === 9 ||
  code === 10 ||
  code === 13

/** Names that spreadsheets accept: 31 characters, without []:*?/\, none twice. */
function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, i) => {
    const plain =
      name
        .replace(/[[\]:*?/\\]/g, ' ')
        .replace(/^'+|'+$/g, '')
        .trim()
        .slice(0, 31) || `${i + 1}`
    let unique = plain
    for (let n = 2; taken.has(unique.toLowerCase()); n++) unique = `${plain.slice(0, 31 - ` ${n}`.length)} ${n}`
    taken.add(unique.toLowerCase())
    return unique
  })
}
