// Where people make tokens for their programs and take them back.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { makeToken, myTokens, SCOPES, TOKEN_DAYS, takeTokenBack } from '../../app/tokens.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import type { Seat } from '../../domain/matter/party.ts'
import { renderPage } from '../../web/layout.tsx'
import { TokensPage } from '../../web/pages/tokens.tsx'
import { sendProblem } from '../problem.ts'
import { fieldsOf, frameOf, manyOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'

const FRESH = { name: '', scopes: ['read'], days: '90' }

/** GET and POST /account/tokens, POST /account/tokens/:id/end. */
export function tokenRoutes(app: FastifyInstance, rooms: Rooms): void {
  const preHandler = requireSignedIn(rooms)
  app.get('/account/tokens', { preHandler }, async (request, reply) => show(request, reply, rooms, FRESH))
  app.post('/account/tokens', { preHandler }, async (request, reply) => {
    const { name = '', days = '' } = fieldsOf(request.body)
    const typed = { name, scopes: manyOf(request.body, 'scopes'), days }
    const made = await makeToken(rooms.ctx, signedIn(request) as Seat, { ...typed, days: Number(days) })
    if (!made.ok) return show(request, reply.code(422), rooms, typed, { trouble: made.diagnostics })
    return show(request, reply, rooms, FRESH, { secret: made.value.secret })
  })
  app.post('/account/tokens/:id/end', { preHandler }, async (request, reply) => {
    const { id } = request.params as { id: string }
    const ended = await takeTokenBack(rooms.ctx, signedIn(request) as Seat, id)
    const { v } = frameOf(request, rooms.asset)
    if (ended.ok) return reply.redirect(v.to('/account/tokens'), 303)
    const { diagnostics } = ended
    const lines = diagnostics.map(v.tell)
    return sendProblem(request, reply, rooms.asset, { status: 404, title: 'refused', lines, diagnostics })
  })
}

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  { ctx, asset }: Rooms,
  typed: { readonly name: string; readonly scopes: readonly string[]; readonly days: string },
  { secret = null, trouble = [] }: { readonly secret?: string | null; readonly trouble?: readonly Diagnostic[] } = {},
): Promise<FastifyReply> {
  const seat = signedIn(request) as Seat
  const frame = { ...frameOf(request, asset), path: '/account/tokens' }
  const page = TokensPage({
    frame,
    rows: await myTokens(ctx, seat),
    unit: seat.unit && seat.standsFor === null ? seat.unitName : null,
    scopes: SCOPES.filter((scope) => scope !== 'admin' || seat.admin),
    days: TOKEN_DAYS,
    secret,
    trouble: trouble.map(frame.v.tell),
    typed,
  })
  return reply.header('cache-control', 'no-store').type('text/html').send(renderPage(page))
}
