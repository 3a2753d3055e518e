// People of units for the tests of evidence: made by the owner, with a seat each.
import type { Seat } from '../../src/domain/matter/party.ts'
import { once, type TestDatabase } from '../store/database.ts'

/** Makes a region that is kept here. */
export const makeRegion = (database: TestDatabase, region: string) =>
  once(database.owner, 'insert into gangmu.region (region, name, hosted) values ($1, $1, true)', [region])

/** Makes a person of a unit and gives their seat. */
export async function makeSeat(database: TestDatabase, region: string, unit: string, name: string): Promise<Seat> {
  const person = crypto.randomUUID()
  await once(
    database.owner,
    'insert into gangmu.unit (region, id, name) values ($1, $2, $2) on conflict (region, id) do nothing',
    [region, unit],
  )
  await once(database.owner, 'insert into gangmu.person (region, id, login, name) values ($1, $2, $3, $4)', [
    ...[region, person, `${name}-${person}`, name],
  ])
  await once(
    database.owner,
    "insert into gangmu.membership (region, person, unit, unit_region, rights) values ($1, $2, $3, $1, '{*}')",
    [region, person, unit],
  )
  const rights = ['*']
  return {
    region,
    person,
    name,
    unit,
    unitName: unit,
    unitRegion: region,
    rights,
    holds: [],
    standsFor: null,
    admin: false,
  }
}
