// Figures summed up from matters: what is asked, what comes of it, and what is handed in of it.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type MatterFiguresAsked, openMatterFigures, takeMatterFigures } from '../../app/figures-from-matters.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { renderPage } from '../../web/layout.tsx'
import { MatterFiguresPage } from '../../web/pages/matter-figures.tsx'
import { readPosted } from '../matter-form.ts'
import { frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, refused, routesForSeats } from '../seated.ts'

/** GET and POST /indicators/from-matters. */
export function matterFigureRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/indicators/from-matters', async (exchange) => {
    const query = queryOf(exchange.request)
    return show(
      exchange,
      askedIn((name) => query.get(name) ?? ''),
      [],
    )
  })
  route('POST', '/indicators/from-matters', take)
}

const askedIn = (one: (name: string) => string): MatterFiguresAsked => ({
  ...{ measure: one('measure'), how: one('how'), frequency: one('frequency'), series: one('series') },
})

async function take(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { typed } = await readPosted(request)
  const one = (name: string) => typed[name]?.[0] ?? ''
  const asked = askedIn(one)
  const { v } = frameOf(request, rooms.asset)
  const opened = await openMatterFigures(rooms.ctx, seat, asked)
  if (!opened.ok) return refused(exchange, opened.diagnostics)
  const form = { id: one('id'), title: v.t('from-matters'), ticked: typed.period ?? [], submit: one('do') === 'submit' }
  const kept = await takeMatterFigures(rooms.ctx, seat, opened.value, form)
  return kept.ok
    ? reply.redirect(v.to(`/indicators/batches/${kept.value.id}?done=1`), 303)
    : show(exchange, asked, kept.diagnostics)
}

async function show(
  exchange: Exchange,
  asked: MatterFiguresAsked,
  wrong: readonly Diagnostic[],
): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const opened = await openMatterFigures(rooms.ctx, seat, asked)
  if (!opened.ok) return refused(exchange, opened.diagnostics)
  const path = `/indicators/from-matters?${new URLSearchParams({ ...asked })}`
  const frame = { ...frameOf(request, rooms.asset), path }
  const trouble = wrong.map(frame.v.tell)
  const page = MatterFiguresPage({ frame, opened: opened.value, asked, trouble, id: rooms.ctx.newId() })
  return reply
    .code(wrong.length > 0 ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}
