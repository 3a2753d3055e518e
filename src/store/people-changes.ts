// What was changed of people, units and rights: added to, never changed.
import type { Json } from '../domain/base/digest.ts'
import type { WriteTx } from './tx.ts'

/** One change. */
interface PeopleChange {
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
