// Releasing: the score as it stands becomes a publication, numbered, hashed, never changed. And reading what was published.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { canonical, digest, type Json } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import { type Change, changesBetween, type Release, type ScoredTarget } from '../domain/score/release.ts'
import { mayScore } from '../domain/score/rights.ts'
import { loadBoard } from '../store/boards.ts'
import { findPayload } from '../store/log.ts'
import {
  insertPublication,
  latestPublications,
  listPublications,
  loadPublication,
  type PublicationRow,
} from '../store/publications.ts'
import type { ReadTx } from '../store/tx.ts'
import type { Context } from './context.ts'
import { onBoard } from './keep-board.ts'
import { type BoardView, openBoardView } from './score-board.ts'

/** A publication with its place among the others of its plan. */
export interface Published {
  readonly release: Release
  readonly sha256: string
  /** The latest number; greater than the release's own where a later one replaced it. */
  readonly latest: number
}

/** What a release would say now, and what differs from the one before. */
export interface Preview {
  readonly view: BoardView
  readonly changes: readonly Change[] | null
}

/** What would be released today. */
export async function previewRelease(ctx: Context, document: string): Promise<Result<Preview>> {
  const view = await openBoardView(ctx, document)
  if (!view.ok) return view
  const before = await previous(ctx, view.value)
  const after = { ...view.value, targets: published(view.value) }
  return ok({ view: view.value, changes: before && changesBetween(before, after) })
}

/**
 * Releases the confirmed targets of a plan and tells which publication this very form became, also when it is sent again.
 * Nothing confirmed is nothing to release.
 */
export async function releaseBoard(
  ctx: Context,
  seat: Seat,
  document: string,
  { note, key }: { readonly note: string; readonly key: string },
): Promise<Result<ReleasedAs>> {
  const form = key || ctx.newId()
  const find = () => ctx.db.read((tx) => releasedBy(tx, ctx.region, document, form))
  const before = key === '' || !mayScore(seat, ctx.region, 'publisher') ? null : await find()
  if (before) return ok(before)
  const done = await release(ctx, seat, document, note, form)
  if (!done.ok) return done
  const released = await find()
  if (!released) throw new Error(`no release of ${document} by this form`)
  return ok(released)
}

/** The publication that a form became. */
export interface ReleasedAs {
  readonly number: number
  readonly sha256: string
}

async function releasedBy(tx: ReadTx, region: string, document: string, key: string): Promise<ReleasedAs | null> {
  const board = isUuid(document) ? await loadBoard(tx, region, document) : null
  const payload = board && (await findPayload(tx, region, board.id, key))
  if (!payload) return null
  const { number, sha256 } = payload as unknown as ReleasedAs
  return { number, sha256 }
}

const release = (ctx: Context, seat: Seat, document: string, note: string, key: string): Promise<Result<null>> =>
  onBoard(ctx, seat, document, async (view) => {
    const targets = published(view)
    if (targets.length === 0) return refuse('score.nothing-confirmed')
    if (view.area === null) return refuse('score.no-area', { field: 'area' })
    const [last] = view.publications
    const { plan, area, on } = view
    const released: Release = {
      ...{ plan, area, on, targets },
      ...{ number: (last?.number ?? 0) + 1, releasedAt: ctx.clock().toISOString(), by: seat.name, unit: seat.unitName },
      ...{ note: note.trim(), previous: last?.sha256 ?? null },
    }
    const { number, releasedAt, by, unit } = released
    const sha256 = digest(canonical(released as unknown as Json))
    const row: PublicationRow = { document, number, releasedAt, by, unit, note: released.note, sha256 }
    return ok({
      event: 'board.released',
      payload: { number, sha256, note: released.note },
      key,
      write: (tx) => insertPublication(tx, ctx.region, row, released),
    })
  })

/** The latest publication of every plan, whole. */
export async function listReleases(ctx: Context): Promise<readonly Published[]> {
  const rows = await ctx.db.read((tx) => latestPublications(tx, ctx.region))
  const all = await Promise.all(rows.map((row) => wholeOf(ctx, row, row.number)))
  return all.flatMap((one) => (one ? [one] : []))
}

/** One publication of a plan, the latest when no number is given, or null. */
export async function openRelease(ctx: Context, document: string, number?: number): Promise<Published | null> {
  if (!isUuid(document)) return null
  const rows = await ctx.db.read((tx) => listPublications(tx, ctx.region, document))
  const row = number === undefined ? rows[0] : rows.find((one) => one.number === number)
  return row ? wholeOf(ctx, row, rows[0]?.number ?? row.number) : null
}

/** Every publication of a plan, the latest first. */
export const listReleasesOf = async (ctx: Context, document: string): Promise<readonly PublicationRow[]> =>
  isUuid(document) ? ctx.db.read((tx) => listPublications(tx, ctx.region, document)) : []

/** The latest publications of all plans, each with what it changed: what a feed tells, the latest first. */
export async function releasesWithChanges(
  ctx: Context,
): Promise<readonly { release: Release; changes: readonly Change[] | null }[]> {
  const latest = await ctx.db.read((tx) => latestPublications(tx, ctx.region))
  const all = await Promise.all(latest.map(({ document }) => listReleasesOf(ctx, document)))
  const rows = all.flat().sort((a, b) => (a.releasedAt < b.releasedAt ? 1 : -1))
  const whole = await Promise.all(rows.slice(0, TOLD).map((row) => wholeOf(ctx, row, row.number)))
  const before = await Promise.all(
    rows.slice(0, TOLD).map(({ document, number }) => openRelease(ctx, document, number - 1)),
  )
  return whole.flatMap((one, at) => {
    const old = before[at]
    return one ? [{ release: one.release, changes: old ? changesBetween(old.release, one.release) : null }] : []
  })
}

/** So many publications a feed tells. */
const TOLD = 20

/** What never changes need not be fetched twice: the releases shown last, by their hash. */
const kept = new Map<string, Release>()
const KEPT = 50

async function wholeOf(
  ctx: Context,
  { document, number, sha256 }: PublicationRow,
  latest: number,
): Promise<Published | null> {
  const known = kept.get(sha256)
  if (known) return { release: known, sha256, latest }
  const row = await ctx.db.read((tx) => loadPublication(tx, ctx.region, document, number))
  if (!row) return null
  kept.set(sha256, row.content)
  for (const oldest of kept.keys()) if (kept.size > KEPT) kept.delete(oldest)
  return { release: row.content, sha256, latest }
}

async function previous(ctx: Context, { plan, publications }: BoardView): Promise<Release | null> {
  const [last] = publications
  return last ? ((await openRelease(ctx, plan.document, last.number))?.release ?? null) : null
}

/** What people stand behind, as it is published. */
const published = ({ targets }: BoardView): readonly ScoredTarget[] =>
  targets.filter(({ confirmed }) => confirmed).map(({ confirmed: _, ...target }) => target)
