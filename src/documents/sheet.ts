// Tables: every sheet of an xlsx as a table of what its cells show, and csv.
import Papa from 'papaparse'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Decoded, FileIn } from './decoded.ts'
import { type GridCell, startLines } from './lines.ts'
import { decodeText } from './text.ts'
import { readWorkbook } from './workbook.ts'

/** Decodes an xlsx: a sheet with a name of its own gets it as a heading line. */
export function decodeXlsx(file: FileIn): Result<Decoded> {
  const book = readWorkbook(file.bytes)
  if (!book.ok) return book
  const lines = startLines()
  for (const sheet of book.value) {
    const isNamed = book.value.length > 1 || !/^(sheet|工作表|表)\s*\d*$/i.test(sheet.name)
    const says = sheet.rows.some((row) => row.some((cell) => typeof cell === 'string' && cell.trim() !== ''))
    if (isNamed && says) lines.add(sheet.name)
    lines.table(sheet.rows)
  }
  const content = lines.done()
  if (content.tables.length === 0) return refuse('files.no-text')
  return ok({ kind: 'xlsx', ...content, pages: [], encoding: '', title: null })
}

/** Decodes a csv or tsv; the delimiter is found. */
export function decodeCsv(file: FileIn): Result<Decoded> {
  const source = decodeText(file.bytes)
  if (!source) return refuse('files.unknown')
  const { data } = Papa.parse<string[]>(source.text, {
    skipEmptyLines: 'greedy',
    delimitersToGuess: [',', '\t', ';', '|'],
  })
  const rows: GridCell[][] = data
  const lines = startLines()
  lines.table(rows)
  const content = lines.done()
  if (content.tables.length === 0) return refuse('files.no-text')
  return ok({ kind: 'csv', ...content, pages: [], encoding: source.encoding, title: null })
}
