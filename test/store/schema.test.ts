// The schema as the database tells it: the same everywhere, commented, led by the region.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { makeDatabase, type TestDatabase, testServers } from './database.ts'
import { columnsOf, constraintsOf, dumpSchema, tablesOf } from './schema.ts'

const FILE = join(import.meta.dirname, '../../sql/schema.sql')

describe.each(testServers())('the schema on $name', (server) => {
  let database: TestDatabase
  beforeAll(async () => {
    database = await makeDatabase(server)
  })
  afterAll(() => database.drop())

  it('is what sql/schema.sql says (written anew by UPDATE_SCHEMA=1 npx vitest run test/store/schema)', async () => {
    const dump = await dumpSchema(database.owner)
    if (process.env.UPDATE_SCHEMA) await writeFile(FILE, dump)
    expect(dump).toBe(await readFile(FILE, 'utf8'))
  })

  it('says of every table and column what it is for', async () => {
    const tables = await tablesOf(database.owner)
    expect(tables.length).toBeGreaterThan(5)
    for (const { oid, name, comment } of tables) {
      expect(comment, name).toBeTruthy()
      for (const column of await columnsOf(database.owner, oid)) {
        expect(column.comment, `${name}.${column.name}`).toBeTruthy()
      }
    }
  })

  it('leads every key with the region, so that a region is a shard', async () => {
    const tables = (await tablesOf(database.owner)).filter(({ name }) => name !== 'migration')
    for (const { oid, name } of tables) {
      const keys = (await constraintsOf(database.owner, oid)).filter(({ definition }) =>
        /^(PRIMARY|UNIQUE)/.test(definition),
      )
      expect(keys.length, name).toBeGreaterThan(0)
      for (const { definition } of keys) expect(definition, name).toMatch(/\(region[,)]/)
    }
  })
})
