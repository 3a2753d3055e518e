// The list of documents, newest first, a page at a time.
import { isUuid } from '../domain/base/ids.ts'
import { listShelf } from '../store/shelf.ts'
import type { Context } from './context.ts'
import { wellFormed } from './plan.ts'
import { rowOf } from './view.ts'
import type { DocumentRow } from './views.ts'

/** Which page of the list; `after` is the `next` of the page before, `q` words of title or file name. */
export interface ListQuery {
  readonly after?: string
  readonly limit?: number
  readonly q?: string
}

/** A page of the list; `next` is null on the last one, `total` counts all that match. */
export async function listDocuments(
  ctx: Context,
  query: ListQuery = {},
): Promise<{ rows: DocumentRow[]; next: string | null; total: number }> {
  const limit = Math.min(Math.max(Math.trunc(query.limit ?? 50), 1), 200)
  const after = query.after && isUuid(query.after) ? query.after : null
  const page = { after, limit: limit + 1, words: wellFormed(query.q?.trim() ?? '') }
  const { rows, total } = await ctx.db.read((tx) => listShelf(tx, ctx.region, page))
  const shown = rows.slice(0, limit)
  return { rows: shown.map(rowOf), next: rows.length > limit ? (shown.at(-1)?.id ?? null) : null, total }
}
