// What was published of plans' targets: added, never changed.
import type { Release } from '../domain/score/release.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** A publication without its content. */
export interface PublicationRow {
  readonly document: string
  readonly number: number
  readonly releasedAt: string
  readonly by: string
  readonly unit: string
  readonly note: string
  readonly sha256: string
}

const COLUMNS = 'document, number, released_at, released_by, unit, note, sha256'

interface Stored {
  readonly document: string
  readonly number: number
  readonly released_at: Date
  readonly released_by: string
  readonly unit: string
  readonly note: string
  readonly sha256: string
}

/** The latest publication of every plan of a region, the latest first. */
export async function latestPublications(tx: ReadTx, region: string): Promise<PublicationRow[]> {
  const rows = await tx.query<Stored>(
    `select ${COLUMNS}
     from publication p
     where region = $1
       and not exists (
         select
         from publication n
         where n.region = p.region
           and n.document = p.document
           and n.number > p.number
       )
     order by released_at desc, document`,
    [region],
  )
  return rows.map(shown)
}

/** Every publication of a plan, the latest first. */
export async function listPublications(tx: ReadTx, region: string, document: string): Promise<PublicationRow[]> {
  const rows = await tx.query<Stored>(
    `select ${COLUMNS} from publication where region = $1 and document = $2 order by number desc`,
    [region, document],
  )
  return rows.map(shown)
}

/** One publication whole, or null. */
export async function loadPublication(
  tx: ReadTx,
  region: string,
  document: string,
  number: number,
): Promise<(PublicationRow & { readonly content: Release }) | null> {
  const [row] = await tx.query<Stored & { content: Release }>(
    `select ${COLUMNS}, content from publication where region = $1 and document = $2 and number = $3`,
    [region, document, number],
  )
  return row ? { ...shown(row), content: row.content } : null
}

/** Adds a publication. */
export async function insertPublication(
  tx: WriteTx,
  region: string,
  { document, number, releasedAt, by, unit, note, sha256 }: PublicationRow,
  content: Release,
): Promise<void> {
  await tx.query(
    `insert into publication (region, document, number, released_at, released_by, unit, note, sha256, content)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [region, document, number, releasedAt, by, unit, note, sha256, JSON.stringify(content)],
  )
}

const shown = ({ released_at, released_by, ...row }: Stored): PublicationRow => ({
  ...row,
  releasedAt: released_at.toISOString(),
  by: released_by,
})
