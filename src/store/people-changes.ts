// What was changed of people, units and rights: added to, never changed.
import type { Json } from '../domain/base/digest.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** One change. */
export interface PeopleChange {
  readonly id: string
  readonly at: string
  readonly actor: string
  readonly actorName: string
  readonly kind: string
  readonly subject: string
  readonly data: Json
}

/** Adds a change. */
export async function insertPeopleChange(tx: WriteTx, region: string, change: PeopleChange): Promise<void> {
  await tx.query(
    `insert into people_change (region, id, at, actor, actor_name, kind, subject, data)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      ...[region, change.id, change.at, change.actor, change.actorName, change.kind, change.subject],
      JSON.stringify(change.data),
    ],
  )
}

/** The latest changes of a region, newest first, with what the unit or person is called now. */
export async function listPeopleChanges(
  tx: ReadTx,
  region: string,
  limit: number,
): Promise<(PeopleChange & { subjectName: string | null })[]> {
  const rows = await tx.query<Omit<PeopleChange, 'at'> & { at: Date; subjectName: string | null }>(
    `select c.id, c.at, c.actor, c.actor_name as "actorName", c.kind, c.subject, c.data,
       coalesce(u.name, p.name) as "subjectName"
     from people_change c
     left join unit u on u.region = c.region and u.id = c.subject
     left join person p on p.region = c.region and p.id::text = c.subject
     where c.region = $1
     order by c.id desc
     limit $2`,
    [region, limit],
  )
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }))
}
