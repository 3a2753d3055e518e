// The embedded database: made, locked, recovered after every kind of sudden death, and refused where it cannot be used.
import { mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { retried } from '../../src/app/retry.ts'
import { type Embedded, openEmbedded } from '../../src/store/embedded.ts'
import { migrate } from '../../src/store/migrate.ts'
import { type Database, openPool } from '../../src/store/pool.ts'
import { isAlive } from '../../src/store/processes.ts'
import { once } from './database.ts'

const quiet = () => undefined

async function open(folder: string, tell: (code: string) => void = quiet): Promise<Embedded> {
  const opened = await openEmbedded(folder, tell)
  if (!opened.ok) throw new Error(JSON.stringify(opened.diagnostics))
  return opened.value
}

async function until(isSo: () => Promise<boolean> | boolean): Promise<void> {
  while (!(await isSo())) await sleep(30)
}

describe('an embedded database', () => {
  let folder: string
  let embedded: Embedded
  let db: Database
  const told: string[] = []

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gangmu-embedded-'))
    embedded = await open(join(folder, 'data'), (code) => told.push(code))
    expect((await migrate(embedded.owner)).ok).toBe(true)
    await once(embedded.owner, 'create table gangmu.note (region text primary key)')
    await once(embedded.owner, 'grant select, insert on gangmu.note to gangmu_serve')
    db = openPool(embedded.server, { today: () => '2026-03-02' })
  })
  afterAll(async () => {
    await db.close()
    await embedded.stop()
    await rm(folder, { recursive: true, force: true })
  })

  // A write that was cut in the middle is for its use case to repeat; this one may be.
  const note = (text: string) =>
    retried(() =>
      db.write((tx) => tx.query('insert into gangmu.note (region) values ($1) on conflict do nothing', [text])),
    )
  const notes = () =>
    db.read(async (tx) =>
      (await tx.query<{ region: string }>('select region from gangmu.note order by 1')).map((row) => row.region),
    )

  it('writes to the disk before it says so', async () => {
    for (const name of ['fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums']) {
      expect(Object.values((await once(embedded.owner, `show ${name}`))[0] ?? {}), name).toEqual(['on'])
    }
  })

  it('lets no other user of the machine in', async () => {
    expect((await stat(join(folder, 'data/postgres'))).mode & 0o077).toBe(0)
    expect((await stat(join(folder, 'data/postgres/gangmu-secrets.json'))).mode & 0o077).toBe(0)
    expect(await once(embedded.owner, 'show listen_addresses')).toEqual([{ listen_addresses: '' }])
    await expect(once({ ...embedded.owner, password: 'guess' }, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    const rules = await once<{ auth_method: string }>(
      embedded.owner,
      'select distinct auth_method from pg_hba_file_rules',
    )
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }])
  })

  it('works in its folder alone: a second Gangmu is told who is there', async () => {
    const second = await openEmbedded(join(folder, 'data'), quiet)
    expect(second).toEqual({
      ok: false,
      diagnostics: [{ code: 'system.folder-locked', params: { folder: join(folder, 'data'), pid: process.pid } }],
    })
  })

  it('comes back when the server is killed, with everything that was acknowledged', async () => {
    await note('before')
    const pid = embedded.pid()
    process.kill(pid, 'SIGKILL')
    await until(() => !isAlive(pid) || told.includes('system.database-restarting'))
    await note('after')
    expect(await notes()).toEqual(['after', 'before'])
    await until(() => told.includes('system.database-restarted'))
    expect(embedded.pid()).not.toBe(pid)
  })

  it('comes back when one of its backends is killed, and still holds its folder', async () => {
    const [row] = await db.read((tx) => tx.query<{ pid: number }>('select pg_backend_pid() as pid'))
    process.kill(row?.pid ?? 0, 'SIGKILL')
    await until(async () => {
      await sleep(50)
      return note(`crash ${Date.now()}`).then(
        () => true,
        () => false,
      )
    })
    expect(await notes()).toContain('before')
    await until(async () => {
      const second = await openEmbedded(join(folder, 'data'), quiet)
      return !second.ok && second.diagnostics[0]?.code === 'system.folder-locked'
    })
  })
})

describe('a data folder', () => {
  let folder: string
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gangmu-folder-'))
  })
  afterEach(() => rm(folder, { recursive: true, force: true }))

  const refusalOf = async (data: string) => {
    const opened = await openEmbedded(data, quiet)
    if (opened.ok) await opened.value.stop()
    return opened.ok ? [] : opened.diagnostics.map(({ code }) => code)
  }

  it('is opened again after a clean stop, after a lock file that names somebody else, and after a start that was cut short', async () => {
    const first = await open(folder)
    await once(first.owner, 'create table public.kept (id int)')
    const pid = first.pid()
    await first.stop()
    expect(isAlive(pid)).toBe(false)
    await writeFile(join(folder, 'postgres/postmaster.pid'), `${process.pid}\n${folder}\n0\n5432\n.\n\n`)
    await mkdir(join(folder, 'postgres.new-2147483646'))
    const second = await open(folder)
    expect(await once(second.owner, 'select * from public.kept')).toEqual([])
    await second.stop()
    const third = await open(folder)
    await third.stop()
    expect((await readdir(folder)).sort()).toEqual(['postgres', 'postgres.log', 'postgres.new-2147483646'])
  })

  it('is refused when another PostgreSQL made it, newer or older', async () => {
    await mkdir(join(folder, 'postgres'))
    await writeFile(join(folder, 'postgres/PG_VERSION'), '19\n')
    expect(await refusalOf(folder)).toEqual(['system.postgres-newer'])
    await writeFile(join(folder, 'postgres/PG_VERSION'), '17\n')
    expect(await refusalOf(folder)).toEqual(['system.postgres-older'])
  })

  it('is refused when it holds something else, and left as it is', async () => {
    await mkdir(join(folder, 'postgres'))
    await writeFile(join(folder, 'postgres/novel.txt'), 'mine')
    expect(await refusalOf(folder)).toEqual(['system.folder-foreign'])
    expect(await readFile(join(folder, 'postgres/novel.txt'), 'utf8')).toBe('mine')
  })

  it('is refused when it cannot be written to', async () => {
    await writeFile(join(folder, 'file'), '')
    expect(await refusalOf(join(folder, 'file/data'))).toEqual(['system.folder-unwritable'])
  })
})
