// Messages on their way to webhooks, and what became of them.
import type { ReadTx, WriteTx } from './tx.ts'
import type { WebhookOf } from './webhooks.ts'

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
  readonly hook: string
  readonly url: string
  /** The keys that it is signed with, the newest first. */
  readonly secrets: readonly string[]
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
         tried_at = $2,
         leased_until = $3
     from webhook w
     where d.region = $1
       and w.region = $1
       and w.id = d.hook
       and d.id in (
         select f.id
         from delivery f
         join webhook h on h.region = f.region and h.id = f.hook
         where f.region = $1
           and h.ended_at is null
           and h.paused_at is null
           and h.off_at is null
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
     returning d.region, d.id, d.hook, w.url, d.body, d.tries, d.fence,
       case when w.former_until > $2 then array[w.secret, w.former_secret] else array[w.secret] end as secrets`,
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

/** Gives up what waits for a webhook; says how much that was. */
export async function giveUpWaiting(
  tx: WriteTx,
  region: string,
  hook: string,
  { at, reason }: { readonly at: string; readonly reason: string },
): Promise<number> {
  const rows = await tx.query(
    `update delivery
     set status = 'given-up',
         last_error = coalesce(last_error, $4),
         done_at = $3,
         leased_until = null,
         fence = fence + 1
     where region = $1
       and hook = $2
       and status = 'waiting'
     returning id`,
    [region, hook, at, reason],
  )
  return rows.length
}

/** A message as its unit sees it. */
export interface DeliveryRow {
  readonly id: number
  /** Region, dot, id of the matter that it is about; `test` for one that was sent to try. */
  readonly matter: string
  readonly status: 'waiting' | 'sent' | 'given-up'
  readonly tries: number
  readonly lastError: string | null
  readonly madeAt: string
  readonly triedAt: string | null
  /** Not sent before then, while it waits. */
  readonly nextAt: string
  readonly body: string
}

/** The latest messages of a webhook of a unit, newest first. */
export async function listDeliveries(
  tx: ReadTx,
  { region, unit, id }: WebhookOf,
  limit: number,
): Promise<DeliveryRow[]> {
  type Stored = Omit<DeliveryRow, 'madeAt' | 'triedAt' | 'nextAt'> & {
    madeAt: Date
    triedAt: Date | null
    nextAt: Date
  }
  const rows = await tx.query<Stored>(
    `select d.id, d.matter, d.status, d.tries, d.last_error as "lastError", d.made_at as "madeAt",
       d.tried_at as "triedAt", d.next_at as "nextAt", d.body
     from webhook w
     join delivery d on d.region = w.region and d.hook = w.id
     where w.region = $1
       and w.unit = $2
       and w.id = $3
       and w.ended_at is null
     order by d.id desc
     limit $4`,
    [region, unit, id, limit],
  )
  return rows.map(({ madeAt, triedAt, nextAt, ...row }) => ({
    ...row,
    madeAt: madeAt.toISOString(),
    triedAt: triedAt?.toISOString() ?? null,
    nextAt: nextAt.toISOString(),
  }))
}

/** Keeps a message that was sent to try, with what came of it. */
export async function insertTried(
  tx: WriteTx,
  region: string,
  tried: { readonly hook: string; readonly body: string; readonly at: string; readonly reason: string | null },
): Promise<void> {
  await tx.query(
    `insert into delivery (region, hook, matter, body, status, tries, next_at, last_error, made_at, tried_at, done_at)
     values ($1, $2, 'test', $3, $4, 1, $5, $6, $5, $5, $5)`,
    [region, tried.hook, tried.body, tried.reason === null ? 'sent' : 'given-up', tried.at, tried.reason],
  )
}

/** Removes messages that arrived or were given up before an instant, or have waited since then, `limit` at most; says how many. */
export async function forgetDeliveries(tx: WriteTx, region: string, before: string, limit: number): Promise<number> {
  const rows = await tx.query(
    `delete from delivery
     where region = $1
       and id in (
         select d.id
         from delivery d
         where d.region = $1
           and (
             (d.status <> 'waiting' and d.done_at < $2)
             or (d.status = 'waiting' and d.made_at < $2)
           )
         limit $3
       )
     returning id`,
    [region, before, limit],
  )
  return rows.length
}
