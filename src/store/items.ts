// The statements and tasks of a document as they stand now.
import type { Content, Item, Standing } from '../domain/plan/item.ts'
import { inTextOrder } from '../domain/plan/proposal.ts'
import type { ReadTx } from './tx.ts'

interface Stored {
  id: string
  standing: Standing
  content: Content
  proposal: Content | null
  decided_by: string | null
  decided_unit: string | null
  decided_at: Date | null
  reason: string | null
}

/** Every item of a document in the order of the text, rejected ones included. */
export async function loadItems(tx: ReadTx, region: string, document: string): Promise<Item[]> {
  const rows = await tx.query<Stored>(
    `select id, standing, content, proposal, decided_by, decided_unit, decided_at, reason
     from item
     where region = $1
       and document = $2`,
    [region, document],
  )
  return inTextOrder(
    rows.map((row) => ({
      id: row.id,
      standing: row.standing,
      content: row.content,
      proposal: row.proposal,
      by: row.decided_by === null ? null : { name: row.decided_by, unit: row.decided_unit },
      at: row.decided_at?.toISOString() ?? null,
      reason: row.reason,
    })),
  )
}

/** The words of the text that an item stands on, or null. */
export async function loadQuote(tx: ReadTx, region: string, document: string, item: string): Promise<string | null> {
  const [row] = await tx.query<{ quote: string | null }>(
    `select coalesce(content -> 'task' ->> 'quote', content -> 'statement' ->> 'quote') as quote
     from item
     where region = $1
       and document = $2
       and id = $3`,
    [region, document, item],
  )
  return row?.quote ?? null
}
