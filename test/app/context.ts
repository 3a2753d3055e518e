// A context for tests: a database of its own, a plain reader, a clock that ticks by seconds, ids in order.
import { inject } from 'vitest'
import type { Context } from '../../src/app/context.ts'
import type { Workshop } from '../../src/documents/workshop.ts'
import { uuidv7 } from '../../src/domain/base/ids.ts'
import { openPool } from '../../src/store/pool.ts'
import { makeDatabase, type TestDatabase } from '../store/database.ts'
import type { TestServer } from '../store/servers.ts'
import { plainWorkshop } from './reader.ts'
import { settings, todayBy } from './settings.ts'

/** A context with what ends it. */
export interface TestContext {
  readonly ctx: Context
  readonly database: TestDatabase
  readonly close: () => Promise<void>
}

/** Opens a context on a fresh database of `server` (the embedded one when absent). */
export async function openContext(
  server?: TestServer,
  parts: { workshop?: Workshop; clock?: () => Date } = {},
): Promise<TestContext> {
  const database = await makeDatabase(server ?? inject('servers')[0])
  const workshop = parts.workshop ?? plainWorkshop(() => ({ engine: '1' }))
  let ticks = 0
  const tick = (by: number) => {
    ticks += by
    return new Date(Date.UTC(2026, 0, 1) + 1000 * (ticks - by))
  }
  const clock = parts.clock ?? (() => tick(1))
  const today = todayBy(parts.clock ?? (() => tick(0)))
  const db = openPool(database.server, { today })
  const worker = openPool(database.worker, { today })
  let made = 0
  const newId = () => uuidv7(Date.UTC(2026, 0, 1) + made++, crypto.getRandomValues(new Uint8Array(10)))
  const ctx: Context = { db, worker, workshop, clock, newId, ...settings }
  const close = async () => {
    await workshop.close()
    await db.close()
    await worker.close()
    await database.drop()
  }
  return { ctx, database, close }
}
