// Figures from a table: the form, what its rows would do, and the press that takes it in.
import type { FastifyInstance, FastifyReply } from 'fastify'
import { type FigurePreview, type FiguresSent, importFigures, previewFigures } from '../../app/import-figures.ts'
import { renderPage } from '../../web/layout.tsx'
import { FigureImportPage, type ImportTyped } from '../../web/pages/figure-import.tsx'
import { safeName } from '../disposition.ts'
import { frameOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, routesForSeats } from '../seated.ts'
import { type Form, readForm } from '../upload.ts'

const NOTHING: ImportTyped = { name: '', title: '', source: '', text: '' }

/** GET and POST /indicators/import. */
export function figureImportRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/indicators/import', async (exchange) => show(exchange, NOTHING, { preview: null, trouble: [] }))
  route('POST', '/indicators/import', async (exchange) => {
    const form = await readForm(exchange.request)
    return form.fields.table === undefined ? look(exchange, form) : take(exchange, form.fields)
  })
}

async function look(exchange: Exchange, { fields, files }: Form): Promise<FastifyReply> {
  const { v } = frameOf(exchange.request, exchange.rooms.asset)
  const { text = '', source = '', title = '' } = fields
  const [file] = files
  const name = file ? safeName(file.name, 'file') : v.t('import-pasted')
  const typed = { name, title, source, text: file ? '' : text }
  if (!file && text.trim() === '')
    return show(exchange, typed, { preview: null, trouble: [v.t('import-figures-none')] })
  return preview(exchange, typed, { name, bytes: file?.bytes ?? Buffer.from(text, 'utf8'), source }, [])
}

async function preview(
  exchange: Exchange,
  typed: ImportTyped,
  sent: FiguresSent,
  trouble: readonly string[],
): Promise<FastifyReply> {
  const { rooms, seat, request } = exchange
  const { v } = frameOf(request, rooms.asset)
  const seen = await previewFigures(rooms.ctx, seat, sent)
  return seen.ok
    ? show(exchange, typed, { preview: seen.value, trouble })
    : show(exchange, typed, { preview: null, trouble: [...trouble, ...seen.diagnostics.map(v.tell)] })
}

async function take(exchange: Exchange, fields: Form['fields']): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const { v } = frameOf(request, rooms.asset)
  const { table = '', source = '', title = '', seen = '', id = '' } = fields
  const name = safeName(fields.name ?? '', v.t('import-pasted'))
  const sent = { name, bytes: Buffer.from(table, 'utf8'), source }
  const form = { id, title, seen, submit: fields.do === 'submit' }
  const taken = await importFigures(rooms.ctx, seat, sent, form)
  if (taken.ok) return reply.redirect(v.to(`/indicators/batches/${taken.value.id}?done=1`), 303)
  return preview(exchange, { name, title, source, text: '' }, sent, taken.diagnostics.map(v.tell))
}

function show(
  { request, reply, rooms }: Exchange,
  typed: ImportTyped,
  told: { readonly preview: FigurePreview | null; readonly trouble: readonly string[] },
): FastifyReply {
  const frame = { ...frameOf(request, rooms.asset), path: '/indicators/import' }
  const isWrong = told.trouble.length > 0 || (told.preview?.faulty ?? 0) > 0
  const page = FigureImportPage({ frame, typed, ...told, id: rooms.ctx.newId() })
  return reply
    .code(isWrong ? 422 : 200)
    .type('text/html')
    .send(renderPage(page))
}
