// A copy of everything that is kept: members of a container, the last of which says what the others are; and back again.
import { createHash } from 'node:crypto'
import { promisify } from 'node:util'
import { gunzip, gzip } from 'node:zlib'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { countRows, dumpTable, emptyTables, fillTable, isEmpty, listTables, renumber } from '../store/dump.ts'
import type { Database } from '../store/pool.ts'

const pack = promisify(gzip)
const unpack = promisify(gunzip)

/** One member of a copy. */
export interface CopyMember {
  readonly name: string
  readonly bytes: Uint8Array
}

/** What a copy says of itself. */
export interface Manifest {
  readonly format: 'gangmu backup 1'
  readonly madeAt: string
  /** Number of the last migration of the schema that the rows have. */
  readonly schema: number
  readonly tables: readonly {
    readonly name: string
    readonly rows: number
    /** Rows in PostgreSQL's spelling, one a line as JSON text, gzipped. */
    readonly parts: readonly { readonly name: string; readonly rows: number; readonly sha256: string }[]
  }[]
}

/** Name of the member that says what the others are. */
export const MANIFEST = 'manifest.json'

/** Characters of rows in a member before the next begins. */
const PART = 16 * 1024 * 1024

type Tell = (done: number, of: number) => void

/** Takes a copy of one snapshot as the owner, while others work; the rows that were read are told. */
export async function copyOut(
  owner: Database,
  { schema, at }: { readonly schema: number; readonly at: string },
  take: (member: CopyMember) => Promise<void>,
  tell: Tell,
): Promise<Manifest> {
  return owner.read(async (tx) => {
    const names = await listTables(tx)
    const all = await countRows(tx, names)
    let done = 0
    const tables: Manifest['tables'][number][] = []
    for (const name of names) {
      const parts: { name: string; rows: number; sha256: string }[] = []
      let lines: string[] = []
      let length = 0
      const flush = async () => {
        if (lines.length === 0) return
        const bytes = await pack(Buffer.from(lines.map((line) => `${JSON.stringify(line)}\n`).join('')), { level: 4 })
        const part = `${name}/${String(parts.length + 1).padStart(6, '0')}.ndjson.gz`
        parts.push({ name: part, rows: lines.length, sha256: hashOf(bytes) })
        await take({ name: part, bytes })
        done += lines.length
        tell(done, all)
        lines = []
        length = 0
      }
      for await (const rows of dumpTable(tx, name)) {
        lines.push(...rows.lines)
        length += rows.lines.reduce((sum, line) => sum + line.length, 0)
        if (length >= PART) await flush()
      }
      await flush()
      tables.push({ name, rows: parts.reduce((sum, { rows }) => sum + rows, 0), parts })
    }
    const manifest: Manifest = { format: 'gangmu backup 1', madeAt: at, schema, tables }
    await take({ name: MANIFEST, bytes: Buffer.from(`${JSON.stringify(manifest, null, 1)}\n`) })
    return manifest
  })
}

/** Reads what a copy says of itself; null when it says nothing that we understand. */
export function manifestOf(bytes: Uint8Array): Manifest | null {
  try {
    const manifest = JSON.parse(Buffer.from(bytes).toString('utf8')) as Manifest
    return manifest.format === 'gangmu backup 1' && Array.isArray(manifest.tables) ? manifest : null
  } catch {
    return null
  }
}

class Spoilt extends Error {
  override readonly name = 'Spoilt'
}

/** Fills a database that nothing was entered in yet, all or nothing; every part is checked before it is used. */
export async function copyIn(
  owner: Database,
  manifest: Manifest,
  read: (name: string) => Promise<Uint8Array | null>,
  tell: Tell,
): Promise<Result<null>> {
  const all = manifest.tables.reduce((sum, { rows }) => sum + rows, 0)
  let done = 0
  try {
    return await owner.write(async (tx) => {
      if (!(await isEmpty(tx))) return refuse('system.backup-not-empty')
      const names = await listTables(tx)
      const odd = manifest.tables.find(({ name }) => !names.includes(name))
      if (odd) return refuse('system.backup-unknown-table', { table: odd.name })
      await emptyTables(tx, names)
      for (const { name: table, parts } of manifest.tables) {
        for (const part of parts) {
          const bytes = await read(part.name)
          if (!bytes || hashOf(bytes) !== part.sha256) throw new Spoilt(part.name)
          const text = (await unpack(bytes)).toString('utf8')
          const lines = text.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as string]))
          for (let at = 0; at < lines.length; at += 1000)
            await fillTable(tx, { table, lines: lines.slice(at, at + 1000) })
          done += lines.length
          tell(done, all)
        }
      }
      await renumber(tx)
      return ok(null)
    })
  } catch (error) {
    if (error instanceof Spoilt) return refuse('system.backup-spoilt', { part: error.message })
    throw error
  }
}

const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')
