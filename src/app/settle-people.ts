// Fills an empty installation with regions, units and people that stand in data: what a sample, or a first import, brings.
import {
  insertHolding,
  insertUnit,
  type MembershipRow,
  type RegionRow,
  type UnitRow,
  upsertMembership,
  upsertRegion,
} from '../store/organisation.ts'
import { countPeople, insertPerson, loadAccount, type NewPerson } from '../store/people.ts'
import type { Context } from './context.ts'

/** Units of a region with the roles that they hold, and people with the units that they work in. */
export interface Settlement {
  readonly regions: readonly RegionRow[]
  readonly units: readonly (UnitRow & {
    readonly region: string
    readonly holds: readonly { readonly service: string; readonly role: string }[]
  })[]
  readonly people: readonly (NewPerson & {
    readonly region: string
    readonly works: readonly Omit<MembershipRow, 'person'>[]
  })[]
}

/** Whether nobody has an account yet. */
export const isUnpeopled = (ctx: Context): Promise<boolean> => ctx.db.read(async (tx) => (await countPeople(tx)) === 0)

/** Those of some people who have an account that is open. */
export const activeAmong = <Person extends { readonly region: string; readonly person: string }>(
  ctx: Context,
  people: readonly Person[],
): Promise<readonly Person[]> =>
  ctx.db.read(async (tx) => {
    const found: Person[] = []
    for (const one of people) if (await loadAccount(tx, one.region, one.person)) found.push(one)
    return found
  })

/** Adds everything of a settlement; what it names must not be there yet. Each region is written by itself. */
export async function settlePeople(ctx: Context, { regions, units, people }: Settlement): Promise<void> {
  for (const { region, ...row } of regions) {
    await ctx.db.write(async (tx) => {
      await upsertRegion(tx, { region, ...row })
      for (const unit of units.filter((one) => one.region === region)) {
        await insertUnit(tx, region, unit)
        for (const held of unit.holds) await insertHolding(tx, region, { unit: unit.id, ...held })
      }
      for (const person of people.filter((one) => one.region === region)) {
        await insertPerson(tx, region, person)
        for (const work of person.works) await upsertMembership(tx, region, { person: person.id, ...work })
      }
    })
  }
}
