// The units that fields may name.
import { listUnits, unitNames } from '../store/units.ts'
import type { Context } from './context.ts'

/** Every unit whose term has not ended, by region and name. */
export async function allUnits(ctx: Context): Promise<{ id: string; name: string; region: string }[]> {
  const units = await ctx.db.read(listUnits)
  return units.map(({ id, name, region }) => ({ id, name, region }))
}

/** What units are called, by their ids. */
export async function unitNamesOf(ctx: Context, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const found = await ctx.db.read((tx) => unitNames(tx, ids))
  return new Map([...found].map(([id, { name }]) => [id, name]))
}
