// A file is handed in: decoded, read, kept with its original bytes; the same bytes twice are one document.
import { createHash } from 'node:crypto'
import type { Decoded } from '../documents/decoded.ts'
import { isDay } from '../domain/base/calendar.ts'
import { type Diagnostic, ok, type Result } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { DocumentKind } from '../domain/plan/commitment.ts'
import { stateOf } from '../domain/plan/decide.ts'
import type { Actor } from '../domain/plan/item.ts'
import {
  findBytes,
  insertDocument,
  insertReading,
  type StoredDocument,
  type StoredReading,
} from '../store/documents.ts'
import { loadShelf } from '../store/shelf.ts'
import type { Context } from './context.ts'
import { commitStep, noDocument, readingPayload, storedReading, wellFormed } from './plan.ts'
import { retried } from './retry.ts'

/** A file with what its bringer says of it. */
export interface NewDocument {
  readonly name: string
  readonly bytes: Uint8Array
  readonly kind?: DocumentKind
  readonly date?: string
  readonly title?: string
  /** Id of the document that this one is a new version of. */
  readonly supersedes?: string
}

/** Adds a document; `existing` when the region holds the same bytes already, which are then left as they are. */
export async function addDocument(
  ctx: Context,
  actor: Actor,
  file: NewDocument,
): Promise<Result<{ id: string; existing: boolean }>> {
  const wrong = checkStated(file)
  if (wrong.length > 0) return { ok: false, diagnostics: wrong }
  const sha256 = createHash('sha256').update(file.bytes).digest('hex')
  const there = await ctx.db.read(async (tx) => ({
    id: await findBytes(tx, ctx.region, sha256),
    older: file.supersedes ? isUuid(file.supersedes) && (await loadShelf(tx, ctx.region, file.supersedes)) : true,
  }))
  if (there.id) return ok({ id: there.id, existing: true })
  if (!there.older) return noDocument(file.supersedes ?? '')
  const decoded = await ctx.workshop.decode({ name: file.name, bytes: file.bytes })
  if (!decoded.ok) return decoded
  const { text, tables } = wellFormed<Decoded>(decoded.value)
  const reading = await ctx.workshop.read({
    text,
    tables,
    ...(file.kind ? { kind: file.kind } : {}),
    ...(file.date ? { date: file.date } : {}),
  })
  if (!reading.ok) return reading
  const at = ctx.clock().toISOString()
  const document = describe(ctx.newId(), wellFormed(actor), file, { ...decoded.value, text, tables }, sha256, at)
  const stored = storedReading(ctx, wellFormed(reading.value), file, at)
  return ok(await retried(() => save(ctx, wellFormed(actor), document, stored, file.bytes)))
}

async function save(ctx: Context, actor: Actor, document: StoredDocument, stored: StoredReading, bytes: Uint8Array) {
  return ctx.db.write(async (tx) => {
    const added = await insertDocument(tx, ctx.region, document, bytes)
    if (!added) {
      const id = (await findBytes(tx, ctx.region, document.sha256)) ?? document.id
      return { id, existing: id !== document.id }
    }
    await insertReading(tx, ctx.region, document.id, stored)
    const nothing = { document, readings: [], entries: [], state: stateOf(document.text, []) }
    const { givenTitle, supersedes, sha256, fileName } = document
    const read = readingPayload(document.text, stored) as object
    await commitStep(
      tx,
      ctx,
      nothing,
      {
        actor,
        at: document.addedAt,
        event: 'document.added',
        payload: { ...read, title: givenTitle, supersedes },
        step: { kind: 'read', reading: stored.reading },
        key: null,
        files: [{ sha256, name: fileName }],
      },
      stored,
    )
    return { id: document.id, existing: false }
  })
}

/** What a person may have stated wrongly; also for reading again. */
export function checkStated(stated: { kind?: string; date?: string }): Diagnostic[] {
  const { kind, date } = stated
  const faults: Diagnostic[] = []
  if (date !== undefined && !isDay(date))
    faults.push({ code: 'system.date-unreadable', params: { field: 'date', date } })
  const kinds = ['plan', 'report', 'interview']
  if (kind !== undefined && !kinds.includes(kind)) {
    const params = { field: 'kind', value: kind, known: kinds.join(', ') }
    faults.push({ code: 'system.unknown-choice', params })
  }
  return faults
}

function describe(
  id: string,
  actor: Actor,
  file: NewDocument,
  decoded: Decoded,
  sha256: string,
  at: string,
): StoredDocument {
  return {
    id,
    fileName: wellFormed(file.name),
    fileKind: decoded.kind,
    size: file.bytes.length,
    sha256,
    text: decoded.text,
    tables: decoded.tables,
    pages: decoded.pages,
    encoding: decoded.encoding,
    formatTitle: wellFormed(decoded.title),
    givenTitle: wellFormed(file.title?.trim() || null),
    supersedes: file.supersedes ?? null,
    addedAt: at,
    addedBy: actor.name,
    addedUnit: actor.unit,
  }
}
