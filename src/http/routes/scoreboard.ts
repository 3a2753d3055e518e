// The public pages of what was published: the board of a plan, its earlier publications, one target, what others may embed.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { unitNamesOf } from '../../app/list-units.ts'
import { listReleases, listReleasesOf, openRelease, type Published } from '../../app/release-board.ts'
import { GROUPS } from '../../domain/score/groups.ts'
import { mayScore } from '../../domain/score/rights.ts'
import { renderPage } from '../../web/layout.tsx'
import { EmbedPage } from '../../web/pages/embed.tsx'
import { type BoardFilter, ScoreboardPage } from '../../web/pages/scoreboard.tsx'
import { PublicationsPage, ScoresPage } from '../../web/pages/scores.tsx'
import { TargetPage } from '../../web/pages/target.tsx'
import { voiceOf } from '../../web/voice.ts'
import { absentScore, findRelease, sendScore } from '../public-score.ts'
import { frameOf, preferredLang, queryOf, siteOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { signedIn } from '../session.ts'

/** GET /, /scores/…, /targets/… and /embed/…. */
export function scoreboardRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/', async (request, reply) => {
    const lang = preferredLang(request.headers['accept-language'])
    if (request.originalUrl === '/' && lang !== 'zh-Hans') return reply.redirect(voiceOf(lang).to('/'), 302)
    const all = await listReleases(rooms.ctx)
    const [only] = all
    if (all.length === 1 && only) return board(request, reply, rooms, only)
    return reply.type('text/html').send(renderPage(ScoresPage({ frame: frameOf(request, rooms.asset), all })))
  })
  app.get('/scores/:document', async (request, reply) => {
    const published = await findRelease(request, rooms)
    return published ? board(request, reply, rooms, published) : absentScore(request, reply, rooms)
  })
  app.get('/scores/:document/history', async (request, reply) => history(request, reply, rooms))
  app.get('/scores/:document/:number', async (request, reply) => {
    const published = await findRelease(request, rooms)
    return published ? board(request, reply, rooms, published) : absentScore(request, reply, rooms)
  })
  app.get('/targets/:document/:item', async (request, reply) => target(request, reply, rooms))
  app.get('/embed/:document/:item', async (request, reply) => embed(request, reply, rooms))
}

interface Params {
  readonly document: string
  readonly number?: string
  readonly item?: string
}

async function board(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, published: Published) {
  if (wants(request) === 'data')
    return reply.header('vary', 'accept').send({ sha256: published.sha256, ...published.release })
  const owners = published.release.targets.flatMap(({ target }) => (target.owner ? [target.owner] : []))
  const seat = signedIn(request)
  const units = await unitNamesOf(rooms.ctx, owners)
  const shown = {
    ...{ published, units, filter: filterOf(request) },
    mayWork: seat !== null && mayScore(seat, rooms.ctx.region, 'publisher'),
  }
  const made = [published.sha256, published.latest, ...units.values()]
  return sendScore(request, reply, rooms, made, (frame) => ScoreboardPage({ ...shown, frame }))
}

function filterOf(request: FastifyRequest): BoardFilter {
  const query = queryOf(request)
  const text = (name: string) => (query.get(name) ?? '').trim().slice(0, 200)
  return {
    ...{ q: text('q'), goal: text('goal'), owner: text('owner') },
    group: GROUPS.find((group) => group === query.get('status')) ?? null,
  }
}

async function history(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const { document } = request.params as Params
  const published = await openRelease(rooms.ctx, document)
  if (!published) return absentScore(request, reply, rooms)
  const rows = await listReleasesOf(rooms.ctx, document)
  const frame = frameOf(request, rooms.asset)
  return reply.type('text/html').send(renderPage(PublicationsPage({ frame, published, rows })))
}

async function target(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const { document, item } = request.params as Params
  const published = await findRelease(request, rooms)
  const found = published?.release.targets.find((one) => one.item === item)
  if (!published || !found) return absentScore(request, reply, rooms)
  if (wants(request) === 'data') return reply.header('vary', 'accept').send(found)
  const rows = await listReleasesOf(rooms.ctx, document)
  const all = await Promise.all(rows.slice(0, PAST).map(({ number }) => openRelease(rooms.ctx, document, number)))
  const past = all.flatMap((one) => {
    const then = one?.release.targets.find((other) => other.item === item)
    return one && then ? [{ number: one.release.number, on: one.release.on, judgement: then.judgement }] : []
  })
  const { owner } = found.target
  const names = await unitNamesOf(rooms.ctx, owner ? [owner] : [])
  const shown = {
    ...{ published, target: found, past, site: siteOf(request) },
    owner: owner && (names.get(owner) ?? owner),
  }
  const made = [published.sha256, published.latest, shown.owner, past.map(({ number }) => number)]
  return sendScore(request, reply, rooms, made, (frame) => TargetPage({ ...shown, frame }))
}

/** So many publications are told of a target. */
const PAST = 12

/** A page for frames of other sites: it may be shown anywhere, and does nothing. */
async function embed(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const { item } = request.params as Params
  const published = await findRelease(request, rooms)
  const found = published?.release.targets.find((one) => one.item === item)
  if (!published || !found) return absentScore(request, reply, rooms)
  const policy = `default-src 'none'; style-src 'nonce-${request.nonce}'; img-src 'self'; frame-ancestors *; base-uri 'none'`
  reply.removeHeader('x-frame-options')
  reply.headers({ 'content-security-policy': policy, 'cross-origin-resource-policy': 'cross-origin' })
  const shown = { published, target: found, site: siteOf(request) }
  return sendScore(request, reply, rooms, [published.sha256, 'embed'], (frame) => EmbedPage({ ...shown, frame }))
}
