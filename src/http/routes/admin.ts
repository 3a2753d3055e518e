// The pages that administrators read, and the door to all of theirs.
import type { FastifyInstance } from 'fastify'
import { type AdminTables, openAdminTables } from '../../app/admin-tables.ts'
import type { Frame } from '../../web/layout.tsx'
import { renderPage } from '../../web/layout.tsx'
import {
  AdminCalendarsPage,
  AdminChangesPage,
  AdminRegionsPage,
  AdminRulesPage,
} from '../../web/pages/admin-tables.tsx'
import { refuseAdmin } from '../admin-guard.ts'
import { frameOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'
import { adminImportRoutes } from './admin-import.ts'
import { adminPeopleRoutes } from './admin-people.ts'
import { adminUnitRoutes } from './admin-units.ts'

const PAGES = {
  regions: AdminRegionsPage,
  calendars: AdminCalendarsPage,
  rules: AdminRulesPage,
  changes: AdminChangesPage,
} satisfies Record<string, (props: { frame: Frame; tables: AdminTables }) => unknown>

/** GET /admin and everything under it. */
export function adminRoutes(app: FastifyInstance, rooms: Rooms): void {
  adminUnitRoutes(app, rooms)
  adminPeopleRoutes(app, rooms)
  adminImportRoutes(app, rooms)
  const preHandler = requireSignedIn(rooms)
  app.get('/admin', { preHandler }, async (request, reply) =>
    reply.redirect(frameOf(request, rooms.asset).v.to('/admin/units'), 302),
  )
  for (const [name, AdminTablePage] of Object.entries(PAGES)) {
    app.get(`/admin/${name}`, { preHandler }, async (request, reply) => {
      const seat = signedIn(request)
      const opened = seat && (await openAdminTables(rooms.ctx, seat))
      if (!opened?.ok) return refuseAdmin(request, reply, rooms, opened?.diagnostics ?? [])
      const page = AdminTablePage({ frame: frameOf(request, rooms.asset), tables: opened.value })
      return reply.type('text/html').send(renderPage(page))
    })
  }
}
