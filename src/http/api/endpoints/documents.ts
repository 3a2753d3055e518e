// Plans and reports: listed, handed in, read; with the targets and tasks that were found in them and what people decided.
import { Type } from 'typebox'
import { addDocument } from '../../../app/add-document.ts'
import { listDocuments } from '../../../app/list-documents.ts'
import { openDocument } from '../../../app/open-document.ts'
import type { DocumentRow } from '../../../app/views.ts'
import { ok, refuse } from '../../../domain/base/diagnostic.ts'
import { isUuid } from '../../../domain/base/ids.ts'
import type { Item } from '../../../domain/plan/item.ts'
import { endpoint } from '../endpoint.ts'
import { readCursor, writeCursor } from '../paging.ts'
import { documentLine, flag, json, nothing, object, orNull, page, pageOf, some, text, whole } from '../shapes.ts'

const params = object({ document: text })
const document = object({ ...documentLine.properties, text, seq: whole, stale: flag })
const item = object({
  id: text,
  standing: some('proposed', 'accepted', 'corrected', 'added', 'rejected'),
  content: json,
  by: orNull(object({ name: text, unit: orNull(text) })),
  at: orNull(text),
  reason: orNull(text),
})

const lineOf = (row: DocumentRow) => {
  const { id, title, kind, date, chars, fileName, sha256, addedAt, addedBy, statements, tasks, open, supersedes } = row
  return { id, title, kind, date, chars, fileName, sha256, addedAt, addedBy, statements, tasks, open, supersedes }
}

const itemOf = ({ id, standing, content, by, at, reason }: Item) => ({
  ...{ id, standing, by, at, reason },
  content: JSON.parse(JSON.stringify(content)),
})

const listed = endpoint({
  name: 'documents',
  method: 'GET',
  path: '/documents',
  scope: 'read',
  words: { zh: '规划、报告等文件，新的在前', en: 'Plans, reports and the like, the newest first' },
  params: nothing,
  query: object({ q: Type.Optional(Type.String({ maxLength: 200 })), ...page }),
  body: null,
  answer: pageOf(documentLine),
  run: async ({ ctx, query: { cursor, limit = 50, q } }) => {
    const after = readCursor(cursor, (value): value is string => typeof value === 'string' && isUuid(value))
    if (!after.ok) return after
    const { rows, next } = await listDocuments(ctx, { limit, ...after.value, ...(q === undefined ? {} : { q }) })
    const cursorNext = next && writeCursor(next)
    return ok({ body: { rows: rows.map(lineOf), next: cursorNext }, next: cursorNext })
  },
})

const added = endpoint({
  name: 'addDocument',
  method: 'POST',
  path: '/documents',
  scope: 'act',
  words: {
    zh: '交来一个文件（文字，或 base64 的文件内容），读出目标和任务；同样的内容只存一份',
    en: 'Hand in a document (text, or the file in base64) and have it read; the same bytes are kept once',
  },
  status: 201,
  params: nothing,
  query: nothing,
  body: object({
    name: Type.String({ minLength: 1, maxLength: 200, description: 'file name with its ending' }),
    text: Type.Optional(text),
    base64: Type.Optional(Type.String({ pattern: '^[A-Za-z0-9+/]*={0,2}$' })),
    kind: Type.Optional(some('plan', 'report', 'interview')),
    date: Type.Optional(text),
    title: Type.Optional(text),
    supersedes: Type.Optional(text),
  }),
  answer: object({ id: text, existing: flag }),
  run: async ({ ctx, program: { seat }, body: { text: written, base64, ...file } }) => {
    if ((written === undefined) === (base64 === undefined)) return refuse('system.api-text-or-file')
    const bytes = written === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(written, 'utf8')
    const done = await addDocument(ctx, { name: seat.name, unit: seat.unitName || null }, { ...file, bytes })
    return done.ok ? ok({ body: done.value }) : done
  },
})

const shown = endpoint({
  name: 'document',
  method: 'GET',
  path: '/documents/{document}',
  scope: 'read',
  words: { zh: '一个文件及其全文', en: 'One document with its whole text' },
  versioned: true,
  params,
  query: nothing,
  body: null,
  answer: document,
  run: async ({ ctx, params: { document: id } }) => {
    const opened = await openDocument(ctx, id)
    if (!opened.ok) return opened
    const { row, text: whole, seq, stale } = opened.value
    return ok({ body: { ...lineOf(row), text: whole, seq, stale }, version: seq })
  },
})

const items = endpoint({
  name: 'items',
  method: 'GET',
  path: '/documents/{document}/items',
  scope: 'read',
  words: {
    zh: '读出的目标和任务，及各自的处理情况',
    en: 'The targets and tasks that were read, and what was decided on each',
  },
  params,
  query: nothing,
  body: null,
  answer: object({ rows: Type.Array(item) }),
  run: async ({ ctx, params: { document: id } }) => {
    const opened = await openDocument(ctx, id)
    return opened.ok ? ok({ body: { rows: opened.value.items.map(itemOf) } }) : opened
  },
})

/** GET and POST /documents, GET /documents/{document} and its items. */
export const documents = [listed, added, shown, items]
