// Briefings of a publication: one page, and the whole report.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { unitNamesOf } from '../../app/list-units.ts'
import { openRelease, type Published } from '../../app/release-board.ts'
import { changesBetween } from '../../domain/score/release.ts'
import { briefOf } from '../../web/briefing/brief.ts'
import type { DrawnBriefing } from '../../web/briefing/drawn.ts'
import { reportOf } from '../../web/briefing/report.ts'
import { BriefingPage } from '../../web/pages/briefing.tsx'
import type { Voice } from '../../web/voice.ts'
import { absentScore, findRelease, sendScore } from '../public-score.ts'
import { siteOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'

/** GET /scores/:document/:number/brief and …/report; `latest` stands for the newest number. */
export function briefingRoutes(app: FastifyInstance, rooms: Rooms): void {
  for (const kind of ['brief', 'report'] as const)
    app.get(`/scores/:document/:number/${kind}`, async (request, reply) => {
      const made = await makingOf(request, rooms, kind)
      if (!made) return absentScore(request, reply, rooms)
      return page(request, reply, rooms, made)
    })
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
