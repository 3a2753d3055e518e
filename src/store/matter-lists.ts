// Lists of matters and of what is to be done, answered from indexes that begin with the region and the unit.
import type { Todo } from '../domain/matter/duty.ts'
import type { ReadTx } from './tx.ts'

/** A line of the list of matters. Instants are ISO text with milliseconds. */
export interface MatterRow {
  readonly region: string
  readonly id: string
  readonly service: string
  readonly version: string
  readonly title: string
  readonly state: string
  readonly opener: string
  readonly openedAt: string
  readonly lastAt: string
  readonly ended: boolean
  readonly late: boolean
  readonly due: string | null
  readonly progress: number | null
  readonly plan: string | null
  readonly item: string | null
}

/** Which matters; what is not said does not narrow. */
export interface MatterFilter {
  readonly q?: string
  readonly service?: string
  readonly state?: string
  readonly ended?: boolean
  readonly late?: boolean
  readonly plan?: string
  /** Id of the last line of the page before. */
  readonly after?: string
  readonly limit: number
}

type Stored = Omit<MatterRow, 'openedAt' | 'lastAt' | 'due' | 'progress'> & {
  opened_at: Date
  last_at: Date
  due: Date | null
  progress: string | null
}

/** Matters that these units have a part in, the newest first. */
export async function listMatterRows(
  tx: ReadTx,
  regions: readonly string[],
  units: readonly string[],
  filter: MatterFilter,
): Promise<MatterRow[]> {
  const { q = '', service = null, state = null, ended = null, late = null, plan = null, after = null, limit } = filter
  const pattern = q === '' ? null : `%${q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.query<Stored>(
    `select m.region, m.id, m.service, m.version, m.title, m.state, m.opener, m.opened_at, m.last_at, m.ended, m.late,
       m.due, m.progress, m.plan, m.item
     from (
       select distinct p.region, p.matter
       from party p
       where p.region = any ($1)
         and p.unit = any ($2)
         and ($9::uuid is null or p.matter < $9)
     ) as p
     join matter m on m.region = p.region and m.id = p.matter
     where ($3::text is null or m.title ilike $3)
       and ($4::text is null or m.service = $4)
       and ($5::text is null or m.state = $5)
       and ($6::boolean is null or m.ended = $6)
       and ($7::boolean is null or m.late = $7)
       and ($8::uuid is null or m.plan = $8)
     order by m.id desc
     limit $10`,
    [regions, units, pattern, service, state, ended, late, plan, after, limit],
  )
  return rows.map(({ opened_at, last_at, due, progress, ...same }) => ({
    ...same,
    openedAt: opened_at.toISOString(),
    lastAt: last_at.toISOString(),
    due: due?.toISOString() ?? null,
    progress: progress === null ? null : Number(progress),
  }))
}

/** A line of a unit's list, with the matter that it belongs to. */
export interface TodoRow extends Omit<Todo, 'unit'> {
  readonly region: string
  readonly matter: string
  readonly service: string
  readonly version: string
  readonly title: string
  /** Title of the leg's own part, where it has one. */
  readonly part: string | null
  readonly opener: string
  readonly progress: number | null
}

/** Which lines; `after` names the last line of the page before. */
export interface TodoFilter {
  readonly kind?: Todo['kind']
  readonly late?: boolean
  readonly after?: {
    readonly late: boolean
    readonly due: string | null
    readonly matter: string
    readonly branch: string
  }
  readonly limit: number
}

type StoredTodo = Omit<TodoRow, 'since' | 'due' | 'progress'> & {
  since: Date
  due: Date | null
  progress: string | null
}

/** What a unit is expected to do: the late first, then by what is due next; lines without a deadline last. */
export async function listTodos(
  tx: ReadTx,
  regions: readonly string[],
  unit: string,
  { kind, late, after, limit }: TodoFilter,
): Promise<TodoRow[]> {
  const rows = await tx.query<StoredTodo>(
    `select t.region, t.matter, t.branch, t.kind, t.state, t.events, t.since, t.due, t.late, m.service, m.version, m.title,
       m.opener, m.progress,
       (select leg -> 'fields' ->> 'title' from jsonb_array_elements(m.body -> 'legs') as leg where leg ->> 'id' = t.branch) as part
     from (
       select l.region, l.matter, l.branch, l.kind, l.state, l.events, l.since, l.due, l.late
       from todo l
       where l.region = any ($1)
         and l.unit = $2
         and ($3::text is null or l.kind = $3)
         and ($4::boolean is null or l.late = $4)
         and (
           $5::boolean is null
           or (not l.late, coalesce(l.due, 'infinity'), l.matter, l.branch)
             > (not $5, coalesce($6::timestamptz, 'infinity'), $7::uuid, $8::text)
         )
       order by l.late desc, l.due, l.matter, l.branch
       limit $9
     ) as t
     join matter m on m.region = t.region and m.id = t.matter
     order by t.late desc, t.due, t.matter, t.branch`,
    [
      regions,
      unit,
      kind ?? null,
      late ?? null,
      after?.late ?? null,
      after?.due ?? null,
      after?.matter ?? null,
      after?.branch ?? null,
      limit,
    ],
  )
  return rows.map(({ since, due, progress, ...same }) => ({
    ...same,
    since: since.toISOString(),
    due: due?.toISOString() ?? null,
    progress: progress === null ? null : Number(progress),
  }))
}

/** How many lines a unit has of each kind, and how many of them are late. */
export async function countTodos(
  tx: ReadTx,
  regions: readonly string[],
  unit: string,
): Promise<{ kind: Todo['kind']; n: number; late: number }[]> {
  const rows = await tx.query<{ kind: Todo['kind']; n: string; late: string }>(
    `select kind, sum(n)::text as n, sum(late)::text as late
     from tally
     where region = any ($1)
       and unit = $2
     group by kind`,
    [regions, unit],
  )
  return rows.map(({ kind, n, late }) => ({ kind, n: Number(n), late: Number(late) }))
}
