// Opening matters: one, or many at once with the steps that follow, each matter whole or not at all.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import { GENESIS } from '../domain/evidence/entry.ts'
import { actorIn, type Seat } from '../domain/matter/party.ts'
import type { Declaration } from '../domain/procedure/declaration.ts'
import type { Action, Basis } from '../domain/procedure/state.ts'
import { begin, step } from '../domain/procedure/step.ts'
import { type Taken, takeSteps } from '../store/log.ts'
import type { StepRow } from '../store/step-row.ts'
import type { Context } from './context.ts'
import { rowOf, type Standing, type Stepping, sceneOf } from './matter-step.ts'
import { wellFormed } from './plan.ts'
import { retried } from './retry.ts'
import { signature } from './submit-event.ts'

type Fields = { readonly [name: string]: Json }

/** A matter to be opened by the first event of its service. `id` is made when the form is shown: the same form twice opens one. */
export interface Opening {
  readonly service: string
  readonly id?: string
  readonly fields: Fields
  readonly from?: { readonly document: string; readonly item: string } | null
  readonly key?: string | null
  /** Steps of the matter itself that follow at once. */
  readonly steps?: readonly { readonly event: string; readonly fields: Fields }[]
}

/** The matter that was opened; `again` when it had been before. */
export interface Opened {
  readonly region: string
  readonly matter: string
  readonly seq: number
  readonly again: boolean
}

/** How many matters are written in one transaction. */
const BATCH = 200

/** Opens a matter for the unit that the person acts for. */
export async function openMatter(ctx: Context, seat: Seat, opening: Opening): Promise<Result<Opened>> {
  const [opened] = await openMatters(ctx, seat, [opening])
  return opened ?? refuse('matter.unknown', { matter: '' })
}

/** Opens many; what cannot be opened says why, the others are opened all the same. */
export async function openMatters(ctx: Context, seat: Seat, list: readonly Opening[]): Promise<Result<Opened>[]> {
  const made = list.map((opening) => make(ctx, seat, opening))
  const good = made.flatMap((one) => (one.ok ? [one.value] : []))
  const taken = new Map<string, Taken[]>()
  for (let from = 0; from < good.length; from += BATCH) {
    const batch = good.slice(from, from + BATCH)
    const steps = batch.flatMap(({ rows }) => rows)
    const results = await retried(() => ctx.db.each((tx) => takeSteps(tx, seat.unitRegion, seat, steps)))
    for (const [index, row] of steps.entries()) {
      const result = results[index]
      if (result) taken.set(row.matter, [...(taken.get(row.matter) ?? []), result])
    }
  }
  return made.map((one) => (one.ok ? outcomeOf(seat, one.value.id, taken.get(one.value.id) ?? []) : one))
}

function outcomeOf(seat: Seat, matter: string, taken: readonly Taken[]): Result<Opened> {
  const [first] = taken
  const last = taken.at(-1)
  if (!first || !last) return refuse('matter.unknown', { matter })
  if (first.outcome === 'done') return ok({ region: seat.unitRegion, matter, seq: last.seq, again: false })
  if (first.outcome === 'again' || first.outcome === 'moved')
    return ok({ region: seat.unitRegion, matter, seq: first.seq, again: true })
  if (first.outcome === 'claimed') return refuse('matter.dispatch-taken')
  if (first.outcome === 'held') return refuse('matter.dispatch-held')
  return refuse('matter.not-opener', { unit: seat.unitName })
}

type Made = Result<{ id: string; rows: readonly StepRow[] }>

function make(ctx: Context, seat: Seat, opening: Opening): Made {
  const service = ctx.services.find((one) => one.id === opening.service)
  const declaration = service?.versions.at(-1)
  if (!service || !declaration) return refuse('matter.no-service', { service: opening.service, version: '' })
  const id = opening.id ?? ctx.newId()
  if (!isUuid(id)) return refuse('matter.unknown', { matter: id })
  const at = ctx.clock().toISOString()
  const basis = { declaration, calendar: ctx.calendar }
  const begun = begin(basis, at)
  const opened = { service: service.id, version: declaration.version, at, known: begun.state.known }
  const standing: Standing = {
    region: seat.unitRegion,
    id,
    service: service.id,
    opener: seat.unit,
    seq: 0,
    head: GENESIS,
    parties: [],
    state: begun.state,
  }
  const first = { event: firstOf(declaration), fields: opening.fields }
  const more = { effects: begun.effects, opened, ...(opening.from ? { from: opening.from } : {}) }
  const made = advance(basis, seat, standing, first, at, { ...more, key: opening.key ?? id })
  if (!made.ok) return made
  const rows = [made.value.row]
  let { after } = made.value
  for (const next of opening.steps ?? []) {
    const stepped = advance(basis, seat, after, next, at, { effects: [], key: null })
    if (!stepped.ok) return stepped
    rows.push(stepped.value.row)
    after = stepped.value.after
  }
  return ok({ id, rows })
}

/** One step of a matter that is being opened. */
function advance(
  basis: Basis,
  seat: Seat,
  before: Standing,
  { event, fields }: { readonly event: string; readonly fields: Fields },
  at: string,
  more: Pick<Stepping, 'effects' | 'opened' | 'from' | 'key'>,
): Result<{ row: StepRow; after: Standing }> {
  const by = actorIn(sceneOf(basis.declaration, before, before.state), seat, event)
  const what: Action = { kind: 'event', event, by, fields: wellFormed(fields) }
  const stepped = step(basis, before.state, what, at)
  if (!stepped.ok) return { ok: false, diagnostics: stepped.diagnostics }
  const effects = [...more.effects, ...stepped.effects]
  return ok(rowOf(basis, before, { ...more, what, by: signature(seat), at, state: stepped.state, effects }))
}

/** The event that opens a matter: the first that starts from its first state. */
const firstOf = ({ main }: Declaration): string =>
  main.events.find((event) => event.from.includes(main.start))?.name ?? ''
