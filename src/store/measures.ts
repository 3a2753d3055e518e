// What steps of matters added to the series of services.
import type { ReadTx } from './tx.ts'

/** Most measures that are summed up at once, the latest ones. */
const MOST = 200_000

/** The measures of one series of a service: when, and how much. */
export async function loadMeasures(
  tx: ReadTx,
  region: string,
  service: string,
  series: string,
): Promise<{ at: string; value: string | null }[]> {
  const rows = await tx.query<{ at: Date; value: string | null }>(
    `select at, value::text as value
     from measure
     where region = $1
       and service = $2
       and series = $3
     order by at desc
     limit $4`,
    [region, service, series, MOST],
  )
  return rows.map(({ at, value }) => ({ at: at.toISOString(), value }))
}
