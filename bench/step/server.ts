// A PostgreSQL 15 of the bench's own: durable, with memory as an operator would give it, gone when the bench ends.
import { execFileSync } from 'node:child_process'
import { chown, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { databaseAccount } from '../../src/store/account.ts'
import { migrate, SEARCH_PATH, SERVING_ROLE, WORKING_ROLE } from '../../src/store/migrate.ts'
import type { Connection } from '../../src/store/pool.ts'
import { launch, SOCKET_PORT } from '../../src/store/postmaster.ts'

const BIN = process.env.PG_BIN ?? '/usr/lib/postgresql/15/bin'

/** The ways into the bench's database. */
export interface BenchServer {
  readonly owner: Connection
  readonly server: Connection
  readonly worker: Connection
  /** The folder of its socket, for pgbench. */
  readonly host: string
  readonly bin: string
  readonly query: <Row extends object>(text: string, values?: unknown[]) => Promise<Row[]>
  readonly stop: () => Promise<void>
}

/** Makes, starts and migrates it. */
export async function startServer(): Promise<BenchServer> {
  const folder = await mkdtemp(join(tmpdir(), 'gangmu-bench-'))
  const found = await databaseAccount()
  const account = found.ok ? found.value : null
  const cluster = join(folder, 'pg')
  if (account) await chown(folder, account.uid, account.gid)
  const identity = account ? { uid: account.uid, gid: account.gid } : {}
  const flags = ['-D', cluster, '-U', 'bench', '--auth=trust', '--encoding=UTF8', '--locale=C']
  execFileSync(join(BIN, 'initdb'), flags, { ...identity, cwd: '/', stdio: 'ignore' })
  const settings = "shared_buffers = '2GB'\nmax_wal_size = '8GB'\ncheckpoint_timeout = '30min'\nautovacuum = on\n"
  await writeFile(join(cluster, 'postgresql.auto.conf'), settings)
  const postmaster = launch({
    program: join(BIN, 'postgres'),
    cluster,
    account,
    port: null,
    logFile: join(folder, 'log'),
  })
  const admin = { host: cluster, port: SOCKET_PORT, user: 'bench', database: 'postgres' }
  await untilReady(admin)
  await once(admin, 'create database gangmu')
  const owner: Connection = { ...admin, database: 'gangmu', options: SEARCH_PATH }
  const migrated = await migrate(owner)
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.diagnostics))
  const as = (role: string): Connection => ({ ...owner, options: `${SEARCH_PATH} -c role=${role}` })
  return {
    owner,
    server: as(SERVING_ROLE),
    worker: as(WORKING_ROLE),
    host: cluster,
    bin: BIN,
    query: (text, values) => once(owner, text, values),
    stop: async () => {
      await postmaster.stop()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

async function untilReady(admin: Connection): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const there = await once(admin, 'select 1').then(
      () => true,
      () => false,
    )
    if (there) return
    await sleep(50)
  }
  throw new Error('PostgreSQL did not start')
}

async function once<Row extends object>(connection: Connection, text: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client(connection)
  await client.connect()
  try {
    return (await client.query<Row>(text, values)).rows
  } finally {
    await client.end()
  }
}
