// Keeps, beside every change of people, units and rights, who made it.
import type { Json } from '../domain/base/digest.ts'
import type { Seat } from '../domain/matter/party.ts'
import { insertPeopleChange } from '../store/people-changes.ts'
import type { WriteTx } from '../store/tx.ts'
import type { Context } from './context.ts'

/** Adds a line to what was changed, in the transaction that changes it; `seat` is null where nobody is signed in. */
export const keepChange = (
  ctx: Pick<Context, 'clock' | 'newId'>,
  tx: WriteTx,
  seat: Pick<Seat, 'region' | 'person' | 'name'> | null,
  change: { readonly region: string; readonly kind: string; readonly subject: string; readonly data: Json },
): Promise<void> =>
  insertPeopleChange(tx, change.region, {
    id: ctx.newId(),
    at: ctx.clock().toISOString(),
    actor: seat ? `${seat.region}/${seat.person}` : 'system',
    actorName: seat?.name ?? 'Gangmu',
    kind: change.kind,
    subject: change.subject,
    data: change.data,
  })
