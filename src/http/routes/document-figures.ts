// Results found in a document, as figures: the list to choose from, and what was chosen.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type DocumentFigures, openDocumentFigures, takeDocumentFigures } from '../../app/figures-from-document.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { renderPage } from '../../web/layout.tsx'
import { DocumentFiguresPage } from '../../web/pages/document-figures.tsx'
import { readPosted } from '../matter-form.ts'
import { frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, refused, routesForSeats } from '../seated.ts'

/** GET and POST /indicators/from/:document. */
export function documentFigureRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/indicators/from/:document', async (exchange) => {
    const opened = await open(exchange, queryOf(exchange.request).get('area') ?? '')
    return opened.ok ? show(exchange, opened.value, null, [], rooms.ctx.newId()) : refused(exchange, opened.diagnostics)
  })
  route('POST', '/indicators/from/:document', take)
}

const open = ({ request, rooms, seat }: Exchange, area: string) =>
  openDocumentFigures(rooms.ctx, seat, (request.params as { document: string }).document, area)

async function take(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { typed } = await readPosted(request)
  const one = (name: string) => typed[name]?.[0] ?? ''
  const opened = await open(exchange, one('area'))
  if (!opened.ok) return refused(exchange, opened.diagnostics)
  const taken = (typed.item ?? []).map((item) => ({
    ...{ item, series: one(`series.${item}`), period: one(`period.${item}`) },
  }))
  const form = { id: one('id'), title: '', submit: one('do') === 'submit' }
  const kept = await takeDocumentFigures(rooms.ctx, seat, opened.value, taken, form)
  const { v } = frameOf(request, rooms.asset)
  if (kept.ok) return reply.redirect(v.to(`/indicators/batches/${kept.value.id}?done=1`), 303)
  const mine = new Map(taken.map(({ item, ...rest }) => [item, rest]))
  return show(exchange, opened.value, mine, kept.diagnostics, form.id)
}

function show(
  { request, reply, rooms }: Exchange,
  opened: DocumentFigures,
  typed: ReadonlyMap<string, { readonly series: string; readonly period: string }> | null,
  wrong: readonly Diagnostic[],
  id: string,
): FastifyReply {
  const frame = { ...frameOf(request, rooms.asset), path: `/indicators/from/${opened.document.id}` }
  const trouble = wrong.map((one) => ({ field: String(one.params.field ?? ''), line: frame.v.tell(one) }))
  const page = DocumentFiguresPage({ frame, opened, typed, trouble, id })
  return reply
    .code(wrong.length > 0 ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}
