// Statements and tasks to take away: csv, xlsx or json; what people rejected is left out.
import { writeCsv, writeXlsx } from '../documents/write.ts'
import { ok, type Result } from '../domain/base/diagnostic.ts'
import type { Item } from '../domain/plan/item.ts'
import type { Lang } from '../words/say.ts'
import type { Context } from './context.ts'
import { sheetOf, type What } from './export-sheet.ts'
import { openDocument } from './open-document.ts'
import type { DocumentView, FileOut } from './views.ts'

/** What to take away, as which kind of file, with its head in which language. */
export interface ExportOptions {
  readonly what: What
  readonly as: 'csv' | 'xlsx' | 'json'
  readonly lang: Lang
}

/** Media types of the files. */
export const TYPES = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  json: 'application/json; charset=utf-8',
} as const

/** A file of the document's items as they stand; an xlsx carries both tables, the one asked for first. */
export async function exportDocument(
  ctx: Context,
  id: string,
  { what, as, lang }: ExportOptions,
): Promise<Result<FileOut>> {
  const opened = await openDocument(ctx, id)
  if (!opened.ok) return opened
  const view = opened.value
  const items = view.items.filter((item) => item.standing !== 'rejected')
  const name = `${fileName(view.row.title)}-${what}.${as}`
  const bytes = await write(view, items, what, as, lang)
  return ok({ name, type: TYPES[as], bytes })
}

async function write(
  view: DocumentView,
  items: readonly Item[],
  what: What,
  as: ExportOptions['as'],
  lang: Lang,
): Promise<Uint8Array> {
  if (as === 'csv') return writeCsv(sheetOf(what, items, lang))
  const other = what === 'statements' ? 'tasks' : 'statements'
  if (as === 'xlsx') return writeXlsx([sheetOf(what, items, lang), sheetOf(other, items, lang)])
  const { row, reading, seq } = view
  const { id, title, kind, date, fileName, sha256 } = row
  const document = { id, title, kind, date, lang: row.lang, file: fileName, sha256, engine: reading.engine, seq }
  return new TextEncoder().encode(
    `${JSON.stringify({ document, [what]: items.flatMap((item) => plain(item, what)) }, null, 2)}\n`,
  )
}

function plain(item: Item, what: What): object[] {
  const { id, standing, by, at, content } = item
  const decided = { id, standing, by: by?.name ?? null, by_unit: by?.unit ?? null, at }
  if (content.kind === 'statement') return what === 'statements' ? [{ ...decided, ...content.statement }] : []
  // A task's quantities count in the reader's own list, which this file does not carry.
  const { quantities: _, ...task } = content.task
  return what === 'tasks' ? [{ ...decided, ...task }] : []
}

/** A title as a file name that every system takes. */
export function fileName(title: string): string {
  const safe = title
    .replace(/[\\/:*?"<>|\p{Cc}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  return [...safe].slice(0, 60).join('') || 'document'
}
