// From stored rows to what the pages show of a document.
import { historyOf } from '../domain/plan/fold.ts'
import { ENGINE } from '../domain/plan/read.ts'
import { loadDocument, loadReadingHead } from '../store/documents.ts'
import { loadItems } from '../store/items.ts'
import { loadEntries } from '../store/log.ts'
import { loadShelf, loadVersions, type ShelfRow } from '../store/shelf.ts'
import type { ReadTx } from '../store/tx.ts'
import { stepsOf } from './plan.ts'
import type { DocumentRow, DocumentView } from './views.ts'

/** A line of the list as the pages show it. */
export function rowOf({ reading: _, engine: __, ...row }: ShelfRow): DocumentRow {
  return row
}

/** Everything the reader page shows, from the projections; null when there is no such document. */
export async function viewOf(tx: ReadTx, region: string, id: string): Promise<DocumentView | null> {
  const shelf = await loadShelf(tx, region, id)
  const document = shelf && (await loadDocument(tx, region, id))
  const reading = shelf && (await loadReadingHead(tx, region, id, shelf.reading))
  if (!document || !reading) return null
  const entries = await loadEntries(tx, region, id)
  return {
    row: rowOf(shelf),
    text: document.text,
    tables: document.tables,
    pages: document.pages,
    reading,
    items: await loadItems(tx, region, id),
    history: historyOf(stepsOf(entries, [])),
    seq: entries.at(-1)?.seq ?? 0,
    versions: (await loadVersions(tx, region, id)).map(rowOf),
    stale: shelf.engine !== ENGINE,
  }
}
