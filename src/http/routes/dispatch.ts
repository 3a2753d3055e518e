// The dispatch of a plan: shown with what is proposed, sent, shown again with what must be mended.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type Dispatched, dispatchTasks } from '../../app/dispatch-tasks.ts'
import { type Dispatching, openDispatch } from '../../app/open-dispatch.ts'
import { readDutyTable } from '../../app/read-duty-table.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { milestonesTyped, quarterEnds } from '../../domain/matter/milestones.ts'
import type { PlanForm } from '../../domain/matter/plan-form.ts'
import { proposeLine } from '../../domain/matter/plan-row.ts'
import type { TableLine } from '../../domain/matter/table-lines.ts'
import { dutyLines, type Shown, type TypedDispatch } from '../../web/dispatch.ts'
import { renderPage } from '../../web/layout.tsx'
import { DispatchPage } from '../../web/pages/dispatch.tsx'
import { type PostedDispatch, postedDispatch, type TypedLine } from '../dispatch-form.ts'
import { sendProblem, statusOf } from '../problem.ts'
import { fieldsOf, frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { refuseStranger, signedIn } from '../session.ts'
import { readForm } from '../upload.ts'

/** GET and POST /plans/:id/dispatch, POST /plans/:id/dispatch/table. */
export function dispatchRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/plans/:id/dispatch', async (request, reply) => {
    const view = await viewOf(request, reply, rooms)
    if (!view) return reply
    const done = Number(queryOf(request).get('done') || Number.NaN)
    return reply.type('text/html').send(page(request, rooms, view, { done: Number.isInteger(done) ? done : null }))
  })
  app.post('/plans/:id/dispatch', async (request, reply) => send(request, reply, rooms))
  app.post('/plans/:id/dispatch/table', async (request, reply) => preview(request, reply, rooms))
}

/** What the page shows beyond the view. */
interface State {
  readonly posted?: PostedDispatch
  readonly typed?: TypedDispatch
  readonly wrong?: Dispatched['wrong']
  readonly trouble?: readonly Diagnostic[]
  readonly done?: number | null
  readonly table?: readonly TableLine[]
}

async function viewOf(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<Dispatching | null> {
  const { id } = request.params as { id: string }
  const { t, words } = frameOf(request, rooms.asset).v
  const opened = await openDispatch(rooms.ctx, signedIn(request), id, words)
  if (opened.ok) return opened.value
  const { diagnostics } = opened
  const status = statusOf(diagnostics)
  await sendProblem(request, reply, rooms.asset, {
    status,
    title: 'not-found',
    lines: [t('not-found-line')],
    diagnostics,
  })
  return null
}

function page(request: FastifyRequest, rooms: Rooms, view: Dispatching, state: State): string {
  const { posted, typed = null, wrong = [], trouble = [], done = null, table = null } = state
  const query = queryOf(request)
  const shown = shownOf(view, posted?.show ?? query.get('show'))
  const form = formOf(view, posted?.service ?? query.get('service'))
  const frame = { ...frameOf(request, rooms.asset), path: `/plans/${view.row.id}/dispatch` }
  return renderPage(
    DispatchPage({
      ...{ frame, view, form, shown, trouble, done, table },
      isSigned: signedIn(request) !== null,
      key: posted?.key || rooms.ctx.newId(),
      shared: posted?.shared ?? {},
      lines: dutyLines(frame.v, view, form, shown, typed, wrong),
    }),
  )
}

const formOf = (view: Dispatching, service: string | null): PlanForm | null =>
  view.forms.find((form) => form.service.id === service) ?? view.forms[0] ?? null

function shownOf(view: Dispatching, asked: string | null): Shown {
  if (asked === 'tasks' || asked === 'targets' || asked === 'all') return asked
  return view.duties.some(({ kind }) => kind === 'task') ? 'tasks' : 'all'
}

async function send(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const seat = signedIn(request)
  if (!seat) return refuseStranger(request, reply, rooms)
  const view = await viewOf(request, reply, rooms)
  if (!view) return reply
  const posted = postedDispatch(fieldsOf(request.body))
  const again = (state: State, status: number) =>
    reply
      .code(status)
      .type('text/html')
      .send(page(request, rooms, view, { posted, typed: { shared: posted.shared, lines: posted.lines }, ...state }))
  if (posted.press === 'quarters') {
    const lines = withQuarters(request, rooms, view, posted)
    return again({ typed: { shared: posted.shared, lines } }, 200)
  }
  const lines = posted.lines.filter(({ picked }) => picked || posted.press === 'all')
  const result = await dispatchTasks(rooms.ctx, seat, view.row.id, { ...posted, lines })
  const { v } = frameOf(request, rooms.asset)
  if (!result.ok) return again({ trouble: result.diagnostics }, statusOf(result.diagnostics))
  const { opened, wrong } = result.value
  if (wants(request) === 'data') return reply.code(wrong.length > 0 ? 422 : 201).send(result.value)
  if (wrong.length > 0) return again(sortedFaults(view, posted, wrong), 422)
  return reply.redirect(v.to(`/plans/${view.row.id}/dispatch?done=${opened.length}&show=${posted.show}`), 303)
}

/** Shows what a table would do, with the form filled in by it; the rows without fault are picked. */
async function preview(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  if (!signedIn(request)) return refuseStranger(request, reply, rooms)
  const { fields, files } = await readForm(request)
  const view = await viewOf(request, reply, rooms)
  if (!view) return reply
  const posted = postedDispatch({ ...fields, show: 'all' })
  const form = formOf(view, posted.service)
  const [file] = files
  const send = (state: State, status = 200) =>
    reply
      .code(status)
      .type('text/html')
      .send(page(request, rooms, view, { posted, ...state }))
  if (!form) return send({ trouble: view.barred }, 422)
  if (!file) return send({ trouble: [{ code: 'pages.dispatch-table-none', params: {} }] }, 422)
  const read = await readDutyTable(rooms.ctx, view, form, file)
  if (!read.ok) return send({ trouble: read.diagnostics }, statusOf(read.diagnostics))
  return send({ table: read.value, typed: { shared: {}, lines: filledIn(view, form, read.value) } })
}

/** What the text proposes, with what the table sets over it. */
function filledIn(view: Dispatching, form: PlanForm, table: readonly TableLine[]): readonly TypedLine[] {
  const byItem = new Map(table.flatMap((line) => (line.duty ? [[line.duty.item, line] as const] : [])))
  return view.duties.map((duty) => {
    const line = byItem.get(duty.item)
    const { values } = proposeLine(form, view.book, duty)
    return { item: duty.item, picked: line?.wrong.length === 0, typed: { ...values, ...line?.sets } }
  })
}

/** What is wrong in every line alike, in a field that is said for all, is told once and beside that field. */
function sortedFaults(view: Dispatching, posted: PostedDispatch, wrong: Dispatched['wrong']): State {
  const form = formOf(view, posted.service)
  const isShared = ({ params }: Diagnostic, item: string) => {
    const field = String(params.field ?? '')
    if (!form || Object.values(form.plan.fields).includes(field)) return false
    if (!form.asked.some(({ name }) => name === field)) return false
    return !posted.lines.find((line) => line.item === item)?.typed[field]
  }
  const all = wrong.flatMap(({ item, diagnostics }) => diagnostics.filter((one) => isShared(one, item)))
  const trouble = [...new Map(all.map((one) => [`${one.code} ${one.params.field}`, one])).values()]
  const lines = wrong.map(({ item, diagnostics }) => ({
    item,
    diagnostics: diagnostics.filter((one) => !isShared(one, item)),
  }))
  return { trouble, wrong: lines }
}

/** Every picked line without milestones gets one for the end of each quarter until it is due. */
function withQuarters(
  request: FastifyRequest,
  rooms: Rooms,
  view: Dispatching,
  posted: PostedDispatch,
): readonly TypedLine[] {
  const { v } = frameOf(request, rooms.asset)
  const fields = formOf(view, posted.service)?.plan.fields
  const [due, milestones] = [fields?.due, fields?.milestones]
  if (!due || !milestones) return posted.lines
  return posted.lines.map((line) => {
    if (!line.picked || line.typed[milestones]) return line
    const ends = quarterEnds(view.today, line.typed[due] ?? '')
    const quarter = (day: string) => ({ due: day, title: v.t('dispatch-quarter', { n: Number(day.slice(5, 7)) / 3 }) })
    return { ...line, typed: { ...line.typed, [milestones]: milestonesTyped(ends.map(quarter)) } }
  })
}
