// Promises against outcomes for people at work: one later text, all of them over time, and the way to publish.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { exportOutcomes } from '../../app/export-outcomes.ts'
import { decideVerdict } from '../../app/keep-board.ts'
import { previewRelease, releaseBoard } from '../../app/release-board.ts'
import { type BoardView, openBoardView } from '../../app/score-board.ts'
import type { Result } from '../../domain/base/diagnostic.ts'
import type { ScoredPlan } from '../../domain/score/release.ts'
import { mayScore } from '../../domain/score/rights.ts'
import { renderPage } from '../../web/layout.tsx'
import { OutcomesPage, type Refused } from '../../web/pages/outcomes.tsx'
import { OutcomesOverTimePage } from '../../web/pages/outcomes-over-time.tsx'
import { ReleasePage } from '../../web/pages/release.tsx'
import { VERDICTS } from '../../web/scoring/lights.tsx'
import { hand } from '../hand.ts'
import { statusOf } from '../problem.ts'
import { fieldsOf, frameOf, langOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, refused, routesForSeats } from '../seated.ts'

/** GET /plans/:id/outcomes, GET and POST /plans/:id/outcomes/:later (also as csv and xlsx) and /plans/:id/score/release. */
export function outcomeRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/plans/:id/outcomes', async (exchange) => {
    const opened = await openBoardView(rooms.ctx, paramsOf(exchange).id)
    if (!opened.ok) return refused(exchange, opened.diagnostics)
    if (wants(exchange.request) === 'data') return exchange.reply.header('vary', 'accept').send(opened.value)
    const frame = frameOf(exchange.request, rooms.asset)
    return exchange.reply.type('text/html').send(renderPage(OutcomesOverTimePage({ frame, view: opened.value })))
  })
  route('GET', '/plans/:id/outcomes/:later', show)
  route('POST', '/plans/:id/outcomes/:later', decide)
  route('GET', '/plans/:id/score/release', async (exchange) => {
    const done = queryOf(exchange.request).has('done')
    return release(exchange, { note: '', trouble: [], done, key: rooms.ctx.newId() })
  })
  route('POST', '/plans/:id/score/release', sendRelease)
}

interface Params {
  readonly id: string
  readonly later: string
}

const paramsOf = ({ request }: Exchange): Params => request.params as Params

/** The board with the later text that the address names. */
async function open(exchange: Exchange, later: string): Promise<Result<{ view: BoardView; later: ScoredPlan }>> {
  const opened = await openBoardView(exchange.rooms.ctx, paramsOf(exchange).id)
  if (!opened.ok) return opened
  const found = opened.value.later.find(({ document }) => document === later)
  if (found) return { ok: true, value: { view: opened.value, later: found } }
  return { ok: false, diagnostics: [{ code: 'score.unknown-text', params: { id: later } }] }
}

async function show(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms } = exchange
  const [, id = '', as] = /^([\w-]+)(?:\.(csv|xlsx))?$/.exec(paramsOf(exchange).later) ?? []
  const opened = await open(exchange, id)
  if (!opened.ok) return refused(exchange, opened.diagnostics)
  const { view, later } = opened.value
  if (as === 'csv' || as === 'xlsx') {
    const file = await exportOutcomes(view, later, { as, lang: langOf(request) })
    return hand(request, reply, rooms, { ok: true, value: file })
  }
  return page(exchange, view, later, null)
}

function page(exchange: Exchange, view: BoardView, later: ScoredPlan, refused: Refused | null): FastifyReply {
  const { request, reply, rooms, seat } = exchange
  const query = queryOf(request)
  const only = VERDICTS.find((one) => one === query.get('verdict')) ?? null
  const may = mayScore(seat, rooms.ctx.region, 'publisher')
  const frame = frameOf(request, rooms.asset)
  return reply
    .type('text/html')
    .send(renderPage(OutcomesPage({ frame, view, later, may, only, refused, kept: query.get('kept') })))
}

async function decide(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { id, later } = paramsOf(exchange)
  const { item = '', why = '', verdict: typed = '' } = fieldsOf(request.body)
  const verdict = VERDICTS.find((one) => one === typed)
  const done = verdict
    ? await decideVerdict(rooms.ctx, seat, id, { item, later, verdict, why })
    : ({ ok: false, diagnostics: [{ code: 'score.unknown-verdict', params: { item } }] } as const)
  const { v } = frameOf(request, rooms.asset)
  if (done.ok) return reply.redirect(`${v.to(`/plans/${id}/outcomes/${later}`)}?kept=${item}#p-${item}`, 303)
  const opened = await open(exchange, later)
  const mendable = done.diagnostics.some(({ params }) => params.field === 'why')
  if (!opened.ok || !mendable) return refused(exchange, done.diagnostics)
  reply.code(422)
  const text = done.diagnostics.map(v.tell).join(' ')
  return page(exchange, opened.value.view, opened.value.later, { item, verdict: typed, why, text })
}

interface ReleaseState {
  readonly note: string
  readonly trouble: readonly string[]
  readonly done: boolean
  readonly key: string
}

async function release(exchange: Exchange, state: ReleaseState): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const preview = await previewRelease(rooms.ctx, paramsOf(exchange).id)
  if (!preview.ok) return refused(exchange, preview.diagnostics)
  const frame = frameOf(request, rooms.asset)
  const may = mayScore(seat, rooms.ctx.region, 'publisher')
  return reply.type('text/html').send(renderPage(ReleasePage({ frame, preview: preview.value, may, ...state })))
}

async function sendRelease(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { id } = paramsOf(exchange)
  const { note = '', key = '' } = fieldsOf(request.body)
  const done = await releaseBoard(rooms.ctx, seat, id, { note, key: key.slice(0, 100) })
  const { v } = frameOf(request, rooms.asset)
  if (done.ok) return reply.redirect(v.to(`/plans/${id}/score/release?done`), 303)
  if (statusOf(done.diagnostics) === 403) return refused(exchange, done.diagnostics)
  reply.code(statusOf(done.diagnostics))
  return release(exchange, { note, trouble: done.diagnostics.map(v.tell), done: false, key })
}
