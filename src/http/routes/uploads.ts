// Uploads that go on after a break: the tus protocol 1.0 with creation, termination, expiration and checksum.
import { createHash } from 'node:crypto'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import {
  addToUpload,
  dropUpload,
  findUpload,
  finishUpload,
  openUpload,
  type UploadName,
} from '../../app/upload-file.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import { safeName } from '../disposition.ts'
import { sendProblem } from '../problem.ts'
import { frameOf } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { type Exchange, routesForSeats } from '../seated.ts'

const MAX_SIZE = 50 * 1024 * 1024
/** Bytes that are written at once while a request is still coming in. */
const PIECE = 256 * 1024
/** Most bytes in a request that brings a checksum: it is held until the checksum has been compared. */
const CHECKED = 8 * 1024 * 1024
const BODY = 'application/offset+octet-stream'
/** What tus answers when bytes do not have the checksum that came with them. */
const CHECKSUM_MISMATCH = 460
const STATUS: Readonly<Record<string, number>> = {
  'files.no-upload': 404,
  'files.upload-elsewhere': 409,
  'files.too-large': 413,
  'files.piece-too-large': 413,
  'files.too-many-uploads': 429,
  'files.checksum-differs': CHECKSUM_MISMATCH,
}

/** OPTIONS and POST /uploads; HEAD, PATCH and DELETE /uploads/:id. */
export function uploadRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.addContentTypeParser(BODY, (_request, payload, done) => done(null, payload))
  app.options('/uploads', async (_request, reply) =>
    reply
      .code(204)
      .headers({
        'tus-resumable': '1.0.0',
        'tus-version': '1.0.0',
        'tus-extension': 'creation,termination,expiration,checksum',
        'tus-max-size': String(MAX_SIZE),
        'tus-checksum-algorithm': 'sha256',
      })
      .send(),
  )
  const route = routesForSeats(app, rooms, [speaksTus])
  route('POST', '/uploads', begin)
  route('HEAD', '/uploads/:id', tell)
  route('PATCH', '/uploads/:id', take)
  route('DELETE', '/uploads/:id', drop)
}

async function speaksTus(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  reply.headers({ 'tus-resumable': '1.0.0', 'cache-control': 'no-store' })
  if (request.headers['tus-resumable'] === '1.0.0') return undefined
  return reply.code(412).header('tus-version', '1.0.0').send()
}

async function begin(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const size = Number(request.headers['upload-length'] ?? Number.NaN)
  if (!Number.isSafeInteger(size) || size < 0) return reply.code(400).send()
  const { filename = '', region } = metadataOf(request)
  const begun = await openUpload(rooms.ctx, seat, {
    name: safeName(filename, 'file'),
    size,
    ...(region ? { region } : {}),
  })
  if (!begun.ok) return refuse(exchange, begun.diagnostics)
  const { v } = frameOf(request, rooms.asset)
  const { value } = begun
  return reply
    .code(201)
    .headers({ location: v.to(`/uploads/${value.region}.${value.id}`), 'upload-expires': expiry(value.expiresAt) })
    .send()
}

async function tell(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const found = await findUpload(rooms.ctx, seat, nameOf(request))
  if (!found.ok) return reply.code(404).send()
  const { region, received, size, sha256, expiresAt } = found.value
  return reply
    .headers({
      'upload-offset': String(received),
      'upload-length': String(size),
      'upload-expires': expiry(expiresAt),
      ...(sha256 ? { 'gangmu-file': `${region}.${sha256}` } : {}),
    })
    .send()
}

async function take(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const upload = nameOf(request)
  if (!String(request.headers['content-type'] ?? '').startsWith(BODY)) return reply.code(415).send()
  const found = await findUpload(rooms.ctx, seat, upload)
  if (!found.ok) return refuse(exchange, found.diagnostics)
  const at = Number(request.headers['upload-offset'] ?? Number.NaN)
  if (at !== found.value.received)
    return refuse(exchange, [{ code: 'files.upload-elsewhere', params: { at: at || 0 } }])
  const taken = await takeBytes(exchange, upload, at)
  if (typeof taken !== 'number') return refuse(exchange, [taken])
  reply.headers({ 'upload-offset': String(taken), 'upload-expires': expiry(found.value.expiresAt) })
  if (taken < found.value.size) return reply.code(204).send()
  const kept = await finishUpload(rooms.ctx, seat, upload)
  if (!kept.ok) return refuse(exchange, kept.diagnostics)
  return reply.code(204).header('gangmu-file', `${kept.value.region}.${kept.value.sha256}`).send()
}

async function drop(exchange: Exchange): Promise<FastifyReply> {
  const { request, reply, rooms, seat } = exchange
  const gone = await dropUpload(rooms.ctx, seat, nameOf(request))
  return gone.ok ? reply.code(204).send() : refuse(exchange, gone.diagnostics)
}

/** Writes the body as it comes, so that what came before a break counts; a body with a checksum is written whole or not at all. */
async function takeBytes(exchange: Exchange, upload: UploadName, from: number): Promise<number | Diagnostic> {
  const { request, rooms, seat } = exchange
  const checksum = /^sha256 (\S+)$/.exec(String(request.headers['upload-checksum'] ?? ''))?.[1]
  const largest = checksum === undefined ? PIECE : CHECKED
  let at = from
  let held: Buffer[] = []
  let bytes = 0
  const write = async (): Promise<Diagnostic | null> => {
    if (bytes === 0) return null
    const added = await addToUpload(rooms.ctx, seat, upload, at, Buffer.concat(held))
    if (!added.ok) return added.diagnostics[0] ?? null
    at = added.value
    held = []
    bytes = 0
    return null
  }
  try {
    for await (const chunk of request.body as AsyncIterable<Buffer>) {
      held.push(chunk)
      bytes += chunk.length
      if (checksum === undefined && bytes >= largest) {
        const wrong = await write()
        if (wrong) return wrong
      }
      if (bytes > largest) return { code: 'files.piece-too-large', params: { limit: 8 } }
    }
  } catch {
    // The line broke: what came without a checksum to compare is kept, and the next request goes on from there.
    return checksum === undefined ? ((await write()) ?? at) : at
  }
  const found = createHash('sha256').update(Buffer.concat(held)).digest('base64')
  if (checksum !== undefined && found !== checksum) return { code: 'files.checksum-differs', params: { at } }
  return (await write()) ?? at
}

/** The region and id of an upload's address. */
function nameOf(request: FastifyRequest): UploadName {
  const { id } = request.params as { id: string }
  const dot = id.lastIndexOf('.')
  return { region: id.slice(0, Math.max(0, dot)), id: id.slice(dot + 1) }
}

/** `filename 5aSp, region NTA=` (tus 1.0, Upload-Metadata). */
function metadataOf(request: FastifyRequest): Readonly<Record<string, string>> {
  const pairs = String(request.headers['upload-metadata'] ?? '').split(',')
  return Object.fromEntries(
    pairs.map((pair) => {
      const [key = '', value = ''] = pair.trim().split(' ')
      return [key, Buffer.from(value, 'base64').toString('utf8')]
    }),
  )
}

const expiry = (iso: string) => new Date(iso).toUTCString()

function refuse({ request, reply, rooms }: Exchange, diagnostics: readonly Diagnostic[]): FastifyReply {
  const { tell: say } = frameOf(request, rooms.asset).v
  const status = STATUS[diagnostics[0]?.code ?? ''] ?? 422
  return sendProblem(request, reply, rooms.asset, {
    status,
    title: 'refused',
    lines: diagnostics.map(say),
    diagnostics,
  })
}
