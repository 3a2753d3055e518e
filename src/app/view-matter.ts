// One matter for one person: loaded, put together, with the units that its forms may name. What is not theirs is not there.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import { todosOf } from '../domain/matter/duty.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Service } from '../domain/matter/service.ts'
import type { Declaration, Field } from '../domain/procedure/declaration.ts'
import { loadQuote } from '../store/items.ts'
import { loadEntries } from '../store/log.ts'
import { loadIssued, loadMatter, type StoredMatter } from '../store/matters.ts'
import { listHolders, listUnits, unitNames } from '../store/units.ts'
import type { Context } from './context.ts'
import type { MatterScene } from './matter-scene.ts'
import { declarationOf, type StepPayload, sceneOf } from './matter-step.ts'
import type { MatterView, UnitName } from './matter-view.ts'
import { showMatter } from './show-matter.ts'

/** A matter with the declaration that its names are looked up in. */
export interface ViewedMatter {
  readonly view: MatterView
  readonly declaration: Declaration
}

/** Shows a matter to a person; refused when there is none or they have no part in it. */
export async function viewMatter(ctx: Context, seat: Seat, region: string, id: string): Promise<Result<ViewedMatter>> {
  if (!isUuid(id)) return refuse('matter.unknown', { matter: id })
  const found = await ctx.db.read(async (tx) => {
    const stored = await loadMatter(tx, region, id)
    if (!stored) return null
    const entries = await loadEntries(tx, region, id)
    const issued = await loadIssued(tx, region, id)
    const { plan, item } = stored
    const quote = plan && item ? await loadQuote(tx, ctx.region, plan, item) : null
    return { stored, entries, issued, quote, units: await unitNames(tx, [...stored.parties, stored.opener]) }
  }, seat)
  if (!found) return refuse('matter.unknown', { matter: id })
  const { stored, entries, issued, quote, units } = found
  const service = ctx.services.find((one) => one.id === stored.service)
  const declaration = declarationOf(ctx, stored.service, stored.version)
  if (!service || !declaration) return refuse('matter.no-service', { service: stored.service, version: stored.version })
  const payloads = entries.map(({ payload }) => payload as unknown as StepPayload)
  const scene = sceneFor(ctx, service, declaration, { stored, issued, units })
  const view = showMatter(scene, seat, {
    ...stored,
    quote,
    opened: { at: stored.openedAt, known: payloads[0]?.opened?.known ?? stored.state.known },
    log: entries.map(({ seq, at, hash }, index) => {
      const { what, by } = payloads[index] as StepPayload
      return { seq, at, hash, what, by }
    }),
    expected: todosOf(scene, sceneOf(declaration, stored, stored.state)),
  })
  return ok({ view, declaration })
}

function sceneFor(
  ctx: Context,
  service: Service,
  declaration: Declaration,
  { stored, issued, units }: Pick<MatterScene, 'issued' | 'units'> & { readonly stored: StoredMatter },
): MatterScene {
  const at = [ctx.clock().toISOString(), stored.state.lastAt].sort()[1] ?? ''
  const { state: matter, opener } = stored
  return { service, declaration, calendar: ctx.calendar, matter, opener, units, issued, at }
}

/** The units that each field of units may name: those that hold the role it gives, else all. */
export type UnitChoices = Readonly<Record<string, readonly UnitName[]>>

/** Reads the choices for some fields; nothing is read when none of them names units. */
export async function unitChoices(
  ctx: Context,
  service: string,
  declaration: Declaration,
  fields: readonly Field[],
): Promise<UnitChoices> {
  const asking = fields.filter(({ kind }) => kind === 'unit' || kind === 'units' || kind === 'parts')
  if (asking.length === 0) return {}
  const { units, holders } = await ctx.db.read(async (tx) => {
    return { units: await listUnits(tx), holders: await listHolders(tx, service) }
  })
  const choicesOf = ({ name }: Field): readonly UnitName[] => {
    const role = roleOf(declaration, name)
    const held = units.filter(({ id }) => holders.some((one) => one.unit === id && one.role === role))
    return held.length > 0 ? held : units
  }
  return Object.fromEntries(asking.map((field) => [field.name, choicesOf(field)]))
}

/** The role that a unit gets by being named in a field. */
function roleOf(declaration: Declaration, field: string): string | null {
  const held = declaration.roles.find(({ holder }) => holder?.from === 'field' && holder.field === field)
  if (held) return held.name
  const procedures = [declaration.main, ...declaration.legs.map(({ procedure }) => procedure)]
  const openings = procedures.flatMap(({ events }) => events.flatMap(({ opens }) => opens ?? []))
  const leg = openings.find(({ each }) => each === field)?.leg
  return declaration.legs.find(({ name }) => name === leg)?.owner ?? null
}
