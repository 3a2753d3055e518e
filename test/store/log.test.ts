// The log in the database: gives back what it took, takes a line only at the end, and lets nobody change one.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Draft, type Entry, GENESIS, seal } from '../../src/domain/evidence/entry.ts'
import { append, loadEntries } from '../../src/store/log.ts'
import { type Database, openPool } from '../../src/store/pool.ts'
import type { ShelfRow } from '../../src/store/shelf.ts'
import { makeDatabase, once, type TestDatabase, testServers } from './database.ts'

const MATTER = '017f22e2-79b0-7cc3-98c4-dc0c0c07398f'
const OTHER = '017f22e2-79b0-7cc3-98c4-dc0c0c073990'

const shelf: ShelfRow = {
  id: MATTER,
  reading: MATTER,
  title: '规划',
  kind: 'plan',
  date: '2023-01-18',
  lang: 'zh-Hans',
  engine: '1',
  chars: 1,
  fileName: 'a.txt',
  sha256: '0'.repeat(64),
  supersedes: null,
  addedAt: '2026-01-01T00:00:00.000Z',
  addedBy: '李雷',
  statements: 0,
  tasks: 0,
  open: 0,
}

const draft = (matter: string, payload: string): Draft => ({
  region: 'here',
  matter,
  at: '2026-01-01T08:00:00.123Z',
  actor: '李雷',
  unit: null,
  event: 'test',
  payload: { text: payload, number: 1e21, deep: [null, { 键: '值' }] },
  documents: [{ sha256: '0'.repeat(64), name: 'a.txt' }],
})

describe.each(testServers())('the log on $name', (server) => {
  let database: TestDatabase
  let db: Database
  beforeAll(async () => {
    database = await makeDatabase(server)
    db = openPool(database.server, { today: () => '2026-03-02' })
  })
  afterAll(async () => {
    await db.close()
    await database.drop()
  })

  const write = (entry: Entry, key: string | null = null) =>
    db.write((tx) => append(tx, entry, key, { shelf, upsert: [], remove: [] }))

  it('gives back every line exactly as it was sealed', async () => {
    const one = seal(draft(MATTER, '一'), { seq: 0, hash: GENESIS })
    const two = seal(draft(MATTER, '二 😀 \u2028'), one)
    expect(await write(one)).toEqual({ outcome: 'added', seq: 1 })
    expect(await write(two)).toEqual({ outcome: 'added', seq: 2 })
    expect(await db.read((tx) => loadEntries(tx, 'here', MATTER))).toEqual([one, two])
  })

  it('takes a line only where the chain ends, and a form only once', async () => {
    const first = seal(draft(OTHER, '一'), { seq: 0, hash: GENESIS })
    expect(await write(first, 'form-1')).toEqual({ outcome: 'added', seq: 1 })
    expect(await write(first)).toEqual({ outcome: 'moved', seq: 1 })
    expect(await write(seal(draft(OTHER, '二'), first), 'form-1')).toEqual({ outcome: 'again', seq: 1 })
    expect(await write(seal(draft(OTHER, '二'), { seq: 1, hash: GENESIS }))).toEqual({ outcome: 'moved', seq: 1 })
    expect(await db.read((tx) => loadEntries(tx, 'here', OTHER))).toEqual([first])
  })

  it('lets one of many win a place, and no place be left empty', async () => {
    const matter = '017f22e2-79b0-7cc3-98c4-dc0c0c073991'
    const heads = { seq: 0, hash: GENESIS }
    const race = await Promise.all(Array.from({ length: 12 }, (_, n) => write(seal(draft(matter, `${n}`), heads))))
    expect(race.filter(({ outcome }) => outcome === 'added')).toHaveLength(1)
    expect(race.filter(({ outcome, seq }) => outcome === 'moved' && seq === 1)).toHaveLength(11)
  })

  it.each([
    'update gangmu.entry set actor = actor',
    'delete from gangmu.entry',
    'truncate gangmu.entry',
    'update gangmu.document set text = text',
    'delete from gangmu.document',
    'update gangmu.reading set engine = engine',
    'delete from gangmu.reading',
    'delete from gangmu.chain',
    'update gangmu.migration set checksum = checksum',
    'drop table gangmu.entry',
    'alter table gangmu.entry drop column hash',
    'create table gangmu.mine (region text)',
    'create trigger forge before insert on gangmu.entry execute function suppress_redundant_updates_trigger()',
  ])('refuses the serving role to %s', async (statement) => {
    await expect(once(database.server, statement)).rejects.toMatchObject({ code: '42501' })
  })

  it('is served by a role that owns nothing', async () => {
    const owned = await once(
      database.owner,
      "select relname from pg_class where relowner = 'gangmu_serve'::regrole union all select nspname from pg_namespace where nspowner = 'gangmu_serve'::regrole",
    )
    expect(owned).toEqual([])
  })

  it('writes nothing in a transaction that only reads', async () => {
    const first = seal(draft('017f22e2-79b0-7cc3-98c4-dc0c0c073992', '一'), { seq: 0, hash: GENESIS })
    const sneak = db.read((tx) => append({ ...tx, writes: true }, first, null, { shelf, upsert: [], remove: [] }))
    await expect(sneak).rejects.toMatchObject({ code: '25006' })
  })
})
