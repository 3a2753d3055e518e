// Opens a zip container (docx, xlsx) without trusting it: what an entry unpacks to is limited before and while inflating.
import { inflateRawSync } from 'node:zlib'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'

/** A zip container: the names of its entries, and one entry's bytes (null when there is none of that name). */
export interface Zip {
  readonly names: readonly string[]
  read(name: string): Result<Uint8Array | null>
}

interface Entry {
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
  readonly encrypted: boolean
}

/** Bytes that one entry, and all entries that are read, may unpack to. */
const MAX_UNPACKED = 200 * 1024 * 1024
/** An entry that unpacks to more than this many times its size, and to more than `RATIO_FROM` bytes, is a bomb; text in XML stays below 60. */
const MAX_RATIO = 300
const RATIO_FROM = 8 * 1024 * 1024
const MAX_ENTRIES = 20_000

/** Reads the directory of a zip; refuses `files.broken` or `files.bomb`. */
export function openZip(bytes: Uint8Array): Result<Zip> {
  const entries = readDirectory(bytes)
  if (!entries) return refuse('files.broken')
  if (entries.size > MAX_ENTRIES) return refuse('files.bomb')
  let budget = MAX_UNPACKED
  const read = (name: string): Result<Uint8Array | null> => {
    const entry = entries.get(name)
    if (!entry) return ok(null)
    if (entry.encrypted) return refuse('files.encrypted')
    const unpacked = inflate(bytes, entry, budget)
    if (unpacked.ok) budget -= unpacked.value.length
    return unpacked
  }
  return ok({ names: [...entries.keys()], read })
}

function inflate(bytes: Uint8Array, entry: Entry, budget: number): Result<Uint8Array> {
  const isBomb = (size: number) => size > budget || (size > RATIO_FROM && size > entry.packed * MAX_RATIO)
  if (isBomb(entry.unpacked)) return refuse('files.bomb')
  const view = viewOf(bytes)
  if (entry.offset + 30 > bytes.length || view.getUint32(entry.offset, true) !== 0x04034b50)
    return refuse('files.broken')
  const from = entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true)
  if (from + entry.packed > bytes.length) return refuse('files.broken')
  const packed = bytes.subarray(from, from + entry.packed)
  if (entry.method === 0) return ok(packed)
  if (entry.method !== 8) return refuse('files.broken')
  try {
    // The declared size binds: an entry that lies about it is stopped at the first byte beyond.
    return ok(inflateRawSync(packed, { maxOutputLength: Math.max(1, entry.unpacked) }))
  } catch (error) {
    const lies = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return refuse(lies ? 'files.bomb' : 'files.broken')
  }
}

/** APPNOTE.TXT 4.3.12 and 4.3.16: the central directory, found from the end of the file. */
function readDirectory(bytes: Uint8Array): Map<string, Entry> | null {
  const view = viewOf(bytes)
  const end = findEnd(view)
  if (end < 0) return null
  const count = view.getUint16(end + 10, true)
  let at = view.getUint32(end + 16, true)
  const entries = new Map<string, Entry>()
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== 0x02014b50) return null
    const nameLength = view.getUint16(at + 28, true)
    if (at + 46 + nameLength > bytes.length) return null
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/')
    entries.set(name, {
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
      encrypted: (view.getUint16(at + 8, true) & 1) === 1,
    })
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return entries
}

function findEnd(view: DataView): number {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - 0xffff; at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at
  }
  return -1
}

const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
