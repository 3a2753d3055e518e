// One matter: its page, and what people do in it.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { submitEvent } from '../../app/submit-event.ts'
import type { ViewedMatter } from '../../app/view-matter.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import type { Seat } from '../../domain/matter/party.ts'
import type { Field } from '../../domain/procedure/declaration.ts'
import type { Evidence } from '../../domain/procedure/state.ts'
import type { Typed } from '../../web/matters/form-state.ts'
import { readPosted, takeEvidence, valuesOf } from '../matter-form.ts'
import { kindOf, matterFor, refIn, sendMatter, sortRefusal } from '../matter-page.ts'
import { sendProblem, statusOf } from '../problem.ts'
import { frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'

/** GET /matters/:ref, POST /matters/:ref/events/:event. */
export function matterRoutes(app: FastifyInstance, rooms: Rooms): void {
  const preHandler = requireSignedIn(rooms)
  app.get('/matters/:ref', { preHandler }, async (request, reply) => {
    const seat = signedIn(request) as Seat
    const viewed = await matterFor(request, reply, rooms, seat)
    if (!viewed) return reply
    if (wants(request) === 'data') return reply.header('vary', 'accept').send(viewed.view)
    return sendMatter(request, reply, rooms, viewed, null)
  })
  app.post('/matters/:ref/events/:event', { preHandler }, async (request, reply) =>
    act(request, reply, rooms, signedIn(request) as Seat),
  )
}

async function act(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, seat: Seat): Promise<FastifyReply> {
  const posted = await readPosted(request)
  const viewed = await matterFor(request, reply, rooms, seat)
  if (!viewed) return reply
  const { region, id } = refIn(request)
  const { event = '' } = request.params as { event?: string }
  const leg = queryOf(request).get('leg')
  const { typed } = posted
  const { evidence, wrong } = await takeEvidence(rooms.ctx, seat, region, posted)
  const fields = fieldsOf(viewed, event, leg)
  const form = { event, leg, fields, typed, evidence, key: typed.key?.[0] || rooms.ctx.newId() }
  if (typed.more) return showAgain(request, reply, rooms, viewed, form, [])
  if (wrong.length > 0) return showAgain(request, reply, rooms, viewed, form, wrong)
  const values = valuesOf(fields, typed)
  const done = await submitEvent(rooms.ctx, seat, {
    ...{ region, matter: id, event, fields: values, evidence, key: form.key },
    ...(leg === null ? {} : { leg }),
  })
  if (!done.ok) return showAgain(request, reply, rooms, viewed, form, done.diagnostics)
  const { seq, again } = done.value
  if (wants(request) === 'data') return reply.code(201).send({ seq, again })
  return reply.redirect(frameOf(request, rooms.asset).v.to(`/matters/${region}.${id}?done=${seq}`), 303)
}

interface PostedForm {
  readonly event: string
  readonly leg: string | null
  readonly fields: readonly Field[]
  readonly typed: Typed
  readonly evidence: readonly Evidence[]
  readonly key: string
}

/** The fields that an event asks for, in the procedure of its branch. */
function fieldsOf(viewed: ViewedMatter, event: string, leg: string | null): readonly Field[] {
  const { declaration } = viewed
  const kind = kindOf(viewed, leg)
  const procedure = declaration.legs.find(({ name }) => name === kind)?.procedure ?? declaration.main
  return procedure.events.find(({ name }) => name === event)?.asks?.fields ?? []
}

/** The page with the form as it was typed and what was wrong with it; without the form when it is gone, but never without what was typed. */
async function showAgain(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  viewed: ViewedMatter,
  form: PostedForm,
  diagnostics: readonly Diagnostic[],
): Promise<FastifyReply> {
  const { event, leg, fields, typed, evidence, key } = form
  const { v } = frameOf(request, rooms.asset)
  const { view, declaration } = viewed
  const sorted = sortRefusal(v, { declaration, view, leg: kindOf(viewed, leg) }, fields, diagnostics)
  const status = diagnostics.length === 0 ? 200 : statusOf(diagnostics)
  const action = view.actions.find((one) => one.name === event && one.leg === leg)
  if (wants(request) === 'data') {
    const lines = [...sorted.refused, ...Object.values(sorted.errors).map(({ code, params }) => v.t(code, params))]
    return sendProblem(request, reply, rooms.asset, { status, title: 'refused', lines, diagnostics })
  }
  reply.code(status)
  if (action)
    return sendMatter(request, reply, rooms, viewed, { action, state: { ...sorted, typed, key, kept: evidence } })
  const kept = fields.flatMap(({ name }) => typed[name] ?? []).filter((text) => text.trim() !== '')
  return sendMatter(request, reply, rooms, viewed, null, { lines: diagnostics.map(v.tell), typed: kept })
}
