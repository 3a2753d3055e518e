// The regions that an installation keeps, with the places in them: regions/<code>.json where there is such a file.
import { readFile } from 'node:fs/promises'
import type { Context } from '../app/context.ts'
import { hostRegions } from '../app/host-regions.ts'

interface RegionFile {
  readonly name: string
  /** Code, name and the region that it lies in. */
  readonly places: readonly (readonly [string, string, string])[]
}

const FOLDER = new URL('../../regions/', import.meta.url)

/** Makes these the regions that are kept here, besides those that are already. */
export async function keepRegions(ctx: Context, regions: readonly string[]): Promise<void> {
  for (const region of regions) {
    const text = await readFile(new URL(`${region}.json`, FOLDER), 'utf8').catch(() => null)
    const { name, places } = text === null ? { name: region, places: [] } : (JSON.parse(text) as RegionFile)
    await hostRegions(ctx, { region, name, places })
  }
}
