// Units with every name that texts may call them by.
import type { NamedUnit } from '../domain/matter/unit-names.ts'
import type { ReadTx } from './tx.ts'

/** Every unit of the installation whose term has not ended, by region and name, with the names of the places it belongs to and sits in. */
export async function listNamedUnits(tx: ReadTx): Promise<NamedUnit[]> {
  return tx.query<NamedUnit>(
    `select u.id, u.name, u.short_name as "shortName", u.region, array_remove(array[r.name, p.name], null) as places
     from unit u
     left join region r on r.region = u.region
     left join region p on p.region = u.place
     where u.to_on is null
        or u.to_on >= $1::date
     order by u.region, u.name`,
    [tx.today],
  )
}
