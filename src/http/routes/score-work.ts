// The board of a plan at work: shown to people who are signed in; targets confirmed, set right, taken back; later texts and area chosen.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { chooseArea, chooseLaterText, confirmTargets, dropTarget } from '../../app/keep-board.ts'
import { listDocuments } from '../../app/list-documents.ts'
import { allUnits } from '../../app/list-units.ts'
import { type BoardView, openBoardView } from '../../app/score-board.ts'
import type { DocumentRow } from '../../app/views.ts'
import type { Diagnostic, Result } from '../../domain/base/diagnostic.ts'
import { mayScore } from '../../domain/score/rights.ts'
import { renderPage } from '../../web/layout.tsx'
import { ScorePage } from '../../web/pages/score.tsx'
import { addressOf, type BoardFilter, boardAddress, type OpenForm, targetsShown } from '../../web/scoring/state.ts'
import { type PostedBoard, postedBoard, readFilter } from '../board-form.ts'
import { statusOf } from '../problem.ts'
import { frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, refused, routesForSeats } from '../seated.ts'

/** GET and POST /plans/:id/score. */
export function scoreWorkRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/plans/:id/score', async (exchange) => {
    const query = queryOf(exchange.request)
    const filter = readFilter(query)
    const item = query.get('item')
    const open = item ? { item, typed: null, errors: {} } : null
    const opened = await openBoardView(rooms.ctx, idOf(exchange), filter.on ?? undefined)
    if (opened.ok) {
      if (wants(exchange.request) === 'data') return exchange.reply.header('vary', 'accept').send(opened.value)
      return show(exchange, opened.value, { filter, open, done: readDone(query) })
    }
    return again(exchange, opened.diagnostics, { ...filter, on: null }, null)
  })
  route('POST', '/plans/:id/score', send)
}

const idOf = ({ request }: Exchange): string => (request.params as { id: string }).id

/** What the last form did, as the address says it. */
const DONE = ['confirm', 'revise', 'drop', 'area', 'choose', 'remove'] as const

function readDone(query: URLSearchParams): { code: string; n: number } | null {
  const what = DONE.find((one) => one === query.get('done'))
  const n = Number(query.get('n') ?? '1')
  return what ? { code: `scoring-done-${what}`, n: Number.isInteger(n) && n > 0 ? n : 1 } : null
}

async function send(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms } = exchange
  const posted = postedBoard(request.body)
  const filter = readFilter(queryOf(request))
  const acted = await act(exchange, posted, filter)
  if (!acted.ok) return again(exchange, acted.diagnostics, filter, posted)
  if (wants(request) === 'data') return reply.send({ done: acted.value })
  const { v } = frameOf(request, rooms.asset)
  const what = posted.press === 'confirm-all' ? 'confirm' : posted.press
  const place = posted.press === 'revise' || posted.press === 'drop' ? `#t-${posted.item}` : ''
  return reply.redirect(boardAddress(v, idOf(exchange), filter, { done: what, n: String(acted.value) }) + place, 303)
}

/** Does what the pressed button says; gives how many things were done. */
async function act(exchange: Exchange, posted: PostedBoard, filter: BoardFilter): Promise<Result<number>> {
  const { rooms, seat } = exchange
  const { ctx } = rooms
  const id = idOf(exchange)
  const counted = (done: Result<null>, n = 1): Result<number> => (done.ok ? { ok: true, value: n } : done)
  switch (posted.press) {
    case 'area':
      return counted(await chooseArea(ctx, seat, id, posted.area))
    case 'choose':
      return counted(await chooseLaterText(ctx, seat, id, posted.later, true))
    case 'remove':
      return counted(await chooseLaterText(ctx, seat, id, posted.later, false))
    case 'drop':
      return counted(await dropTarget(ctx, seat, id, posted.item))
    case 'revise':
      return counted(await confirmTargets(ctx, seat, id, [posted.item], posted.revision))
    case 'confirm-all': {
      const view = await openBoardView(ctx, id)
      if (!view.ok) return view
      const shown = targetsShown(view.value.targets, filter).filter((one) => !one.confirmed && one.target.due !== null)
      return counted(
        await confirmTargets(
          ctx,
          seat,
          id,
          shown.map(({ item }) => item),
        ),
        shown.length,
      )
    }
    default:
      return counted(await confirmTargets(ctx, seat, id, posted.items), posted.items.length)
  }
}

/** The page again with every fault, each a link to what mends it, and what was typed. */
async function again(
  exchange: Exchange,
  diagnostics: readonly Diagnostic[],
  filter: BoardFilter,
  posted: PostedBoard | null,
): Promise<FastifyReply> {
  const { request, reply, rooms } = exchange
  const { v } = frameOf(request, rooms.asset)
  const opened = await openBoardView(rooms.ctx, idOf(exchange), filter.on ?? undefined)
  if (!opened.ok) return refused(exchange, opened.diagnostics)
  if (statusOf(diagnostics) === 403 || wants(request) === 'data') return refused(exchange, diagnostics)
  const view = opened.value
  const errors = posted?.press === 'revise' ? errorsOf(v.tell, diagnostics) : {}
  const open = posted?.press === 'revise' ? { item: posted.item, typed: posted.revision, errors } : null
  const faults = diagnostics.map((one) => faultOf(exchange, view, filter, one, open))
  reply.code(statusOf(diagnostics))
  return show(exchange, view, { filter, open, faults, ticked: new Set(posted?.items ?? []) })
}

const errorsOf = (tell: (one: Diagnostic) => string, diagnostics: readonly Diagnostic[]): OpenForm['errors'] =>
  Object.fromEntries(
    diagnostics.flatMap((one) =>
      one.params.field ? [[String(one.params.field), { code: 'error-said', params: { text: tell(one) } }]] : [],
    ),
  )

function faultOf(
  { request, rooms }: Exchange,
  view: BoardView,
  filter: BoardFilter,
  one: Diagnostic,
  open: OpenForm | null,
): { text: string; href: string } {
  const frame = frameOf(request, rooms.asset)
  const { field, item } = one.params
  const sentence = frame.v.tell(one)
  if (open) return { text: sentence, href: `#r-${field ?? 'to'}` }
  const target = view.targets.find((other) => other.item === item)
  if (!target) return { text: sentence, href: field === 'items' ? '#confirm' : `#${field ?? 'main'}` }
  return {
    text: frame.v.t('scoring-fault', { quote: target.target.commitment?.quote ?? '', sentence }),
    href: `${addressOf({ frame, view }, filter, { item: String(item) })}#r-${field ?? 'to'}`,
  }
}

interface Shown {
  readonly filter: BoardFilter
  readonly open: OpenForm | null
  readonly faults?: readonly { readonly text: string; readonly href: string }[]
  readonly done?: { readonly code: string; readonly n: number } | null
  readonly ticked?: ReadonlySet<string>
}

async function show(
  { request, reply, rooms, seat }: Exchange,
  view: BoardView,
  { filter, open, faults = [], done = null, ticked = new Set() }: Shown,
): Promise<FastifyReply> {
  const frame = { ...frameOf(request, rooms.asset), path: `/plans/${view.plan.document}/score` }
  const may = mayScore(seat, rooms.ctx.region, 'publisher')
  const units = (await allUnits(rooms.ctx)).filter(({ region }) => region === rooms.ctx.region)
  const candidates = may ? await laterDocuments(rooms, view) : []
  const page = ScorePage({ ...{ frame, view, may, units, candidates, filter, open, faults, done, ticked } })
  return reply.type('text/html').send(renderPage(page))
}

/** Documents that are dated after the plan and are not held against it yet. */
async function laterDocuments({ ctx }: Rooms, { plan, later }: BoardView): Promise<readonly DocumentRow[]> {
  const { rows } = await listDocuments(ctx, { limit: 200 })
  const chosen = new Set(later.map(({ document }) => document))
  return rows.filter(({ id, date }) => date !== null && date > (plan.date ?? '') && !chosen.has(id))
}
