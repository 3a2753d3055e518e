// Connections to PostgreSQL, lent out as transactions. While the server is away (restart, crash) borrowers wait a little.
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { isDay } from '../domain/base/calendar.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Query, ReadTx, WriteTx } from './tx.ts'

/** Where and as whom to connect; `host` may be the folder of a unix socket. */
export type Connection = Pick<
  pg.PoolConfig,
  'host' | 'port' | 'user' | 'password' | 'database' | 'connectionString' | 'options'
>

/** For whom rows are shown: region and id of a person; row-level security hides what is not theirs. */
export interface Viewer {
  readonly region: string
  readonly person: string
}

/** What use cases see of the database. */
export interface Database {
  /** Runs `work` on one consistent snapshot; nothing can be written. Rows of matters are seen by a viewer only. */
  readonly read: <T>(work: (tx: ReadTx) => Promise<T>, viewer?: Viewer) => Promise<T>
  /** Runs `work` in a transaction that is committed when it returns and rolled back when it throws. */
  readonly write: <T>(work: (tx: WriteTx) => Promise<T>, viewer?: Viewer) => Promise<T>
  /** Runs `work` without a transaction around it: each statement stands for itself and is committed by itself. */
  readonly each: <T>(work: (tx: WriteTx) => Promise<T>) => Promise<T>
  readonly close: () => Promise<void>
}

/** The server cannot be reached or broke off; what was being written may or may not have happened. */
class DatabaseAway extends Error {
  override readonly name = 'DatabaseAway'
}

/** How often a read is tried again; each time the pool waits for the server to come back. */
const BREAKS = 3
const DATE = 1082
const BIGINT = 20

/** How a pool is opened. */
export interface PoolOptions {
  /** The product's own day, YYYY-MM-DD, asked at every transaction. */
  readonly today: () => string
  readonly max?: number
  /** How long a borrower waits for a server that is away. */
  readonly patienceMs?: number
}

/** Opens a pool. */
export function openPool(connection: Connection, options: PoolOptions): Database {
  const { today, max = 10, patienceMs = 15_000 } = options
  const pool = new pg.Pool({
    ...connection,
    max,
    connectionTimeoutMillis: 10_000,
    application_name: 'gangmu',
    types: { getTypeParser },
  })
  pool.on('error', ignore) // an idle connection broke: the next borrower gets a new one
  // A server that dies right behind its greeting breaks the connection before anybody could listen to it.
  pool.on('connect', (client) => client.on('error', ignore))
  const run = async <T>(begin: string, work: (query: Query) => Promise<T>, ends = true): Promise<T> => {
    const client = await borrow(pool, begin, patienceMs)
    return inTransaction(client, work, ends)
  }
  return {
    read: (work, viewer) => {
      const day = today()
      return again(() => run(`${READ}${shownTo(viewer, day)}`, (query) => work({ query, today: day })))
    },
    write: (work, viewer) => {
      const day = today()
      return run(`begin${shownTo(viewer, day)}`, (query) => work({ query, today: day, writes: true }))
    },
    each: (work) => run('', (query) => work({ query, today: today(), writes: true }), false),
    close: () => pool.end(),
  }
}

const READ = 'begin isolation level repeatable read read only'

/** Sets, for the transaction that begins, whose rows are seen, and on which day. */
function shownTo(viewer: Viewer | undefined, day: string): string {
  if (!viewer) return ''
  const { region, person } = viewer
  if (!/^[\w-]{1,20}$/.test(region) || !isUuid(person)) throw new TypeError(`no viewer: ${region}/${person}`)
  if (!isDay(day)) throw new TypeError(`no day: ${day}`)
  return `; set local gangmu.person = '${region}/${person}'; set local gangmu.day = '${day}'`
}

/** Reading twice does no harm: a reader does not notice that the server went away and came back. */
async function again<T>(read: () => Promise<T>): Promise<T> {
  for (let breaks = 0; ; breaks += 1) {
    try {
      return await read()
    } catch (error) {
      if (!isAway(error) || breaks >= BREAKS) throw error
    }
  }
}

/** Whether use cases failed because the server is away, not because a statement was wrong. */
export const isAway = (error: unknown): boolean => error instanceof DatabaseAway

/** Whether use cases failed because the disk of the database is full; nothing was written. */
export const isFull = (error: unknown): boolean => (error as { code?: string }).code === '53100'

/** Whether the driver's error says so. */
function saysAway(error: unknown): boolean {
  const { code = '', message = '' } = error as { code?: string; message?: string }
  if (/^(57P0[1-5]|08\w{3}|E(CONNREFUSED|CONNRESET|PIPE|NOENT|TIMEDOUT|AI_AGAIN))$/.test(code)) return true
  return /connection terminated|connection error|timeout exceeded when trying to connect/i.test(message)
}

function getTypeParser(oid: number, format?: 'text' | 'binary') {
  if (oid === DATE) return (text: string) => text
  if (oid === BIGINT) return Number
  return pg.types.getTypeParser(oid, format as 'text')
}

/** A connection with a transaction begun on it: one that broke while it lay idle shows itself here, before anything was done. */
async function borrow(pool: pg.Pool, begin: string, patienceMs: number): Promise<pg.PoolClient> {
  const until = Date.now() + patienceMs
  for (;;) {
    let client: pg.PoolClient | undefined
    try {
      client = await pool.connect()
      if (begin !== '') await client.query(begin)
      return client
    } catch (error) {
      client?.release(error as Error)
      if (!saysAway(error)) throw error
      if (Date.now() >= until) throw new DatabaseAway('The database cannot be reached', { cause: error })
      await sleep(100)
    }
  }
}

const ignore = () => undefined

const names = new Map<string, string>()

/** A short name for a statement, the same each time; texts are few: they stand in the store. */
function nameOf(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const made = `gangmu_${names.size}`
  names.set(text, made)
  return made
}

async function inTransaction<T>(client: pg.PoolClient, work: (query: Query) => Promise<T>, ends: boolean): Promise<T> {
  let broken: Error | undefined
  const note = (error: Error) => {
    broken = error
  }
  client.on('error', note)
  // A statement that stands for itself is sent again and again: the server keeps its plan under its name.
  const query: Query = async (text, values = []) =>
    (await client.query(ends ? { text, values: [...values] } : { name: nameOf(text), text, values: [...values] })).rows
  try {
    const value = await work(query)
    if (ends) await client.query('commit')
    return value
  } catch (error) {
    if (saysAway(error)) broken = error as Error
    if (broken) throw new DatabaseAway('The database broke off', { cause: error })
    if (ends) await client.query('rollback').catch(note)
    throw error
  } finally {
    client.off('error', note)
    client.release(broken)
  }
}
