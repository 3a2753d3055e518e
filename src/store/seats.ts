// The places at which a person works: as a member of units, or in the stead of somebody who is away.
import type { ReadTx } from './tx.ts'

/** One place: a unit, the rights there, and whose place it is. */
export interface StoredSeat {
  readonly unit: string
  readonly unitRegion: string
  readonly unitName: string
  readonly rights: readonly string[]
  readonly holds: readonly { readonly service: string; readonly role: string }[]
  /** Id and name of the person who is away; null at one's own place. */
  readonly standsFor: string | null
  readonly standsForName: string | null
}

const HOLDS = `(
         select coalesce(json_agg(json_build_object('service', h.service, 'role', h.role) order by h.service, h.role), '[]')
         from holding h
         where h.region = m.unit_region
           and h.unit = m.unit
       ) as holds`

const TODAY = `(m.from_on is null or m.from_on <= $3::date)
       and (m.to_on is null or m.to_on >= $3::date)
       and (u.to_on is null or u.to_on >= $3::date)`

/** The places of a person on a day (YYYY-MM-DD), their own first, by the unit's name. */
export async function loadSeats(tx: ReadTx, region: string, person: string, today: string): Promise<StoredSeat[]> {
  return tx.query<StoredSeat>(
    `select m.unit, m.unit_region as "unitRegion", u.name as "unitName", m.rights, ${HOLDS},
       null::uuid as "standsFor", null::text as "standsForName"
     from membership m
     join unit u on u.region = m.unit_region and u.id = m.unit
     where m.region = $1
       and m.person = $2
       and ${TODAY}
     union all
     select m.unit, m.unit_region, u.name, m.rights, ${HOLDS}, p.id, p.name
     from deputy d
     join person p on p.region = d.region and p.id = d.person
     join membership m on m.region = d.region and m.person = d.person
     join unit u on u.region = m.unit_region and u.id = m.unit
     where d.deputy_region = $1
       and d.deputy = $2
       and $3::date between d.from_on and d.to_on
       and ${TODAY}
     order by "standsForName" nulls first, "unitName"`,
    [region, person, today],
  )
}
