// Batches of figures at work: the list, one of them, and moving it on.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type BatchView, moveFigures, openBatch } from '../../app/keep-figures.ts'
import { listOwnBatches } from '../../app/list-batches.ts'
import { isUuid } from '../../domain/base/ids.ts'
import type { BatchMove } from '../../domain/indicator/batch.ts'
import { renderPage } from '../../web/layout.tsx'
import { BatchesPage } from '../../web/pages/batches.tsx'
import { FigureBatchPage } from '../../web/pages/figure-batch.tsx'
import { sendProblem } from '../problem.ts'
import { frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, refused, routesForSeats } from '../seated.ts'
import { readForm } from '../upload.ts'

const MOVES: readonly BatchMove[] = ['submit', 'approve', 'return', 'withdraw', 'lock']

/** GET /indicators/batches, GET and POST /indicators/batches/:batch. */
export function figureBatchRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/indicators/batches', list)
  route('GET', '/indicators/batches/:batch', async (exchange) => {
    const opened = await openBatch(exchange.rooms.ctx, exchange.seat, batchOf(exchange))
    if (!opened.ok) return refused(exchange, opened.diagnostics)
    if (wants(exchange.request) === 'data') return exchange.reply.header('vary', 'accept').send(opened.value)
    return show(exchange, opened.value, { note: '', trouble: [] })
  })
  route('POST', '/indicators/batches/:batch', move)
}

const batchOf = ({ request }: Exchange): string => (request.params as { batch: string }).batch

async function list({ request, reply, rooms, seat }: Exchange): Promise<FastifyReply> {
  const query = queryOf(request)
  const after = query.get('after')
  const asked = { show: query.get('show') ?? '', after: after && isUuid(after) ? after : null }
  const found = await listOwnBatches(rooms.ctx, seat, asked)
  if (wants(request) === 'data') return reply.header('vary', 'accept').send(found)
  const page = BatchesPage({ frame: frameOf(request, rooms.asset), list: found, first: asked.after === null })
  return reply.type('text/html').send(renderPage(page))
}

async function move(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { move: asked = '', note = '', key = '' } = (await readForm(request)).fields
  const wanted = MOVES.find((one) => one === asked)
  const frame = frameOf(request, rooms.asset)
  const id = batchOf(exchange)
  if (!wanted)
    return sendProblem(request, reply, rooms.asset, {
      ...{ status: 422, title: 'refused', lines: [frame.v.t('bad-request')] },
    })
  const moved = await moveFigures(rooms.ctx, seat, id, { move: wanted, note, key })
  if (moved.ok) {
    if (wants(request) === 'data') return reply.send({ state: moved.value.batch.state })
    return reply.redirect(frame.v.to(`/indicators/batches/${id}?done=1`), 303)
  }
  const opened = await openBatch(rooms.ctx, seat, id)
  if (!opened.ok) return refused(exchange, opened.diagnostics)
  const lines = moved.diagnostics.map(frame.v.tell)
  if (wants(request) === 'data')
    return sendProblem(request, reply, rooms.asset, {
      ...{ status: 422, title: 'refused', lines, diagnostics: moved.diagnostics },
    })
  return show(exchange, opened.value, { note, trouble: lines })
}

function show(
  { request, reply, rooms }: Exchange,
  view: BatchView,
  { note, trouble }: { readonly note: string; readonly trouble: readonly string[] },
): FastifyReply {
  const frame = { ...frameOf(request, rooms.asset), path: `/indicators/batches/${view.batch.id}` }
  const done = queryOf(request).has('done')
  const page = FigureBatchPage({ frame, view, note, trouble, done, key_: rooms.ctx.newId() })
  return reply
    .code(trouble.length > 0 ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}
