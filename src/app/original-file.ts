// The file as it was handed in, byte for byte.
import { ok, type Result } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import { loadOriginal } from '../store/documents.ts'
import type { Context } from './context.ts'
import { noDocument } from './plan.ts'
import type { FileOut } from './views.ts'

const TYPES: Readonly<Record<string, string>> = {
  txt: 'text/plain',
  html: 'text/html',
  csv: 'text/csv',
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
}

/** The original file of a document. */
export async function originalFile(ctx: Context, id: string): Promise<Result<FileOut>> {
  const file = isUuid(id) ? await ctx.db.read((tx) => loadOriginal(tx, ctx.region, id)) : null
  if (!file) return noDocument(id)
  const type = TYPES[file.fileKind] ?? 'application/octet-stream'
  return ok({ name: file.fileName, type, bytes: file.bytes })
}
