// Files that were handed in as evidence: kept once by content in each region, read in parts, never changed.
import type { ReadTx } from './tx.ts'

/** A file without its bytes. */
export interface StoredFile {
  readonly region: string
  readonly sha256: string
  readonly name: string
  readonly kind: string
  readonly size: number
  readonly at: string
}

/** Bytes in each part of a stored file but the last. */
export const PART_BYTES = 1_048_576

const COLUMNS = `f.region, f.sha256, f.kind, f.size, h.at,
  coalesce(h.name, left(f.sha256, 12) || '.' || f.kind) as name`

/** Those of the files that the viewer may see, under the name that they were first handed in by. */
export async function loadFiles(tx: ReadTx, region: string, sha256s: readonly string[]): Promise<StoredFile[]> {
  return shaped(
    await tx.query<Row>(
      `select ${COLUMNS}
       from file f
       left join lateral (
         select h.name, h.at
         from handing h
         where h.region = f.region
           and h.sha256 = f.sha256
         order by h.at
         limit 1
       ) as h on true
       where f.region = $1
         and f.sha256 = any ($2)`,
      [region, sha256s],
    ),
  )
}

/** What a unit handed in, newest first. */
export async function listHandedIn(tx: ReadTx, region: string, unit: string, limit: number): Promise<StoredFile[]> {
  return shaped(
    await tx.query<Row>(
      `select ${COLUMNS}
       from handing h
       join file f on f.region = h.region and f.sha256 = h.sha256
       where h.region = $1
         and h.unit = $2
       order by h.at desc
       limit $3`,
      [region, unit, limit],
    ),
  )
}

/** One part of a file's bytes, counted from 0; null when there is none. */
export async function loadFilePart(tx: ReadTx, region: string, sha256: string, part: number): Promise<Buffer | null> {
  const rows = await tx.query<{ bytes: Buffer }>(
    'select bytes from file_part where region = $1 and sha256 = $2 and part = $3',
    [region, sha256, part],
  )
  return rows[0]?.bytes ?? null
}

/** Whether this installation keeps matters of a region. */
export async function isHosted(tx: ReadTx, region: string): Promise<boolean> {
  const rows = await tx.query('select region from region where region = $1 and hosted', [region])
  return rows.length > 0
}

type Row = Omit<StoredFile, 'at'> & { readonly at: Date | null }

const shaped = (rows: readonly Row[]): StoredFile[] => rows.map((row) => ({ ...row, at: row.at?.toISOString() ?? '' }))
