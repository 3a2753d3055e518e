// Briefings of a publication: one page, and the whole report.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { exportBriefing } from '../../app/export-briefing.ts'
import { unitNamesOf } from '../../app/list-units.ts'
import { openRelease, type Published } from '../../app/release-board.ts'
import type { FileOut } from '../../app/views.ts'
import type { Result } from '../../domain/base/diagnostic.ts'
import { changesBetween } from '../../domain/score/release.ts'
import { briefOf } from '../../web/briefing/brief.ts'
import type { DrawnBriefing } from '../../web/briefing/drawn.ts'
import { picturedBriefing } from '../../web/briefing/pictures.tsx'
import { reportOf } from '../../web/briefing/report.ts'
import { BriefingPage } from '../../web/pages/briefing.tsx'
import { type Voice, voiceOf } from '../../web/voice.ts'
import { hand } from '../hand.ts'
import { absentScore, findRelease, sendScore } from '../public-score.ts'
import { langOf, siteOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'

/** GET /scores/:document/:number/brief and …/report, as pages and as Word files (.docx); `latest` stands for the newest number. */
export function briefingRoutes(app: FastifyInstance, rooms: Rooms): void {
  for (const kind of ['brief', 'report'] as const)
    for (const [ending, send] of [
      ['', page],
      ['.docx', file],
    ] as const)
      app.get(`/scores/:document/:number/${kind}${ending}`, async (request, reply) => {
        const made = await makingOf(request, rooms, kind)
        return made ? send(request, reply, rooms, made) : absentScore(request, reply, rooms)
      })
}

/** Files that were made last, each by what it is made from; the making of one is not begun twice. */
const files = new Map<string, Promise<Result<FileOut>>>()
const KEPT = 24

/** A Word file of the briefing; it says the same as the page. */
async function file(request: FastifyRequest, reply: FastifyReply, rooms: Rooms, { published, by, make }: Making) {
  const v = voiceOf(langOf(request))
  const site = siteOf(request)
  const key = JSON.stringify([...by, v.lang, site])
  const { number } = published.release
  const made = files.get(key) ?? exportBriefing(rooms.ctx, picturedBriefing(v, make(v)), { number, site })
  files.delete(key)
  files.set(key, made)
  for (const oldest of files.keys()) if (files.size > KEPT) files.delete(oldest)
  const done = await made
  if (!done.ok) files.delete(key)
  return hand(request, reply, rooms, done)
}

/** A briefing to be made: of which publication, by what else it is told apart, and how it is made. */
interface Making {
  readonly published: Published
  readonly by: readonly unknown[]
  readonly make: (v: Voice) => DrawnBriefing
}

async function makingOf(request: FastifyRequest, rooms: Rooms, kind: 'brief' | 'report'): Promise<Making | null> {
  const published = await findRelease(request, rooms)
  if (!published) return null
  const { release, sha256, latest } = published
  const before = await openRelease(rooms.ctx, release.plan.document, release.number - 1)
  const changes = before && changesBetween(before.release, release)
  const owners = release.targets.flatMap(({ target }) => (target.owner ? [target.owner] : []))
  const units = await unitNamesOf(rooms.ctx, owners)
  const site = siteOf(request)
  return {
    published,
    by: [sha256, latest, kind, ...units.values()],
    make: (v) => (kind === 'brief' ? briefOf(v, published, changes) : reportOf(v, { published, changes, units, site })),
  }
}

const page = (request: FastifyRequest, reply: FastifyReply, rooms: Rooms, { published, by, make }: Making) =>
  sendScore(request, reply, rooms, by, (frame) => BriefingPage({ frame, published, briefing: make(frame.v) }))
