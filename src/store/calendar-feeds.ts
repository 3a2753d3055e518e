// Secret addresses of calendars, by the SHA-256 of what they hold; one for a person in a unit.
import type { ReadTx, WriteTx } from './tx.ts'

/** Keeps a new address; the one before opens nothing any more. */
export async function keepFeed(
  tx: WriteTx,
  region: string,
  feed: { readonly person: string; readonly unit: string; readonly token: string; readonly at: string },
): Promise<void> {
  await tx.query(
    `insert into calendar_feed (region, person, unit, token, made_at)
     values ($1, $2, $3, $4, $5)
     on conflict (region, person, unit) do update
     set token = excluded.token,
         made_at = excluded.made_at`,
    [region, feed.person, feed.unit, feed.token, feed.at],
  )
}

/** Ends the address of a person in a unit. */
export async function deleteFeed(tx: WriteTx, region: string, person: string, unit: string): Promise<void> {
  await tx.query('delete from calendar_feed where region = $1 and person = $2 and unit = $3', [region, person, unit])
}

/** When the address was made, as ISO text; null when there is none. */
export async function feedMadeAt(tx: ReadTx, region: string, person: string, unit: string): Promise<string | null> {
  const rows = await tx.query<{ made_at: Date }>(
    'select made_at from calendar_feed where region = $1 and person = $2 and unit = $3',
    [region, person, unit],
  )
  return rows[0]?.made_at.toISOString() ?? null
}

/** Whose calendar an address opens: an active person's, or null. */
export async function loadFeed(
  tx: ReadTx,
  region: string,
  token: string,
): Promise<{ readonly person: string; readonly unit: string } | null> {
  const rows = await tx.query<{ person: string; unit: string }>(
    `select f.person, f.unit
     from calendar_feed f
     join person p on p.region = f.region and p.id = f.person
     where f.region = $1
       and f.token = $2
       and p.active`,
    [region, token],
  )
  return rows[0] ?? null
}
