// Webhooks of units, and the messages on their way to them.
import type { ReadTx, WriteTx } from './tx.ts'

/** A webhook as its unit sees it; `waiting` messages have not arrived yet. */
export interface WebhookRow {
  readonly id: string
  readonly url: string
  readonly madeAt: string
  readonly waiting: number
  readonly lost: number
  readonly lastError: string | null
}

/** A webhook to be kept. */
export interface NewWebhook {
  readonly id: string
  readonly unit: string
  readonly person: string
  readonly url: string
  readonly secret: string
  readonly at: string
}

/** Keeps a webhook unless the unit has `most` already; false when it has. */
export async function insertWebhook(tx: WriteTx, region: string, hook: NewWebhook, most: number): Promise<boolean> {
  const rows = await tx.query(
    `insert into webhook (region, id, unit, person, url, secret, made_at)
     select $1, $2, $3, $4, $5, $6, $7
     where (select count(*) from webhook w where w.region = $1 and w.unit = $3 and w.ended_at is null) < $8
     returning id`,
    [region, hook.id, hook.unit, hook.person, hook.url, hook.secret, hook.at, most],
  )
  return rows.length > 0
}

/** The webhooks of a unit that stand, with how their messages fare. */
export async function listWebhooks(tx: ReadTx, region: string, unit: string): Promise<WebhookRow[]> {
  const rows = await tx.query<Omit<WebhookRow, 'madeAt'> & { madeAt: Date }>(
    `select w.id, w.url, w.made_at as "madeAt",
       count(*) filter (where d.status = 'waiting')::integer as waiting,
       count(*) filter (where d.status = 'given-up')::integer as lost,
       (array_agg(d.last_error order by d.id desc) filter (where d.last_error is not null))[1] as "lastError"
     from webhook w
     left join delivery d on d.region = w.region and d.hook = w.id
     where w.region = $1
       and w.unit = $2
       and w.ended_at is null
     group by w.region, w.id
     order by w.id`,
    [region, unit],
  )
  return rows.map((row) => ({ ...row, madeAt: row.madeAt.toISOString() }))
}

/** Takes a webhook of a unit back; false when it has none of this id that stands. */
export async function endWebhook(tx: WriteTx, region: string, unit: string, id: string, at: string): Promise<boolean> {
  const rows = await tx.query(
    `update webhook
     set ended_at = $4
     where region = $1
       and unit = $2
       and id = $3
       and ended_at is null
     returning id`,
    [region, unit, id, at],
  )
  return rows.length > 0
}

/** The webhooks of some units that stand. */
export async function hooksOf(
  tx: ReadTx,
  regions: readonly string[],
  units: readonly string[],
): Promise<{ region: string; id: string; unit: string }[]> {
  return tx.query(
    `select region, id, unit
     from webhook
     where region = any ($1)
       and unit = any ($2)
       and ended_at is null
     order by region, id`,
    [regions, units],
  )
}

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
