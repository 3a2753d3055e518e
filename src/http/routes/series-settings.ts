// What is asked of a series: the form of one, and of one to be begun.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { keepSettings, type SeriesTyped } from '../../app/keep-series.ts'
import { allUnits } from '../../app/list-units.ts'
import { mayKeepSeries, type SeriesView, viewSeries } from '../../app/view-series.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { renderPage } from '../../web/layout.tsx'
import { SeriesSettingsPage } from '../../web/pages/series-settings.tsx'
import { frameOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, refused, routesForSeats } from '../seated.ts'
import { readForm } from '../upload.ts'

const NOTHING: SeriesTyped = {
  ...{ indicator: '', measure: 'level', area: '', unit: '' },
  ...{ owner: '', frequency: '', lagDays: '', definition: '' },
}

/** GET and POST /indicators/new and /indicators/:series/settings. */
export function seriesSettingsRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  for (const url of ['/indicators/new', '/indicators/:series/settings'])
    for (const method of ['GET', 'POST'] as const)
      route(method, url, async (exchange) => {
        const { series = null } = exchange.request.params as { series?: string }
        const { ctx } = rooms
        if (!mayKeepSeries(ctx, exchange.seat))
          return refused(exchange, [{ code: 'score.not-yours', params: { role: 'score.role.reviewer' } }])
        const found = series === null ? null : await viewSeries(ctx, exchange.seat, series)
        if (found && !found.ok) return refused(exchange, found.diagnostics)
        const view = found?.value ?? null
        return method === 'POST' ? keep(exchange, view) : show(exchange, view, typedOf(view), [])
      })
}

function typedOf(view: SeriesView | null): SeriesTyped {
  if (!view) return NOTHING
  const { indicator, measure, area, unit, owner, frequency, lagDays, definition } = view.series
  const settings = { owner: owner ?? '', frequency: frequency ?? '', lagDays: lagDays === null ? '' : String(lagDays) }
  return { indicator, measure, area, unit, ...settings, definition }
}

async function keep(exchange: Exchange, view: SeriesView | null): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { fields } = await readForm(request)
  const names = Object.keys(NOTHING) as (keyof SeriesTyped)[]
  const typed = Object.fromEntries(names.map((name) => [name, fields[name] ?? ''])) as unknown as SeriesTyped
  const kept = await keepSettings(rooms.ctx, seat, view?.series.id ?? null, typed, fields.key ?? '')
  const { v } = frameOf(request, rooms.asset)
  return kept.ok
    ? reply.redirect(v.to(`/indicators/${kept.value.id}`), 303)
    : show(exchange, view, typed, kept.diagnostics)
}

async function show(
  { request, reply, rooms }: Exchange,
  view: SeriesView | null,
  typed: SeriesTyped,
  wrong: readonly Diagnostic[],
): Promise<FastifyReply> {
  const path = view ? `/indicators/${view.series.id}/settings` : '/indicators/new'
  const frame = { ...frameOf(request, rooms.asset), path }
  const units = (await allUnits(rooms.ctx)).filter(({ region }) => region === rooms.ctx.region)
  const trouble = wrong.map((one) => ({ field: String(one.params.field ?? ''), line: frame.v.tell(one) }))
  const page = SeriesSettingsPage({
    ...{ frame, typed, units, trouble, series: view?.series ?? null, key_: rooms.ctx.newId() },
  })
  return reply
    .code(wrong.length > 0 ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}
