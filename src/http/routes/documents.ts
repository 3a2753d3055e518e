// The list of documents, and adding to it: files or pasted text.
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { addDocument } from '../../app/add-document.ts'
import { listDocuments } from '../../app/list-documents.ts'
import type { Diagnostic } from '../../domain/base/diagnostic.ts'
import type { DocumentKind } from '../../domain/plan/commitment.ts'
import type { Actor } from '../../domain/plan/item.ts'
import type { AddState } from '../../web/components/add-document.tsx'
import type { FieldErrors } from '../../web/components/field.tsx'
import { type Frame, renderPage } from '../../web/layout.tsx'
import { DocumentsPage } from '../../web/pages/documents.tsx'
import { safeName } from '../disposition.ts'
import { sendProblem, statusOf } from '../problem.ts'
import { frameOf, queryOf, wants } from '../request.ts'
import type { Rooms } from '../rooms.ts'
import { actorOf } from '../session.ts'
import { type Form, readForm } from '../upload.ts'
import { askToSignIn } from '../waiting.ts'

const NOTHING: AddState = { fields: {}, errors: null, refused: [], added: [], others: [] }
const PAGE = 50

/** GET and POST /plans. */
export function documentRoutes(app: FastifyInstance, rooms: Rooms): void {
  app.get('/plans', async (request, reply) => {
    if (wants(request) === 'data') {
      reply.header('vary', 'accept')
      return listDocuments(rooms.ctx, listing(request))
    }
    return reply.type('text/html').send(await listPage(request, rooms, NOTHING))
  })
  app.post('/plans', async (request, reply) => add(request, reply, rooms))
}

function listing(request: FastifyRequest): { q: string; limit: number; after?: string } {
  const query = queryOf(request)
  const after = query.get('after')
  return { q: (query.get('q') ?? '').trim().slice(0, 200), limit: PAGE, ...(after ? { after } : {}) }
}

async function listPage(request: FastifyRequest, rooms: Rooms, add: AddState): Promise<string> {
  const asked = listing(request)
  const [page, others] = await Promise.all([listDocuments(rooms.ctx, asked), listDocuments(rooms.ctx, { limit: 200 })])
  const frame = frameOf(request, rooms.asset)
  return renderPage(
    DocumentsPage({
      frame,
      ...page,
      q: asked.q,
      first: asked.after === undefined,
      adding: queryOf(request).has('add'),
      add: { ...add, others: others.rows },
    }),
  )
}

/** What became of what was sent. */
interface Outcome {
  readonly added: AddState['added']
  readonly refused: readonly { readonly name: string; readonly diagnostics: readonly Diagnostic[] }[]
}

async function add(request: FastifyRequest, reply: FastifyReply, rooms: Rooms): Promise<FastifyReply> {
  const form = await readForm(request)
  const frame = frameOf(request, rooms.asset)
  const files = filesOf(form, frame)
  const who = actorOf(request)
  if (!who) return askToSignIn(request, reply, rooms, form.fields, form.files.length > 0)
  const errors: FieldErrors = {
    ...(files.length === 0 ? { files: { code: 'error-nothing' } } : {}),
    ...(form.fields.date && !/^\d{4}-\d\d-\d\d$/.test(form.fields.date) ? { date: { code: 'error-date-typed' } } : {}),
  }
  if (Object.keys(errors).length > 0) return refuseForm(request, reply, rooms, form, errors, { added: [], refused: [] })
  const outcome = await addAll(rooms, who, form.fields, files)
  if (outcome.refused.length > 0) return refuseForm(request, reply, rooms, form, {}, outcome)
  if (wants(request) !== 'page') {
    const [one] = outcome.added
    return reply.code(201).send({ ...one, added: outcome.added, url: frame.v.to(`/plans/${one?.id}`) })
  }
  const [only, second] = outcome.added
  return reply.redirect(frame.v.to(only && !second ? `/plans/${only.id}` : '/plans'), 303)
}

/** The files sent, the pasted text among them as one. */
function filesOf(form: Form, frame: Frame): { name: string; bytes: Uint8Array; title: string }[] {
  const files = form.files.map((file) => ({ name: safeName(file.name, 'file'), bytes: file.bytes, title: '' }))
  const text = form.fields.text ?? ''
  if (!text.trim()) return files
  const title = (form.fields.title ?? '').trim()
  const name = `${safeName(title || frame.v.t('pasted-name'), 'text').slice(0, 80)}.txt`
  return [...files, { name, bytes: Buffer.from(text.replaceAll('\r\n', '\n'), 'utf8'), title }]
}

async function addAll(
  rooms: Rooms,
  who: Actor,
  fields: Form['fields'],
  files: readonly { name: string; bytes: Uint8Array; title: string }[],
): Promise<Outcome> {
  const added: { id: string; name: string; existing: boolean }[] = []
  const refused: { name: string; diagnostics: readonly Diagnostic[] }[] = []
  const stated = {
    ...(fields.kind ? { kind: fields.kind as DocumentKind } : {}),
    ...(fields.date ? { date: fields.date } : {}),
    ...(fields.supersedes ? { supersedes: fields.supersedes } : {}),
  }
  for (const { name, bytes, title } of files) {
    const result = await addDocument(rooms.ctx, who, { name, bytes, ...stated, ...(title ? { title } : {}) })
    if (result.ok) added.push({ ...result.value, name })
    else refused.push({ name, diagnostics: result.diagnostics })
  }
  return { added, refused }
}

async function refuseForm(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  form: Form,
  errors: FieldErrors,
  outcome: Outcome,
): Promise<FastifyReply> {
  const { v } = frameOf(request, rooms.asset)
  const diagnostics = outcome.refused.flatMap((file) => file.diagnostics)
  const lines = outcome.refused.map(({ name, diagnostics: found }) =>
    v.t('add-refused', { name, why: found.map(v.tell).join(' ') }),
  )
  const status = diagnostics.length > 0 ? statusOf(diagnostics) : 422
  if (wants(request) !== 'page') {
    const fields = Object.values(errors).map((error) => v.t(error.code, error.params))
    const said = wants(request) === 'part' ? diagnostics.map(v.tell) : lines
    return sendProblem(request, reply, rooms.asset, {
      status,
      title: 'refused',
      lines: [...fields, ...said],
      diagnostics,
    })
  }
  const state = { ...NOTHING, fields: form.fields, errors, refused: lines, added: outcome.added }
  return reply
    .code(status)
    .type('text/html')
    .send(await listPage(request, rooms, state))
}
