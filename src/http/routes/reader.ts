// The reader, its parts for the island, and what is known of a document.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rereadDocument } from '../../app/reread-document.ts'
import { verifyDocument } from '../../app/verify-document.ts'
import type { DocumentView } from '../../app/views.ts'
import type { DocumentKind } from '../../domain/plan/commitment.ts'
import { ItemCard } from '../../web/components/item-card.tsx'
import { AddPanel } from '../../web/components/item-panel.tsx'
import { renderPage, renderPart } from '../../web/layout.tsx'
import { AboutDocumentPage } from '../../web/pages/about-document.tsx'
import { readState } from '../../web/reader.ts'
import { sendProblem } from '../problem.ts'
import { partToAdd, readerFor, readerPage, viewFor } from '../reader-state.ts'
import { fieldsOf, frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { actorOf } from '../session.ts'
import { askToSignIn } from '../waiting.ts'

/** GET /plans/:id, /plans/:id/part, /plans/:id/about; POST /plans/:id/reread. */
export function readerRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/plans/:id', async (request, reply) => {
    const view = await viewFor(request, reply, rooms)
    if (!view) return reply
    if (wants(request) === 'data') return reply.header('vary', 'accept').send(view)
    const query = queryOf(request)
    const state = readState(query)
    const part = state.panel === 'add' ? await partToAdd(request, rooms, view) : null
    return reply.type('text/html').send(readerPage(request, rooms, readerFor(request, rooms, view, state), part))
  })
  app.get('/plans/:id/part', async (request, reply) => part(request, reply, rooms))
  app.get('/plans/:id/about', async (request, reply) => {
    const view = await viewFor(request, reply, rooms)
    if (!view) return reply
    const checked = queryOf(request).has('check') ? await check(request, rooms, view) : null
    return reply
      .type('text/html')
      .send(aboutPage(request, rooms, view, { fields: {}, errors: {}, trouble: [], checked }))
  })
  app.post('/plans/:id/reread', async (request, reply) => reread(request, reply, rooms))
}

/** One item's card, or the form that adds one, as the island puts it in place. */
async function part(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const view = await viewFor(request, reply, rooms)
  if (!view) return reply
  const query = queryOf(request)
  const state = readState(query)
  const r = readerFor(request, rooms, view, state)
  if (state.panel === 'add') {
    const part = await partToAdd(request, rooms, view)
    return reply.type('text/html').send(renderPart(AddPanel({ r, part })))
  }
  const item = view.items.find((each) => each.id === state.item)
  if (!item) {
    const { t } = r.v
    return sendProblem(request, reply, rooms.asset, { status: 404, title: 'not-found', lines: [t('not-found-line')] })
  }
  return reply.type('text/html').send(renderPart(ItemCard({ r, item, hidden: false })))
}

type About = Pick<Parameters<typeof AboutDocumentPage>[0], 'fields' | 'errors' | 'trouble' | 'checked'>

function aboutPage(request: FastifyRequest, rooms: Rooms, view: DocumentView, about: About): string {
  const frame = { ...frameOf(request, rooms.asset), path: `/plans/${view.row.id}/about` }
  return renderPage(AboutDocumentPage({ frame, view, ...about }))
}

async function check(request: FastifyRequest, rooms: Rooms, view: DocumentView): Promise<About['checked']> {
  const { v } = frameOf(request, rooms.asset)
  const result = await verifyDocument(rooms.ctx, view.row.id)
  if (!result.ok) return { ok: false, lines: result.diagnostics.map(v.tell) }
  const verified = result.value
  return verified.ok
    ? { ok: true, lines: [v.t('about-head', { n: verified.count, head: verified.head })] }
    : { ok: false, lines: [v.t('about-fault', { seq: verified.seq, why: v.t(`fault-${verified.why}`) })] }
}

async function reread(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const view = await viewFor(request, reply, rooms)
  if (!view) return reply
  const fields = fieldsOf(request.body)
  const who = actorOf(request)
  if (!who) return askToSignIn(request, reply, rooms, fields)
  const { v } = frameOf(request, rooms.asset)
  const send = (trouble: readonly string[]) =>
    reply
      .code(422)
      .type('text/html')
      .send(aboutPage(request, rooms, view, { fields, errors: {}, trouble, checked: null }))
  const said = {
    ...(fields.kind ? { kind: fields.kind as DocumentKind } : {}),
    ...(fields.date ? { date: fields.date } : {}),
  }
  const result = await rereadDocument(rooms.ctx, who, view.row.id, said)
  return result.ok ? reply.redirect(v.to(`/plans/${view.row.id}`), 303) : send(result.diagnostics.map(v.tell))
}
