// The units that fields may name.
import { listUnits } from '../store/units.ts'
import type { Context } from './context.ts'

/** Every unit whose term has not ended, by region and name. */
export const allUnits = (ctx: Context): ReturnType<typeof listUnits> => ctx.db.read(listUnits)
