// The database that comes with Gangmu: made, started, locked, recovered and stopped under one data folder.
import { readFile, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { platform } from 'node:os'
import { join, relative, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { type Account, databaseAccount } from './account.ts'
import { type Binaries, findBinaries } from './binaries.ts'
import { checkFolder, OWNER, openCluster, type Secrets } from './cluster.ts'
import type { Ways } from './external.ts'
import { SEARCH_PATH, SERVING_ROLE, WORKING_ROLE } from './migrate.ts'
import type { Connection } from './pool.ts'
import { launch, type Postmaster, SOCKET_PORT } from './postmaster.ts'
import { isAlive, lockHolder, serversIn, waitUntilQuiet } from './processes.ts'

/** A running embedded database and the ways into it. */
export interface Embedded {
  readonly owner: Connection
  readonly server: Connection
  readonly worker: Connection
  /** Process number of the server's main process now. */
  readonly pid: () => number
  readonly stop: () => Promise<void>
}

/** What to tell about the database's own life. */
export type Tell = (code: string, params?: Diagnostic['params']) => void

interface Site {
  readonly folder: string
  readonly cluster: string
  readonly secrets: Secrets
  readonly binaries: Binaries
  readonly account: Account | null
  /** Folder of the unix socket as it is connected to; null: TCP on `port`. */
  readonly socket: string | null
  readonly port: number
  readonly patienceMs: number
}

interface Run {
  readonly postmaster: Postmaster
  readonly lock: pg.Client
  readonly way: Connection
}

const LOCK = 7_105_203_342
const DATABASE = 'gangmu'
const LOST = 'lost the lock'
/** Why a start fails that may well succeed a moment later. */
const PASSING = new RegExp(`lock file|shared memory|address already in use|${LOST}`, 'i')
/** Longest path of a unix socket that every system takes. */
const SOCKET_PATH = 100

/** Opens the database under `folder`. Refuses, among others, a folder that another Gangmu works in. */
export async function openEmbedded(folder: string, tell: Tell, patienceMs = 30_000): Promise<Result<Embedded>> {
  const site = await survey(resolve(folder), patienceMs)
  if (!site.ok) return site
  const first = await begin(site.value)
  return first.ok ? ok(supervise(site.value, first.value, tell)) : first
}

/** The ways into the database under `folder` beside a Gangmu that works in it; null when none does. */
export async function joinEmbedded(folder: string): Promise<Ways | null> {
  if (!(await lockHolder(join(folder, 'postgres')))) return null
  const site = await survey(resolve(folder), 0)
  if (!site.ok || !(await askWhoUses(site.value))) return null
  return waysInto(site.value, await wayToRunning(site.value))
}

async function survey(folder: string, patienceMs: number): Promise<Result<Site>> {
  const writable = await checkFolder(folder)
  if (!writable.ok) return writable
  const account = await databaseAccount()
  if (!account.ok) return account
  const binaries = await findBinaries(account.value)
  if (!binaries.ok) return binaries
  const opened = await openCluster(folder, binaries.value, account.value)
  if (!opened.ok) return opened
  const socket = socketFolder(opened.value.cluster)
  const port = socket ? SOCKET_PORT : await freePort()
  return ok({ folder, ...opened.value, binaries: binaries.value, account: account.value, socket, port, patienceMs })
}

/** Starts the server and takes the lock, waiting out what an earlier run left behind. */
async function begin(site: Site): Promise<Result<Run>> {
  const until = Date.now() + site.patienceMs
  for (;;) {
    const cleared = await clearTheWay(site)
    if (!cleared.ok) return cleared
    const started = await tryStart(site)
    if (started.ok) return started
    if (!PASSING.test(started.reason) || Date.now() > until) {
      return refuse('system.postgres-failed', { reason: started.reason })
    }
    await sleep(200)
  }
}

/** Ends a server that outlived its Gangmu, and removes a lock file that names nobody. */
async function clearTheWay(site: Site): Promise<Result<null>> {
  const until = Date.now() + site.patienceMs
  for (;;) {
    const pid = await lockHolder(site.cluster)
    const servers = await serversIn(site.cluster)
    if (pid === null && (servers ?? []).length === 0) return ok(null)
    if (servers?.length === 0 || (servers === null && pid !== null && !isAlive(pid))) {
      await rm(join(site.cluster, 'postmaster.pid'), { force: true })
      return ok(null)
    }
    const user = await askWhoUses(site)
    if (user) return refuse('system.folder-locked', { folder: site.folder, pid: user })
    if (Date.now() > until) return refuse('system.folder-busy', { folder: site.folder, pid: pid ?? servers?.[0] ?? 0 })
    if (user === 0 && pid !== null) {
      process.kill(pid, 'SIGINT')
      await waitUntilQuiet(site.cluster, pid, site.patienceMs)
    }
    await sleep(100)
  }
}

/** The process number of the Gangmu that holds the folder; 0 when a server runs that nobody holds; null when none answers. */
async function askWhoUses(site: Site): Promise<number | null> {
  const client = new pg.Client({ ...(await wayToRunning(site)), database: 'postgres', connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    const { rows } = await client.query<{ holder: string | null; free: boolean }>(
      `select pg_try_advisory_lock($1) as free,
        (select a.application_name from pg_stat_activity a join pg_locks l using (pid)
         where l.locktype = 'advisory' and a.pid <> pg_backend_pid() and a.application_name like 'gangmu lock %'
         limit 1) as holder`,
      [LOCK],
    )
    if (rows[0]?.free) return 0
    return Number(rows[0]?.holder?.split(' ').at(-1)) || null
  } catch {
    return null
  } finally {
    void client.end().catch(() => undefined)
  }
}

type Attempt = { ok: true; value: Run } | { ok: false; reason: string }

async function tryStart(site: Site): Promise<Attempt> {
  const logFile = join(site.folder, 'postgres.log')
  await writeFile(logFile, '', { mode: 0o600 })
  const { cluster, account } = site
  const port = site.socket ? null : site.port
  const postmaster = launch({ program: site.binaries.postgres, cluster, account, port, logFile })
  const way = wayTo(site, site.port)
  let lost = false
  while (!postmaster.hasEnded()) {
    const lock = await connect(way)
    if (lock && (await takeLock(lock).catch(() => false))) {
      await prepare(lock, site.secrets)
      return { ok: true, value: { postmaster, lock, way } }
    }
    // Either somebody only asked who holds the folder, or another Gangmu took our server for a left-over and is ending it.
    lost ||= lock !== null
    void lock?.end().catch(() => undefined)
    await Promise.race([sleep(40), postmaster.ended])
  }
  return { ok: false, reason: lost ? LOST : (await lastWords(logFile)) || 'postgres did not start' }
}

async function takeLock(client: pg.Client): Promise<boolean> {
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1) as free', [LOCK])
  return rows[0]?.free === true
}

async function connect(way: Connection): Promise<pg.Client | null> {
  const name = `gangmu lock ${process.pid}`
  const client = new pg.Client({ ...way, database: 'postgres', application_name: name, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch {
    void client.end().catch(() => undefined)
    return null
  }
}

async function prepare(lock: pg.Client, secrets: Secrets): Promise<void> {
  const { rows } = await lock.query('select 1 from pg_database where datname = $1', [DATABASE])
  if (rows.length === 0) await lock.query(`create database ${DATABASE}`)
  const role = await lock.query('select 1 from pg_roles where rolname = $1 and rolcanlogin', [SERVING_ROLE])
  if (role.rows.length > 0) return
  const there = await lock.query('select 1 from pg_roles where rolname = $1', [SERVING_ROLE])
  const verb = there.rows.length > 0 ? 'alter' : 'create'
  await lock.query(`${verb} role ${SERVING_ROLE} login password ${pg.escapeLiteral(secrets.server)}`)
}

/** Starts the server again whenever it ends without our asking, and holds the lock as long as we live. */
function supervise(site: Site, first: Run, tell: Tell): Embedded {
  let run = first
  let stopping = false
  let restarting: Promise<void> = Promise.resolve()
  const restart = async () => {
    tell('system.database-restarting')
    while (!stopping) {
      const next = await begin(site)
      if (next.ok) {
        run = next.value
        tell('system.database-restarted')
        return follow()
      }
      for (const { code, params } of next.diagnostics) tell(code, params)
      await sleep(2_000)
    }
  }
  const follow = () => {
    const { postmaster, lock } = run
    void postmaster.ended.then(() => {
      if (!stopping) restarting = restart()
    })
    lock.once('end', () => void holdAgain(postmaster))
  }
  // A crash of one backend closes every connection, ours with the lock too, while the server itself lives on.
  const holdAgain = async (postmaster: Postmaster) => {
    while (!stopping && !postmaster.hasEnded()) {
      const lock = await connect(run.way)
      // When the server itself is gone, this may be its successor, whose lock is not ours to take.
      if (lock && !postmaster.hasEnded() && (await takeLock(lock).catch(() => false))) {
        run = { ...run, lock }
        lock.once('end', () => void holdAgain(postmaster))
        return
      }
      void lock?.end().catch(() => undefined)
      await sleep(100)
    }
  }
  follow()
  return {
    ...waysInto(site, run.way),
    pid: () => run.postmaster.pid,
    stop: async () => {
      stopping = true
      await restarting
      await run.lock.end().catch(() => undefined)
      await run.postmaster.stop()
    },
  }
}

function waysInto({ secrets }: Site, server: Connection): Ways {
  const way = { ...server, database: DATABASE, options: SEARCH_PATH }
  return {
    owner: way,
    server: { ...way, user: SERVING_ROLE, password: secrets.server },
    worker: { ...way, options: `${SEARCH_PATH} -c role=${WORKING_ROLE}` },
  }
}

/** A path to the cluster that is short enough for a socket, or null. */
function socketFolder(cluster: string): string | null {
  if (platform() === 'win32') return null
  const near = platform() === 'linux' ? [join('/proc/self/cwd', relative(process.cwd(), cluster))] : []
  const fits = (path: string) => Buffer.byteLength(`${path}/.s.PGSQL.${SOCKET_PORT}`) <= SOCKET_PATH
  return [cluster, ...near].find(fits) ?? null
}

const wayTo = (site: Site, port: number): Connection => {
  const { socket, secrets } = site
  return { host: socket ?? '127.0.0.1', port, user: OWNER, password: secrets.owner }
}

/** The way to a server that an earlier run left: its port, if it has one, is in its lock file. */
async function wayToRunning(site: Site): Promise<Connection> {
  const lines = (await readFile(join(site.cluster, 'postmaster.pid'), 'utf8').catch(() => '')).split('\n')
  return wayTo(site, Number(lines[3]) || site.port)
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.once('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number }
      probe.close(() => resolve(port))
    })
  })
}

async function lastWords(logFile: string): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).trim().split('\n')
  return lines.findLast((line) => /FATAL|PANIC|ERROR/.test(line)) ?? lines.at(-1) ?? ''
}
