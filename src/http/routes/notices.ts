// What a person's unit was told, how they want it by mail, and the page behind the last link of every mail.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { countForPerson, type ForHead, listNotices, readNotices } from '../../app/list-notices.ts'
import { chooseMail, ownMail, stopMailFrom } from '../../app/own-mail.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { renderPage } from '../../web/layout.tsx'
import { isNoticeKind, NOTICE_KINDS, NoticesPage } from '../../web/pages/notices.tsx'
import { StopMailPage } from '../../web/pages/stop-mail.tsx'
import { sendProblem } from '../problem.ts'
import { fieldsOf, frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'

const PAGE_ROWS = 50

/** Counts, before a page is made, what whoever is signed in has not read and has to do: the head of the page shows both. */
export function countForHead(app: FastifyInstance, { ctx }: Pick<Rooms, 'ctx'>): void {
  app.decorateRequest('counts')
  app.addHook('preHandler', async (request) => {
    const seat = signedIn(request)
    if (!seat || request.method !== 'GET' || wants(request) !== 'page') return
    request.counts = await countForPerson(ctx, seat)
  })
}

/** GET /notices, POST /notices/read, POST /notices/mail, GET and POST /mail/stop/:mail. */
export function noticeRoutes(app: FastifyInstance, rooms: Rooms): void {
  const guarded = { preHandler: requireSignedIn(rooms) }
  app.get('/notices', guarded, async (request, reply) => showNotices(request, reply, rooms))
  app.post('/notices/read', guarded, async (request, reply) => {
    const seat = signedIn(request)
    const upTo = placeOf(fieldsOf(request.body).upto)
    if (seat && upTo) await readNotices(rooms.ctx, seat, upTo)
    return reply.redirect(frameOf(request, rooms.asset).v.to('/notices'), 303)
  })
  app.post('/notices/mail', guarded, async (request, reply) => {
    const seat = signedIn(request)
    if (!seat) return undefined
    const chosen = await chooseMail(rooms.ctx, seat, fieldsOf(request.body))
    if (!chosen.ok) return refuse(request, reply, rooms, 422, chosen.diagnostics)
    return reply.redirect(`${frameOf(request, rooms.asset).v.to('/notices')}?kept=1#mail`, 303)
  })
  app.get<{ Params: { mail: string } }>('/mail/stop/:mail', async (request, reply) => {
    const frame = frameOf(request, rooms.asset)
    return reply.type('text/html').send(renderPage(StopMailPage({ frame, mail: request.params.mail, stopped: false })))
  })
  app.post<{ Params: { mail: string } }>('/mail/stop/:mail', async (request, reply) => {
    const stopped = await stopMailFrom(rooms.ctx, request.params.mail)
    if (!stopped.ok) return refuse(request, reply, rooms, 404, stopped.diagnostics)
    const frame = { ...frameOf(request, rooms.asset) }
    return reply.type('text/html').send(renderPage(StopMailPage({ frame, mail: request.params.mail, stopped: true })))
  })
}

async function showNotices(request: FastifyRequest, reply: FastifyReply, { ctx, asset }: Rooms) {
  const seat = signedIn(request)
  if (!seat) return undefined
  const query = queryOf(request)
  const kind = query.get('kind') ?? ''
  const place = placeOf(query.get('after'))
  const list = await listNotices(ctx, seat, {
    ...(isNoticeKind(kind) ? { kinds: NOTICE_KINDS[kind] } : {}),
    ...(place ? { after: place } : {}),
    limit: PAGE_ROWS,
  })
  const mail = await ownMail(ctx, seat)
  const page = NoticesPage({
    frame: frameOf(request, asset),
    list,
    kind: isNoticeKind(kind) ? kind : null,
    first: place === null,
    unread: request.counts?.unread ?? 0,
    webhooksOff: request.counts?.webhooksOff ?? 0,
    mail,
    kept: query.get('kept') === '1',
  })
  return reply.type('text/html').send(renderPage(page))
}

/** A place in the outbox as pages write it: transaction, number, region. */
function placeOf(text: string | null | undefined): { xid: string; id: number; region: string } | null {
  const [, xid = '', id = '', region = ''] = /^(\d{1,19})\.(\d{1,15})\.([\w-]{1,20})$/.exec(text ?? '') ?? []
  return xid === '' ? null : { xid, id: Number(id), region }
}

function refuse(
  request: FastifyRequest,
  reply: FastifyReply,
  { asset }: Rooms,
  status: number,
  diagnostics: readonly Diagnostic[],
): FastifyReply {
  const lines = diagnostics.map(frameOf(request, asset).v.tell)
  return sendProblem(request, reply, asset, { status, title: 'refused', lines, diagnostics })
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the head of the page tells whoever is signed in. */
    counts?: ForHead
  }
}
