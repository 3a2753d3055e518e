// Steps that Gangmu takes by itself in matters, by rules: opening one and going on in one; a person's steps are taken elsewhere.
import { ok, type Result } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import { GENESIS } from '../domain/evidence/entry.ts'
import type { Service } from '../domain/matter/service.ts'
import type { Declaration, Event } from '../domain/procedure/declaration.ts'
import type { Action, MatterState } from '../domain/procedure/state.ts'
import { begin, step } from '../domain/procedure/step.ts'
import type { Steppable } from '../store/matters.ts'
import type { StepRow } from '../store/step-row.ts'
import type { Context } from './context.ts'
import { rowOf, type Standing, type Stepping } from './matter-step.ts'

type Fields = Readonly<Record<string, Json>>

/** A matter to be opened by events of these names, in order; `fill` gives what each asks for. */
export interface SystemOpening {
  readonly service: Service
  readonly declaration: Declaration
  /** Unit that it is opened for. */
  readonly opener: string
  readonly id: string
  readonly names: readonly string[]
  readonly fill: (event: Event, state: MatterState, at: string) => Fields
}

/** The rows that open it; the id is the key of the first, so that it is opened once. */
export function openBySystem(ctx: Context, opening: SystemOpening): Result<readonly StepRow[]> {
  const { service, declaration, opener, id, names, fill } = opening
  const at = ctx.clock().toISOString()
  const begun = begin({ declaration, calendar: ctx.calendar }, at)
  const opened = { service: service.id, version: declaration.version, at, known: begun.state.known }
  let standing: Standing = {
    ...{ region: ctx.region, id, service: service.id, opener },
    ...{ seq: 0, head: GENESIS, parties: [], state: begun.state },
  }
  const rows: StepRow[] = []
  for (const name of names) {
    const event = declaration.main.events.find((one) => one.name === name)
    if (!event) continue
    const first = standing.seq === 0
    const more = first ? { opened, key: id } : { key: null }
    const effects = first ? begun.effects : []
    const made = advance(ctx, declaration, standing, event, fill(event, standing.state, at), { ...more, at, effects })
    if (!made.ok) return made
    rows.push(made.value.row)
    standing = made.value.after
  }
  return ok(rows)
}

/** The row of one more step of a matter. */
export function stepBySystem(
  ctx: Context,
  {
    declaration,
    found,
    event,
    fields,
    at,
    key,
  }: {
    readonly declaration: Declaration
    readonly found: Steppable
    readonly event: Event
    readonly fields: Fields
    readonly at: string
    readonly key: string
  },
): Result<StepRow> {
  const made = advance(ctx, declaration, found, event, fields, { at, key, effects: [] })
  return made.ok ? ok(made.value.row) : made
}

function advance(
  ctx: Context,
  declaration: Declaration,
  before: Standing,
  event: Event,
  fields: Fields,
  { at, effects, ...more }: Pick<Stepping, 'at' | 'effects' | 'key' | 'opened'>,
): Result<ReturnType<typeof rowOf>> {
  const basis = { declaration, calendar: ctx.calendar }
  const may = event.by.filter(({ role }) => role === 'system')
  const what: Action = { kind: 'event', event: event.name, by: { person: 'system', unit: 'system', may }, fields }
  const stepped = step(basis, before.state, what, at)
  if (!stepped.ok) return { ok: false, diagnostics: stepped.diagnostics }
  const all = [...effects, ...stepped.effects]
  return ok(rowOf(basis, before, { ...more, what, by: null, at, state: stepped.state, effects: all }))
}
