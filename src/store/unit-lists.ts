// Units as administrators see them: listed, opened with their members, changed.
import type { UnitRow } from './organisation.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** A unit with the roles that it holds and how many people work in it. */
export interface UnitListed extends UnitRow {
  readonly holds: readonly { readonly service: string; readonly role: string }[]
  readonly members: number
}

/** Who works in a unit. */
export interface MemberRow {
  readonly region: string
  readonly person: string
  readonly name: string
  readonly login: string
  readonly title: string | null
  readonly rights: readonly string[]
  readonly from: string | null
  readonly to: string | null
}

const COLUMNS = `u.id, u.name, u.short_name as "shortName", u.code, u.code_fault as "codeFault", u.parent, u.kind,
  u.place, u.from_on as "from", u.to_on as "to", u.rhythm,
  (
    select coalesce(json_agg(json_build_object('service', h.service, 'role', h.role) order by h.service, h.role), '[]')
    from holding h
    where h.region = u.region
      and h.unit = u.id
  ) as holds,
  (
    select count(*)
    from membership m
    join region r on r.region = m.region
    where m.unit_region = u.region
      and m.unit = u.id
  ) as members`

/** A page of a region's units of one kind by name, those with `q` in a name or code. */
export async function listUnitRows(
  tx: ReadTx,
  region: string,
  page: {
    readonly kind: UnitRow['kind']
    readonly q: string
    readonly after: string | null
    readonly limit: number
  },
): Promise<UnitListed[]> {
  const pattern = page.q === '' ? null : `%${page.q.replace(/[\\%_]/g, '\\$&')}%`
  return tx.query<UnitListed>(
    `select ${COLUMNS}
     from unit u
     where u.region = $1
       and u.kind = $2
       and ($3::text is null or u.name ilike $3 or u.short_name ilike $3 or u.code ilike $3)
       and ($4::text is null or u.name > $4)
     order by u.name
     limit $5`,
    [region, page.kind, pattern, page.after, page.limit],
  )
}

/** A unit, or null. */
export async function loadUnit(tx: ReadTx, region: string, id: string): Promise<UnitListed | null> {
  const rows = await tx.query<UnitListed>(`select ${COLUMNS} from unit u where u.region = $1 and u.id = $2`, [
    region,
    id,
  ])
  return rows[0] ?? null
}

/** The unit of a region that is called so, or null. */
export async function findUnitNamed(tx: ReadTx, region: string, name: string): Promise<{ id: string } | null> {
  const rows = await tx.query<{ id: string }>('select id from unit where region = $1 and name = $2', [region, name])
  return rows[0] ?? null
}

/** Changes everything of a unit but its id and kind. */
export async function updateUnit(tx: WriteTx, region: string, unit: UnitRow): Promise<void> {
  await tx.query(
    `update unit
     set name = $3, short_name = $4, code = $5, code_fault = $6, parent = $7, place = $8, from_on = $9, to_on = $10,
       rhythm = $11
     where region = $1
       and id = $2`,
    [
      ...[region, unit.id, unit.name, unit.shortName, unit.code, unit.codeFault, unit.parent, unit.place],
      ...[unit.from, unit.to, unit.rhythm],
    ],
  )
}

/** Takes every role of a unit away. */
export async function deleteHoldings(tx: WriteTx, region: string, unit: string): Promise<void> {
  await tx.query('delete from holding where region = $1 and unit = $2', [region, unit])
}

/** Everybody who works in a unit, by name; people of every region. */
export async function listMembers(tx: ReadTx, region: string, unit: string): Promise<MemberRow[]> {
  return tx.query<MemberRow>(
    `select m.region, m.person, p.name, p.login, m.title, m.rights, m.from_on as "from", m.to_on as "to"
     from membership m
     join person p on p.region = m.region and p.id = m.person
     where m.unit_region = $1
       and m.unit = $2
     order by p.name, p.login`,
    [region, unit],
  )
}

/** Ends somebody's work in a unit. */
export async function deleteMembership(tx: WriteTx, region: string, person: string, unit: string): Promise<void> {
  await tx.query('delete from membership where region = $1 and person = $2 and unit = $3', [region, person, unit])
}

/** The places of a region, with those in them, by code. */
export async function listPlaces(tx: ReadTx, region: string): Promise<{ code: string; name: string }[]> {
  return tx.query(
    `select p.region as code, p.name
     from region p
     left join region above on above.region = p.parent
     where p.parent = $1
        or above.parent = $1
     order by p.region`,
    [region],
  )
}

/** The regions that are kept here, with how much there is of them. */
export async function listHosted(
  tx: ReadTx,
): Promise<{ region: string; name: string; places: number; units: number; people: number }[]> {
  return tx.query(
    `select r.region, r.name,
       (
         select count(*)
         from region p
         left join region above on above.region = p.parent
         where p.parent = r.region
            or above.parent = r.region
       ) as places,
       (select count(*) from unit u where u.region = r.region) as units,
       (select count(*) from person p where p.region = r.region and p.active) as people
     from region r
     where r.hosted
     order by r.region`,
  )
}
