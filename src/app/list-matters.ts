// The list of matters that a person's unit has a part in, with the words that pages show.
import type { Seat } from '../domain/matter/party.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import { listMatterRows, type MatterFilter, type MatterRow } from '../store/matter-lists.ts'
import { hostedRegions, type UnitName, unitNames } from '../store/units.ts'
import type { Context } from './context.ts'
import { declarationOf } from './matter-step.ts'

/** A line of the list with its words. */
export interface ListedMatter extends MatterRow {
  readonly stateWords: Words
  readonly serviceWords: Words
}

/** A page of the list; `next` is the id that the page after begins behind, null on the last one. */
export interface MatterList {
  readonly rows: readonly ListedMatter[]
  readonly units: ReadonlyMap<string, UnitName>
  readonly next: string | null
}

/** Lists matters of the unit that the person acts for, the newest first. */
export async function listMatters(ctx: Context, seat: Seat, filter: MatterFilter): Promise<MatterList> {
  return ctx.db.read(async (tx) => {
    const regions = await hostedRegions(tx)
    const found = await listMatterRows(tx, regions, [seat.unit], { ...filter, limit: filter.limit + 1 })
    const rows = found.slice(0, filter.limit).map((row) => ({ ...row, ...wordsOf(ctx, row) }))
    const units = await unitNames(tx, [...new Set(rows.map(({ opener }) => opener))])
    return { rows, units, next: found.length > filter.limit ? (rows.at(-1)?.id ?? null) : null }
  }, seat)
}

const plain = (name: string): Words => ({ zh: name, en: name })

/** The words for the state of a matter (or of one of its legs) and for its service. */
export function wordsOf(
  ctx: Context,
  { service, version, state }: { readonly service: string; readonly version: string; readonly state: string },
  leg: string | null = null,
): { readonly stateWords: Words; readonly serviceWords: Words } {
  const declaration = declarationOf(ctx, service, version)
  const branch = leg === null ? declaration?.main : declaration?.legs.find(({ name }) => name === leg)?.procedure
  return {
    stateWords: branch?.states.find(({ name }) => name === state)?.words ?? plain(state),
    serviceWords: ctx.services.find(({ id }) => id === service)?.words ?? plain(service),
  }
}
