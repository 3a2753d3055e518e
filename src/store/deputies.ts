// Who acts for whom during absence.
import type { ReadTx, WriteTx } from './tx.ts'

/** One absence, seen from the person who is away. */
export interface DeputyRow {
  readonly person: string
  readonly deputy: string
  readonly deputyRegion: string
  readonly deputyName: string
  readonly from: string
  readonly to: string
}

/** The absences of a person that are not over on a day, the next first. */
export async function listDeputies(tx: ReadTx, region: string, person: string, today: string): Promise<DeputyRow[]> {
  return tx.query<DeputyRow>(
    `select d.person, d.deputy, d.deputy_region as "deputyRegion", p.name as "deputyName",
       d.from_on as "from", d.to_on as "to"
     from deputy d
     join person p on p.region = d.deputy_region and p.id = d.deputy
     where d.region = $1
       and d.person = $2
       and d.to_on >= $3::date
     order by d.from_on, p.name`,
    [region, person, today],
  )
}

/** Adds an absence or changes its last day. */
export async function upsertDeputy(tx: WriteTx, region: string, row: Omit<DeputyRow, 'deputyName'>): Promise<void> {
  await tx.query(
    `insert into deputy (region, person, deputy, deputy_region, from_on, to_on)
     values ($1, $2, $3, $4, $5, $6)
     on conflict (region, person, deputy, from_on) do update
     set to_on = excluded.to_on`,
    [region, row.person, row.deputy, row.deputyRegion, row.from, row.to],
  )
}

/** Takes an absence back. */
export async function deleteDeputy(
  tx: WriteTx,
  region: string,
  row: { readonly person: string; readonly deputy: string; readonly from: string },
): Promise<void> {
  await tx.query('delete from deputy where region = $1 and person = $2 and deputy = $3 and from_on = $4', [
    region,
    row.person,
    row.deputy,
    row.from,
  ])
}
