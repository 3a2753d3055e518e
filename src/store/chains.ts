// Chains as they are kept, in the order of their keys, with what must agree with them: for verifying everything, batch by batch.
import type { Json } from '../domain/base/digest.ts'
import type { Entry } from '../domain/evidence/entry.ts'
import type { MatterState } from '../domain/procedure/state.ts'
import type { ReadTx } from './tx.ts'

/** A line of the log with what it is about. */
export interface Line extends Entry {
  readonly of: 'document' | 'matter' | 'score'
}

/** A matter's row: what replaying its lines must come to. Instants are ISO text with milliseconds. */
export interface Standing {
  readonly id: string
  readonly service: string
  readonly version: string
  readonly title: string
  readonly state: string
  readonly openedAt: string
  readonly lastAt: string
  readonly ended: boolean
  readonly late: boolean
  readonly due: string | null
  readonly progress: number | null
  readonly seq: number
  readonly head: string
  readonly body: MatterState
}

/** Every region that holds lines, matters or files, whether or not it is hosted. */
export async function regionsOfTruth(tx: ReadTx): Promise<string[]> {
  // Each step of the recursion looks up the next region in the index: nothing is scanned.
  const next = (table: string) => `
    select region from (
      with recursive found as (
        (select region from ${table} order by region limit 1)
        union all
        select (select n.region from ${table} n where n.region > f.region order by n.region limit 1)
        from found f
        where f.region is not null
      )
      select region from found where region is not null
    ) as of_${table}`
  const rows = await tx.query<{ region: string }>(
    `${['entry', 'matter', 'document', 'file'].map(next).join(' union ')} order by region`,
  )
  return rows.map(({ region }) => region)
}

/** How many lines and files a region has. */
export async function countTruth(tx: ReadTx, region: string): Promise<{ lines: number; files: number }> {
  const rows = await tx.query<{ lines: number; files: number }>(
    `select
       (select count(*) from entry where region = $1) as lines,
       (select count(*) from file where region = $1) as files`,
    [region],
  )
  return rows[0] ?? { lines: 0, files: 0 }
}

/** Up to `limit` lines of the chains after `after`, in the order of matter and number. */
export async function loadLines(tx: ReadTx, region: string, after: string, limit: number): Promise<Line[]> {
  return linesOf(
    await tx.query<LineRow>(
      `select region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, of
       from entry
       where region = $1
         and matter > $2
       order by matter, seq
       limit $3`,
      [region, after, limit],
    ),
  )
}

/** Every line of one chain. */
export async function loadChain(tx: ReadTx, region: string, matter: string): Promise<Line[]> {
  return linesOf(
    await tx.query<LineRow>(
      `select region, matter, seq, at, actor, unit, event, payload, documents, prev, hash, of
       from entry
       where region = $1
         and matter = $2
       order by seq`,
      [region, matter],
    ),
  )
}

type LineRow = Omit<Line, 'at'> & { readonly at: Date }

const linesOf = (rows: readonly LineRow[]): Line[] =>
  rows.map((row) => ({ ...row, at: row.at.toISOString(), payload: row.payload as Json }))

/** The matters whose ids lie after `after` and up to `upTo` (null: to the end), in order. */
export async function loadStandings(
  tx: ReadTx,
  region: string,
  after: string,
  upTo: string | null,
): Promise<Standing[]> {
  type Row = Omit<Standing, 'openedAt' | 'lastAt' | 'due' | 'progress'> & {
    readonly opened_at: Date
    readonly last_at: Date
    readonly due: Date | null
    readonly progress: string | null
  }
  const rows = await tx.query<Row>(
    `select id, service, version, title, state, opened_at, last_at, ended, late, due, progress, seq, head, body
     from matter
     where region = $1
       and id > $2
       and ($3::uuid is null or id <= $3)
     order by id`,
    [region, after, upTo],
  )
  return rows.map(({ opened_at, last_at, due, progress, ...same }) => ({
    ...same,
    openedAt: opened_at.toISOString(),
    lastAt: last_at.toISOString(),
    due: due?.toISOString() ?? null,
    progress: progress === null ? null : Number(progress),
  }))
}

/** The ends that documents' chains are known to have, between two ids. */
export async function loadChainEnds(
  tx: ReadTx,
  region: string,
  after: string,
  upTo: string | null,
): Promise<{ matter: string; seq: number; head: string }[]> {
  return tx.query(
    `select matter, seq, head
     from chain
     where region = $1
       and matter > $2
       and ($3::uuid is null or matter <= $3)
     order by matter`,
    [region, after, upTo],
  )
}

/** Those of the files that a region holds. */
export async function knownFiles(tx: ReadTx, region: string, sha256s: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ sha256: string }>(
    `select sha256
     from file
     where region = $1
       and sha256 = any ($2)`,
    [region, sha256s],
  )
  return new Set(rows.map(({ sha256 }) => sha256))
}

/** Up to `limit` files after one, in the order of their hashes. */
export async function loadFilesAfter(
  tx: ReadTx,
  region: string,
  after: string,
  limit: number,
): Promise<{ sha256: string; size: number }[]> {
  return tx.query(
    `select sha256, size
     from file
     where region = $1
       and sha256 > $2
     order by sha256
     limit $3`,
    [region, after, limit],
  )
}
