// Where people of a unit ask for webhooks, see how messages fare, pause, try, renew the key and take back.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  addWebhook,
  dropWebhook,
  myDeliveries,
  myWebhooks,
  renewWebhook,
  restWebhook,
  runWebhook,
  tryWebhook,
} from '../../app/webhooks.ts'
import type { Diagnostic, Result } from '../../domain/base/diagnostic.ts'
import type { Seat } from '../../domain/matter/party.ts'
import { renderPage } from '../../web/layout.tsx'
import { WebhookPage, WebhooksPage } from '../../web/pages/webhooks.tsx'
import { sendProblem } from '../problem.ts'
import { fieldsOf, frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'

const BASE = '/account/webhooks'

/** What a page tells beyond the webhooks: the key that was just made, what is wrong, what was typed. */
interface Told {
  readonly secret?: string
  readonly trouble?: readonly Diagnostic[]
  readonly typed?: string
}

/** GET and POST /account/webhooks and what is under it. */
export function webhookRoutes(app: FastifyInstance, rooms: Rooms): void {
  const { ctx } = rooms
  const guard = { preHandler: requireSignedIn(rooms) }
  app.get(BASE, guard, async (request, reply) => listPage(request, reply, rooms))
  app.get(`${BASE}/:id`, guard, async (request, reply) => hookPage(request, reply, rooms))
  app.post(BASE, guard, async (request, reply) => {
    const { url = '' } = fieldsOf(request.body)
    const made = await asOwn(request, (seat) => addWebhook(ctx, seat, url.trim()))
    if (!made.ok) return listPage(request, reply.code(422), rooms, { trouble: made.diagnostics, typed: url })
    return listPage(request, reply, rooms, { secret: made.value.secret })
  })
  app.post(`${BASE}/:id/secret`, guard, async (request, reply) => {
    const made = await asOwn(request, (seat) => renewWebhook(ctx, seat, idOf(request)))
    if (!made.ok) return refused(request, reply, rooms, made.diagnostics)
    return listPage(request, reply, rooms, { secret: made.value.secret })
  })
  app.post(`${BASE}/:id/try`, guard, async (request, reply) => {
    const tried = await asOwn(request, (seat) => tryWebhook(ctx, seat, idOf(request)))
    return tried.ok
      ? goOn(request, reply, rooms, `${BASE}/${idOf(request)}?tried=1`)
      : refused(request, reply, rooms, tried.diagnostics)
  })
  const acts = { pause: restWebhook, run: runWebhook, end: dropWebhook }
  for (const [name, act] of Object.entries(acts))
    app.post(`${BASE}/:id/${name}`, guard, async (request, reply) => {
      const done = await asOwn(request, (seat) => act(ctx, seat, idOf(request)))
      return done.ok ? goOn(request, reply, rooms, BASE) : refused(request, reply, rooms, done.diagnostics)
    })
}

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id

/** Whoever acts for their own unit may; a deputy keeps no webhooks of whom they stand in for. */
async function asOwn<T>(request: FastifyRequest, work: (seat: Seat) => Promise<Result<T>>): Promise<Result<T>> {
  const seat = signedIn(request)
  if (seat && isOwn(seat)) return work(seat)
  return { ok: false, diagnostics: [{ code: 'system.webhook-place', params: {} }] }
}

const isOwn = ({ unit, standsFor }: Seat): boolean => unit !== '' && standsFor === null

const goOn = (request: FastifyRequest, reply: FastifyReply, { asset }: Rooms, path: string): FastifyReply =>
  reply.redirect(frameOf(request, asset).v.to(path), 303)

async function listPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { ctx, asset }: Rooms,
  { secret, trouble = [], typed = '' }: Told = {},
): Promise<FastifyReply> {
  const seat = signedIn(request) as Seat
  const frame = { ...frameOf(request, asset), path: BASE }
  const page = WebhooksPage({
    frame,
    unit: isOwn(seat) ? seat.unitName : null,
    hooks: isOwn(seat) ? await myWebhooks(ctx, seat) : [],
    secret: secret ?? null,
    trouble: trouble.map(frame.v.tell),
    typed,
  })
  return reply.header('cache-control', 'no-store').type('text/html').send(renderPage(page))
}

async function hookPage(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const id = idOf(request)
  const found = await asOwn(request, async (seat): Promise<Result<Parameters<typeof WebhookPage>[0]>> => {
    const hook = (await myWebhooks(rooms.ctx, seat)).find((one) => one.id === id)
    if (!hook) return { ok: false, diagnostics: [{ code: 'system.webhook-unknown', params: { id: id.slice(0, 60) } }] }
    const rows = await myDeliveries(rooms.ctx, seat, id)
    const frame = { ...frameOf(request, rooms.asset), path: `${BASE}/${id}` }
    return { ok: true, value: { frame, hook, rows, isTried: queryOf(request).has('tried') } }
  })
  if (!found.ok) return refused(request, reply, rooms, found.diagnostics)
  return reply
    .header('cache-control', 'no-store')
    .type('text/html')
    .send(renderPage(WebhookPage(found.value)))
}

function refused(
  request: FastifyRequest,
  reply: FastifyReply,
  { asset }: Rooms,
  diagnostics: readonly Diagnostic[],
): FastifyReply {
  const lines = diagnostics.map(frameOf(request, asset).v.tell)
  return sendProblem(request, reply, asset, { status: 404, title: 'refused', lines, diagnostics })
}
