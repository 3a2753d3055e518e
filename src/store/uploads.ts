// Files on their way in, part by part; each statement sees the viewer's own uploads only.
import type { ReadTx, WriteTx } from './tx.ts'

/** An upload as it stands; `sha256` is the file that it became, null while it is on the way. */
export interface Upload {
  readonly region: string
  readonly id: string
  readonly name: string
  readonly size: number
  readonly received: number
  readonly sha256: string | null
  readonly expiresAt: string
}

/** Who hands something in, and for which unit. */
export interface Bringer {
  readonly personRegion: string
  readonly person: string
  readonly unit: string
}

/** Forgets what is too old, and begins a new upload; false when the person has `most` under way already. */
export async function insertUpload(
  tx: WriteTx,
  upload: Upload,
  by: Bringer,
  { now, most }: { readonly now: string; readonly most: number },
): Promise<boolean> {
  const { region, id, name, size, expiresAt } = upload
  await tx.query('select forget_uploads($1, $2)', [region, now])
  const rows = await tx.query(
    `insert into upload (region, id, person_region, person, unit, name, size, expires_at)
     select $1, $2, $3, $4, $5, $6, $7, $8
     where (
       select count(*)
       from upload
       where region = $1
         and person_region = $3
         and person = $4
         and sha256 is null
     ) < $9
     returning id`,
    [region, id, by.personRegion, by.person, by.unit, name, size, expiresAt, most],
  )
  return rows.length > 0
}

/** An upload, or null when there is none or its time is over. */
export async function loadUpload(tx: ReadTx, region: string, id: string, now: string): Promise<Upload | null> {
  const rows = await tx.query<Omit<Upload, 'expiresAt'> & { expiresAt: Date }>(
    `select region, id, name, size, received, sha256, expires_at as "expiresAt"
     from upload
     where region = $1
       and id = $2
       and expires_at > $3`,
    [region, id, now],
  )
  const [row] = rows
  return row ? { ...row, expiresAt: row.expiresAt.toISOString() } : null
}

/** Adds bytes that begin at `at`; false when others came there first or the file would grow beyond its size. */
export async function insertUploadPart(
  tx: WriteTx,
  region: string,
  id: string,
  at: number,
  bytes: Uint8Array,
): Promise<boolean> {
  const rows = await tx.query(
    `update upload
     set received = received + $4
     where region = $1
       and id = $2
       and received = $3
       and received + $4 <= size
       and sha256 is null
     returning id`,
    [region, id, at, bytes.length],
  )
  if (rows.length === 0) return false
  await tx.query('insert into upload_part (region, upload, at_byte, bytes) values ($1, $2, $3, $4)', [
    region,
    id,
    at,
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  ])
  return true
}

/** The bytes that came, in order. */
export async function loadUploadBytes(tx: ReadTx, region: string, id: string): Promise<Buffer> {
  const rows = await tx.query<{ bytes: Buffer }>(
    'select bytes from upload_part where region = $1 and upload = $2 order by at_byte',
    [region, id],
  )
  return Buffer.concat(rows.map(({ bytes }) => bytes))
}

/** Takes an upload back; false when there was none. */
export async function deleteUpload(tx: WriteTx, region: string, id: string): Promise<boolean> {
  await tx.query('delete from upload_part where region = $1 and upload = $2', [region, id])
  const rows = await tx.query('delete from upload where region = $1 and id = $2 returning id', [region, id])
  return rows.length > 0
}

/** Makes a file of an upload: its bytes must have the SHA-256 that `file` names. */
export async function keepUpload(
  tx: WriteTx,
  upload: Pick<Upload, 'region' | 'id'>,
  by: Bringer,
  file: { readonly sha256: string; readonly kind: string; readonly name: string; readonly at: string },
): Promise<'kept' | 'absent' | 'unfinished' | 'differs'> {
  const rows = await tx.query<{ outcome: 'kept' | 'absent' | 'unfinished' | 'differs' }>(
    'select keep_upload($1, $2, $3, $4, $5, $6, $7, $8, $9) as outcome',
    [upload.region, by.personRegion, by.person, tx.today, upload.id, file.sha256, file.kind, file.name, file.at],
  )
  return rows[0]?.outcome ?? 'absent'
}
