// People as administrators see them: listed, opened, changed; never a password or a secret.
import type { ReadTx, WriteTx } from './tx.ts'

/** One person. */
export interface PersonListed {
  readonly id: string
  readonly login: string
  readonly name: string
  readonly email: string | null
  readonly active: boolean
  readonly admin: boolean
  readonly hasPassword: boolean
  readonly hasTotp: boolean
  readonly lockedUntil: string | null
  readonly works: readonly {
    readonly unit: string
    readonly unitRegion: string
    readonly unitName: string
    readonly title: string | null
  }[]
}

const COLUMNS = `p.id, p.login, p.name, p.email, p.active, p.admin, p.password is not null as "hasPassword",
  p.totp is not null as "hasTotp", p.locked_until as "lockedUntil",
  (
    select coalesce(
      json_agg(
        json_build_object('unit', m.unit, 'unitRegion', m.unit_region, 'unitName', u.name, 'title', m.title)
        order by u.name
      ),
      '[]'
    )
    from membership m
    join unit u on u.region = m.unit_region and u.id = m.unit
    where m.region = p.region
      and m.person = p.id
  ) as works`

type Stored = Omit<PersonListed, 'lockedUntil'> & { lockedUntil: Date | null }

/** A page of a region's people by login, those with `q` in name, login or e-mail. */
export async function listPersonRows(
  tx: ReadTx,
  region: string,
  page: { readonly q: string; readonly after: string | null; readonly limit: number },
): Promise<PersonListed[]> {
  const pattern = page.q === '' ? null : `%${page.q.replace(/[\\%_]/g, '\\$&')}%`
  const rows = await tx.query<Stored>(
    `select ${COLUMNS}
     from person p
     where p.region = $1
       and ($2::text is null or p.name ilike $2 or p.login ilike $2 or p.email ilike $2)
       and ($3::text is null or p.login > $3)
     order by p.login
     limit $4`,
    [region, pattern, page.after, page.limit],
  )
  return rows.map(shown)
}

/** A person, open or closed, or null. */
export async function loadPersonRow(tx: ReadTx, region: string, id: string): Promise<PersonListed | null> {
  const rows = await tx.query<Stored>(`select ${COLUMNS} from person p where p.region = $1 and p.id = $2`, [region, id])
  return rows[0] ? shown(rows[0]) : null
}

/** Whoever has this login among the regions kept here, open or closed, or null. */
export async function findLogin(tx: ReadTx, login: string): Promise<{ region: string; id: string } | null> {
  const rows = await tx.query<{ region: string; id: string }>(
    `select p.region, p.id
     from person p
     join region r on r.region = p.region
     where r.hosted
       and p.login = $1`,
    [login],
  )
  return rows[0] ?? null
}

/** Changes what an administrator may change of a person. */
export async function updatePerson(
  tx: WriteTx,
  region: string,
  person: Pick<PersonListed, 'id' | 'name' | 'email' | 'active' | 'admin'>,
): Promise<void> {
  await tx.query(
    `update person
     set name = $3, email = $4, active = $5, admin = $6
     where region = $1
       and id = $2`,
    [region, person.id, person.name, person.email, person.active, person.admin],
  )
}

const shown = (row: Stored): PersonListed => ({ ...row, lockedUntil: row.lockedUntil?.toISOString() ?? null })
