// The database that the settings ask for, brought to our schema and ready to be worked with.
import { ok, type Result } from '../domain/base/diagnostic.ts'
import { openEmbedded, type Tell } from './embedded.ts'
import { openExternal, type Ways } from './external.ts'
import { migrate } from './migrate.ts'
import type { Connection } from './pool.ts'

/** An opened database: connections of the serving role go to `server`, those of the worker to `worker`; `stop` ends what we started ourselves. */
export interface Opened {
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
  const found = choice.url === null ? await openEmbedded(choice.folder, tell) : await openExternal(choice.url)
  if (!found.ok) return found
  const ways: Ways = found.value
  const { owner, server, worker } = ways
  const stop = ways.stop ?? (async () => undefined)
  try {
    const migrated = await migrate(owner)
    if (migrated.ok) return ok({ server, worker, stop, ...migrated.value })
    await stop()
    return migrated
  } catch (error) {
    await stop()
    throw error
  }
}
