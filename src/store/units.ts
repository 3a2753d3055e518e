// Units by their ids, and the regions that this installation keeps.
import type { ReadTx } from './tx.ts'

/** What a unit is called in short, as official paper has it, and where it belongs. */
export interface UnitName {
  readonly name: string
  readonly full: string
  readonly region: string
}

/** The names of units; an id that nobody knows is left out. */
export async function unitNames(tx: ReadTx, ids: readonly string[]): Promise<ReadonlyMap<string, UnitName>> {
  const rows = await tx.query<UnitName & { readonly id: string }>(
    `select id, coalesce(short_name, name) as name, name as full, region
     from unit
     where id = any ($1)`,
    [ids],
  )
  return new Map(rows.map(({ id, ...unit }) => [id, unit]))
}

/** Every unit of the installation, by region and name. */
export async function listUnits(tx: ReadTx): Promise<(UnitName & { readonly id: string })[]> {
  return tx.query(
    `select id, coalesce(short_name, name) as name, name as full, region
     from unit
     where to_on is null
        or to_on >= $1::date
     order by region, name`,
    [tx.today],
  )
}

/** Regions whose matters and people are kept here. */
export async function hostedRegions(tx: ReadTx): Promise<string[]> {
  const rows = await tx.query<{ region: string }>('select region from region where hosted order by region')
  return rows.map(({ region }) => region)
}

/** Units that hold roles in a service. */
export async function listHolders(
  tx: ReadTx,
  service: string,
): Promise<{ region: string; unit: string; role: string }[]> {
  return tx.query(
    `select region, unit, role
     from holding
     where service = $1
     order by region, unit, role`,
    [service],
  )
}
