// What people decide: one address takes every form of the reader, answers a browser with a redirect, the island with the parts that changed, a program with data.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { decideOn } from '../../app/decide-on.ts'
import type { DocumentView } from '../../app/views.ts'
import type { Actor, Decision } from '../../domain/plan/item.ts'
import type { Draft } from '../../web/draft.ts'
import { filterQuery } from '../../web/items.ts'
import { type Posted, postedOf, readPressed, stateOf } from '../decision-form.ts'
import { formAgain, partsChanged, troubleSaid } from '../decision-parts.tsx'
import { isDecision } from '../decision-schema.ts'
import { sendProblem, statusOf } from '../problem.ts'
import { viewFor } from '../reader-state.ts'
import { frameOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { actorOf, refuseStranger } from '../session.ts'
import { askToSignIn } from '../waiting.ts'

/** POST /plans/:id/decide. */
export function decisionRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.post('/plans/:id/decide', async (request, reply) => {
    const view = await viewFor(request, reply, rooms)
    if (!view) return reply
    if (request.headers['content-type']?.includes('json')) return decideByData(request, reply, rooms, view)
    return decideByForm(request, reply, rooms, view)
  })
}

async function decideByForm(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  view: DocumentView,
): Promise<FastifyReply> {
  const posted = postedOf(request.body)
  const pressed = readPressed(posted, view)
  const { v } = frameOf(request, rooms.asset)
  const state = stateOf(posted)
  if (pressed.kind === 'trouble') return troubleSaid(request, reply, rooms, view, state, [v.t(pressed.code)], 422)
  if (pressed.kind === 'merge-form') {
    const [item = '', ...others] = pressed.items
    const query = new URLSearchParams([['item', item], ['do', 'merge'], ...others.map((id) => ['with', id])])
    const filters = filterQuery(state.filters).slice(1)
    return reply.redirect(v.to(`/plans/${view.row.id}?${filters ? `${filters}&` : ''}${query}#i-${item}`), 303)
  }
  if (pressed.kind === 'again') return formAgain(request, reply, rooms, view, state, pressed.draft, 422)
  const who = actorOf(request)
  if (!who) return askToSignIn(request, reply, rooms, request.body)
  return decideAndAnswer(request, reply, rooms, view, { posted, decision: pressed.decision, draft: pressed.draft, who })
}

interface Taken {
  readonly posted: Posted
  readonly decision: Decision
  readonly draft: Draft
  readonly who: Actor
}

async function decideAndAnswer(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  view: DocumentView,
  taken: Taken,
): Promise<FastifyReply> {
  const { posted, decision, draft, who } = taken
  const { v } = frameOf(request, rooms.asset)
  const state = stateOf(posted)
  const seq = Number(posted.fields.seq)
  const result = await decideOn(rooms.ctx, who, view.row.id, decision, {
    seq: Number.isInteger(seq) && posted.fields.seq ? seq : null,
    key: keyOf(posted.fields.key ?? '', decision),
  })
  if (!result.ok) {
    const lines = result.diagnostics.map(v.tell)
    const status = statusOf(result.diagnostics)
    if (state.panel) return formAgain(request, reply, rooms, view, state, { ...draft, trouble: lines }, status)
    return troubleSaid(request, reply, rooms, view, state, lines, status)
  }
  const { view: after } = result.value
  if (wants(request) === 'part') return partsChanged(request, reply, rooms, { before: view, after, decision, state })
  const item = landing(decision, after, result.value.seq) ?? state.item
  const query = filterQuery(state.filters, item ? { item } : {})
  return reply.redirect(v.to(`/plans/${view.row.id}${query}${item ? `#i-${item}` : ''}`), 303)
}

/** One press of one form counts once; the same form with something else in it is another press. */
const keyOf = (key: string, decision: Decision): string =>
  key && `${key.slice(0, 80)}.${createHash('sha256').update(JSON.stringify(decision)).digest('hex').slice(0, 16)}`

/** The item that the page goes back to. */
function landing(decision: Decision, after: DocumentView, seq: number): string | null {
  const made = after.items.find((item) => item.id === `d${seq}-0`)
  if (made) return made.id
  if (decision.kind === 'accept') return decision.items.length === 1 ? (decision.items[0] ?? null) : null
  if (decision.kind === 'correct' || decision.kind === 'reject') return decision.item
  const undone = decision.kind === 'undo' ? after.history.find((row) => row.seq === decision.seq)?.decision : null
  return undone && (undone.kind === 'reject' || undone.kind === 'correct') ? undone.item : null
}

/** A program's decision: JSON in, JSON out. */
async function decideByData(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  view: DocumentView,
): Promise<FastifyReply> {
  const body = (request.body ?? {}) as { decision?: Decision; seq?: unknown; key?: unknown }
  const { v } = frameOf(request, rooms.asset)
  const who = actorOf(request)
  if (!who) return refuseStranger(request, reply, rooms)
  if (!isDecision(body.decision)) {
    return sendProblem(request, reply, rooms.asset, { status: 400, title: 'refused', lines: [v.t('bad-request')] })
  }
  const form = {
    seq: typeof body.seq === 'number' ? body.seq : null,
    key: typeof body.key === 'string' ? body.key : '',
  }
  const result = await decideOn(rooms.ctx, who, view.row.id, body.decision, form)
  if (result.ok) return reply.send({ seq: result.value.seq })
  const { diagnostics } = result
  return sendProblem(request, reply, rooms.asset, {
    status: statusOf(diagnostics),
    title: 'refused',
    lines: diagnostics.map(v.tell),
    diagnostics,
  })
}
