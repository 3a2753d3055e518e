// What units are told becomes messages to their webhooks: signed, sent, tried again later and later; a webhook that fails for days is
// switched off, and whoever asked for it is told so.
import { createHmac } from 'node:crypto'
import { nextTry } from '../domain/base/backoff.ts'
import { addMinutes } from '../domain/base/calendar.ts'
import {
  giveUpWaiting,
  insertDeliveries,
  type LeasedDelivery,
  leaseDeliveries,
  settleDelivery,
} from '../store/deliveries.ts'
import { draftMails, recipientOf } from '../store/mails.ts'
import type { NoticeRow } from '../store/notices.ts'
import type { WriteTx } from '../store/tx.ts'
import { hostedRegions, unitNames } from '../store/units.ts'
import { hooksOf, noteTry, type SwitchedOff, switchOff } from '../store/webhooks.ts'
import type { Context } from './context.ts'
import { followNotices } from './follow.ts'

const FOLLOWER = 'webhook'
const LEASE_MS = 5 * 60_000
const BATCH = 20
/** After so many tries (some three days) a message is given up. */
const MOST_TRIES = 15
/** A webhook at which no try has gone through for so many days is switched off. */
const FAILING_DAYS = 5

/** Makes messages of one batch of notices in every region; says whether there may be more. */
export function draftDeliveries(ctx: Context): Promise<boolean> {
  return followNotices(ctx, FOLLOWER, async (tx, _region, notices) => {
    const regions = await hostedRegions(tx)
    const hooks = await hooksOf(tx, regions, [...new Set(notices.map(({ unit }) => unit))])
    for (const region of new Set(hooks.map((hook) => hook.region))) {
      const here = hooks.filter((hook) => hook.region === region)
      const list = notices.flatMap((notice) =>
        here
          .filter(({ unit }) => unit === notice.unit)
          .map(({ id }) => ({ hook: id, matter: `${notice.region}.${notice.matter}`, body: bodyOf(notice) })),
      )
      await insertDeliveries(tx, region, ctx.clock().toISOString(), list)
    }
  })
}

/** A message (Standard Webhooks: type, timestamp, data). */
function bodyOf({ region, matter, seq, unit, role, branch, about, kind, at, title, service }: NoticeRow): string {
  const data = { ref: `${region}.${matter}`, title, service, seq, branch, unit, role, about, kind }
  return JSON.stringify({ type: 'matter.notice', timestamp: at, data })
}

/** Sends one batch of what is due in every hosted region; says whether there may be more. */
export async function sendDeliveries(ctx: Context): Promise<boolean> {
  const regions = await ctx.worker.read(hostedRegions)
  let more = false
  for (const region of regions) {
    const now = ctx.clock()
    const until = new Date(now.getTime() + LEASE_MS).toISOString()
    const lease = { now: now.toISOString(), until, limit: BATCH }
    const leased = await ctx.worker.each((tx) => leaseDeliveries(tx, region, lease))
    const sent = await Promise.all(leased.map((one) => sendOne(ctx, one)))
    // The next message about a matter may go as soon as the one before it has arrived.
    more ||= sent.includes(true)
  }
  return more
}

async function sendOne(ctx: Context, leased: LeasedDelivery): Promise<boolean> {
  const { region, id, hook, url, secrets, body, tries } = leased
  const at = ctx.clock().toISOString()
  const posted = await ctx.courier.send(url, body, headersOf(`msg_${region}_${id}`, at, body, secrets))
  const failed = tries >= MOST_TRIES ? 'given-up' : 'waiting'
  const went = posted.kind === 'sent'
  const status = went ? 'sent' : failed
  const reason = went ? null : posted.reason
  await ctx.worker.write(async (tx) => {
    await settleDelivery(tx, leased, { status, at, nextAt: nextTry(at, tries), reason })
    await noteTry(tx, region, hook, at, went)
    if (reason !== null) await offWhenFailing(ctx, tx, leased, at, reason)
  })
  return status !== 'waiting'
}

/** The headers of a message by the Standard Webhooks scheme; signed with every key, the newest first. */
export function headersOf(name: string, at: string, body: string, keys: readonly string[]): Record<string, string> {
  const stamp = String(Math.floor(Date.parse(at) / 1000))
  const signed = (key: string) =>
    createHmac('sha256', Buffer.from(key, 'base64')).update(`${name}.${stamp}.${body}`).digest('base64')
  return {
    'webhook-id': name,
    'webhook-timestamp': stamp,
    'webhook-signature': keys.map((key) => `v1,${signed(key)}`).join(' '),
  }
}

async function offWhenFailing(
  ctx: Context,
  tx: WriteTx,
  { region, hook }: LeasedDelivery,
  at: string,
  reason: string,
): Promise<void> {
  const off = await switchOff(tx, region, hook, { at, before: addMinutes(at, -FAILING_DAYS * 24 * 60) })
  if (!off) return
  const lost = await giveUpWaiting(tx, region, hook, { at, reason })
  ctx.log.warn({ webhook: hook, unit: off.unit, reason, lost }, 'a webhook was switched off')
  await tellOwner(ctx, tx, off, at, reason)
}

/** A mail to whoever asked for the webhook; the pages of its unit tell everybody there. */
async function tellOwner(ctx: Context, tx: WriteTx, off: SwitchedOff, at: string, reason: string): Promise<void> {
  const owner = ctx.mailing && (await recipientOf(tx, off.person))
  if (!owner) return
  const { region, person, address, lang } = owner
  const unitName = (await unitNames(tx, [off.unit])).get(off.unit)?.name ?? off.unit
  const line = { kind: 'webhook-off' as const, url: off.url, since: off.failingSince, at, unitName, reason }
  const cause = `webhook ${off.id} ${at}`
  await draftMails(tx, region, at, [{ id: ctx.newId(), person, cause, address, lang, lines: [line], nextAt: at }])
}
