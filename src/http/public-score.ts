// What the public pages of a score share: which publication an address names, and pages that everybody sees alike, kept as they went out.
import type { FastifyReply, FastifyRequest } from 'fastify'
import { openRelease, type Published } from '../app/release-board.ts'
import { type Frame, renderPage } from '../web/layout.tsx'
import { keepPages } from './page-cache.ts'
import { sendProblem } from './problem.ts'
import { frameOf, queryOf, siteOf } from './request.ts'
import type { Rooms } from './rooms.ts'

/** So many pages of so many languages and filters are kept. */
const pages = keepPages(300)

/** Sends a page that everybody sees alike; whoever is signed in has names of their own in its head and gets a fresh one. */
export function sendScore(
  request: FastifyRequest,
  reply: FastifyReply,
  { asset }: Rooms,
  made: readonly unknown[],
  page: (frame: Frame) => Parameters<typeof renderPage>[0],
): FastifyReply {
  const frame = frameOf(request, asset)
  const html = frame.who
    ? renderPage(page(frame))
    : pages([...made, frame.v.lang, frame.path, siteOf(request)], frame.nonce, (nonce) =>
        renderPage(page({ ...frame, nonce })),
      )
  return reply.type('text/html').send(html)
}

/** The publication that an address names: by its number, else (or by `latest`) the latest. */
export function findRelease(request: FastifyRequest, { ctx }: Rooms): Promise<Published | null> {
  const { document, number = queryOf(request).get('number') } = request.params as {
    readonly document: string
    readonly number?: string
  }
  if (number === null || number === 'latest') return openRelease(ctx, document)
  return /^[1-9]\d{0,5}$/.test(number) ? openRelease(ctx, document, Number(number)) : Promise.resolve(null)
}

/** Says that there is no such target or publication. */
export function absentScore(request: FastifyRequest, reply: FastifyReply, { asset }: Rooms): FastifyReply {
  const { t } = frameOf(request, asset).v
  return sendProblem(request, reply, asset, { status: 404, title: 'not-found', lines: [t('board-absent')] })
}
