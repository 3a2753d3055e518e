// Documents as they were handed in, and what the reader made of them; both are added, never changed.
import type { DocumentKind, Reading, Table } from '../domain/plan/commitment.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** A document without its original bytes. */
export interface StoredDocument {
  readonly id: string
  readonly fileName: string
  readonly fileKind: string
  readonly size: number
  readonly sha256: string
  readonly text: string
  readonly tables: readonly Table[]
  readonly pages: readonly number[]
  readonly encoding: string
  readonly formatTitle: string | null
  readonly givenTitle: string | null
  readonly supersedes: string | null
  readonly addedAt: string
  readonly addedBy: string
  readonly addedUnit: string | null
}

/** One reading of a document, with what a person had stated of it. */
export interface StoredReading {
  readonly id: string
  readonly engine: string
  readonly givenKind: DocumentKind | null
  readonly givenDate: string | null
  readonly madeAt: string
  readonly reading: Reading
}

/** Adds a document; false when the region has these bytes already. */
export async function insertDocument(
  tx: WriteTx,
  region: string,
  document: StoredDocument,
  bytes: Uint8Array,
): Promise<boolean> {
  const d = document
  const rows = await tx.query(
    `insert into document (
       region, id, file_name, file_kind, bytes, size, sha256, text, tables, pages, encoding,
       format_title, given_title, supersedes, provenance, added_at, added_by, added_unit
     )
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
     on conflict on constraint document_same_bytes do nothing
     returning id`,
    [
      ...[region, d.id, d.fileName, d.fileKind, Buffer.from(bytes), d.size, d.sha256, d.text],
      ...[JSON.stringify(d.tables), JSON.stringify(d.pages), d.encoding, d.formatTitle, d.givenTitle, d.supersedes],
      ...[JSON.stringify({ by: 'upload' }), d.addedAt, d.addedBy, d.addedUnit],
    ],
  )
  return rows.length > 0
}

/** The id of the document with these bytes, or null. */
export async function findBytes(tx: ReadTx, region: string, sha256: string): Promise<string | null> {
  const rows = await tx.query<{ id: string }>('select id from document where region = $1 and sha256 = $2', [
    region,
    sha256,
  ])
  return rows[0]?.id ?? null
}

/** A document without its original bytes, or null. */
export async function loadDocument(tx: ReadTx, region: string, id: string): Promise<StoredDocument | null> {
  const rows = await tx.query<Omit<StoredDocument, 'addedAt'> & { addedAt: Date }>(
    `select id, file_name as "fileName", file_kind as "fileKind", size, sha256, text, tables, pages, encoding,
       format_title as "formatTitle", given_title as "givenTitle", supersedes, added_at as "addedAt",
       added_by as "addedBy", added_unit as "addedUnit"
     from document
     where region = $1
       and id = $2`,
    [region, id],
  )
  const [row] = rows
  return row ? { ...row, addedAt: row.addedAt.toISOString() } : null
}

/** The original file, or null. */
export async function loadOriginal(
  tx: ReadTx,
  region: string,
  id: string,
): Promise<{ fileName: string; fileKind: string; bytes: Uint8Array } | null> {
  const rows = await tx.query<{ fileName: string; fileKind: string; bytes: Buffer }>(
    'select file_name as "fileName", file_kind as "fileKind", bytes from document where region = $1 and id = $2',
    [region, id],
  )
  return rows[0] ?? null
}

/** Adds a reading. */
export async function insertReading(
  tx: WriteTx,
  region: string,
  document: string,
  stored: StoredReading,
): Promise<void> {
  await tx.query(
    `insert into reading (region, document, id, engine, given_kind, given_date, reading, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[region, document, stored.id, stored.engine, stored.givenKind, stored.givenDate],
      ...[JSON.stringify(stored.reading), stored.madeAt],
    ],
  )
}

/** Every reading of a document, oldest first. */
export async function loadReadings(tx: ReadTx, region: string, document: string): Promise<StoredReading[]> {
  const rows = await tx.query<Omit<StoredReading, 'madeAt'> & { madeAt: Date }>(
    `select id, engine, given_kind as "givenKind", given_date as "givenDate", reading, made_at as "madeAt"
     from reading
     where region = $1
       and document = $2
     order by id`,
    [region, document],
  )
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

/** One reading without its statements and tasks (those are items), or null. */
export async function loadReadingHead(
  tx: ReadTx,
  region: string,
  document: string,
  id: string,
): Promise<Omit<Reading, 'statements' | 'tasks'> | null> {
  const rows = await tx.query<{ reading: Omit<Reading, 'statements' | 'tasks'> }>(
    `select reading - 'statements' - 'tasks' as reading
     from reading
     where region = $1
       and document = $2
       and id = $3`,
    [region, document, id],
  )
  return rows[0]?.reading ?? null
}
