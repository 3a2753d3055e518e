// A matter for a program: as it stands, its log, and what can be done in it now, for one unit. What is not that unit's is not there.
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Entry } from '../domain/evidence/entry.ts'
import type { Seat } from '../domain/matter/party.ts'
import { type Proposal, propose } from '../domain/matter/propose.ts'
import type { Declaration, Event } from '../domain/procedure/declaration.ts'
import { legNamed } from '../domain/procedure/lookup.ts'
import { loadEntries } from '../store/log.ts'
import { loadMatter, type StoredMatter } from '../store/matters.ts'
import { type UnitName, unitNames } from '../store/units.ts'
import type { Context } from './context.ts'
import { declarationOf } from './matter-step.ts'
import type { ActionView } from './matter-view.ts'
import { viewMatter } from './view-matter.ts'

/** A matter with its declaration and the names of its units. */
export interface ReadMatter {
  readonly matter: StoredMatter
  readonly declaration: Declaration
  readonly units: ReadonlyMap<string, UnitName>
}

/** Reads a matter that the unit of the seat has a part in. */
export async function readMatter(ctx: Context, seat: Seat, region: string, id: string): Promise<Result<ReadMatter>> {
  const found = isUuid(id) ? await ctx.db.read((tx) => load(tx, region, id), seat) : null
  if (!found?.matter.parties.includes(seat.unit)) return refuse('matter.unknown', { matter: id })
  const { matter, units } = found
  const declaration = declarationOf(ctx, matter.service, matter.version)
  if (!declaration) return refuse('matter.no-service', { service: matter.service, version: matter.version })
  return ok({ matter, declaration, units })
}

async function load(tx: Parameters<typeof loadMatter>[0], region: string, id: string) {
  const matter = await loadMatter(tx, region, id)
  return matter && { matter, units: await unitNames(tx, [...new Set([...matter.parties, matter.opener])]) }
}

/** The log of a matter, line by line, with the hashes that tie them. */
export async function readEntries(ctx: Context, seat: Seat, region: string, id: string): Promise<Result<Entry[]>> {
  const read = await readMatter(ctx, seat, region, id)
  return read.ok ? ok(await ctx.db.read((tx) => loadEntries(tx, region, id), seat)) : read
}

/** Something that the person may do now, with what rule tables propose for its form. */
export interface Doable {
  readonly event: Event
  readonly leg: string | null
  readonly proposals: readonly Proposal[]
  /** Whether the unit is expected to do it, what would stop it whatever is filled in, and the evidence that it still needs. */
  readonly due: boolean
  readonly stopped: readonly Diagnostic[]
  readonly evidence: ActionView['evidence']
}

/** What the person may do in a matter now, what is expected of their unit first, what would be stopped last. */
export async function readActions(ctx: Context, seat: Seat, region: string, id: string): Promise<Result<Doable[]>> {
  const read = await readMatter(ctx, seat, region, id)
  if (!read.ok) return read
  const viewed = await viewMatter(ctx, seat, region, id)
  if (!viewed.ok) return viewed
  const { matter, declaration } = read.value
  const { state } = matter
  const service = ctx.services.find((one) => one.id === matter.service)
  const basis = { declaration, calendar: ctx.calendar }
  const at = ctx.clock().toISOString()
  return ok(
    viewed.value.view.actions.flatMap(({ name, leg, due, stopped, evidence }) => {
      const found = leg === null ? null : state.legs.find((one) => one.id === leg)
      const procedure = found ? legNamed(declaration, found.leg)?.procedure : declaration.main
      const event = procedure?.events.find((one) => one.name === name)
      if (!event || !service) return []
      const proposals = propose(service, basis, state, found ?? state, event, at)
      return [{ event, leg, due, stopped, evidence, proposals }]
    }),
  )
}
