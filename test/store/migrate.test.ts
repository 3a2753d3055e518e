// Migrations: once each, all or nothing, never backwards.
import { cp, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { makeDatabase, once, type TestDatabase, testServers } from './database.ts'

const SQL = join(import.meta.dirname, '../../sql')

describe.each(testServers())('migrations on $name', (server) => {
  let database: TestDatabase
  let folder: string
  beforeEach(async () => {
    database = await makeDatabase(server, false)
    folder = await mkdtemp(join(tmpdir(), 'gangmu-sql-'))
    await cp(SQL, folder, { recursive: true })
  })
  afterEach(async () => {
    await database.drop()
    await rm(folder, { recursive: true })
  })

  const count = async () => (await readdir(SQL)).filter((name) => /^\d{6}\.sql$/.test(name)).length

  it('run once each, even when two servers start together', async () => {
    const total = await count()
    const both = await Promise.all([migrate(database.owner), migrate(database.owner)])
    const applied = both.map((one) => (one.ok ? one.value.applied : -1)).sort((a, b) => a - b)
    expect(applied).toEqual([0, total])
    expect(await migrate(database.owner)).toEqual({ ok: true, value: { version: total, applied: 0 } })
  })

  it('leave nothing of a file that fails', async () => {
    await migrate(database.owner)
    await writeFile(join(folder, '000900.sql'), 'create table half (region text primary key);\nselect 1 / 0;\n')
    await expect(migrate(database.owner, folder)).rejects.toThrow('division by zero')
    expect(await once(database.owner, "select to_regclass('gangmu.half') as half")).toEqual([{ half: null }])
    expect(await migrate(database.owner)).toMatchObject({ ok: true })
  })

  it('refuse a database that a newer Gangmu made', async () => {
    await writeFile(join(folder, '000900.sql'), '-- from the future\n')
    expect(await migrate(database.owner, folder)).toMatchObject({ ok: true, value: { version: 900 } })
    const refused = await migrate(database.owner)
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: 'system.schema-newer', params: { found: 900 } }] })
  })

  it('refuse to go on when a file was edited after it ran', async () => {
    await migrate(database.owner)
    await writeFile(join(folder, '000001.sql'), '-- edited\n')
    const refused = await migrate(database.owner, folder)
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: 'system.migration-changed' }] })
  })
})
