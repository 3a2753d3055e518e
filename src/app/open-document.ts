// One document as the reader page shows it.
import { ok, type Result } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Context } from './context.ts'
import { noDocument } from './plan.ts'
import { viewOf } from './view.ts'
import type { DocumentView } from './views.ts'

/** Opens a document. Refuses an unknown id with `system.unknown-document`. */
export async function openDocument(ctx: Context, id: string): Promise<Result<DocumentView>> {
  if (!isUuid(id)) return noDocument(id)
  const view = await ctx.db.read((tx) => viewOf(tx, ctx.region, id))
  return view ? ok(view) : noDocument(id)
}
