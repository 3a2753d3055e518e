// Several lines of the list at once: those that ask for the same are done with one form, each recorded by itself.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { submitEvent } from '../../app/submit-event.ts'
import { unitChoices, type ViewedMatter, viewMatter } from '../../app/view-matter.ts'
import { renderPage } from '../../web/layout.tsx'
import { explain } from '../../web/matters/explain.ts'
import type { FormState, Typed } from '../../web/matters/form-state.ts'
import { BatchPage, type Outcome, type Picked } from '../../web/pages/batch.tsx'
import { readPosted, valuesOf } from '../matter-form.ts'
import { kindOf, sortRefusal } from '../matter-page.ts'
import { frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, routesForSeats } from '../seated.ts'

/** Most lines at once: as many as a page of the list has. */
const MOST = 50

/** GET and POST /inbox/batch. */
export function batchRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/inbox/batch', async (exchange) => {
    const query = queryOf(exchange.request)
    const asked = { event: query.get('do') ?? '', picks: query.getAll('pick') }
    const state = { typed: {}, errors: {}, refused: [], key: rooms.ctx.newId(), kept: [] }
    return show(exchange, asked.event, await pickedIn(exchange, asked), state, null)
  })
  route('POST', '/inbox/batch', doAll)
}

interface Asked {
  readonly event: string
  readonly picks: readonly string[]
}

type Line = Picked & { readonly viewed: ViewedMatter }

/** The ticked lines with the action (`*`: every branch where it is possible); those that want other fields than the first, or evidence, are left out. */
async function pickedIn({ request, rooms, seat }: Exchange, { event, picks }: Asked): Promise<readonly Line[]> {
  const { v } = frameOf(request, rooms.asset)
  const lines: Line[] = []
  let wanted: string | null = null
  for (const pick of [...new Set(picks)].slice(0, MOST)) {
    const [, region = '', id = '', branch = ''] = /^(.+)\.([\da-f-]{36})\/([\w-]+|\*)$/.exec(pick) ?? []
    const found = await viewMatter(rooms.ctx, seat, region, id)
    if (!found.ok) continue
    const { view } = found.value
    const possible = view.actions.filter(({ name, stopped }) => name === event && stopped.length === 0)
    const meant = possible.filter((one) => branch === '*' || one.branch === branch)
    const line = { view, viewed: found.value }
    if (meant.length === 0)
      lines.push({ ...line, pick, branch: branch === '*' ? 'main' : branch, action: null, why: v.t('batch-not-now') })
    for (const action of meant) {
      const asks = JSON.stringify(action.fields)
      const own = action.evidence.length > 0 || (wanted !== null && asks !== wanted)
      if (!own) wanted ??= asks
      const why = own ? v.t('batch-needs-own') : null
      lines.push({
        ...line,
        pick: `${region}.${id}/${action.branch}`,
        branch: action.branch,
        action: own ? null : action,
        why,
      })
    }
  }
  return lines
}

async function doAll(exchange: Exchange): Promise<FastifyReply> {
  const { request, rooms, seat } = exchange
  const { typed } = await readPosted(request)
  const event = typed.do?.[0] ?? ''
  const key = typed.key?.[0] || rooms.ctx.newId()
  const lines = await pickedIn(exchange, { event, picks: typed.pick ?? [] })
  const fields = lines.find(({ action }) => action)?.action?.fields ?? []
  const { v } = frameOf(request, rooms.asset)
  const outcomes: Outcome[] = []
  // A line that cannot be done any more may have been, by this very form: its key tells.
  for (const line of lines.filter(({ action, why }) => action || why === v.t('batch-not-now'))) {
    const { view, viewed, branch } = line
    const leg: { leg?: string } = branch === 'main' ? {} : { leg: branch }
    const what = { region: view.region, matter: view.id, event, ...leg, fields: valuesOf(fields, typed) }
    const done = await submitEvent(rooms.ctx, seat, { ...what, key: `${key} ${line.branch}` })
    const glossary = { declaration: viewed.declaration, view, leg: kindOf(viewed, leg.leg ?? null) }
    if (done.ok) outcomes.push({ picked: line, seq: done.value.seq, why: [] })
    else if (outcomes.length === 0 && done.diagnostics.some(({ params }) => 'field' in params)) {
      const sorted = sortRefusal(v, glossary, fields, done.diagnostics)
      exchange.reply.code(422)
      return show(exchange, event, lines, { typed, ...sorted, key, kept: [] }, null)
    } else outcomes.push({ picked: line, seq: null, why: done.diagnostics.map((why) => explain(v, glossary, why)) })
  }
  return show(exchange, event, lines, stateOf(typed, key), outcomes)
}

const stateOf = (typed: Typed, key: string): FormState => ({ typed, errors: {}, refused: [], key, kept: [] })

async function show(
  { request, reply, rooms }: Exchange,
  event: string,
  picked: readonly Line[],
  state: FormState,
  outcomes: readonly Outcome[] | null,
): Promise<FastifyReply> {
  const first = picked.find(({ action }) => action)
  const { serviceId = '' } = first?.view ?? {}
  const units = first?.action
    ? await unitChoices(rooms.ctx, serviceId, first.viewed.declaration, first.action.fields)
    : {}
  const frame = { ...frameOf(request, rooms.asset), path: '/inbox' }
  return reply.type('text/html').send(renderPage(BatchPage({ frame, event, picked, units, state, outcomes })))
}
