// Matters whose time has come, leased in batches: a worker that lost its lease cannot write any more.
import type { WriteTx } from './tx.ts'

/** A leased matter: `fence` must be shown when its step is written. */
export interface Lease {
  readonly matter: string
  readonly fence: number
}

/** Leases up to `limit` matters of a region that are due at `now`, until `until`. */
export async function leaseDue(
  tx: WriteTx,
  region: string,
  { now, until, limit }: { readonly now: string; readonly until: string; readonly limit: number },
): Promise<Lease[]> {
  return tx.query<Lease>('select matter, fence from lease_wakes($1, $2, $3, $4)', [region, now, until, limit])
}
