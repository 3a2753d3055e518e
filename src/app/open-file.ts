// A file that was handed in: read in pieces, checked against the SHA-256 that it is known by, named as evidence.
import { createHash } from 'node:crypto'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Evidence } from '../domain/procedure/state.ts'
import { listHandedIn, loadFilePart, loadFiles, PART_BYTES, type StoredFile } from '../store/files.ts'
import type { Context } from './context.ts'
import { viewerOf } from './upload-file.ts'

/** A line of the list of files. */
export type FileRow = StoredFile

/** A file that the person may see; `read` gives its bytes from `from` to `to`, both included. */
export interface OpenFile {
  readonly file: StoredFile
  readonly type: string
  /** A picture or PDF that a browser may show; everything else is only ever saved. */
  readonly shown: boolean
  readonly read: (from: number, to: number) => AsyncGenerator<Uint8Array>
}

const TYPES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv',
  txt: 'text/plain',
  html: 'text/html',
  jpg: 'image/jpeg',
  png: 'image/png',
  webp: 'image/webp',
  heic: 'image/heic',
}
const SHOWN = ['pdf', 'jpg', 'png', 'webp']
const PICTURES = ['jpg', 'png', 'webp', 'heic']

/** Opens a file of a region; it is not there for whoever has no part in it. */
export async function openFile(ctx: Context, seat: Seat, region: string, sha256: string): Promise<Result<OpenFile>> {
  const [file] = await ctx.db.read((tx) => loadFiles(tx, region, [sha256]), viewerOf(seat))
  if (!file) return refuse('files.no-file', { sha256: sha256.slice(0, 12) })
  const read = (from: number, to: number) => piecesOf(ctx, seat, file, from, to)
  const type = TYPES[file.kind] ?? 'application/octet-stream'
  return ok({ file, type, shown: SHOWN.includes(file.kind), read })
}

/** Part by part, each in a transaction of its own: somebody who reads slowly holds nothing. */
async function* piecesOf(ctx: Context, seat: Seat, { region, sha256 }: StoredFile, from: number, to: number) {
  for (let part = Math.floor(from / PART_BYTES); part * PART_BYTES <= to; part += 1) {
    const bytes = await ctx.db.read((tx) => loadFilePart(tx, region, sha256, part), viewerOf(seat))
    if (!bytes) return
    const start = part * PART_BYTES
    yield bytes.subarray(Math.max(0, from - start), Math.min(bytes.length, to - start + 1))
  }
}

/** What came of reckoning a file's SHA-256 again from the bytes that are kept. */
export interface CheckedFile {
  readonly file: StoredFile
  readonly whole: boolean
  readonly found: string
  readonly size: number
  readonly at: string
}

/** Reckons it again. */
export async function checkFile(
  ctx: Context,
  seat: Seat,
  region: string,
  sha256: string,
): Promise<Result<CheckedFile>> {
  const opened = await openFile(ctx, seat, region, sha256)
  if (!opened.ok) return opened
  const { file, read } = opened.value
  const hash = createHash('sha256')
  let size = 0
  for await (const bytes of read(0, Number.MAX_SAFE_INTEGER)) {
    hash.update(bytes)
    size += bytes.length
  }
  const found = hash.digest('hex')
  return ok({ file, found, size, whole: found === sha256 && size === file.size, at: ctx.clock().toISOString() })
}

/** The latest files that the person's unit handed in, in a region. */
export const listFiles = (ctx: Context, seat: Seat, region = seat.unitRegion): Promise<StoredFile[]> =>
  ctx.db.read((tx) => listHandedIn(tx, region, seat.unit, 100), viewerOf(seat))

/** Files as evidence of a step in a matter of `region`; refused when one is not there or not the person's to hand in. */
export async function evidenceOf(
  ctx: Context,
  seat: Seat,
  region: string,
  sha256s: readonly string[],
): Promise<Result<Evidence[]>> {
  if (sha256s.length === 0) return ok([])
  const files = await ctx.db.read((tx) => loadFiles(tx, region, sha256s), viewerOf(seat))
  const lacking = sha256s.find((sha256) => !files.some((file) => file.sha256 === sha256))
  if (lacking !== undefined) return refuse('files.no-file', { sha256: lacking.slice(0, 12) })
  const ofFile = ({ sha256, name, kind }: StoredFile): Evidence => {
    return { kind: PICTURES.includes(kind) ? 'photo' : 'document', name, sha256 }
  }
  return ok(files.map(ofFile))
}
