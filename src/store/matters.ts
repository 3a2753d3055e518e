// Matters as they stand, read back: one by one to step and to show, or as lines of lists. What is not the viewer's is not there.
import type { MatterState } from '../domain/procedure/state.ts'
import type { Viewer } from './pool.ts'
import type { ReadTx } from './tx.ts'

/** A matter with everything that is kept of it. Instants are ISO text with milliseconds. */
export interface StoredMatter {
  readonly region: string
  readonly id: string
  readonly service: string
  readonly version: string
  readonly title: string
  /** Unit that opened it. */
  readonly opener: string
  readonly parties: readonly string[]
  readonly state: MatterState
  /** Number and hash of its last entry. */
  readonly seq: number
  readonly head: string
  readonly openedAt: string
  readonly lastAt: string
  readonly ended: boolean
  readonly late: boolean
  readonly due: string | null
  readonly progress: number | null
  /** Document and task that it carries out. */
  readonly plan: string | null
  readonly item: string | null
}

/** What a step needs to know of a matter. */
export type Steppable = Pick<
  StoredMatter,
  'region' | 'id' | 'service' | 'version' | 'opener' | 'parties' | 'state' | 'seq' | 'head'
>

/** A document that a step issued, with its number in the series of its year. */
export interface Issued {
  readonly seq: number
  readonly index: number
  readonly branch: string
  readonly document: string
  readonly colour: string | null
  readonly year: number
  readonly number: number
  readonly at: string
}

interface Row {
  id: string
  service: string
  version: string
  title: string
  opener: string
  parties: string[]
  body: MatterState
  seq: number
  head: string
  opened_at: Date
  last_at: Date
  ended: boolean
  late: boolean
  due: Date | null
  progress: string | null
  plan: string | null
  item: string | null
}

/** A matter that the viewer of the transaction has a part in, or null. */
export async function loadMatter(tx: ReadTx, region: string, id: string): Promise<StoredMatter | null> {
  const [row] = await tx.query<Row>(
    `select id, service, version, title, opener, parties, body, seq, head, opened_at, last_at, ended, late, due, progress,
       plan, item
     from matter
     where region = $1
       and id = $2`,
    [region, id],
  )
  return row ? storedOf(region, row) : null
}

function storedOf(region: string, row: Row): StoredMatter {
  const { body, opened_at, last_at, due, progress, ...same } = row
  return {
    region,
    ...same,
    state: body,
    openedAt: opened_at.toISOString(),
    lastAt: last_at.toISOString(),
    due: due?.toISOString() ?? null,
    progress: progress === null ? null : Number(progress),
  }
}

/** A matter that a person wants to step. */
export interface Wanted {
  readonly person: Viewer
  readonly matter: string
}

/** What is needed to step matters, in one statement; null for one that is not its asker's. */
export async function readToStep(tx: ReadTx, region: string, wanted: readonly Wanted[]): Promise<(Steppable | null)[]> {
  const rows = await tx.query<Row & { place: number }>(
    'select place, service, version, opener, parties, seq, head, body from read_matters($1, $2, $3, $4, $5)',
    [
      region,
      tx.today,
      wanted.map(({ person }) => person.region),
      wanted.map(({ person }) => person.person),
      wanted.map(({ matter }) => matter),
    ],
  )
  const found: (Steppable | null)[] = wanted.map(() => null)
  for (const row of rows)
    found[row.place - 1] = { ...steppableOf(row), region, id: wanted[row.place - 1]?.matter ?? '' }
  return found
}

/** What is needed to step many matters, for the worker. */
export async function loadToStep(tx: ReadTx, region: string, ids: readonly string[]): Promise<Steppable[]> {
  const rows = await tx.query<Row>(
    `select id, service, version, opener, parties, seq, head, body
     from matter
     where region = $1
       and id = any ($2)`,
    [region, ids],
  )
  return rows.map((row) => ({ ...steppableOf(row), region, id: row.id }))
}

/** A batch of open matters behind `after`, in the order of their ids, but those of some services. */
export async function listOpen(
  tx: ReadTx,
  region: string,
  { but, after, limit }: { readonly but: readonly string[]; readonly after: string | null; readonly limit: number },
): Promise<Pick<StoredMatter, 'id' | 'title' | 'opener' | 'state'>[]> {
  const rows = await tx.query<Row>(
    `select id, title, opener, body
     from matter
     where region = $1
       and not ended
       and service <> all ($2)
       and ($3::uuid is null or id > $3)
     order by id
     limit $4`,
    [region, but, after, limit],
  )
  return rows.map(({ id, title, opener, body }) => ({ id, title, opener, state: body }))
}

/** Ids of open matters that were last reckoned before the working days of `year` were published, behind `after`. */
export async function listBehind(
  tx: ReadTx,
  region: string,
  { year, after, limit }: { readonly year: number; readonly after: string | null; readonly limit: number },
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `select id
     from matter
     where region = $1
       and not ended
       and (body ->> 'known')::integer < $2
       and ($3::uuid is null or id > $3)
     order by id
     limit $4`,
    [region, year, after, limit],
  )
  return rows.map(({ id }) => id)
}

function steppableOf({ service, version, opener, parties, body, seq, head }: Row) {
  return { service, version, opener, parties, state: body, seq, head }
}

/** The documents that were issued in a matter, newest first. */
export async function loadIssued(tx: ReadTx, region: string, id: string): Promise<Issued[]> {
  const rows = await tx.query<Omit<Issued, 'at'> & { at: Date }>(
    `select seq, at_index as index, branch, document, colour, year, number, at
     from issued
     where region = $1
       and matter = $2
     order by seq desc, at_index desc`,
    [region, id],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
