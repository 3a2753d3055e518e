// Messages on their way to webhooks, and what became of them.
import type { WriteTx } from './tx.ts'

/** A message to be sent. */
export interface NewDelivery {
  readonly hook: string
  readonly matter: string
  readonly body: string
}

/** Puts messages in the line, in their order. */
export async function insertDeliveries(
  tx: WriteTx,
  region: string,
  at: string,
  list: readonly NewDelivery[],
): Promise<void> {
  await tx.query(
    `insert into delivery (region, hook, matter, body, status, next_at, made_at)
     select $1, (n.value ->> 'hook')::uuid, n.value ->> 'matter', n.value ->> 'body', 'waiting', $2, $2
     from jsonb_array_elements($3) with ordinality as n (value, place)
     order by n.place`,
    [region, at, JSON.stringify(list)],
  )
}

/** A message that a worker holds, with where it goes and what it is signed with. */
export interface LeasedDelivery {
  readonly region: string
  readonly id: number
  readonly url: string
  readonly secret: string
  readonly body: string
  readonly tries: number
  readonly fence: number
}

/** Leases messages of a region that may be tried at `now`: of each matter of a webhook the earliest alone. */
export async function leaseDeliveries(
  tx: WriteTx,
  region: string,
  { now, until, limit }: { readonly now: string; readonly until: string; readonly limit: number },
): Promise<LeasedDelivery[]> {
  return tx.query<LeasedDelivery>(
    `update delivery d
     set fence = d.fence + 1,
         tries = d.tries + 1,
         leased_until = $3
     from webhook w
     where d.region = $1
       and w.region = $1
       and w.id = d.hook
       and d.id in (
         select f.id
         from delivery f
         join webhook h on h.region = f.region and h.id = f.hook and h.ended_at is null
         where f.region = $1
           and f.status = 'waiting'
           and f.next_at <= $2
           and (f.leased_until is null or f.leased_until <= $2)
           and not exists (
             select
             from delivery e
             where e.region = $1
               and e.hook = f.hook
               and e.matter = f.matter
               and e.status = 'waiting'
               and e.id < f.id
           )
         order by f.next_at, f.id
         limit $4
         for update of f skip locked
       )
     returning d.region, d.id, w.url, w.secret, d.body, d.tries, d.fence`,
    [region, now, until, limit],
  )
}

/** Writes down what became of a leased message, unless another worker has it by now. */
export async function settleDelivery(
  tx: WriteTx,
  { region, id, fence }: Pick<LeasedDelivery, 'region' | 'id' | 'fence'>,
  outcome: { readonly status: string; readonly at: string; readonly nextAt: string; readonly reason: string | null },
): Promise<void> {
  await tx.query(
    `update delivery
     set status = $4,
         next_at = $5,
         last_error = $6,
         done_at = case when $4 = 'waiting' then null else $7::timestamptz end,
         leased_until = null
     where region = $1
       and id = $2
       and fence = $3`,
    [region, id, fence, outcome.status, outcome.nextAt, outcome.reason, outcome.at],
  )
}

/** Removes messages that arrived or were given up before an instant, `limit` at most; says how many. */
export async function forgetDeliveries(tx: WriteTx, region: string, before: string, limit: number): Promise<number> {
  const rows = await tx.query(
    `delete from delivery
     where region = $1
       and id in (
         select d.id
         from delivery d
         where d.region = $1
           and d.status <> 'waiting'
           and d.done_at < $2
         limit $3
       )
     returning id`,
    [region, before, limit],
  )
  return rows.length
}
