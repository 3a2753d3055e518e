// The calendar of one's deadlines: its page, making and ending its address, and what calendar programs read there.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { endFeed, feedOf, makeFeed, readFeed } from '../../app/calendar-feed.ts'
import { renderPage } from '../../web/layout.tsx'
import { CalendarPage } from '../../web/pages/calendar.tsx'
import { sendProblem } from '../problem.ts'
import { fieldsOf, frameOf, langOf, siteOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'

/** GET and POST /calendar, GET /calendar/<secret>.ics. */
export function calendarRoutes(app: FastifyInstance, rooms: Rooms): void {
  const { ctx } = rooms
  const preHandler = requireSignedIn(rooms)
  app.get('/calendar', { preHandler }, async (request, reply) => page(request, reply, rooms, null))
  app.post('/calendar', { preHandler }, async (request, reply) => {
    const seat = signedIn(request)
    if (!seat) return reply
    if (fieldsOf(request.body).do !== 'end') return page(request, reply, rooms, await makeFeed(ctx, seat))
    await endFeed(ctx, seat)
    return reply.redirect(frameOf(request, rooms.asset).v.to('/calendar'), 303)
  })
  app.get('/calendar/:file', async (request, reply) => {
    const { file } = request.params as { file: string }
    const lang = langOf(request)
    const text = await readFeed(ctx, file.replace(/\.ics$/, ''), { lang, origin: siteOf(request) })
    if (text !== null)
      return reply.header('cache-control', 'private, max-age=300').type('text/calendar; charset=utf-8').send(text)
    const { t } = frameOf(request, rooms.asset).v
    const lines = [t('calendar-gone')]
    return sendProblem(request, reply, rooms.asset, { status: 404, title: 'not-found', lines })
  })
}

/** The page; `made` is what a new address holds, shown this once. */
async function page(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  made: string | null,
): Promise<FastifyReply> {
  const seat = signedIn(request)
  const frame = { ...frameOf(request, rooms.asset), path: '/calendar' }
  const madeAt = seat && (await feedOf(rooms.ctx, seat))
  const address = made && `${siteOf(request)}${frame.v.to(`/calendar/${made}.ics`)}`
  return reply.type('text/html').send(renderPage(CalendarPage({ frame, unit: seat?.unitName ?? '', madeAt, address })))
}
