// Open data at stable addresses: every publication as files, the latest among them, each target as csv, json and svg; and what is new as a feed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type OpenFile, openFile, openTargetFiles } from '../../app/open-data.ts'
import { listReleases, openRelease, type Published, releasesWithChanges } from '../../app/release-board.ts'
import { drawingOf } from '../../domain/score/drawing.ts'
import { nameOf } from '../../web/board/say.ts'
import { chartFile, FILE_POLICY } from '../../web/charts/file.tsx'
import { atomFeed, rssFeed } from '../../web/feed.ts'
import { renderPage } from '../../web/layout.tsx'
import { OpenDataPage } from '../../web/pages/open-data.tsx'
import { voiceOf } from '../../web/voice.ts'
import { sendProblem } from '../problem.ts'
import { frameOf, langOf, siteOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'

/** GET /open, /open/:document, /open/:document/:edition/…, /feed.atom and /feed.rss. */
export function openDataRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/open', async (request, reply) => page(request, reply, rooms, await listReleases(rooms.ctx)))
  app.get('/open/:document', async (request, reply) => {
    const one = await openRelease(rooms.ctx, (request.params as Params).document)
    return one ? page(request, reply, rooms, [one]) : absent(request, reply, rooms)
  })
  app.get('/open/:document/:edition/:name', async (request, reply) => {
    const { edition, name } = request.params as Params
    const published = await find(request, rooms)
    const file = published && openFile(published, name)
    return file ? send(reply, edition, file) : absent(request, reply, rooms)
  })
  app.get('/open/:document/:edition/targets/:name', async (request, reply) => target(request, reply, rooms))
  app.get('/feed.atom', async (request, reply) => {
    const text = atomFeed(voiceOf(langOf(request)), siteOf(request), await releasesWithChanges(rooms.ctx))
    return reply.type('application/atom+xml; charset=utf-8').send(text)
  })
  app.get('/feed.rss', async (request, reply) => {
    const text = rssFeed(voiceOf(langOf(request)), siteOf(request), await releasesWithChanges(rooms.ctx))
    return reply.type('application/rss+xml; charset=utf-8').send(text)
  })
}

interface Params {
  readonly document: string
  readonly edition: string
  readonly name: string
}

function find(request: FastifyRequest, { ctx }: Rooms): Promise<Published | null> {
  const { document, edition } = request.params as Params
  if (edition === 'latest') return openRelease(ctx, document)
  return /^[1-9]\d{0,5}$/.test(edition) ? openRelease(ctx, document, Number(edition)) : Promise.resolve(null)
}

function page(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, all: readonly Published[]): FastifyReply {
  const frame = frameOf(request, rooms.asset)
  return reply.type('text/html').send(renderPage(OpenDataPage({ frame, all, site: siteOf(request) })))
}

async function target(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const { edition, name } = request.params as Params
  const published = await find(request, rooms)
  const found = published?.release.targets.find(({ item }) => name.startsWith(`${item}.`))
  if (!published || !found) return absent(request, reply, rooms)
  if (name !== `${found.item}.svg`) {
    const file = openTargetFiles(published, found).find((one) => one.name === name)
    return file ? send(reply, edition, file) : absent(request, reply, rooms)
  }
  const v = voiceOf(langOf(request))
  const { release } = published
  const note = v.t('embed-foot', { title: release.plan.title, day: release.on, n: release.number })
  const drawing = drawingOf(found.target, found.facts, found.judgement, release.on)
  const text = chartFile(v, drawing, { title: nameOf(v, found), note })
  send(reply, edition, { name, type: 'image/svg+xml; charset=utf-8', text })
  return reply.header('content-security-policy', FILE_POLICY)
}

/** A file that any site may read; one of a numbered publication never changes. */
function send(reply: FastifyReply, edition: string, { type, text }: OpenFile): FastifyReply {
  return reply
    .headers({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'cache-control': edition === 'latest' ? 'public, max-age=300' : 'public, max-age=31536000, immutable',
    })
    .type(type)
    .send(text)
}

function absent(request: FastifyRequest, reply: FastifyReply, { asset }: Rooms): FastifyReply {
  const { t } = frameOf(request, asset).v
  return sendProblem(request, reply, asset, { status: 404, title: 'not-found', lines: [t('open-absent')] })
}
