// Webhooks of units: where programs want to be told what the unit is told.
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
