// A PostgreSQL that somebody else runs, by its address: checked before use, every reason why it will not do said in one sentence.
import pg from 'pg'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { SEARCH_PATH, SERVING_ROLE, WORKING_ROLE } from './migrate.ts'
import type { Connection } from './pool.ts'

const OLDEST = 15

/** The ways into a database: as its owner, as the role that serves requests, as the role that the worker runs under. */
export interface Ways {
  readonly owner: Connection
  readonly server: Connection
  readonly worker: Connection
  /** Ends what was started for it. */
  readonly stop?: () => Promise<void>
}

/** The ways into the database at `url`: as the login it names, and as the roles that the login takes on. */
export async function openExternal(url: string): Promise<Result<Ways>> {
  const spelt = url.replace('@/', '@localhost/') // no host: a unix socket, named in ?host=
  if (!/^postgres(ql)?:\/\//.test(url) || !URL.canParse(spelt)) return refuse('system.database-url')
  const { host, pathname, searchParams } = new URL(spelt)
  const where = `${searchParams.get('host') ?? (host || 'localhost')}${pathname}`
  const owner: Connection = { connectionString: url, options: SEARCH_PATH }
  const client = new pg.Client({ ...owner, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const version = await client.query('show server_version')
    const encoding = await client.query('show server_encoding')
    const found = String(version.rows[0]?.server_version)
    if (Number.parseInt(found, 10) < OLDEST) return refuse('system.database-too-old', { found })
    const letters = String(encoding.rows[0]?.server_encoding)
    if (letters !== 'UTF8') return refuse('system.database-encoding', { found: letters })
  } catch (error) {
    return refusal(error as Error & { code?: string }, where)
  } finally {
    void client.end().catch(() => undefined) // not waited for: somebody who is no database may never say goodbye
  }
  const as = (role: string): Connection => ({ connectionString: url, options: `${SEARCH_PATH} -c role=${role}` })
  return ok({ owner, server: as(SERVING_ROLE), worker: as(WORKING_ROLE) })
}

function refusal(error: Error & { code?: string; errors?: Error[] }, where: string): Result<never> {
  const { code = '' } = error
  if (code === '28P01' || code === '28000') return refuse('system.database-password', { where })
  if (code === '3D000') return refuse('system.database-absent', { where })
  if (code === '42501') return refuse('system.database-privileges', { detail: error.message })
  return refuse('system.database-unreachable', { where, reason: code || error.message })
}
