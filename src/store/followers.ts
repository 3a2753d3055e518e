// Readers of the outbox of notices, each with its own place. Whoever has the row has the region; others pass by.
import type { Place } from './notices.ts'
import type { WriteTx } from './tx.ts'

/**
 * The place of a reader, held until the transaction ends; null when another worker has it.
 * A reader that is new begins with what comes from now on.
 */
export async function holdPlace(tx: WriteTx, region: string, name: string): Promise<Place | null> {
  await tx.query(
    `insert into follower (region, name, xid, id)
     values ($1, $2, pg_snapshot_xmin(pg_current_snapshot()), 0)
     on conflict (region, name) do nothing`,
    [region, name],
  )
  const [row] = await tx.query<Place>(
    `select xid::text as xid, id
     from follower
     where region = $1
       and name = $2
     for update skip locked`,
    [region, name],
  )
  return row ?? null
}

/** Moves the place on, in the transaction that dealt with what stands before it. */
export async function movePlace(tx: WriteTx, region: string, name: string, { xid, id }: Place): Promise<void> {
  await tx.query('update follower set xid = $3::xid8, id = $4 where region = $1 and name = $2', [region, name, xid, id])
}
