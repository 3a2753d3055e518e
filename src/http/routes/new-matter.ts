// Opening a matter: the form of the first event of a service, and what it becomes.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { openMatter } from '../../app/open-matter.ts'
import { unitChoices } from '../../app/view-matter.ts'
import { isUuid } from '../../domain/base/ids.ts'
import type { Seat } from '../../domain/matter/party.ts'
import type { Service } from '../../domain/matter/service.ts'
import type { Declaration, Event } from '../../domain/procedure/declaration.ts'
import { renderPage } from '../../web/layout.tsx'
import type { FormState, Typed } from '../../web/matters/form-state.ts'
import { NewMatterPage } from '../../web/pages/new-matter.tsx'
import { readPosted, valuesOf } from '../matter-form.ts'
import { sortRefusal } from '../matter-page.ts'
import { sendProblem, statusOf } from '../problem.ts'
import { frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'

/** GET and POST /matters/new. */
export function newMatterRoutes(app: FastifyInstance, rooms: Rooms): void {
  const preHandler = requireSignedIn(rooms)
  app.get('/matters/new', { preHandler }, async (request, reply) => {
    const query = queryOf(request)
    const typed = Object.fromEntries([...query.keys()].map((name) => [name, query.getAll(name)]))
    const opening = openingFor(rooms, query.get('service') ?? '')
    if (!opening) return noService(request, reply, rooms)
    const state = { typed, errors: {}, refused: [], key: rooms.ctx.newId(), kept: [] }
    return show(request, reply, rooms, opening, state)
  })
  app.post('/matters/new', { preHandler }, (request, reply) => open(request, reply, rooms, signedIn(request) as Seat))
}

interface Opening {
  readonly service: Service
  readonly declaration: Declaration
  readonly event: Event
}

function openingFor({ ctx }: Rooms, id: string): Opening | null {
  const service = ctx.services.find((one) => one.id === id)
  const declaration = service?.versions.at(-1)
  const event = declaration?.main.events.find(({ from }) => from.includes(declaration.main.start))
  return service && declaration && event ? { service, declaration, event } : null
}

async function open(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, seat: Seat): Promise<FastifyReply> {
  const { typed } = await readPosted(request)
  const one = (name: string) => typed[name]?.[0] ?? ''
  const opening = openingFor(rooms, one('service'))
  if (!opening) return noService(request, reply, rooms)
  const { service, declaration, event } = opening
  const fields = event.asks?.fields ?? []
  const id = isUuid(one('id')) ? one('id') : rooms.ctx.newId()
  const [document, item] = [one('document'), one('item')]
  const { v } = frameOf(request, rooms.asset)
  const state = { typed, errors: {}, refused: [], key: id, kept: [] }
  if (typed.more) return show(request, reply, rooms, opening, state)
  const from = isUuid(document) && item ? { document, item } : null
  const opened = await openMatter(rooms.ctx, seat, { service: service.id, id, fields: valuesOf(fields, typed), from })
  if (opened.ok) {
    const { region, matter, seq, again } = opened.value
    if (wants(request) === 'data') return reply.code(201).send({ region, matter, seq, again })
    return reply.redirect(v.to(`/matters/${region}.${matter}?done=${seq}`), 303)
  }
  const { diagnostics } = opened
  const sorted = sortRefusal(v, { declaration, view: null, leg: null }, fields, diagnostics)
  reply.code(statusOf(diagnostics))
  return show(request, reply, rooms, opening, { ...state, ...sorted })
}

async function show(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  { service, declaration, event }: Opening,
  state: FormState,
): Promise<FastifyReply> {
  const frame = { ...frameOf(request, rooms.asset), path: `/matters/new?service=${service.id}` }
  const units = await unitChoices(rooms.ctx, service.id, declaration, event.asks?.fields ?? [])
  const named = { name: service.id, words: service.words, about: service.about }
  const page = NewMatterPage({ frame, service: named, event, units, state, hidden: hiddenIn(state.typed) })
  return reply.type('text/html').send(renderPage(page))
}

/** The task of a plan that the matter carries out. */
function hiddenIn(typed: Typed): readonly (readonly [string, string])[] {
  return ['document', 'item'].flatMap((name) => {
    const value = typed[name]?.[0]
    return value ? [[name, value] as const] : []
  })
}

function noService(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): FastifyReply {
  const { v } = frameOf(request, rooms.asset)
  const service = queryOf(request).get('service') ?? ''
  const why = { code: 'matter.no-service', params: { service, version: '' } }
  return sendProblem(request, reply, rooms.asset, {
    status: 404,
    title: 'not-found',
    lines: [v.tell(why)],
    diagnostics: [why],
  })
}
