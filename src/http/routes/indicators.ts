// Indicators for anybody to read: the list, one series with all its figures, and both as files.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { exportFigures } from '../../app/export-figures.ts'
import { listIndicators, type SeriesQuery, type SeriesShow } from '../../app/list-series.ts'
import { viewSeries } from '../../app/view-series.ts'
import { renderPage } from '../../web/layout.tsx'
import { IndicatorsPage } from '../../web/pages/indicators.tsx'
import { SeriesPage } from '../../web/pages/series.tsx'
import { hand } from '../hand.ts'
import { sendRefusal } from '../problem.ts'
import { frameOf, langOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { signedIn } from '../session.ts'

const SHOWS: readonly SeriesShow[] = ['late', 'soon', 'unowned']

/** GET /indicators and /indicators/:series, and their files. */
export function indicatorRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/indicators', (request, reply) => list(request, reply, rooms))
  app.get('/indicators/:series', (request, reply) => one(request, reply, rooms))
  for (const as of ['csv', 'xlsx'] as const) {
    app.get(`/indicators/figures.${as}`, async (request, reply) => {
      const { q, area, owner } = readQuery(request)
      const only = (series: { indicator: string; area: string; owner: string | null }) =>
        (area === '' || series.area === area) &&
        (owner === '' || series.owner === owner) &&
        `${series.indicator} ${series.area}`.includes(q)
      return hand(request, reply, rooms, await exportFigures(rooms.ctx, only, { as, lang: langOf(request) }))
    })
    app.get(`/indicators/:series/figures.${as}`, async (request, reply) => {
      const { series } = request.params as { series: string }
      return hand(request, reply, rooms, await exportFigures(rooms.ctx, series, { as, lang: langOf(request) }))
    })
  }
}

function readQuery(request: FastifyRequest): SeriesQuery {
  const query = queryOf(request)
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 200)
  const page = Number(query.get('page') ?? '0')
  return {
    ...{ q: text('q'), area: text('area'), owner: text('owner') },
    show: SHOWS.find((show) => show === query.get('show')) ?? '',
    page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 0,
  }
}

function writeQuery({ q, area, owner, show, page }: SeriesQuery): string {
  const all = { q, area, owner, show, page: page === 0 ? '' : String(page) }
  const text = new URLSearchParams(Object.entries(all).filter(([, value]) => value !== '')).toString()
  return text && `?${text}`
}

async function list(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const query = readQuery(request)
  const found = await listIndicators(rooms.ctx, signedIn(request), query)
  if (wants(request) === 'data') {
    const { lines, total, counts } = found
    return reply.header('vary', 'accept').send({ lines, total, counts })
  }
  const frame = frameOf(request, rooms.asset)
  const to = (change: Partial<SeriesQuery>) => frame.v.to(`/indicators${writeQuery({ ...query, ...change })}`)
  const files = writeQuery({ ...query, show: '', page: 0 })
  const page = IndicatorsPage({
    ...{ ...found, frame, query, to },
    files: {
      xlsx: frame.v.to(`/indicators/figures.xlsx${files}`),
      csv: frame.v.to(`/indicators/figures.csv${files}`),
    },
  })
  return reply.type('text/html').send(renderPage(page))
}

async function one(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const { series } = request.params as { series: string }
  const found = await viewSeries(rooms.ctx, signedIn(request), series)
  if (!found.ok) return sendRefusal(request, reply, rooms.asset, found.diagnostics)
  if (wants(request) === 'data') return reply.header('vary', 'accept').send(found.value)
  const frame = frameOf(request, rooms.asset)
  const base = `/indicators/${series}/figures`
  const files = { xlsx: frame.v.to(`${base}.xlsx`), csv: frame.v.to(`${base}.csv`) }
  return reply.type('text/html').send(renderPage(SeriesPage({ frame, view: found.value, files })))
}
