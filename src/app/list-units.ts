// The units that fields may name.
import { listUnits } from '../store/units.ts'
import type { Context } from './context.ts'

/** Every unit whose term has not ended, by region and name. */
export async function allUnits(ctx: Context): Promise<{ id: string; name: string; region: string }[]> {
  const units = await ctx.db.read(listUnits)
  return units.map(({ id, name, region }) => ({ id, name, region }))
}
