// Two documents compared, and choosing the second.
import type { FastifyInstance } from 'fastify'
import { compareDocuments } from '../../app/compare-documents.ts'
import { listDocuments } from '../../app/list-documents.ts'
import { renderPage } from '../../web/layout.tsx'
import { ComparePage } from '../../web/pages/compare.tsx'
import { CompareChoosePage } from '../../web/pages/compare-choose.tsx'
import { sendProblem, statusOf } from '../problem.ts'
import { viewFor } from '../reader-state.ts'
import { frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'

/** GET /plans/:id/compare and /plans/:id/compare/:other. */
export function comparisonRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/plans/:id/compare', async (request, reply) => {
    const view = await viewFor(request, reply, rooms)
    if (!view) return reply
    const frame = frameOf(request, rooms.asset)
    const { rows } = await listDocuments(rooms.ctx, { limit: 200 })
    return reply
      .type('text/html')
      .send(renderPage(CompareChoosePage({ frame, row: view.row, versions: view.versions, others: rows })))
  })
  app.get('/plans/:id/compare/:other', async (request, reply) => {
    const { id, other } = request.params as { id: string; other: string }
    const frame = frameOf(request, rooms.asset)
    const result = await compareDocuments(rooms.ctx, id, other)
    if (!result.ok) {
      const { diagnostics } = result
      const lines = diagnostics.map(frame.v.tell)
      return sendProblem(request, reply, rooms.asset, {
        status: statusOf(diagnostics),
        title: 'refused',
        lines,
        diagnostics,
      })
    }
    if (wants(request) === 'data') return reply.header('vary', 'accept').send(result.value)
    const kind = queryOf(request).get('kind')
    return reply.type('text/html').send(renderPage(ComparePage({ frame, comparison: result.value, kind })))
  })
}
