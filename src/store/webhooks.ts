// Webhooks of units: where programs want to be told what the unit is told, and how they fare.
import type { ReadTx, WriteTx } from './tx.ts'

/** A webhook as its unit sees it; `waiting` messages have not arrived yet. Instants are ISO text with milliseconds, null where not so. */
export interface WebhookRow {
  readonly id: string
  readonly url: string
  readonly madeAt: string
  readonly waiting: number
  readonly lost: number
  readonly lastError: string | null
  readonly pausedAt: string | null
  /** First try that failed since the last that went through. */
  readonly failingSince: string | null
  /** When it was switched off because it failed for days. */
  readonly offAt: string | null
  /** Until when messages are signed with the key before this one, too. */
  readonly formerUntil: string | null
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

/** Which webhook of which unit. */
export interface WebhookOf {
  readonly region: string
  readonly unit: string
  readonly id: string
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
  const rows = await tx.query<StoredHook>(
    `select w.id, w.url, w.made_at, w.paused_at, w.failing_since, w.off_at, w.former_until,
       count(*) filter (where d.status = 'waiting')::integer as waiting,
       count(*) filter (where d.status = 'given-up' and d.matter <> 'test')::integer as lost,
       (array_agg(d.last_error order by d.id desc) filter (where d.last_error is not null))[1] as last_error
     from webhook w
     left join delivery d on d.region = w.region and d.hook = w.id
     where w.region = $1
       and w.unit = $2
       and w.ended_at is null
     group by w.region, w.id
     order by w.id`,
    [region, unit],
  )
  return rows.map(rowOf)
}

interface StoredHook extends Pick<WebhookRow, 'id' | 'url' | 'waiting' | 'lost'> {
  readonly made_at: Date
  readonly paused_at: Date | null
  readonly failing_since: Date | null
  readonly off_at: Date | null
  readonly former_until: Date | null
  readonly last_error: string | null
}

const rowOf = (row: StoredHook): WebhookRow => ({
  id: row.id,
  url: row.url,
  waiting: row.waiting,
  lost: row.lost,
  madeAt: row.made_at.toISOString(),
  lastError: row.last_error,
  pausedAt: row.paused_at?.toISOString() ?? null,
  failingSince: row.failing_since?.toISOString() ?? null,
  offAt: row.off_at?.toISOString() ?? null,
  formerUntil: row.former_until?.toISOString() ?? null,
})

/** How many webhooks of a unit were switched off, that nobody has looked after since. */
export async function countOff(tx: ReadTx, region: string, unit: string): Promise<number> {
  const rows = await tx.query<{ n: number }>(
    `select count(*)::integer as n
     from webhook
     where region = $1
       and unit = $2
       and ended_at is null
       and off_at is not null`,
    [region, unit],
  )
  return rows[0]?.n ?? 0
}

/** Where a webhook's messages go and what they are signed with; null when the unit has none of this id that stands. */
export async function loadWebhook(
  tx: ReadTx,
  { region, unit, id }: WebhookOf,
): Promise<{ url: string; secret: string } | null> {
  const rows = await tx.query<{ url: string; secret: string }>(
    `select url, secret
     from webhook
     where region = $1
       and unit = $2
       and id = $3
       and ended_at is null`,
    [region, unit, id],
  )
  return rows[0] ?? null
}

/** Takes a webhook of a unit back; false when it has none of this id that stands. */
export async function endWebhook(tx: WriteTx, { region, unit, id }: WebhookOf, at: string): Promise<boolean> {
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

/** Pauses a webhook from an instant, or lets it run (null), also one that was switched off; false when the unit has no such one. */
export async function pauseWebhook(tx: WriteTx, { region, unit, id }: WebhookOf, at: string | null): Promise<boolean> {
  const rows = await tx.query(
    `update webhook
     set paused_at = $4,
         off_at = case when $4::timestamptz is null then null else off_at end,
         failing_since = case when $4::timestamptz is null then null else failing_since end
     where region = $1
       and unit = $2
       and id = $3
       and ended_at is null
     returning id`,
    [region, unit, id, at],
  )
  return rows.length > 0
}

/** Gives a webhook a new key; messages are signed with the one before, too, until an instant. False when the unit has no such one. */
export async function changeSecret(
  tx: WriteTx,
  { region, unit, id }: WebhookOf,
  secret: string,
  until: string,
): Promise<boolean> {
  const rows = await tx.query(
    `update webhook
     set former_secret = secret,
         former_until = $5,
         secret = $4
     where region = $1
       and unit = $2
       and id = $3
       and ended_at is null
     returning id`,
    [region, unit, id, secret, until],
  )
  return rows.length > 0
}

/** The webhooks of some units that are told: those that stand and were not switched off. */
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
       and off_at is null
     order by region, id`,
    [regions, units],
  )
}

/** Writes down how a try went: one that went through ends the time of failing, one that failed may begin it. */
export async function noteTry(tx: WriteTx, region: string, id: string, at: string, went: boolean): Promise<void> {
  await tx.query(
    `update webhook
     set failing_since = case when $4 then null else $3::timestamptz end
     where region = $1
       and id = $2
       and (failing_since is not null) = $4`,
    [region, id, at, went],
  )
}

/** A webhook that was switched off, and who asked for it. */
export interface SwitchedOff {
  readonly id: string
  readonly url: string
  readonly unit: string
  readonly person: string
  readonly failingSince: string
}

/** Switches a webhook off at `at` that has failed since `before` or longer; null when it has not. */
export async function switchOff(
  tx: WriteTx,
  region: string,
  id: string,
  { at, before }: { readonly at: string; readonly before: string },
): Promise<SwitchedOff | null> {
  const rows = await tx.query<Omit<SwitchedOff, 'failingSince'> & { since: Date }>(
    `update webhook
     set off_at = $3
     where region = $1
       and id = $2
       and ended_at is null
       and off_at is null
       and failing_since <= $4
     returning id, url, unit, person, failing_since as since`,
    [region, id, at, before],
  )
  const [row] = rows
  if (!row) return null
  const { since, ...same } = row
  return { ...same, failingSince: since.toISOString() }
}
