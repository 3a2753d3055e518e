// Webhooks: asked for by programs of a unit; what the unit is told becomes messages, signed, sent, and tried again later and later.
import { createHmac } from 'node:crypto'
import { nextTry } from '../domain/base/backoff.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import { insertDeliveries, type LeasedDelivery, leaseDeliveries, settleDelivery } from '../store/deliveries.ts'
import type { NoticeRow } from '../store/notices.ts'
import { hostedRegions } from '../store/units.ts'
import { endWebhook, hooksOf, insertWebhook, listWebhooks, type WebhookRow } from '../store/webhooks.ts'
import type { Context } from './context.ts'
import { followNotices } from './follow.ts'

const FOLLOWER = 'webhook'
const LEASE_MS = 5 * 60_000
const BATCH = 20
/** After so many tries (some three days) a message is given up. */
const MOST_TRIES = 15
/** Webhooks of a unit. */
const MOST = 10

/** Asks for a webhook; the key that its messages are signed with is told here and never again. */
export async function addWebhook(
  ctx: Context,
  seat: Seat,
  url: string,
): Promise<Result<{ id: string; secret: string }>> {
  if (!ctx.courier.takes(url)) return refuse('system.webhook-url', { url: url.slice(0, 200) })
  const secret = Buffer.from(ctx.newSecret(), 'base64url').toString('base64')
  const { unit, person } = seat
  const hook = { id: ctx.newId(), unit, person, url, secret, at: ctx.clock().toISOString() }
  const added = await ctx.db.write((tx) => insertWebhook(tx, seat.unitRegion, hook, MOST))
  return added ? ok({ id: hook.id, secret: `whsec_${secret}` }) : refuse('system.webhook-many', { most: MOST })
}

/** The webhooks of the unit, with how their messages fare. */
export const myWebhooks = (ctx: Context, { unitRegion, unit }: Seat): Promise<WebhookRow[]> =>
  ctx.db.read((tx) => listWebhooks(tx, unitRegion, unit))

/** Takes a webhook back; what waits for it is not sent any more. */
export async function dropWebhook(ctx: Context, { unitRegion, unit }: Seat, id: string): Promise<Result<null>> {
  const at = ctx.clock().toISOString()
  const ended = isUuid(id) && (await ctx.db.write((tx) => endWebhook(tx, unitRegion, unit, id, at)))
  return ended ? ok(null) : refuse('system.webhook-unknown', { id: id.slice(0, 60) })
}

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
  const { region, id, url, secret, body, tries } = leased
  const at = ctx.clock().toISOString()
  const name = `msg_${region}_${id}`
  const stamp = String(Math.floor(Date.parse(at) / 1000))
  const posted = await ctx.courier.send(url, body, {
    'webhook-id': name,
    'webhook-timestamp': stamp,
    'webhook-signature': `v1,${signed(secret, `${name}.${stamp}.${body}`)}`,
  })
  const failed = tries >= MOST_TRIES ? 'given-up' : 'waiting'
  const status = posted.kind === 'sent' ? 'sent' : failed
  const reason = posted.kind === 'sent' ? null : posted.reason
  await ctx.worker.each((tx) => settleDelivery(tx, leased, { status, at, nextAt: nextTry(at, tries), reason }))
  return status !== 'waiting'
}

const signed = (secret: string, text: string): string =>
  createHmac('sha256', Buffer.from(secret, 'base64')).update(text).digest('base64')
