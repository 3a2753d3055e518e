// The database that the settings ask for, brought to our schema and ready to be worked with.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { joinEmbedded, openEmbedded, type Tell } from './embedded.ts'
import { openExternal, type Ways } from './external.ts'
import { migrate, schemaOf } from './migrate.ts'
import type { Connection } from './pool.ts'

/** An opened database: connections of the serving role go to `server`, those of the worker to `worker`; `stop` ends what we started ourselves. */
export interface Opened {
  readonly owner: Connection
  readonly server: Connection
  readonly worker: Connection
  readonly version: number
  readonly applied: number
  readonly stop: () => Promise<void>
}

/** Opens the database at `url`, or the embedded one under `folder`, and migrates it. */
export async function openDatabase(
  choice: { readonly url: string | null; readonly folder: string },
  tell: Tell,
): Promise<Result<Opened>> {
  const found: Result<Ways> = await waysOf(choice, tell)
  if (!found.ok) return found
  const { owner, server, worker, stop = async () => undefined } = found.value
  try {
    const migrated = await migrate(owner)
    if (migrated.ok) return ok({ owner, server, worker, stop, ...migrated.value })
    await stop()
    return migrated
  } catch (error) {
    await stop()
    throw error
  }
}

/** Opens a database as it stands, beside whoever works on it: nothing is migrated, so it must have our schema already. */
export async function visitDatabase(
  choice: { readonly url: string | null; readonly folder: string },
  tell: Tell,
): Promise<Result<Opened>> {
  if (choice.url === null && !existsSync(join(choice.folder, 'postgres')))
    return refuse('system.no-database', { folder: choice.folder })
  const joined = choice.url === null ? await joinEmbedded(choice.folder) : null
  const found: Result<Ways> = joined ? ok(joined) : await waysOf(choice, tell)
  if (!found.ok) return found
  const { owner, server, worker, stop = async () => undefined } = found.value
  try {
    const schema = await schemaOf(owner)
    if (schema.found === schema.known) return ok({ owner, server, worker, stop, version: schema.known, applied: 0 })
    await stop()
    return refuse('system.schema-other', schema)
  } catch (error) {
    await stop()
    throw error
  }
}

const waysOf = ({ url, folder }: { readonly url: string | null; readonly folder: string }, tell: Tell) =>
  url === null ? openEmbedded(folder, tell) : openExternal(url)
