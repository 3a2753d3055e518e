// Help.
import type { FastifyInstance } from 'fastify'
import { renderPage } from '../../web/layout.tsx'
import { HelpPage } from '../../web/pages/help.tsx'
import { frameOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'

/** GET /help. */
export function helpRoutes(app: FastifyInstance, { asset }: Rooms): void {
  app.get('/help', async (request, reply) =>
    reply.type('text/html').send(renderPage(HelpPage({ frame: frameOf(request, asset) }))),
  )
  app.get('/about', async (request, reply) => reply.redirect(frameOf(request, asset).v.to('/help'), 301))
}
