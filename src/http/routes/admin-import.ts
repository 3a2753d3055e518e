// Units and people from a table: a file is looked at, the lines that were looked at are taken in.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type ImportLine, type ImportPreview, importLines, previewImport } from '../../app/import-people.ts'
import type { Seat } from '../../domain/matter/party.ts'
import { renderPage } from '../../web/layout.tsx'
import { AdminImportPage } from '../../web/pages/admin-import.tsx'
import { refuseAdmin } from '../admin-guard.ts'
import { frameOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { requireSignedIn, signedIn } from '../session.ts'
import { readForm } from '../upload.ts'

const NAMES = ['unit', 'shortName', 'code', 'name', 'login', 'email', 'title', 'rights'] as const

/** GET and POST /admin/import. */
export function adminImportRoutes(app: FastifyInstance, rooms: Rooms): void {
  const guard = { preHandler: requireSignedIn(rooms) }
  app.get('/admin/import', guard, async (request, reply) => importPage(request, reply, rooms, {}))
  app.post('/admin/import', guard, async (request, reply) => {
    const seat = signedIn(request)
    if (!seat?.admin) return importPage(request, reply, rooms, {})
    const form = await readForm(request)
    return form.fields.lines === undefined
      ? look(request, reply, rooms, seat, form.files[0])
      : take(request, reply, rooms, seat, form.fields.lines)
  })
}

async function look(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  seat: Seat,
  file: { readonly name: string; readonly bytes: Uint8Array } | undefined,
): Promise<FastifyReply> {
  const { v } = frameOf(request, rooms.asset)
  if (!file) return importPage(request, reply, rooms, { trouble: [v.t('import-no-file')] })
  const seen = await previewImport(rooms.ctx, seat, file)
  return seen.ok
    ? importPage(request, reply, rooms, { preview: seen.value })
    : importPage(request, reply, rooms, { trouble: seen.diagnostics.map(v.tell) })
}

async function take(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  seat: Seat,
  sent: string,
): Promise<FastifyReply> {
  const { v } = frameOf(request, rooms.asset)
  const lines = linesIn(sent)
  if (!lines) return importPage(request, reply, rooms, { trouble: [v.t('bad-request')] })
  const taken = await importLines(rooms.ctx, seat, lines)
  return taken.ok
    ? importPage(request, reply, rooms, { done: v.t('import-done', { ...taken.value }) })
    : importPage(request, reply, rooms, { trouble: taken.diagnostics.map(v.tell) })
}

/** The lines that a form brings back, or null when they are none; what they say is looked at again. */
function linesIn(sent: string): ImportLine[] | null {
  try {
    const list = JSON.parse(sent) as readonly Readonly<Record<string, unknown>>[]
    return list.map(
      (line) => Object.fromEntries(NAMES.map((name) => [name, String(line[name] ?? '')])) as unknown as ImportLine,
    )
  } catch {
    return null
  }
}

function importPage(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  told: { readonly preview?: readonly ImportPreview[]; readonly trouble?: readonly string[]; readonly done?: string },
): FastifyReply {
  if (!signedIn(request)?.admin) return refuseAdmin(request, reply, rooms, [{ code: 'system.admin-only', params: {} }])
  const frame = { ...frameOf(request, rooms.asset), path: '/admin/import' }
  const { preview = null, trouble = [], done = null } = told
  const page = AdminImportPage({ frame, preview, trouble, done })
  return reply
    .code(trouble.length > 0 ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}
