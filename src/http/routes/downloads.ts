// Files to take away: statements and tasks as csv, xlsx or json, and the original as it was handed in.
import type { FastifyInstance } from 'fastify'
import { exportDocument } from '../../app/export-document.ts'
import { exportDuties } from '../../app/export-duties.ts'
import { originalFile } from '../../app/original-file.ts'
import { hand } from '../hand.ts'
import { langOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { signedIn } from '../session.ts'

/** GET /plans/:id/statements.xlsx and the like, /plans/:id/original. */
export function downloadRoutes(app: FastifyInstance, rooms: Rooms): void {
  for (const what of ['statements', 'tasks'] as const) {
    for (const as of ['csv', 'xlsx', 'json'] as const) {
      app.get(`/plans/:id/${what}.${as}`, async (request, reply) => {
        const { id } = request.params as { id: string }
        return hand(request, reply, rooms, await exportDocument(rooms.ctx, id, { what, as, lang: langOf(request) }))
      })
    }
  }
  for (const as of ['csv', 'xlsx'] as const) {
    app.get(`/plans/:id/duties.${as}`, async (request, reply) => {
      const { id } = request.params as { id: string }
      const file = await exportDuties(rooms.ctx, signedIn(request), id, { as, lang: langOf(request) })
      return hand(request, reply, rooms, file)
    })
  }
  app.get('/plans/:id/original', async (request, reply) => {
    const { id } = request.params as { id: string }
    return hand(request, reply, rooms, await originalFile(rooms.ctx, id))
  })
}
