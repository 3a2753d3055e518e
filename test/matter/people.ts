// People and units of two regions for tests, written into the database as its owner.
import type { Seat } from '../../src/domain/matter/party.ts'
import { once, type TestDatabase } from '../store/database.ts'

/** Who is who: role in the loop, name, region, unit. */
const CAST = {
  office: ['周敏', '50', '市政府督查室'],
  lead: ['陈立', '50', '市交通运输委'],
  other: ['罗强', '50', '市住房城乡建委'],
  sub: ['唐悦', '50', '市公路事务中心'],
  verifier: ['吴桐', '50', '市审计局'],
  leader: ['郑岚', '50', '市政府办公厅'],
  support: ['何川', '51', '省交通运输厅'],
  outsider: ['江南', '51', '省水利厅'],
} as const

/** The names by which tests call people. */
export type Player = keyof typeof CAST

const SERVICE = 'major-task'

/** Writes regions, units, people and memberships, and gives everybody's seat. */
export async function makePeople({ owner }: TestDatabase): Promise<Readonly<Record<Player, Seat>>> {
  for (const region of ['50', '51'])
    await once(owner, 'insert into region (region, name, hosted) values ($1, $1, true)', [region])
  const seats = {} as Record<Player, Seat>
  for (const [index, [player, [name, region, unitName]]] of Object.entries(CAST).entries()) {
    const person = `00000000-0000-7000-8000-00000000000${index}`
    const unit = `u-${player}`
    const holds = player === 'office' ? [{ service: SERVICE, role: 'office' }] : []
    await once(owner, 'insert into unit (region, id, name) values ($1, $2, $3)', [region, unit, unitName])
    await once(owner, 'insert into person (region, id, login, name) values ($1, $2, $3, $4)', [
      region,
      person,
      player,
      name,
    ])
    await once(
      owner,
      "insert into membership (region, person, unit, unit_region, rights) values ($1, $2, $3, $1, '{*}')",
      [region, person, unit],
    )
    for (const { service, role } of holds)
      await once(owner, 'insert into holding (region, unit, service, role) values ($1, $2, $3, $4)', [
        region,
        unit,
        service,
        role,
      ])
    seats[player as Player] = {
      region,
      person,
      name,
      unit,
      unitName,
      unitRegion: region,
      rights: ['*'],
      holds,
      standsFor: null,
      admin: false,
    }
  }
  return seats
}
