// A database of its own for a test file, copied from the migrated template.
import pg from 'pg'
import { inject } from 'vitest'
import { SEARCH_PATH, SERVING_ROLE, WORKING_ROLE } from '../../src/store/migrate.ts'
import type { Connection } from '../../src/store/pool.ts'
import type { TestServer } from './servers.ts'

/** A test's database: as the owner, as the role that the server works under, and as the worker's. */
export interface TestDatabase {
  readonly owner: Connection
  readonly server: Connection
  readonly worker: Connection
  readonly drop: () => Promise<void>
}

/** The servers of this run, the embedded one first. */
export const testServers = (): readonly TestServer[] => inject('servers')

/** Makes a database; `template: false` leaves it without any schema. */
export async function makeDatabase(server: TestServer | undefined, template = true): Promise<TestDatabase> {
  if (!server) throw new Error('no test server')
  const name = `t_${process.pid}_${Math.random().toString(36).slice(2, 10)}`
  const admin = { ...server.owner, database: 'postgres' }
  await once(admin, `create database ${name} ${template ? 'template gangmu_template' : ''}`)
  const owner = { ...server.owner, database: name }
  return {
    owner,
    server: { ...owner, options: `${SEARCH_PATH} -c role=${SERVING_ROLE}` },
    worker: { ...owner, options: `${SEARCH_PATH} -c role=${WORKING_ROLE}` },
    drop: () => once(admin, `drop database ${name} with (force)`).then(() => undefined),
  }
}

/** Runs one statement on a connection of its own. */
export async function once<Row extends object>(connection: Connection, text: string, values: unknown[] = []) {
  const client = new pg.Client(connection)
  client.on('error', () => undefined)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
