// People: list, form, the link that sets a password (shown in the answer itself, once), who acts for them.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addDeputy, removeDeputy } from '../../app/account.ts'
import {
  addPerson,
  linkForPerson,
  listPeopleKept,
  openPerson,
  type PersonOpened,
  type PersonTyped,
  savePerson,
} from '../../app/keep-people.ts'
import { untiePerson } from '../../app/sign-in-elsewhere.ts'
import type { Result } from '../../domain/base/diagnostic.ts'
import type { Seat } from '../../domain/matter/party.ts'
import { renderPage } from '../../web/layout.tsx'
import { AdminPeoplePage, AdminPersonPage, type PersonForm } from '../../web/pages/admin-people.tsx'
import { refuseAdmin } from '../admin-guard.ts'
import { fieldsOf, frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { isSecure, requireSignedIn, signedIn } from '../session.ts'

/** What a person's page tells beyond the person. */
interface Told {
  readonly form?: PersonForm
  readonly lines?: readonly string[]
  readonly body?: unknown
  readonly link?: string
}

const BASE = '/admin/people'

/** GET and POST /admin/people and what is under it. */
export function adminPeopleRoutes(app: FastifyInstance, rooms: Rooms): void {
  const { ctx } = rooms
  const guard = { preHandler: requireSignedIn(rooms) }
  app.get(BASE, guard, async (request, reply) => listPage(request, reply, rooms))
  app.get(`${BASE}/new`, guard, async (request, reply) => personPage(request, reply, rooms, null))
  app.get(`${BASE}/:id`, guard, async (request, reply) => personPage(request, reply, rooms, idOf(request)))
  app.post(BASE, guard, async (request, reply) => add(request, reply, rooms))
  app.post(`${BASE}/:id`, guard, async (request, reply) =>
    act(request, reply, rooms, 'person', (seat) => savePerson(ctx, seat, idOf(request), typedOf(request.body))),
  )
  app.post(`${BASE}/:id/link`, guard, async (request, reply) => {
    const seat = signedIn(request)
    const made = seat && (await linkForPerson(ctx, seat, idOf(request)))
    if (!made?.ok) return refuseAdmin(request, reply, rooms, made?.diagnostics ?? [])
    return personPage(request, reply, rooms, idOf(request), { link: linkOf(request, made.value) })
  })
  app.post(`${BASE}/:id/untie`, guard, async (request, reply) => {
    const { issuer = '', subject = '' } = fieldsOf(request.body)
    return act(request, reply, rooms, 'identity', (seat) => untiePerson(ctx, seat, idOf(request), { issuer, subject }))
  })
  app.post(`${BASE}/:id/deputies`, guard, async (request, reply) => {
    const { login = '', from = '', to = '' } = fieldsOf(request.body)
    return act(request, reply, rooms, 'deputy', (seat) =>
      forPerson(rooms, seat, request, (who) => addDeputy(ctx, who, { login, from, to }, seat)),
    )
  })
  app.post(`${BASE}/:id/deputies/remove`, guard, async (request, reply) => {
    const { deputy = '', from = '' } = fieldsOf(request.body)
    return act(request, reply, rooms, 'deputy', (seat) =>
      forPerson(rooms, seat, request, (who) => removeDeputy(ctx, who, { deputy, from }, seat)),
    )
  })
}

const idOf = (request: FastifyRequest): string => (request.params as { id: string }).id
const linkOf = (request: FastifyRequest, token: string): string => {
  return `${isSecure(request) ? 'https' : 'http'}://${request.headers.host}/password?token=${token}`
}

async function listPage(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const seat = signedIn(request)
  const query = queryOf(request)
  const q = (query.get('q') ?? '').trim().slice(0, 200)
  const listed = seat && (await listPeopleKept(rooms.ctx, seat, { q, after: query.get('after') }))
  if (!listed?.ok) return refuseAdmin(request, reply, rooms, listed?.diagnostics ?? [])
  const page = AdminPeoplePage({ frame: frameOf(request, rooms.asset), q, ...listed.value })
  return reply.type('text/html').send(renderPage(page))
}

async function add(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const seat = signedIn(request)
  const { v } = frameOf(request, rooms.asset)
  const added = seat && (await addPerson(rooms.ctx, seat, typedOf(request.body)))
  if (added?.ok) {
    const { id, link } = added.value
    return personPage(request, reply, rooms, id, { link: linkOf(request, link) })
  }
  const lines = (added?.diagnostics ?? []).map(v.tell)
  return personPage(request, reply, rooms, null, { form: 'person', lines, body: request.body })
}

async function act(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  form: PersonForm,
  work: (seat: Seat) => Promise<Result<null>>,
): Promise<FastifyReply> {
  const seat = signedIn(request)
  const { v } = frameOf(request, rooms.asset)
  const done = seat && (await work(seat))
  if (done?.ok) return reply.redirect(v.to(`${BASE}/${idOf(request)}?done=${form}`), 303)
  const lines = (done?.diagnostics ?? []).map(v.tell)
  return personPage(request, reply, rooms, idOf(request), { form, lines, body: request.body })
}

/** Does something for the person that the address names, when the administrator may open them. */
async function forPerson(
  { ctx }: Rooms,
  seat: Seat,
  request: FastifyRequest,
  work: (who: { region: string; person: string; name: string }) => Promise<Result<null>>,
): Promise<Result<null>> {
  const opened = await openPerson(ctx, seat, idOf(request))
  if (!opened.ok) return opened
  const { id, name } = opened.value.person
  return work({ region: seat.region, person: id, name })
}

async function personPage(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  id: string | null,
  told: Told = {},
): Promise<FastifyReply> {
  const seat = signedIn(request)
  const opened = seat && id !== null ? await openPerson(rooms.ctx, seat, id) : null
  if (opened && !opened.ok) return refuseAdmin(request, reply, rooms, opened.diagnostics)
  if (!seat?.admin) return refuseAdmin(request, reply, rooms, [{ code: 'system.admin-only', params: {} }])
  const frame = { ...frameOf(request, rooms.asset), path: `${BASE}/${id ?? 'new'}` }
  const done = (['person', 'deputy', 'identity'] as const).find((one) => one === queryOf(request).get('done'))
  const { form, lines = [], body, link = null } = told
  const page = AdminPersonPage({
    frame,
    opened: opened ? opened.value : null,
    typed: form === 'person' ? typedOf(body) : typedFrom(opened ? opened.value : null),
    trouble: form ? { form, lines } : null,
    done: done ? frame.v.t(`admin-done-${done}`) : null,
    link,
    deputyTyped: form === 'deputy' ? fieldsOf(body) : {},
  })
  return reply
    .code(form ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}

function typedOf(body: unknown): PersonTyped {
  const { login = '', name = '', email = '', active, admin } = fieldsOf(body)
  return { login, name, email, active: active !== undefined, admin: admin !== undefined }
}

function typedFrom(opened: PersonOpened | null): PersonTyped {
  const person = opened?.person
  return {
    ...{ login: person?.login ?? '', name: person?.name ?? '', email: person?.email ?? '' },
    ...{ active: person?.active ?? true, admin: person?.admin ?? false },
  }
}
