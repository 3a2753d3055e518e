// Files that were handed in: those of one's unit, handing in, taking away in whole or in part, and checking again.
import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { checkFile, listFiles, openFile } from '../../app/open-file.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { renderPage } from '../../web/layout.tsx'
import { FileCheckPage } from '../../web/pages/file-check.tsx'
import { FilesPage } from '../../web/pages/files.tsx'
import { attachment, inline } from '../disposition.ts'
import { takeFiles } from '../evidence-form.ts'
import { sendProblem } from '../problem.ts'
import { frameOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, routesForSeats } from '../seated.ts'
import { readForm } from '../upload.ts'

/** GET and POST /files; GET /files/:id, /files/:id/check, where an id is a region and a SHA-256. */
export function fileRoutes(app: FastifyInstance, rooms: Rooms): void {
  const route = routesForSeats(app, rooms)
  route('GET', '/files', (exchange) => list(exchange))
  route('POST', '/files', handIn)
  route('GET', '/files/:id', download)
  route('GET', '/files/:id/check', check)
}

async function list(exchange: Exchange, refused: readonly Diagnostic[] = []): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const frame = frameOf(request, rooms.asset)
  const files = await listFiles(rooms.ctx, seat)
  const page = renderPage(FilesPage({ frame, seat, files, refused }))
  return reply
    .code(refused.length > 0 ? 422 : 200)
    .type('text/html')
    .send(page)
}

async function handIn(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const form = await readForm(request)
  const taken = await takeFiles(rooms.ctx, seat, form, seat.unitRegion)
  if (!taken.ok) return list(exchange, taken.diagnostics)
  return reply.redirect(frameOf(request, rooms.asset).v.to('/files'), 303)
}

async function download(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const opened = await openFile(rooms.ctx, seat, ...placeOf(request))
  if (!opened.ok) return absent(exchange, opened.diagnostics)
  const { file, type, shown, read } = opened.value
  const range = rangeOf(request, file.size, file.sha256)
  reply.headers({
    // The reader of PDFs that browsers have does not open in a sandbox; it runs nothing of the page.
    'content-security-policy': file.kind === 'pdf' ? "default-src 'none'" : "default-src 'none'; sandbox",
    'content-disposition': shown ? inline(file.name) : attachment(file.name),
    'cache-control': 'private, no-cache',
    'accept-ranges': 'bytes',
    etag: `"${file.sha256}"`,
  })
  if (range === 'beyond') return reply.code(416).header('content-range', `bytes */${file.size}`).send()
  if (request.headers['if-none-match'] === `"${file.sha256}"`) return reply.code(304).send()
  const { from, to } = range ?? { from: 0, to: file.size - 1 }
  if (range) reply.code(206).header('content-range', `bytes ${from}-${to}/${file.size}`)
  return reply
    .type(type)
    .header('content-length', to - from + 1)
    .send(Readable.from(read(from, to), { objectMode: false }))
}

async function check(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const checked = await checkFile(rooms.ctx, seat, ...placeOf(request))
  if (!checked.ok) return absent(exchange, checked.diagnostics)
  const frame = frameOf(request, rooms.asset)
  return reply.type('text/html').send(renderPage(FileCheckPage({ frame, checked: checked.value })))
}

/** The region and SHA-256 of a file's address. */
function placeOf(request: FastifyRequest): [region: string, sha256: string] {
  const { id } = request.params as { id: string }
  const [, region = '', sha256 = ''] = /^([\w-]{1,20})\.([0-9a-f]{64})$/.exec(id) ?? []
  return [region, sha256]
}

/** One range of bytes (RFC 9110, 14.2); null for the whole, which also answers what cannot be read or is conditional on another file. */
function rangeOf(
  request: FastifyRequest,
  size: number,
  sha256: string,
): { from: number; to: number } | 'beyond' | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(request.headers.range ?? '') ?? []
  if (first === '' && last === '') return null
  const { 'if-range': condition } = request.headers
  if (condition !== undefined && condition !== `"${sha256}"`) return null
  if (first === '') return last === '0' ? 'beyond' : { from: Math.max(0, size - Number(last)), to: size - 1 }
  const [from, to] = [Number(first), last === '' ? size - 1 : Math.min(Number(last), size - 1)]
  if (last !== '' && Number(last) < from) return null
  return from >= size ? 'beyond' : { from, to }
}

function absent({ request, reply, rooms }: Exchange, diagnostics: readonly Diagnostic[]): FastifyReply {
  const lines = diagnostics.map(frameOf(request, rooms.asset).v.tell)
  return sendProblem(request, reply, rooms.asset, { status: 404, title: 'not-found', lines, diagnostics })
}
