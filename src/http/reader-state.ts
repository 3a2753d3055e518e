// From a request about one document to what the reader's pages and parts are given.
import { randomUUID } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type MattersByItem, mattersOf } from '../app/open-dispatch.ts'
import { openDocument } from '../app/open-document.ts'
import { proposeStatement } from '../app/propose-statement.ts'
import type { DocumentView } from '../app/views.ts'
import { blankPart, type Draft, type Part, partOf } from '../web/draft.ts'
import { renderPage } from '../web/layout.tsx'
import { ReaderPage } from '../web/pages/reader.tsx'
import { type Reader, type ReaderState, readerOf } from '../web/reader.ts'
import { sendProblem, statusOf } from './problem.ts'
import { frameOf, queryOf } from './request.ts'
import type { Rooms } from './rooms.ts'
import { signedIn } from './session.ts'

/** The document that the address names, or null after the refusal was sent. */
export async function viewFor(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
): Promise<DocumentView | null> {
  const { id } = request.params as { id: string }
  const opened = await openDocument(rooms.ctx, id)
  if (opened.ok) {
    const seat = signedIn(request)
    request.became = seat ? await mattersOf(rooms.ctx, seat, id) : new Map()
    return opened.value
  }
  const { t } = frameOf(request, rooms.asset).v
  const { diagnostics } = opened
  await sendProblem(request, reply, rooms.asset, {
    status: statusOf(diagnostics),
    title: 'not-found',
    lines: [t('not-found-line')],
    diagnostics,
  })
  return null
}

/** The reader over a view. */
export function readerFor(
  request: FastifyRequest,
  rooms: Rooms,
  view: DocumentView,
  state: ReaderState,
  draft: Draft | null = null,
): Reader {
  const { v, who } = frameOf(request, rooms.asset)
  return readerOf({
    v,
    view,
    state,
    key: randomUUID(),
    draft,
    who: who?.name ?? null,
    became: request.became ?? new Map(),
  })
}

/** The reader's whole page; `part` is what the form that adds begins with. */
export function readerPage(
  request: FastifyRequest,
  rooms: Rooms,
  r: Reader,
  part: Part | null = null,
  trouble: readonly string[] = [],
): string {
  return renderPage(ReaderPage({ frame: frameOf(request, rooms.asset), r, part, trouble }))
}

/** What the form that adds begins with: `kind`, and `from`–`to` in the text with what the reader makes of it. */
export async function partToAdd(request: FastifyRequest, rooms: Rooms, view: DocumentView): Promise<Part> {
  const query = queryOf(request)
  const [start, end] = [Number(query.get('from') || Number.NaN), Number(query.get('to') || Number.NaN)]
  const good = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= view.text.length
  const span = good ? { start, end } : null
  const kind = query.get('kind') === 'task' ? 'task' : 'statement'
  const statement = span && kind === 'statement' ? await proposeStatement(rooms.ctx, view, span) : null
  if (statement) return partOf(frameOf(request, rooms.asset).v, { kind: 'statement', statement })
  return blankPart(kind, span, view.text)
}

declare module 'fastify' {
  interface FastifyRequest {
    /** Matters that tasks of the document became, for whoever is signed in. */
    became?: MattersByItem
  }
}
