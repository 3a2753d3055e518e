// gangmu verify, backup and restore as an operator runs them, beside people who work.
import { existsSync } from 'node:fs'
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openMatter } from '../../src/app/open-matter.ts'
import { openDatabase } from '../../src/store/open.ts'
import type { Connection } from '../../src/store/pool.ts'
import { leadMatter } from '../evidence/loop.ts'
import { DISPATCH, openStage, REGISTER, type Stage } from '../matter/stage.ts'
import { makeDatabase, once, type TestDatabase, testServers } from '../store/database.ts'
import { gangmu } from './run.ts'

let stage: Stage
let folder: string
let id: string
const made: TestDatabase[] = []

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'gangmu-keeping-'))
  stage = await openStage()
  id = (await leadMatter(stage)).id
})
afterAll(async () => {
  await stage?.close()
  for (const one of made) await one.drop()
  await rm(folder, { recursive: true, force: true })
})

const urlOf = ({ host, port, user, password, database }: Connection) =>
  `postgres://${user}:${encodeURIComponent(String(password ?? ''))}@/${database}?host=${encodeURIComponent(String(host))}&port=${port}`
const on = (database: TestDatabase, ...args: string[]) =>
  gangmu([...args, '--lang', 'en'], '', { DATABASE_URL: urlOf(database.owner) })
const fresh = async (server = testServers()[0]) => {
  const database = await makeDatabase(server)
  made.push(database)
  return database
}
/** Every row of every table, as text; notices are numbered anew by a restore, so only what they say is compared. */
async function rowsOf(database: TestDatabase, without: readonly string[] = []): Promise<Record<string, unknown[]>> {
  const tables = await once<{ name: string }>(
    database.owner,
    "select relname as name from pg_class where relnamespace = 'gangmu'::regnamespace and relkind = 'r' order by 1",
  )
  const all: Record<string, unknown[]> = {}
  for (const { name } of tables) {
    if (name === 'migration' || without.includes(name)) continue
    const what = name === 'notice' ? "to_jsonb(t) - 'id' - 'xid'" : 'to_jsonb(t)'
    all[name] = await once(database.owner, `select ${what} as row from gangmu.${name} t order by t::text`)
    if (name === 'notice') all[name].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  return all
}

describe('gangmu verify', () => {
  it('says that everything is whole, in words and in JSON', async () => {
    const run = await on(stage.database, 'verify')
    expect(run).toMatchObject({ code: 0, err: '' })
    expect(run.out).toBe(
      'Whole: 6 lines of 1 matters, 0 documents and 0 boards and batches of figures in 1 regions, 1 files (1.9 MB).\n',
    )
    const json = JSON.parse((await on(stage.database, 'verify', '--json')).out)
    expect(json).toMatchObject({ ok: true, matters: 1, broken: [] })
  })

  it('names the region, the matter, the line and the reason when a line was changed, and ends with 1', async () => {
    const actor = (name: string) =>
      once(stage.database.owner, 'update gangmu.entry set actor = $2 where matter = $1 and seq = 3', [id, name])
    const [before] = await once<{ actor: string }>(
      stage.database.owner,
      'select actor from gangmu.entry where matter = $1 and seq = 3',
      [id],
    )
    await actor('somebody else')
    const run = await on(stage.database, 'verify')
    await actor(before?.actor ?? '')
    expect(run.code).toBe(1)
    expect(run.out).toContain(`Region 50, matter ${id}, line 3: its words are not those that were hashed`)
  })

  it('refuses a database that it does not know, and a folder without one', async () => {
    const bare = await makeDatabase(testServers()[0], false)
    made.push(bare)
    expect((await on(bare, 'verify')).err).toContain('The database has schema 0')
    const none = await gangmu(['verify', '--data', join(folder, 'none')])
    expect(none.code).toBe(1)
    expect(none.err).toContain('There is no database in')
    expect(existsSync(join(folder, 'none'))).toBe(false)
  })
})

describe('gangmu backup and restore', () => {
  it('copies one moment while matters are stepped, and gives everything back that was acknowledged before', async () => {
    const { ctx, seats, database } = stage
    stage.at('2026-03-02 09:00')
    const acknowledged: string[] = []
    let working = true
    const work = (async () => {
      while (working) {
        const steps = [{ event: 'dispatch', fields: DISPATCH }]
        const opened = await openMatter(ctx, seats.office, { service: 'major-task', fields: REGISTER, steps })
        if (opened.ok) acknowledged.push(opened.value.matter)
      }
    })()
    while (acknowledged.length < 20) await new Promise((resolve) => setTimeout(resolve, 10))
    const before = [...acknowledged]
    const file = join(folder, 'load.tar')
    const taken = await on(database, 'backup', file)
    working = false
    await work
    expect(taken).toMatchObject({ code: 0, err: '' })
    expect(acknowledged.length).toBeGreaterThan(before.length)
    expect((await stat(file)).mode & 0o077).toBe(0)
    for (const server of testServers()) {
      const there = await fresh(server)
      const run = await on(there, 'restore', file)
      expect(run.err).toBe('')
      expect(run.code).toBe(0)
      expect(run.out).toContain('Whole:')
      const rows = await once<{ id: string }>(there.owner, 'select id from gangmu.matter')
      expect(rows.map((row) => row.id)).toEqual(expect.arrayContaining([...before, id]))
    }
  })

  it('gives back every row of every table as it was, and goes on counting where it stopped', async () => {
    const file = join(folder, 'quiet.tar')
    expect((await on(stage.database, 'backup', file)).code).toBe(0)
    const there = await fresh()
    expect((await on(there, 'restore', file)).code).toBe(0)
    expect(await rowsOf(there)).toEqual(await rowsOf(stage.database))
    const order = "select matter, seq, unit, about from gangmu.notice where region = '50' order by xid, id"
    expect(await once(there.owner, order)).toEqual(await once(stage.database.owner, order))
    const [next] = await once<{ ahead: boolean }>(
      there.owner,
      "select nextval(pg_get_serial_sequence('gangmu.notice', 'id')) > max(id) as ahead from gangmu.notice",
    )
    expect(next?.ahead).toBe(true)
    const [seen] = await once<{ seen: boolean }>(
      there.owner,
      'select bool_and(xid < pg_snapshot_xmin(pg_current_snapshot())) as seen from gangmu.notice',
    )
    expect(seen?.seen).toBe(true)
  })

  it('works beside a Gangmu that has the embedded database, which goes on', async () => {
    const data = join(folder, 'data')
    const quiet = join(folder, 'quiet.tar')
    const restored = await gangmu(['restore', quiet, '--data', data, '--lang', 'en'])
    expect(restored.out).toContain('Whole:')
    const running = await openDatabase({ url: null, folder: data }, () => undefined)
    if (!running.ok) throw new Error(JSON.stringify(running.diagnostics))
    try {
      const beside = await gangmu(['backup', join(folder, 'beside.tar'), '--data', data, '--lang', 'en'])
      expect(beside).toMatchObject({ code: 0, err: '' })
      expect((await gangmu(['verify', '--data', data, '--lang', 'en'])).out).toContain('Whole:')
      expect(await once(running.value.owner, 'select 1 as up')).toEqual([{ up: 1 }])
      expect((await gangmu(['restore', quiet, '--data', data])).code).toBe(1)
    } finally {
      await running.value.stop()
    }
  })

  it('restores nothing from a copy that breaks off or was changed, and nothing over what is there', async () => {
    const file = join(folder, 'whole.tar')
    expect((await on(stage.database, 'backup', file)).code).toBe(0)
    expect((await on(stage.database, 'backup', file)).err).toContain('nothing was overwritten')
    expect((await on(stage.database, 'restore', file)).err).toContain('Something was entered')
    const bytes = await readFile(file)
    const there = await fresh()
    const half = join(folder, 'half.tar')
    await writeFile(half, bytes.subarray(0, bytes.length / 2))
    expect((await on(there, 'restore', half)).err).toContain('no whole copy')
    const spoilt = join(folder, 'spoilt.tar')
    const at = bytes.indexOf('entry/000001.ndjson.gz') + 512 + 100
    bytes[at] = (bytes[at] ?? 0) ^ 1
    await writeFile(spoilt, bytes)
    expect((await on(there, 'restore', spoilt)).err).toContain('entry/000001.ndjson.gz')
    expect(await once(there.owner, 'select id from gangmu.matter')).toEqual([])
    expect((await on(there, 'restore', join(folder, 'no.tar'))).err).toContain('ENOENT')
    expect((await on(there, 'backup', '/proc/no.tar')).err).toContain('cannot be written')
  })
})
