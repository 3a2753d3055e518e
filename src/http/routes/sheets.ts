// Sheets to print: every document that was issued, and tables of who does what.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { listMatters } from '../../app/list-matters.ts'
import type { MatterView } from '../../app/matter-view.ts'
import { openDocument } from '../../app/open-document.ts'
import { viewMatter } from '../../app/view-matter.ts'
import { isUuid } from '../../domain/base/ids.ts'
import { renderPage } from '../../web/layout.tsx'
import { BreakdownPage } from '../../web/pages/breakdown.tsx'
import { IssuedPage } from '../../web/pages/issued.tsx'
import { matterFor } from '../matter-page.ts'
import { sendProblem } from '../problem.ts'
import { frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, routesForSeats } from '../seated.ts'

/** Most matters of a plan in one table. */
const MOST = 200

/** GET /matters/:ref/issued/:at (entry and place in it), /matters/:ref/breakdown, /matters/breakdown?plan=. */
export function sheetRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/matters/:ref/issued/:at', issued)
  route('GET', '/matters/:ref/breakdown', breakdown)
  route('GET', '/matters/breakdown', breakdownOfPlan)
}

async function issued(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const viewed = await matterFor(request, reply, rooms, seat)
  if (!viewed) return reply
  const { at = '' } = request.params as { at?: string }
  const { view } = viewed
  const found = view.entries
    .flatMap((entry) => entry.issued.map((one) => ({ entry, issued: one })))
    .find((one) => `${one.issued.seq}-${one.issued.index}` === at)
  if (!found) return absent(exchange)
  const frame = frameOf(request, rooms.asset)
  return reply.type('text/html').send(renderPage(IssuedPage({ frame, view, ...found })))
}

async function breakdown({ request, reply, rooms, seat }: Exchange): Promise<FastifyReply> {
  const viewed = await matterFor(request, reply, rooms, seat)
  if (!viewed) return reply
  const { view } = viewed
  const back = `/matters/${view.region}.${view.id}`
  const frame = frameOf(request, rooms.asset)
  return reply.type('text/html').send(renderPage(BreakdownPage({ frame, head: view.title, back, views: [view] })))
}

async function breakdownOfPlan(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const plan = queryOf(request).get('plan') ?? ''
  const document = isUuid(plan) ? await openDocument(rooms.ctx, plan) : null
  if (!document?.ok) return absent(exchange)
  const { rows } = await listMatters(rooms.ctx, seat, { plan, limit: MOST })
  const views: MatterView[] = []
  for (const { region, id } of rows.toReversed()) {
    const found = await viewMatter(rooms.ctx, seat, region, id)
    if (found.ok) views.push(found.value.view)
  }
  const { title, fileName } = document.value.row
  const frame = frameOf(request, rooms.asset)
  const page = BreakdownPage({ frame, head: title || fileName, back: `/plans/${plan}`, views })
  return reply.type('text/html').send(renderPage(page))
}

function absent({ request, reply, rooms }: Exchange): FastifyReply {
  const { v } = frameOf(request, rooms.asset)
  return sendProblem(request, reply, rooms.asset, { status: 404, title: 'not-found', lines: [v.t('not-found-line')] })
}
