// One PostgreSQL a run: the embedded one, and the machine's own PostgreSQL 15 where there is one; test files get databases from a template.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chown, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { type Account, databaseAccount } from '../../src/store/account.ts'
import { openEmbedded } from '../../src/store/embedded.ts'
import { migrate, SEARCH_PATH } from '../../src/store/migrate.ts'
import type { Connection } from '../../src/store/pool.ts'
import { launch, SOCKET_PORT } from '../../src/store/postmaster.ts'

/** A server that tests may make databases on. */
export interface TestServer {
  readonly name: string
  readonly owner: Connection
}

declare module 'vitest' {
  export interface ProvidedContext {
    servers: TestServer[]
  }
}

const PG15 = '/usr/lib/postgresql/15/bin'
const TEMPLATE = 'gangmu_template'

/** Starts the servers before the first test, and returns what stops them after the last. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'gangmu-test-'))
  const stops: (() => Promise<void>)[] = []
  const teardown = async () => {
    for (const stop of stops) await stop()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const embedded = await openEmbedded(join(folder, '18'), () => undefined)
    if (!embedded.ok) throw new Error(JSON.stringify(embedded.diagnostics))
    stops.push(embedded.value.stop)
    const servers: TestServer[] = [{ name: 'PostgreSQL 18', owner: embedded.value.owner }]
    const older = existsSync(join(PG15, 'initdb')) ? await startOlder(join(folder, '15'), stops) : null
    if (older) servers.push({ name: 'PostgreSQL 15', owner: older })
    else process.stderr.write('no PostgreSQL 15 on this machine: its tests are skipped\n')
    for (const { owner } of servers) await makeTemplate(owner)
    project.provide('servers', servers)
    return teardown
  } catch (error) {
    await teardown()
    throw error
  }
}

async function startOlder(cluster: string, stops: (() => Promise<void>)[]): Promise<Connection> {
  const found = await databaseAccount()
  const account: Account | null = found.ok ? found.value : null
  await mkdir(cluster, { mode: 0o700 })
  await chownTo(cluster, account)
  const identity = account ? { uid: account.uid, gid: account.gid } : {}
  const flags = ['-D', cluster, '-U', 'gangmu_owner', '--auth=trust', '--encoding=UTF8', '--locale=C', '--no-sync']
  // The folder above is closed to the account: open it for the time of the tests.
  if (account) execFileSync('chmod', ['o+x', join(cluster, '..')])
  execFileSync(join(PG15, 'initdb'), flags, { ...identity, cwd: '/', stdio: 'ignore' })
  const logFile = `${cluster}.log`
  const program = join(PG15, 'postgres')
  const postmaster = launch({ program, cluster, account, port: null, logFile })
  stops.push(postmaster.stop)
  const owner = { host: cluster, port: SOCKET_PORT, user: 'gangmu_owner', database: 'postgres', options: SEARCH_PATH }
  while (!(await answers(owner))) {
    if (postmaster.hasEnded()) throw new Error('PostgreSQL 15 did not start')
    await sleep(50)
  }
  return owner
}

async function chownTo(folder: string, account: Account | null): Promise<void> {
  if (account) await chown(folder, account.uid, account.gid)
}

async function answers(owner: Connection): Promise<boolean> {
  const client = new pg.Client(owner)
  client.on('error', () => undefined)
  return client.connect().then(
    () => client.end().then(() => true),
    () => false,
  )
}

async function makeTemplate(owner: Connection): Promise<void> {
  const client = new pg.Client({ ...owner, database: 'postgres' })
  await client.connect()
  await client.query(`create database ${TEMPLATE}`)
  await client.end()
  const migrated = await migrate({ ...owner, database: TEMPLATE })
  if (!migrated.ok) throw new Error(JSON.stringify(migrated.diagnostics))
}
