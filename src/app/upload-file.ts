// Uploads that survive a break: begun, continued from the last byte that came, finished into a file, or taken back.
import { createHash } from 'node:crypto'
import { MAX_BYTES, megabytes } from '../documents/sniff.ts'
import { sniffEvidence } from '../documents/sniff-evidence.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import { isHosted, loadFiles, type StoredFile } from '../store/files.ts'
import {
  type Bringer,
  deleteUpload,
  insertUpload,
  insertUploadPart,
  keepUpload,
  loadUpload,
  loadUploadBytes,
  type Upload,
} from '../store/uploads.ts'
import type { Context } from './context.ts'
import { retried } from './retry.ts'

/** A file that is kept; its address is `/files/<region>.<sha256>`. */
export type KeptFile = Pick<StoredFile, 'region' | 'sha256' | 'name' | 'kind' | 'size'>

/** An upload of a person, by the region that will keep it and its id. */
export interface UploadName {
  readonly region: string
  readonly id: string
}

const DAY = 86_400_000
/** Uploads that a person may have under way at once. */
const MOST = 40

/** For whom rows are shown. */
export const viewerOf = ({ region, person }: Seat) => ({ region, person })

const bringerOf = ({ region, person, unit }: Seat): Bringer => ({ personRegion: region, person, unit })

/** Begins an upload of `size` bytes; `region` is that of the matter it is meant for, the unit's own when absent. */
export async function openUpload(
  ctx: Context,
  seat: Seat,
  file: { readonly name: string; readonly size: number; readonly region?: string },
): Promise<Result<Upload>> {
  const { name, size, region = seat.unitRegion } = file
  if (size === 0) return refuse('files.empty', { name })
  if (size > MAX_BYTES) return refuse('files.too-large', { name, size: megabytes(size), limit: megabytes(MAX_BYTES) })
  const now = ctx.clock()
  const expiresAt = new Date(now.getTime() + DAY).toISOString()
  const upload: Upload = { region, id: ctx.newId(), name, size, received: 0, sha256: null, expiresAt }
  return ctx.db.write(async (tx) => {
    if (region !== seat.unitRegion && !(await isHosted(tx, region))) return refuse('files.no-region', { region })
    const limits = { now: now.toISOString(), most: MOST }
    const begun = await insertUpload(tx, upload, bringerOf(seat), limits)
    return begun ? ok(upload) : refuse('files.too-many-uploads', { most: MOST })
  }, viewerOf(seat))
}

/** Where an upload stands. */
export async function findUpload(ctx: Context, seat: Seat, { region, id }: UploadName): Promise<Result<Upload>> {
  const now = ctx.clock().toISOString()
  const found = isUuid(id) ? await ctx.db.read((tx) => loadUpload(tx, region, id, now), viewerOf(seat)) : null
  return found ? ok(found) : refuse('files.no-upload', { id })
}

/** Adds bytes that begin at `at`; refused when that is not where the upload stands. */
export async function addToUpload(
  ctx: Context,
  seat: Seat,
  { region, id }: UploadName,
  at: number,
  bytes: Uint8Array,
): Promise<Result<number>> {
  const added = await ctx.db.write((tx) => insertUploadPart(tx, region, id, at, bytes), viewerOf(seat))
  return added ? ok(at + bytes.length) : refuse('files.upload-elsewhere', { at })
}

/** Takes an upload back. */
export async function dropUpload(ctx: Context, seat: Seat, { region, id }: UploadName): Promise<Result<null>> {
  const gone = isUuid(id) && (await ctx.db.write((tx) => deleteUpload(tx, region, id), viewerOf(seat)))
  return gone ? ok(null) : refuse('files.no-upload', { id })
}

/** Makes a file of an upload that has come whole; one that can be no evidence is forgotten. */
export async function finishUpload(ctx: Context, seat: Seat, upload: UploadName): Promise<Result<KeptFile>> {
  const found = await findUpload(ctx, seat, upload)
  if (!found.ok) return found
  const { region, id, size, received } = found.value
  if (found.value.sha256) return keptAs(ctx, seat, found.value, found.value.sha256)
  if (received < size) return refuse('files.upload-elsewhere', { at: received })
  const bytes = await ctx.db.read((tx) => loadUploadBytes(tx, region, id), viewerOf(seat))
  const sniffed = await sniffEvidence({ name: found.value.name, bytes })
  if (!sniffed.ok) {
    await dropUpload(ctx, seat, upload)
    return sniffed
  }
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const file = { sha256, ...sniffed.value, at: ctx.clock().toISOString() }
  const outcome = await retried(() =>
    ctx.db.write((tx) => keepUpload(tx, upload, bringerOf(seat), file), viewerOf(seat)),
  )
  if (outcome !== 'kept') return refuse('files.not-kept', { name: file.name })
  return keptAs(ctx, seat, { region, name: file.name }, sha256)
}

async function keptAs(
  ctx: Context,
  seat: Seat,
  { region, name }: Pick<Upload, 'region' | 'name'>,
  sha256: string,
): Promise<Result<KeptFile>> {
  const [file] = await ctx.db.read((tx) => loadFiles(tx, region, [sha256]), viewerOf(seat))
  return file ? ok({ ...file, name }) : refuse('files.not-kept', { name })
}

/** Keeps a file that came in one piece. */
export async function storeFile(
  ctx: Context,
  seat: Seat,
  file: { readonly name: string; readonly bytes: Uint8Array; readonly region?: string },
): Promise<Result<KeptFile>> {
  const sniffed = await sniffEvidence(file)
  if (!sniffed.ok) return sniffed
  const { region } = file
  const upload = await openUpload(ctx, seat, {
    name: sniffed.value.name,
    size: file.bytes.length,
    ...(region === undefined ? {} : { region }),
  })
  if (!upload.ok) return upload
  const added = await addToUpload(ctx, seat, upload.value, 0, file.bytes)
  return added.ok ? finishUpload(ctx, seat, upload.value) : added
}
