// `gangmu backup FILE` and `gangmu restore FILE`: everything that is kept, out into one file and back into an empty database.
import { open, rename, rm, stat } from 'node:fs/promises'
import { copyIn, copyOut, MANIFEST, type Manifest, manifestOf } from '../app/backup.ts'
import { tarEnd, tarHead, tarMembers, tarPadding } from '../documents/tar.ts'
import { dayOf } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Database } from '../store/pool.ts'
import { openPool } from '../store/pool.ts'
import { say } from '../words/say.ts'
import { openBar } from './bar.ts'
import { visiting } from './start.ts'
import type { Terminal } from './terminal.ts'
import { verifyHere } from './verify.ts'

/** `gangmu backup FILE`: beside a server that works, or without one. */
export const backup = (terminal: Terminal, args: readonly string[]): Promise<number> =>
  visiting(terminal, args, {
    flags: [],
    names: 1,
    help: 'command.help.backup',
    work: async ({ ctx, opened, settings }) => {
      const [file] = settings.names
      if (!file) return refuse('system.backup-no-file')
      const about = { schema: opened.version, at: ctx.clock().toISOString() }
      const owner = openPool(opened.owner, { today: () => dayOf(ctx.calendar, ctx.clock().toISOString()), max: 1 })
      const made = await writeCopy(terminal, owner, file, about).finally(owner.close)
      if (!made.ok) return made
      const rows = made.value.tables.reduce((sum, one) => sum + one.rows, 0)
      const megabytes = ((await stat(file)).size / 1024 / 1024).toFixed(1)
      await terminal.out(`${say(terminal.lang, 'command.backup.made', { file, rows, megabytes })}\n`)
      return ok(null)
    },
  })

/** `gangmu restore FILE`: into a database that nothing was entered in; ends by verifying what came of it. */
export const restore = (terminal: Terminal, args: readonly string[]): Promise<number> =>
  visiting(terminal, args, {
    flags: [],
    names: 1,
    help: 'command.help.restore',
    alone: true,
    work: async ({ ctx, opened, settings }) => {
      const [file] = settings.names
      if (!file) return refuse('system.backup-no-file')
      const owner = openPool(opened.owner, { today: () => dayOf(ctx.calendar, ctx.clock().toISOString()), max: 1 })
      const done = await readCopy(terminal, owner, file, opened.version).finally(owner.close)
      if (!done.ok) return done
      const { madeAt, tables } = done.value
      const rows = tables.reduce((sum, one) => sum + one.rows, 0)
      await terminal.out(`${say(terminal.lang, 'command.restore.done', { rows, madeAt })}\n`)
      return verifyHere(terminal, ctx, false)
    },
  })

/** Written beside and moved into place when it is whole: a file of this name is a whole copy, readable by its owner alone. */
async function writeCopy(
  terminal: Terminal,
  owner: Database,
  file: string,
  about: { readonly schema: number; readonly at: string },
): Promise<Result<Manifest>> {
  if (await stat(file).catch(() => null)) return refuse('system.backup-file-there', { file })
  const beside = `${file}.part`
  const bar = openBar(terminal, 'command.backup.progress')
  const seconds = Math.floor(Date.parse(about.at) / 1000)
  try {
    const out = await open(beside, 'w', 0o600)
    try {
      const write = async ({ name, bytes }: { name: string; bytes: Uint8Array }) => {
        for (const piece of [tarHead(name, bytes.length, seconds), bytes, tarPadding(bytes.length)])
          await out.writeFile(piece)
      }
      const manifest = await copyOut(owner, about, write, bar.tell)
      await out.writeFile(tarEnd())
      await out.sync()
      await out.close()
      await rename(beside, file)
      return ok(manifest)
    } finally {
      await out.close().catch(() => undefined)
    }
  } catch (error) {
    await rm(beside, { force: true })
    const { code } = error as { code?: string }
    if (code && /^E[A-Z]+$/.test(code)) return refuse('system.backup-file-unwritable', { file, reason: code })
    throw error
  } finally {
    bar.close()
  }
}

async function readCopy(terminal: Terminal, owner: Database, file: string, known: number): Promise<Result<Manifest>> {
  const input = await open(file, 'r').catch((error: { code?: string }) => error.code ?? '')
  if (typeof input === 'string') return refuse('system.backup-file-unreadable', { file, reason: input })
  const bar = openBar(terminal, 'command.restore.progress')
  try {
    const bytesAt = async (at: number, length: number) => {
      const bytes = Buffer.alloc(length)
      await input.read(bytes, 0, length, at)
      return bytes
    }
    const members = await tarMembers((await input.stat()).size, bytesAt)
    const places = new Map(members?.map((member) => [member.name, member]))
    const read = async (name: string) => {
      const place = places.get(name)
      return place ? bytesAt(place.at, place.size) : null
    }
    const told = await read(MANIFEST)
    const manifest = told && manifestOf(told)
    if (!manifest) return refuse('system.backup-incomplete', { file })
    if (manifest.schema !== known) return refuse('system.backup-other-schema', { found: manifest.schema, known })
    const done = await copyIn(owner, manifest, read, bar.tell)
    return done.ok ? ok(manifest) : done
  } finally {
    bar.close()
    await input.close()
  }
}
