// Early warnings and their rules, for people at work.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { checkNow } from '../../app/check-warnings.ts'
import { openWarnings } from '../../app/list-warnings.ts'
import { keepRule, mayKeepWarnings, openRules, type RuleTyped } from '../../app/warning-rules.ts'
import { LEVELS } from '../../domain/score/warning/rule.ts'
import { renderPage } from '../../web/layout.tsx'
import { WarningRulesPage } from '../../web/pages/warning-rules.tsx'
import { WarningsPage } from '../../web/pages/warnings.tsx'
import { statusOf } from '../problem.ts'
import { fieldsOf, frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, refused, routesForSeats } from '../seated.ts'

/** GET /warnings, POST /warnings/check, GET /warnings/rules, POST /warnings/rules/:rule. */
export function warningRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/warnings', list)
  route('POST', '/warnings/check', async (exchange) => {
    const { request, reply, seat } = exchange
    const asked = await checkNow(rooms.ctx, seat)
    if (!asked.ok) return refused(exchange, asked.diagnostics)
    return reply.redirect(`${frameOf(request, rooms.asset).v.to('/warnings')}?done`, 303)
  })
  route('GET', '/warnings/rules', (exchange) => rules(exchange, null))
  route('POST', '/warnings/rules/:rule', setRule)
}

async function list({ request, reply, rooms, seat }: Exchange): Promise<FastifyReply> {
  const asked = queryOf(request)
  const level = LEVELS.find((one) => one === asked.get('level')) ?? null
  const query = { level, lasting: asked.get('show') !== 'ended' }
  const found = await openWarnings(rooms.ctx, seat, query)
  if (wants(request) === 'data') return reply.header('vary', 'accept').send(found)
  const frame = frameOf(request, rooms.asset)
  return reply.type('text/html').send(renderPage(WarningsPage({ frame, list: found, query, done: asked.has('done') })))
}

type Refused = Parameters<typeof WarningRulesPage>[0]['refused']

async function rules({ request, reply, rooms, seat }: Exchange, wrong: Refused): Promise<FastifyReply> {
  const page = WarningRulesPage({
    frame: { ...frameOf(request, rooms.asset), path: '/warnings/rules' },
    rules: await openRules(rooms.ctx, seat),
    may: mayKeepWarnings(seat),
    key_: rooms.ctx.newId(),
    kept: queryOf(request).get('kept'),
    refused: wrong,
  })
  return reply.type('text/html').send(renderPage(page))
}

async function setRule(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { rule = '' } = request.params as { rule?: string }
  const { on = '', level = '', reason = '', key = '', ...values } = fieldsOf(request.body)
  const typed: RuleTyped = { on: on === 'yes', level, values, reason }
  const kept = await keepRule(rooms.ctx, seat, rule, typed, key.slice(0, 100))
  const { v } = frameOf(request, rooms.asset)
  if (kept.ok) return reply.redirect(`${v.to('/warnings/rules')}?kept=${rule}#rule-${rule}`, 303)
  const status = statusOf(kept.diagnostics)
  if (status === 403 || status === 404 || kept.diagnostics.some(({ params }) => params.field === undefined))
    return refused(exchange, kept.diagnostics)
  const trouble = kept.diagnostics.map((one) => ({ field: String(one.params.field), line: v.tell(one) }))
  reply.code(422)
  return rules(exchange, { rule, typed, trouble })
}
