// E-mail to people: who gets any, the lines that wait for them, and what became of each.
import type { Notice } from '../domain/matter/summary.ts'
import type { ToldSlip } from './notices.ts'
import type { Viewer } from './pool.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** How often somebody wants mail. */
export type Rhythm = 'at-once' | 'daily' | 'none'

/** How somebody wants their mail; `lang` as pages know it. */
export interface MailChoice {
  readonly rhythm: Rhythm
  readonly lang: 'zh-Hans' | 'zh-Hant' | 'en'
}

/** A person of a unit, or a deputy of one, who wants mail. */
export interface Recipient extends MailChoice {
  readonly unit: string
  readonly region: string
  readonly person: string
  readonly address: string
}

/** What a mail tells, as it was when it was told. */
export interface MailLine extends Omit<Notice, 'unit'> {
  readonly region: string
  readonly matter: string
  readonly seq: number
  readonly at: string
  readonly title: string
  readonly part: string | null
  readonly service: string
  readonly version: string
  readonly unitName: string
  readonly slips: readonly ToldSlip[]
}

/** What a mail tells of a webhook that was switched off. */
export interface HookLine {
  readonly kind: 'webhook-off'
  readonly url: string
  /** Since when no try went through. */
  readonly since: string
  readonly at: string
  readonly unitName: string
  readonly reason: string
}

/** A mail to be made; the same person and cause again adds lines to one that still gathers, and is otherwise left alone. */
export interface NewMail {
  readonly id: string
  readonly person: string
  readonly cause: string
  readonly address: string
  readonly lang: MailChoice['lang']
  readonly lines: readonly (MailLine | HookLine)[]
  readonly nextAt: string
}

/** A mail that a worker holds; `fence` must be shown when it says what became of it. */
export interface LeasedMail {
  readonly region: string
  readonly id: string
  readonly cause: string
  readonly address: string
  readonly lang: MailChoice['lang']
  readonly lines: readonly (MailLine | HookLine)[]
  readonly tries: number
  readonly fence: number
}

/** What became of a mail. */
export interface MailOutcome {
  readonly status: 'sent' | 'waiting' | 'given-up'
  readonly at: string
  readonly nextAt: string
  readonly reason: string | null
}

/** Active people with an address who act on a day for one of these units and have not declined mail. */
export async function recipientsOf(
  tx: ReadTx,
  regions: readonly string[],
  units: readonly string[],
  day: string,
): Promise<Recipient[]> {
  return tx.query<Recipient>(
    `select a.unit, p.region, p.id as person, p.email as address, coalesce(c.rhythm, 'at-once') as rhythm,
       coalesce(c.lang, 'zh-Hans') as lang
     from (
       select m.unit, m.region, m.person
       from membership m
       where m.region = any ($1)
         and m.unit = any ($2)
         and coalesce(m.from_on, $3) <= $3
         and coalesce(m.to_on, $3) >= $3
       union
       select m.unit, d.deputy_region, d.deputy
       from membership m
       join deputy d on d.region = m.region and d.person = m.person
       where m.region = any ($1)
         and m.unit = any ($2)
         and coalesce(m.from_on, $3) <= $3
         and coalesce(m.to_on, $3) >= $3
         and $3 between d.from_on and d.to_on
     ) as a
     join person p on p.region = a.region and p.id = a.person
     left join mail_choice c on c.region = p.region and c.person = p.id
     where p.active
       and p.email <> ''
       and coalesce(c.rhythm, 'at-once') <> 'none'
     order by p.region, p.id, a.unit`,
    [regions, units, day],
  )
}

/** A person, of whatever region kept here, who is active, has an address and has not declined mail; null for any other. */
export async function recipientOf(tx: ReadTx, person: string): Promise<Omit<Recipient, 'unit'> | null> {
  const rows = await tx.query<Omit<Recipient, 'unit'>>(
    `select p.region, p.id as person, p.email as address, coalesce(c.rhythm, 'at-once') as rhythm,
       coalesce(c.lang, 'zh-Hans') as lang
     from person p
     join region r on r.region = p.region
     left join mail_choice c on c.region = p.region and c.person = p.id
     where r.hosted
       and p.id = $1
       and p.active
       and p.email <> ''
       and coalesce(c.rhythm, 'at-once') <> 'none'`,
    [person],
  )
  return rows[0] ?? null
}

/** Makes mails; gives the ids of those that were made or took more lines. */
export async function draftMails(
  tx: WriteTx,
  region: string,
  at: string,
  mails: readonly NewMail[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.query<{ person: string; cause: string }>(
    `insert into mail (region, id, person, cause, address, lang, lines, status, next_at, made_at)
     select $1, n.id, n.person, n.cause, n.address, n.lang, n.lines, 'waiting', n."nextAt", $2
     from jsonb_to_recordset($3) as n (
       id uuid, person uuid, cause text, address text, lang text, lines jsonb, "nextAt" timestamptz
     )
     on conflict (region, person, cause) do update
     set lines = mail.lines || excluded.lines
     where mail.status = 'waiting'
       and mail.tries = 0
       and mail.cause like 'daily %'
     returning person, cause`,
    [region, at, JSON.stringify(mails)],
  )
  return new Set(rows.map(({ person, cause }) => `${person} ${cause}`))
}

/** Leases up to `limit` mails of a region that may be tried at `now`, until `until`; each lease is a try. */
export async function leaseMails(
  tx: WriteTx,
  region: string,
  { now, until, limit }: { readonly now: string; readonly until: string; readonly limit: number },
): Promise<LeasedMail[]> {
  return tx.query<LeasedMail>(
    `update mail m
     set fence = m.fence + 1,
         tries = m.tries + 1,
         leased_until = $3
     where m.region = $1
       and m.id in (
         select d.id
         from mail d
         where d.region = $1
           and d.status = 'waiting'
           and d.next_at <= $2
           and (d.leased_until is null or d.leased_until <= $2)
         order by d.next_at
         limit $4
         for update skip locked
       )
     returning m.region, m.id, m.cause, m.address, m.lang, m.lines, m.tries, m.fence`,
    [region, now, until, limit],
  )
}

/** Writes down what became of a leased mail, unless another worker has it by now. */
export async function settleMail(tx: WriteTx, mail: LeasedMail, outcome: MailOutcome): Promise<void> {
  const { status, at, nextAt, reason } = outcome
  await tx.query(
    `update mail
     set status = $4,
         next_at = $5,
         last_error = $6,
         done_at = case when $4 = 'waiting' then null else $7::timestamptz end,
         leased_until = null
     where region = $1
       and id = $2
       and fence = $3`,
    [mail.region, mail.id, mail.fence, status, nextAt, reason, at],
  )
}

/** Removes mails that were sent or given up before an instant, `limit` at most; says how many. */
export async function forgetMails(tx: WriteTx, region: string, before: string, limit: number): Promise<number> {
  const rows = await tx.query(
    `delete from mail
     where region = $1
       and id in (
         select d.id
         from mail d
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

/** What a person may see of their own mail. */
export interface OwnMail extends MailChoice {
  /** Where it goes; null when nobody entered an address. */
  readonly address: string | null
  readonly waiting: number
  /** What could not be delivered lately, newest first. */
  readonly lost: readonly { readonly address: string; readonly reason: string; readonly at: string }[]
}

/** How a person gets their mail, and what became of it since an instant. */
export async function loadOwnMail(tx: ReadTx, { region, person }: Viewer, since: string): Promise<OwnMail | null> {
  const [row] = await tx.query<Omit<OwnMail, 'lost'> & { lost: { address: string; reason: string; at: string }[] }>(
    `select nullif(p.email, '') as address, coalesce(c.rhythm, 'at-once') as rhythm, coalesce(c.lang, 'zh-Hans') as lang,
       (
         select count(*)::integer
         from mail m
         where m.region = p.region
           and m.person = p.id
           and m.status = 'waiting'
       ) as waiting,
       coalesce(
         (
           select jsonb_agg(jsonb_build_object('address', l.address, 'reason', l.last_error, 'at', l.done_at) order by l.done_at desc)
           from (
             select m.address, m.last_error, m.done_at
             from mail m
             where m.region = p.region
               and m.person = p.id
               and m.status = 'given-up'
               and m.done_at > $3
             order by m.done_at desc
             limit 5
           ) as l
         ),
         '[]'
       ) as lost
     from person p
     left join mail_choice c on c.region = p.region and c.person = p.id
     where p.region = $1
       and p.id = $2`,
    [region, person, since],
  )
  return row ?? null
}

/** Keeps how a person wants their mail. */
export async function keepMailChoice(tx: WriteTx, { region, person }: Viewer, choice: MailChoice): Promise<void> {
  await tx.query(
    `insert into mail_choice (region, person, rhythm, lang)
     values ($1, $2, $3, $4)
     on conflict (region, person) do update
     set rhythm = excluded.rhythm,
         lang = excluded.lang`,
    [region, person, choice.rhythm, choice.lang],
  )
}

/** Stops the mail of whoever got this one; false when there is no such mail. */
export async function stopMail(tx: WriteTx, region: string, mail: string): Promise<boolean> {
  const [row] = await tx.query<{ stopped: boolean }>('select stop_mail($1, $2) as stopped', [region, mail])
  return row?.stopped ?? false
}
