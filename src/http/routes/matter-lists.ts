// What a unit has to do, and the matters that it has a part in: pages of lists, with their filters in the address.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { daysLeft } from '../../app/days-left.ts'
import { exportInbox, exportMatters } from '../../app/export-matters.ts'
import { type Inbox, listInbox } from '../../app/list-inbox.ts'
import { listMatters } from '../../app/list-matters.ts'
import type { Named } from '../../app/matter-view.ts'
import { ok } from '../../domain/base/diagnostic.ts'
import { isUuid } from '../../domain/base/ids.ts'
import type { Seat } from '../../domain/matter/party.ts'
import type { Service } from '../../domain/matter/service.ts'
import type { Files } from '../../web/components/downloads.tsx'
import { type Frame, renderPage } from '../../web/layout.tsx'
import { InboxPage, TABS, type Tab } from '../../web/pages/inbox.tsx'
import { type MatterQuery, MattersPage } from '../../web/pages/matters.tsx'
import { hand } from '../hand.ts'
import { frameOf, langOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'

const PAGE = 50

/** GET /inbox, GET /matters. */
export function matterListRoutes(app: FastifyInstance, rooms: Rooms): void {
  const preHandler = requireSignedIn(rooms)
  for (const as of ['csv', 'xlsx'] as const) {
    app.get(`/inbox.${as}`, { preHandler }, async (request, reply) => {
      const filter = filterOf(tabIn(queryOf(request)))
      const file = await exportInbox(rooms.ctx, signedIn(request) as Seat, filter, { as, lang: langOf(request) })
      return hand(request, reply, rooms, ok(file))
    })
    app.get(`/matters.${as}`, { preHandler }, async (request, reply) => {
      const filter = filtersOf(readQuery(queryOf(request)))
      const file = await exportMatters(rooms.ctx, signedIn(request) as Seat, filter, { as, lang: langOf(request) })
      return hand(request, reply, rooms, ok(file))
    })
  }
  app.get('/inbox', { preHandler }, (request, reply) => inbox(request, reply, rooms, signedIn(request) as Seat))
  app.get('/matters', { preHandler }, (request, reply) => matters(request, reply, rooms, signedIn(request) as Seat))
}

type After = NonNullable<Inbox['next']>

async function inbox(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, seat: Seat) {
  const query = queryOf(request)
  const tab = tabIn(query)
  const after = readAfter(query.get('after'))
  const found = await listInbox(rooms.ctx, seat, { ...filterOf(tab), ...(after ? { after } : {}), limit: PAGE })
  if (wants(request) === 'data') {
    const { rows, counts, next } = found
    return reply.header('vary', 'accept').send({ rows, counts, next })
  }
  const frame = frameOf(request, rooms.asset)
  const show = tab === 'all' ? '' : `show=${tab}&`
  const rows = found.rows.map((row) => ({
    ...row,
    left: leftOf(rooms, row.due, row.late),
    openerName: found.units.get(row.opener)?.name ?? row.opener,
  }))
  const next = found.next ? frame.v.to(`/inbox?${show}after=${writeAfter(found.next)}`) : null
  const page = InboxPage({
    ...{ frame, unit: seat.unitName, tab, counts: found.counts, rows, next },
    batches: batchesOf(rooms, found.rows),
    files: filesOf(frame, '/inbox', show.replace(/&$/, '')),
    first: after === null,
  })
  return reply.type('text/html').send(renderPage(page))
}

const tabIn = (query: URLSearchParams): Tab => TABS.find((one) => one === query.get('show')) ?? 'all'

/** Events of lines that can be done together: no evidence, no parts of their own. */
function batchesOf({ ctx }: Rooms, rows: Inbox['rows']): readonly Named[] {
  const found = new Map<string, Named>()
  for (const { service, version, branch, events } of rows) {
    const declaration = ctx.services.find(({ id }) => id === service)?.versions.find((one) => one.version === version)
    const leg = declaration?.legs.find(({ name }) => branch.replace(/-\d+$/, '') === name)
    for (const event of (leg?.procedure ?? declaration?.main)?.events ?? []) {
      const single = (event.asks?.evidence ?? []).length > 0 || event.asks?.fields?.some(({ kind }) => kind === 'parts')
      if (events.includes(event.name) && !single) found.set(event.name, { name: event.name, words: event.words })
    }
  }
  return [...found.values()]
}

/** Events that a person's unit does in a role that it is granted, in branches of others: what a supervisor does with many at once. */
function grantedEvents(services: readonly Service[], seat: Seat): readonly Named[] {
  const found = new Map<string, Named>()
  for (const { id, versions } of services) {
    const held = seat.holds.filter(({ service }) => service === id).map(({ role }) => role)
    for (const { procedure } of versions.at(-1)?.legs ?? [])
      for (const { name, words, by, asks } of procedure.events) {
        const own = (asks?.evidence ?? []).length > 0 || asks?.fields?.some(({ kind }) => kind === 'parts')
        const may = by.some(
          ({ role, right }) => held.includes(role) && (seat.rights.includes('*') || seat.rights.includes(right)),
        )
        if (may && !own && !found.has(name)) found.set(name, { name, words })
      }
  }
  return [...found.values()].sort((a, b) => Number(isSlip(services, b)) - Number(isSlip(services, a)))
}

/** Whether an event sends a slip: what is done with many at once most often. */
const isSlip = (services: readonly Service[], { name }: Named): boolean =>
  services.some(({ versions }) =>
    versions.some(({ legs }) =>
      legs.some(({ procedure }) => procedure.events.some((event) => event.name === name && event.slip !== undefined)),
    ),
  )

const filesOf = (frame: Frame, path: string, query: string): Files => {
  const end = query ? `?${query}` : ''
  return { xlsx: frame.v.to(`${path}.xlsx${end}`), csv: frame.v.to(`${path}.csv${end}`) }
}

function filterOf(tab: Tab) {
  if (tab === 'late') return { late: true }
  return tab === 'all' ? {} : { kind: tab }
}

/** A line that was late when it was written is late, whatever its next deadline is. */
function leftOf({ ctx }: Rooms, due: string | null, late: boolean) {
  const left = daysLeft(ctx, due)
  return left && { ...left, overdue: left.overdue || (late && left.days <= 0) }
}

const writeAfter = (after: After): string => Buffer.from(JSON.stringify(after)).toString('base64url')

function readAfter(text: string | null): After | null {
  if (!text) return null
  try {
    const { late, due, matter, branch } = JSON.parse(Buffer.from(text, 'base64url').toString()) as Partial<After>
    if (typeof late !== 'boolean' || typeof branch !== 'string' || !isUuid(String(matter))) return null
    if (due !== null && (typeof due !== 'string' || Number.isNaN(Date.parse(due)))) return null
    return { late, due, matter: String(matter), branch }
  } catch {
    return null
  }
}

async function matters(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, seat: Seat) {
  const asked = queryOf(request)
  const query = readQuery(asked)
  const after = asked.get('after')
  const page = after && isUuid(after) ? { after } : {}
  const found = await listMatters(rooms.ctx, seat, { ...filtersOf(query), ...page, limit: PAGE })
  if (wants(request) === 'data') {
    const { rows, next } = found
    return reply.header('vary', 'accept').send({ rows, next })
  }
  const frame = frameOf(request, rooms.asset)
  const { services } = rooms.ctx
  const rows = found.rows.map((row) => ({
    ...row,
    left: row.ended ? null : leftOf(rooms, row.due, row.late),
    openerName: found.units.get(row.opener)?.name ?? row.opener,
  }))
  const here = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== ''))
  const next = found.next ? frame.v.to(`/matters?${new URLSearchParams([...here, ['after', found.next]])}`) : null
  const named = services.map(({ id, words }) => ({ name: id, words }))
  const opens = named.filter(({ name }) =>
    mayOpen(
      services.find(({ id }) => id === name),
      seat,
    ),
  )
  const html = MattersPage({
    ...{ frame, query, rows, services: named, states: statesOf(services), opens, next },
    batches: grantedEvents(services, seat),
    files: filesOf(frame, '/matters', String(here)),
    first: !('after' in page),
  })
  return reply.type('text/html').send(renderPage(html))
}

function readQuery(query: URLSearchParams): MatterQuery {
  const one = (name: string) => (query.get(name) ?? '').trim().slice(0, 200)
  const [q, service, state, late, ended, plan] = ['q', 'service', 'state', 'late', 'ended', 'plan'].map(one)
  return { q, service, state, late, ended, plan } as MatterQuery
}

function filtersOf({ q, service, state, late, ended, plan }: MatterQuery) {
  const choice = (value: string) => (value === 'yes' ? true : value === 'no' ? false : undefined)
  const all = { q, service, state, late: choice(late), ended: choice(ended), plan: isUuid(plan) ? plan : '' }
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '' && value !== undefined))
}

/** The states of all services, each name once. */
function statesOf(services: readonly Service[]): readonly Named[] {
  const all = services.flatMap(({ versions }) => versions.flatMap(({ main }) => main.states))
  return all.filter(({ name }, at) => all.findIndex((one) => one.name === name) === at)
}

/** Whether a person's unit holds a role that opens matters of a service. */
function mayOpen(service: Service | undefined, seat: Seat): boolean {
  const main = service?.versions.at(-1)?.main
  const first = main?.events.find(({ from }) => from.includes(main.start))
  return (first?.by ?? []).some(
    ({ role, right }) =>
      seat.holds.some((one) => one.service === service?.id && one.role === role) &&
      (seat.rights.includes('*') || seat.rights.includes(right)),
  )
}
