// Who acts, and help.
import type { FastifyInstance } from 'fastify'
import { renderPage } from '../../web/layout.tsx'
import { HelpPage } from '../../web/pages/help.tsx'
import { WhoPage } from '../../web/pages/who.tsx'
import { fieldsOf, frameOf, queryOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { keepWho, whoTyped } from '../who.ts'

/** An address of this site to go back to; anything else is the list. */
const backTo = (path: string | null | undefined): string => (path && /^\/(?![/\\])/.test(path) ? path : '/plans')

/** GET and POST /who, GET /help. */
export function whoRoutes(app: FastifyInstance, { asset }: Rooms): void {
  app.get('/help', async (request, reply) =>
    reply.type('text/html').send(renderPage(HelpPage({ frame: frameOf(request, asset) }))),
  )
  app.get('/about', async (request, reply) => reply.redirect(frameOf(request, asset).v.to('/help'), 301))

  app.get('/who', async (request, reply) => {
    const frame = frameOf(request, asset)
    const back = backTo(queryOf(request).get('back'))
    const typed = { who: frame.who?.name ?? '', unit: frame.who?.unit ?? '' }
    return reply.type('text/html').send(whoPage(frame, back, typed, {}))
  })

  app.post('/who', async (request, reply) => {
    const frame = frameOf(request, asset)
    const body = fieldsOf(request.body)
    const back = backTo(body.back)
    const typed = whoTyped({ who: '', ...body })
    if (!typed?.who) {
      return reply
        .code(422)
        .type('text/html')
        .send(whoPage(frame, back, { who: body.who ?? '', unit: body.unit ?? '' }, typed?.errors ?? {}))
    }
    keepWho(request, reply, typed.who)
    return reply.redirect(frame.v.to(back), 303)
  })
}

function whoPage(
  frame: Parameters<typeof WhoPage>[0]['frame'],
  back: string,
  typed: { who: string; unit: string },
  errors: Parameters<typeof WhoPage>[0]['errors'],
): string {
  const { v } = frame
  const shown = { ...frame, path: `/who?back=${encodeURIComponent(back)}` }
  return renderPage(
    WhoPage({
      frame: shown,
      typed,
      errors,
      action: v.to('/who'),
      waiting: [],
      kept: [['back', back]],
      cancel: v.to(back),
    }),
  )
}
