// Regions, units, what units hold and who works in them: added and brought up to date, never guessed.
import type { ReadTx, WriteTx } from './tx.ts'

/** A region; `hosted` when matters and people of it are kept here. */
export interface RegionRow {
  readonly region: string
  readonly name: string
  readonly parent: string | null
  readonly hosted: boolean
}

/** A unit as it is kept. */
export interface UnitRow {
  readonly id: string
  readonly name: string
  readonly shortName: string | null
  readonly code: string | null
  readonly codeFault: string | null
  readonly parent: string | null
  readonly kind: 'unit' | 'task-force'
  readonly place: string | null
  readonly from: string | null
  readonly to: string | null
  readonly rhythm: 'week' | 'month' | 'quarter' | null
}

/** Who works in which unit, with which rights. */
export interface MembershipRow {
  readonly person: string
  readonly unit: string
  readonly unitRegion: string
  readonly title: string | null
  readonly rights: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

/** Adds a region or brings its name up to date; what is hosted stays hosted. */
export async function upsertRegion(tx: WriteTx, row: RegionRow): Promise<void> {
  await tx.query(
    `insert into region (region, name, parent, hosted)
     values ($1, $2, $3, $4)
     on conflict (region) do update
     set name = excluded.name,
       parent = excluded.parent,
       hosted = region.hosted or excluded.hosted`,
    [row.region, row.name, row.parent, row.hosted],
  )
}

/** Adds a unit. */
export async function insertUnit(tx: WriteTx, region: string, unit: UnitRow): Promise<void> {
  await tx.query(
    `insert into unit (region, id, name, short_name, code, code_fault, parent, kind, place, from_on, to_on, rhythm)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)`,
    [
      ...[region, unit.id, unit.name, unit.shortName, unit.code, unit.codeFault, unit.parent, unit.kind],
      ...[unit.place, unit.from, unit.to, unit.rhythm],
    ],
  )
}

/** Gives a unit a role in a service. */
export async function insertHolding(
  tx: WriteTx,
  region: string,
  holding: { readonly unit: string; readonly service: string; readonly role: string },
): Promise<void> {
  await tx.query(
    `insert into holding (region, unit, service, role)
     values ($1, $2, $3, $4)
     on conflict (region, unit, service, role) do nothing`,
    [region, holding.unit, holding.service, holding.role],
  )
}

/** Lets a person work in a unit with these rights, or changes them. */
export async function upsertMembership(tx: WriteTx, region: string, row: MembershipRow): Promise<void> {
  await tx.query(
    `insert into membership (region, person, unit, unit_region, title, rights, from_on, to_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (region, person, unit) do update
     set title = excluded.title,
       rights = excluded.rights,
       from_on = excluded.from_on,
       to_on = excluded.to_on`,
    [region, row.person, row.unit, row.unitRegion, row.title, row.rights, row.from, row.to],
  )
}

/** How many places lie in a region, at any depth. */
export async function countPlaces(tx: ReadTx, region: string): Promise<number> {
  const rows = await tx.query<{ n: number }>(
    `select count(*) as n
     from region r
     where r.parent = $1
        or r.parent in (select inner_region.region from region inner_region where inner_region.parent = $1)`,
    [region],
  )
  return rows[0]?.n ?? 0
}
