// People make targets and verdicts their own: confirm, correct, drop; say whose figures count and which later texts are held against the plan.
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { BoardTarget } from '../domain/score/board.ts'
import type { Verdict } from '../domain/score/promise/judge.ts'
import { type Revision, reviseTarget, stillOpen } from '../domain/score/revise.ts'
import { chooseText, loadBoard, openBoard, removeTarget, saveTarget, saveVerdict, setArea } from '../store/boards.ts'
import { loadEnd } from '../store/log.ts'
import { loadShelf } from '../store/shelf.ts'
import type { WriteTx } from '../store/tx.ts'
import { unitNames } from '../store/units.ts'
import type { Context } from './context.ts'
import { Moved, noDocument } from './plan.ts'
import { retried } from './retry.ts'
import { type BoardView, openBoardView } from './score-board.ts'
import { asScorer, keepLine, type ScoreLine } from './score-line.ts'

/** Confirms targets as proposed, or one of them as revised. Every refusal names its field. */
export const confirmTargets = (
  ctx: Context,
  seat: Seat,
  document: string,
  items: readonly string[],
  revision: Revision = {},
): Promise<Result<null>> =>
  onBoard(ctx, seat, document, async (view) => {
    if (items.length === 0) return refuse('score.nothing-chosen', { field: 'items' })
    const rows: BoardTarget[] = []
    const wrong: Diagnostic[] = await unknownOwner(ctx, revision)
    for (const item of items) {
      const found = view.targets.find((one) => one.item === item)
      if (!found) return refuse('score.unknown-target', { item })
      const revised = reviseTarget(found.target, revision)
      if (revised.ok)
        rows.push({ ...found, ...stillOpen({ ...found, target: revised.value }, revision), target: revised.value })
      else wrong.push(...revised.diagnostics.map(({ code, params }) => ({ code, params: { ...params, item } })))
    }
    if (wrong.length > 0) return { ok: false, diagnostics: wrong }
    const payload = { targets: rows.map(({ item, target }) => ({ item, target })) } as unknown as Json
    return ok({ event: 'target.confirmed', payload, write: (tx) => saveAll(tx, ctx, seat, document, rows) })
  })

/** A unit that answers for a target must be one that is known. */
async function unknownOwner(ctx: Context, { owner }: Revision): Promise<Diagnostic[]> {
  const id = owner?.trim() ?? ''
  if (id === '') return []
  const known = await ctx.db.read((tx) => unitNames(tx, [id]))
  return known.has(id) ? [] : [{ code: 'score.unknown-owner', params: { field: 'owner', found: id } }]
}

async function saveAll(
  tx: WriteTx,
  ctx: Context,
  seat: Seat,
  document: string,
  rows: readonly BoardTarget[],
): Promise<void> {
  const confirmedAt = ctx.clock().toISOString()
  for (const { item, goal, target, assumed, unknown } of rows) {
    const place = target.commitment?.start ?? 0
    const row = { item, place, goal, target, assumed, unknown, confirmedAt, confirmedBy: seat.name }
    await saveTarget(tx, ctx.region, document, row)
  }
}

/** Takes the confirmation of a target back: it is a proposal again. */
export const dropTarget = (ctx: Context, seat: Seat, document: string, item: string): Promise<Result<null>> =>
  onBoard(ctx, seat, document, async (view) =>
    view.confirmed.some((one) => one.item === item)
      ? ok({ event: 'target.dropped', payload: { item }, write: (tx) => removeTarget(tx, ctx.region, document, item) })
      : refuse('score.unknown-target', { item }),
  )

/** What a person says of the verdict on a promise; another verdict than the proposed one needs a reason. */
export const decideVerdict = (
  ctx: Context,
  seat: Seat,
  document: string,
  {
    item,
    later,
    verdict,
    why,
  }: { readonly item: string; readonly later: string; readonly verdict: Verdict; readonly why: string },
): Promise<Result<null>> =>
  onBoard(ctx, seat, document, async (view) => {
    const target = view.targets.find((one) => one.item === item)
    const proposed = target?.verdicts.find((one) => one.later.document === later)
    if (!proposed) return refuse('score.unknown-verdict', { item })
    if (proposed.verdict !== verdict && why.trim() === '') return refuse('score.why-missing', { field: 'why' })
    const { later: _, decided: __, ...rule } = proposed
    const decided = { verdict, why: why.trim(), by: seat.name, at: ctx.clock().toISOString() }
    return ok({
      event: 'verdict.decided',
      payload: { item, later, proposed: rule, verdict, why: decided.why } as unknown as Json,
      write: (tx) => saveVerdict(tx, ctx.region, document, { item, later, decided, proposed: rule }),
    })
  })

/** Says whose figures count for a plan. */
export const chooseArea = (ctx: Context, seat: Seat, document: string, area: string): Promise<Result<null>> =>
  onBoard(ctx, seat, document, async (view) => {
    if (!view.areas.includes(area)) return refuse('score.unknown-area', { field: 'area', found: area })
    return ok({ event: 'board.changed', payload: { area }, write: (tx) => setArea(tx, ctx.region, document, area) })
  })

/** Chooses a later text, or takes the choice back. It must be dated after the plan. */
export const chooseLaterText = (
  ctx: Context,
  seat: Seat,
  document: string,
  later: string,
  chosen: boolean,
): Promise<Result<null>> =>
  onBoard(ctx, seat, document, async (view) => {
    const other = isUuid(later) ? await ctx.db.read((tx) => loadShelf(tx, ctx.region, later)) : null
    if (!other) return noDocument(later)
    const [before, after] = [view.plan.date, other.date]
    if (chosen && (!before || !after || after <= before))
      return refuse('score.not-later', { field: 'later', before: before ?? '—', after: after ?? '—' })
    const choice = { document, later, chosen, at: ctx.clock().toISOString(), by: seat.name }
    return ok({
      event: 'board.changed',
      payload: { later, chosen },
      write: (tx) => chooseText(tx, ctx.region, choice),
    })
  })

/** A decision that can be taken: the line that says it, and what it writes. */
interface Move extends Omit<ScoreLine, 'matter'> {
  readonly write: (tx: WriteTx) => Promise<void>
}

/** Takes a decision about a plan's board; the first one begins the board. */
export const onBoard = (
  ctx: Context,
  seat: Seat,
  document: string,
  decide: (view: BoardView) => Promise<Result<Move>>,
): Promise<Result<null>> =>
  asScorer(ctx, seat, 'publisher', () =>
    retried(async () => {
      const view = await openBoardView(ctx, document)
      if (!view.ok) return view
      const move = await decide(view.value)
      if (!move.ok) return move
      await ctx.db.write((tx) => write(tx, ctx, seat, view.value, move.value))
      return ok(null)
    }),
  )

async function write(tx: WriteTx, ctx: Context, seat: Seat, view: BoardView, { write, ...line }: Move): Promise<void> {
  const { document } = view.plan
  if (view.board === null) {
    const at = ctx.clock().toISOString()
    await openBoard(tx, ctx.region, { document, id: ctx.newId(), area: view.area, at, by: seat.name })
  }
  const board = await loadBoard(tx, ctx.region, document)
  if (!board) throw new Error(`no board of ${document}`)
  let end = await loadEnd(tx, ctx.region, board.id)
  if ((end?.seq ?? 0) !== view.seq) throw new Moved(`line ${end?.seq}`)
  const opening = { matter: board.id, event: 'board.opened', payload: { document, area: view.area } } as const
  if (end === null) end = await keepLine(tx, ctx, seat, opening, null)
  if (await keepLine(tx, ctx, seat, { matter: board.id, ...line }, end)) await write(tx)
}
