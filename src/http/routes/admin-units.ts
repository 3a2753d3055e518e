// Units and task forces: list, form, members.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { rightsKnown } from '../../app/admin.ts'
import { endWork, saveWork } from '../../app/keep-people.ts'
import {
  listUnitsKept,
  openUnit,
  saveUnit,
  type UnitOpened,
  type UnitTyped,
  unitChoices,
} from '../../app/keep-units.ts'
import type { Result } from '../../domain/base/diagnostic.ts'
import type { Seat } from '../../domain/matter/party.ts'
import { renderPage } from '../../web/layout.tsx'
import { AdminUnitPage, AdminUnitsPage, type UnitPlace } from '../../web/pages/admin-units.tsx'
import { refuseAdmin } from '../admin-guard.ts'
import { fieldsOf, frameOf, manyOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'

type Fields = Readonly<Record<string, string>>

/** What of a unit's page came back from a form that was not taken. */
interface Again {
  readonly form: 'unit' | 'member'
  readonly lines: readonly string[]
  readonly body: unknown
}

interface Place {
  readonly rooms: Rooms
  readonly name: UnitPlace
  readonly kind: 'unit' | 'task-force'
}

/** GET and POST /admin/units, /admin/task-forces and what is under them. */
export function adminUnitRoutes(app: FastifyInstance, rooms: Rooms): void {
  for (const place of [
    { rooms, name: 'units', kind: 'unit' },
    { rooms, name: 'task-forces', kind: 'task-force' },
  ] as const)
    addPlace(app, place)
}

function addPlace(app: FastifyInstance, place: Place): void {
  const { rooms, name } = place
  const base = `/admin/${name}`
  const guard = { preHandler: requireSignedIn(rooms) }
  app.get(base, guard, async (request, reply) => listPage(request, reply, place))
  app.get(`${base}/new`, guard, async (request, reply) => unitPage(request, reply, place, null))
  app.get(`${base}/:id`, guard, async (request, reply) => unitPage(request, reply, place, idOf(request)))
  app.post(base, guard, async (request, reply) => save(request, reply, place, null))
  app.post(`${base}/:id`, guard, async (request, reply) => save(request, reply, place, idOf(request)))
  app.post(`${base}/:id/members`, guard, async (request, reply) => {
    const { login = '', title = '', from = '', to = '' } = fieldsOf(request.body)
    const typed = { login, title, from, to, rights: manyOf(request.body, 'rights') }
    return member(request, reply, place, (seat) => saveWork(rooms.ctx, seat, idOf(request), typed))
  })
  app.post(`${base}/:id/members/remove`, guard, async (request, reply) => {
    const { region = '', person = '' } = fieldsOf(request.body)
    return member(request, reply, place, (seat) => endWork(rooms.ctx, seat, idOf(request), { region, person }))
  })
}

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id

async function listPage(request: FastifyRequest, reply: FastifyReply, place: Place): Promise<FastifyReply> {
  const { rooms, name, kind } = place
  const seat = signedIn(request)
  const query = queryOf(request)
  const q = (query.get('q') ?? '').trim().slice(0, 200)
  const listed = seat && (await listUnitsKept(rooms.ctx, seat, { kind, q, after: query.get('after') }))
  if (!listed?.ok) return refuseAdmin(request, reply, rooms, listed?.diagnostics ?? [])
  const page = AdminUnitsPage({ frame: frameOf(request, rooms.asset), place: name, q, ...listed.value })
  return reply.type('text/html').send(renderPage(page))
}

async function save(
  request: FastifyRequest,
  reply: FastifyReply,
  place: Place,
  id: string | null,
): Promise<FastifyReply> {
  const { rooms, name, kind } = place
  const seat = signedIn(request)
  const { v } = frameOf(request, rooms.asset)
  const saved = seat && (await saveUnit(rooms.ctx, seat, id, kind, typedOf(request.body)))
  if (saved?.ok) return reply.redirect(v.to(`/admin/${name}/${encodeURIComponent(saved.value.id)}?done=saved`), 303)
  const lines = (saved?.diagnostics ?? []).map(v.tell)
  return unitPage(request, reply, place, id, { form: 'unit', lines, body: request.body })
}

async function member(
  request: FastifyRequest,
  reply: FastifyReply,
  place: Place,
  act: (seat: Seat) => Promise<Result<null>>,
): Promise<FastifyReply> {
  const { rooms, name } = place
  const seat = signedIn(request)
  const { v } = frameOf(request, rooms.asset)
  const done = seat && (await act(seat))
  if (done?.ok) return reply.redirect(v.to(`/admin/${name}/${encodeURIComponent(idOf(request))}?done=member`), 303)
  const lines = (done?.diagnostics ?? []).map(v.tell)
  return unitPage(request, reply, place, idOf(request), { form: 'member', lines, body: request.body })
}

async function unitPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { rooms, name }: Place,
  id: string | null,
  again: Again | null = null,
): Promise<FastifyReply> {
  const { ctx, asset } = rooms
  const seat = signedIn(request)
  const choices = seat && (await unitChoices(ctx, seat))
  if (!choices?.ok) return refuseAdmin(request, reply, rooms, choices?.diagnostics ?? [])
  const opened = id === null ? null : await openUnit(ctx, seat as Seat, id)
  if (opened && !opened.ok) return refuseAdmin(request, reply, rooms, opened.diagnostics)
  const unit = opened ? opened.value : null
  const done = (['saved', 'member'] as const).find((one) => one === queryOf(request).get('done'))
  const frame = {
    ...frameOf(request, asset),
    path: `/admin/${name}${id === null ? '/new' : `/${encodeURIComponent(id)}`}`,
  }
  const isMember = again?.form === 'member'
  const page = AdminUnitPage({
    frame,
    place: name,
    opened: unit,
    typed: again?.form === 'unit' ? typedOf(again.body) : typedFrom(unit),
    choices: choices.value,
    rights: rightsKnown(ctx),
    trouble: again,
    done: done ? frame.v.t(`admin-done-${done}`) : null,
    member: isMember ? fieldsOf(again.body) : {},
    memberRights: isMember ? manyOf(again.body, 'rights') : [],
  })
  return reply
    .code(again ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}

function typedOf(body: unknown): UnitTyped {
  const fields: Fields = fieldsOf(body)
  const { name = '', shortName = '', code = '', parent = '', place = '', from = '', to = '', rhythm = '' } = fields
  return { name, shortName, code, parent, place, from, to, rhythm, holds: manyOf(body, 'holds') }
}

function typedFrom(opened: UnitOpened | null): UnitTyped {
  const unit = opened?.unit
  return {
    ...{ name: unit?.name ?? '', shortName: unit?.shortName ?? '', code: unit?.code ?? '' },
    ...{ parent: unit?.parent ?? '', place: unit?.place ?? '', from: unit?.from ?? '', to: unit?.to ?? '' },
    ...{ rhythm: unit?.rhythm ?? '', holds: (unit?.holds ?? []).map(({ service, role }) => `${service} ${role}`) },
  }
}
