// Adds a region that is kept here, and the places that lie in it.
import { countPlaces, upsertRegion } from '../store/organisation.ts'
import type { Context } from './context.ts'

/** Makes a region one that is kept here; its places (code, name, where it lies) are added when there are more than before. */
export async function hostRegions(
  ctx: Context,
  given: {
    readonly region: string
    readonly name: string
    readonly places: readonly (readonly [string, string, string])[]
  },
): Promise<void> {
  const { region, name, places } = given
  await ctx.db.write(async (tx) => {
    await upsertRegion(tx, { region, name, parent: null, hosted: true })
    if ((await countPlaces(tx, region)) >= places.length) return
    for (const [code, named, parent] of places)
      await upsertRegion(tx, { region: code, name: named, parent, hosted: false })
  })
}
