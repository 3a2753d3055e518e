// Webhooks of a unit: asked for, paused, tried, given another key and taken back by its people and its programs.
import { addMinutes } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import { type DeliveryRow, insertTried, listDeliveries } from '../store/deliveries.ts'
import type { WriteTx } from '../store/tx.ts'
import {
  changeSecret,
  endWebhook,
  insertWebhook,
  listWebhooks,
  loadWebhook,
  pauseWebhook,
  type WebhookOf,
  type WebhookRow,
} from '../store/webhooks.ts'
import type { Context } from './context.ts'
import { headersOf } from './deliveries.ts'

export type { DeliveryRow, WebhookRow }

/** Webhooks of a unit. */
const MOST = 10
/** For so long messages are signed with the key before the newest, too. */
const BOTH_KEYS_HOURS = 24
const SHOWN = 50

/** Asks for a webhook; the key that its messages are signed with is told here and never again. */
export async function addWebhook(
  ctx: Context,
  seat: Seat,
  url: string,
): Promise<Result<{ id: string; secret: string }>> {
  const shown = url.slice(0, 200)
  const takes = await ctx.courier.takes(url)
  if (takes === 'unreadable') return refuse('system.webhook-url', { url: shown })
  if (takes === 'inside') return refuse('system.webhook-inside', { url: shown })
  const { key, secret } = newKey(ctx)
  const { unit, person } = seat
  const hook = { id: ctx.newId(), unit, person, url, secret: key, at: ctx.clock().toISOString() }
  const added = await ctx.db.write((tx) => insertWebhook(tx, seat.unitRegion, hook, MOST))
  return added ? ok({ id: hook.id, secret }) : refuse('system.webhook-many', { most: MOST })
}

/** A key as it is kept, and as programs know it. */
function newKey(ctx: Context): { key: string; secret: string } {
  const key = Buffer.from(ctx.newSecret(), 'base64url').toString('base64')
  return { key, secret: `whsec_${key}` }
}

/** The webhooks of the unit, with how their messages fare. */
export const myWebhooks = (ctx: Context, { unitRegion, unit }: Seat): Promise<WebhookRow[]> =>
  ctx.db.read((tx) => listWebhooks(tx, unitRegion, unit))

/** The latest messages of a webhook of the unit, newest first; none where it has no such one. */
export const myDeliveries = async (ctx: Context, seat: Seat, id: string): Promise<DeliveryRow[]> =>
  isUuid(id) ? ctx.db.read((tx) => listDeliveries(tx, hookOf(seat, id), SHOWN)) : []

/** Takes a webhook back; what waits for it is not sent any more. */
export const dropWebhook = (ctx: Context, seat: Seat, id: string): Promise<Result<null>> =>
  change(ctx, seat, id, (tx, hook) => endWebhook(tx, hook, ctx.clock().toISOString()))

/** Lets messages wait until the webhook runs again. */
export const restWebhook = (ctx: Context, seat: Seat, id: string): Promise<Result<null>> =>
  change(ctx, seat, id, (tx, hook) => pauseWebhook(tx, hook, ctx.clock().toISOString()))

/** Lets a webhook run that was paused or switched off. */
export const runWebhook = (ctx: Context, seat: Seat, id: string): Promise<Result<null>> =>
  change(ctx, seat, id, (tx, hook) => pauseWebhook(tx, hook, null))

/** Gives a webhook another key, told here and never again; for a day messages are signed with both. */
export async function renewWebhook(ctx: Context, seat: Seat, id: string): Promise<Result<{ secret: string }>> {
  const { key, secret } = newKey(ctx)
  const until = addMinutes(ctx.clock().toISOString(), BOTH_KEYS_HOURS * 60)
  const changed = await change(ctx, seat, id, (tx, hook) => changeSecret(tx, hook, key, until))
  return changed.ok ? ok({ secret }) : changed
}

/** Sends a message to try, at once, also to a webhook that rests; `reason` says why it did not arrive. */
export async function tryWebhook(ctx: Context, seat: Seat, id: string): Promise<Result<{ reason: string | null }>> {
  const hook = isUuid(id) ? await ctx.db.read((tx) => loadWebhook(tx, hookOf(seat, id))) : null
  if (!hook) return unknown(id)
  const at = ctx.clock().toISOString()
  const body = JSON.stringify({ type: 'webhook.test', timestamp: at, data: { unit: seat.unit } })
  const headers = headersOf(`test_${ctx.newId()}`, at, body, [hook.secret])
  const posted = await ctx.courier.send(hook.url, body, headers)
  const reason = posted.kind === 'sent' ? null : posted.reason
  await ctx.db.write((tx) => insertTried(tx, seat.unitRegion, { hook: id, body, at, reason }))
  return ok({ reason })
}

const hookOf = ({ unitRegion, unit }: Seat, id: string): WebhookOf => ({ region: unitRegion, unit, id })

async function change(
  ctx: Context,
  seat: Seat,
  id: string,
  work: (tx: WriteTx, hook: WebhookOf) => Promise<boolean>,
): Promise<Result<null>> {
  const done = isUuid(id) && (await ctx.db.write((tx) => work(tx, hookOf(seat, id))))
  return done ? ok(null) : unknown(id)
}

const unknown = <T>(id: string): Result<T> => refuse('system.webhook-unknown', { id: id.slice(0, 60) })
