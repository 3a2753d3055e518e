// Brings a database to the schema that this version of Gangmu needs: numbered files in sql/, each applied once, in order, with its checksum kept.
import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Connection } from './pool.ts'

/** The role that the server works under: it owns nothing and may not change or remove a line of the log. */
export const SERVING_ROLE = 'gangmu_serve'

/** The role that the worker runs under: it sees every matter, and may write only what time does to one. */
export const WORKING_ROLE = 'gangmu_work'

/** What every connection of Gangmu starts with. */
export const SEARCH_PATH = '-c search_path=gangmu,pg_temp'

const FOLDER = fileURLToPath(new URL('../../sql/', import.meta.url))
const LOCK = 7_105_203_341 // any number that no other program uses: one migration at a time

interface Migration {
  readonly version: number
  readonly name: string
  readonly text: string
  readonly checksum: string
}

/** Applies what is missing, as the owner. Refuses a database made by a newer Gangmu, and migrations that were edited after they ran. */
export async function migrate(
  owner: Connection,
  folder = FOLDER,
): Promise<Result<{ version: number; applied: number }>> {
  const migrations = await load(folder)
  const client = new pg.Client({ ...owner, options: SEARCH_PATH, application_name: 'gangmu migrate' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await prepare(client)
    return await applyMissing(client, migrations)
  } catch (error) {
    const { code, message } = error as { code?: string; message: string }
    if (code !== '42501') throw error
    return refuse('system.database-privileges', { detail: message })
  } finally {
    await client.end()
  }
}

/** Number of the last migration that ran in a database (0: none), and of the last that this Gangmu has. */
export async function schemaOf(owner: Connection, folder = FOLDER): Promise<{ found: number; known: number }> {
  const known = (await load(folder)).at(-1)?.version ?? 0
  const client = new pg.Client({ ...owner, options: SEARCH_PATH, application_name: 'gangmu' })
  client.on('error', () => undefined)
  await client.connect()
  try {
    const { rows: there } = await client.query("select to_regclass('gangmu.migration') is not null as made")
    if (!there[0]?.made) return { found: 0, known }
    const { rows } = await client.query('select max(version) as version from migration')
    return { found: Number(rows[0]?.version ?? 0), known }
  } finally {
    await client.end()
  }
}

async function load(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => /^\d{6}\.sql$/.test(name)).sort()
  return Promise.all(
    names.map(async (name) => {
      const text = await readFile(join(folder, name), 'utf8')
      const checksum = createHash('sha256').update(text.replaceAll('\r\n', '\n')).digest('hex')
      return { version: Number.parseInt(name, 10), name, text, checksum }
    }),
  )
}

async function prepareRole(client: pg.Client, role: string): Promise<void> {
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1', [role])
  if (rows.length === 0) {
    // Roles belong to the whole server: another database of the same server may be making it right now.
    await client.query(`create role ${role} nologin`).catch((error: { code?: string }) => {
      if (error.code !== '42710' && error.code !== '23505') throw error
    })
  }
  // Whoever migrates may also be the login that the server works under: let it take the role on.
  const member = await client.query(`set role ${role}`).then(
    () => true,
    () => false,
  )
  await client.query('reset role')
  if (!member) await client.query(`grant ${role} to current_user`)
}

/** The roles, the schema and the table of what ran: these alone are made outside of sql/. */
async function prepare(client: pg.Client): Promise<void> {
  for (const role of [SERVING_ROLE, WORKING_ROLE]) await prepareRole(client, role)
  const { rows: found } = await client.query("select 1 from pg_namespace where nspname = 'gangmu'")
  if (found.length > 0) return
  await client.query('begin')
  await client.query(`
    create schema gangmu;
    comment on schema gangmu is 'Everything that Gangmu keeps.';
    create table migration (
      version integer primary key,
      name text not null,
      checksum text not null,
      applied_at timestamptz not null default now()
    );
    comment on table migration is 'Which files of sql/ have run here.';
    comment on column migration.version is 'Number of the file.';
    comment on column migration.name is 'Name of the file.';
    comment on column migration.checksum is 'SHA-256 of the file as it ran.';
    comment on column migration.applied_at is 'When it ran.';
  `)
  await client.query('commit')
}

async function applyMissing(client: pg.Client, migrations: readonly Migration[]): ReturnType<typeof migrate> {
  const done = await client.query<{ version: number; checksum: string }>(
    'select version, checksum from migration order by version',
  )
  const ours = migrations.at(-1)?.version ?? 0
  const theirs = done.rows.at(-1)?.version ?? 0
  if (theirs > ours) return refuse('system.schema-newer', { found: theirs, known: ours })
  let applied = 0
  for (const migration of migrations) {
    const before = done.rows.find((row) => row.version === migration.version)
    if (before && before.checksum !== migration.checksum) {
      return refuse('system.migration-changed', { name: migration.name })
    }
    if (before) continue
    await client.query('begin')
    await client.query(migration.text)
    await client.query('insert into migration (version, name, checksum) values ($1, $2, $3)', [
      migration.version,
      migration.name,
      migration.checksum,
    ])
    await client.query('commit')
    applied += 1
  }
  return ok({ version: ours, applied })
}
