// Loading a document's log into the pure state that decisions are taken on, and saving what a new line makes of it.

import type { Diagnostic } from '../domain/base/diagnostic.ts'
import { canonical, digest, type Json } from '../domain/base/digest.ts'
import { type Draft, type Entry, GENESIS, seal } from '../domain/evidence/entry.ts'
import type { DocumentKind, Reading } from '../domain/plan/commitment.ts'
import { type PlanState, stateOf } from '../domain/plan/decide.ts'
import { type Folded, fold, type Step } from '../domain/plan/fold.ts'
import type { Actor, Decision, Item } from '../domain/plan/item.ts'
import { loadDocument, loadReadings, type StoredDocument, type StoredReading } from '../store/documents.ts'
import { append, loadEntries } from '../store/log.ts'
import type { ShelfRow } from '../store/shelf.ts'
import type { ReadTx, WriteTx } from '../store/tx.ts'
import type { Context } from './context.ts'

/** What the log says happens to a document. */
export type PlanEvent = 'document.added' | 'document.reread' | 'document.decided'

/** A document with everything its log says. */
export interface Plan {
  readonly document: StoredDocument
  readonly readings: readonly StoredReading[]
  readonly entries: readonly Entry[]
  readonly state: PlanState
}

/** Somebody else wrote to the log between our reading and our writing: load again and try once more. */
export class Moved extends Error {
  override readonly name = 'Moved'
}

/** Loads a document's whole log, or null when there is no such document. */
export async function loadPlan(tx: ReadTx, region: string, id: string): Promise<Plan | null> {
  const document = await loadDocument(tx, region, id)
  if (!document) return null
  const entries = await loadEntries(tx, region, id)
  const readings = await loadReadings(tx, region, id)
  return { document, readings, entries, state: stateOf(document.text, stepsOf(entries, readings)) }
}

/** The steps that entries stand for; those that read a document need its readings. */
export function stepsOf(entries: readonly Entry[], readings: readonly StoredReading[]): Step[] {
  const byId = new Map(readings.map((stored) => [stored.id, stored.reading]))
  return entries.flatMap((entry): Step[] => {
    const { seq, at } = entry
    const actor: Actor = { name: entry.actor, unit: entry.unit }
    const payload = entry.payload as unknown as { reading?: string; decision?: Decision }
    if (payload.decision) return [{ seq, at, actor, event: { kind: 'decision', decision: payload.decision } }]
    const reading = byId.get(payload.reading ?? '')
    return reading ? [{ seq, at, actor, event: { kind: 'read', reading } }] : []
  })
}

/** What the log keeps of a reading: enough to tell later that neither text nor reading was changed. */
export function readingPayload(text: string, stored: StoredReading): Json {
  const { id, engine, givenKind, givenDate, reading } = stored
  return {
    reading: id,
    engine,
    kind: givenKind,
    date: givenDate,
    text_sha256: digest(text),
    reading_sha256: digest(canonical(reading as unknown as Json)),
  }
}

/** Appends a line that grows `before` by `event`, with the projection that follows from it. Throws `Moved` when the log grew meanwhile. */
export async function commitStep(
  tx: WriteTx,
  ctx: Context,
  before: Plan,
  line: {
    actor: Actor
    at: string
    event: PlanEvent
    payload: Json
    step: Step['event']
    key: string | null
    files?: Draft['documents']
  },
  reading: StoredReading,
): Promise<number> {
  const { document, entries, state } = before
  const draft: Draft = {
    region: ctx.region,
    matter: document.id,
    at: line.at,
    actor: line.actor.name,
    unit: line.actor.unit,
    event: line.event,
    payload: line.payload,
    documents: line.files ?? [],
  }
  const entry = seal(draft, entries.at(-1) ?? { seq: 0, hash: GENESIS })
  const step: Step = { seq: entry.seq, at: line.at, actor: line.actor, event: line.step }
  const after = fold([...state.steps, step])
  const projection = { shelf: shelfRow(document, reading, after), ...difference(state.folded.items, after.items) }
  const { outcome, seq } = await append(tx, entry, line.key, projection)
  if (outcome === 'moved') throw new Moved(`line ${seq}`)
  return seq
}

/** NUL, and either half of a surrogate pair without the other. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: NUL is what is looked for
const BROKEN = /\u0000|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** Actor names and decisions come from forms: no control characters that the database refuses, no half characters. */
export function wellFormed<T>(value: T): T {
  if (typeof value === 'string') return value.replace(BROKEN, '\ufffd') as T
  if (Array.isArray(value)) return value.map(wellFormed) as T
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, wellFormed(member)])) as T
}

/** There is no such document. */
export const noDocument = (id: string): { ok: false; diagnostics: Diagnostic[] } => ({
  ok: false,
  diagnostics: [{ code: 'system.unknown-document', params: { id } }],
})

/** What a person stated of a document when it was read. */
export interface Stated {
  readonly kind?: DocumentKind
  readonly date?: string
}

/** A new reading as it will be stored. */
export function storedReading(ctx: Context, reading: Reading, stated: Stated, at: string): StoredReading {
  const { engine } = reading
  return {
    id: ctx.newId(),
    engine,
    givenKind: stated.kind ?? null,
    givenDate: stated.date ?? null,
    madeAt: at,
    reading,
  }
}

function shelfRow(document: StoredDocument, { id, reading }: StoredReading, { items }: Folded): ShelfRow {
  const standing = items.filter((item) => item.standing !== 'rejected')
  const count = (test: (item: Item) => boolean) => standing.filter(test).length
  return {
    id: document.id,
    reading: id,
    title: titleOf(document, reading),
    kind: reading.document.kind,
    date: reading.document.date,
    lang: reading.document.lang,
    engine: reading.engine,
    chars: document.text.length,
    fileName: document.fileName,
    sha256: document.sha256,
    supersedes: document.supersedes,
    addedAt: document.addedAt,
    addedBy: document.addedBy,
    statements: count((item) => item.content.kind === 'statement'),
    tasks: count((item) => item.content.kind === 'task'),
    open: count((item) => item.standing === 'proposed'),
  }
}

function titleOf(document: StoredDocument, reading: Reading): string {
  const named = document.givenTitle || reading.document.title || document.formatTitle
  return named || document.fileName.replace(/\.\w{1,5}$/, '') || document.fileName
}

function difference(before: readonly Item[], after: readonly Item[]): { upsert: Item[]; remove: string[] } {
  const known = new Map(before.map((item) => [item.id, JSON.stringify(item)]))
  const kept = new Set(after.map((item) => item.id))
  return {
    upsert: after.filter((item) => known.get(item.id) !== JSON.stringify(item)),
    remove: before.filter((item) => !kept.has(item.id)).map((item) => item.id),
  }
}
