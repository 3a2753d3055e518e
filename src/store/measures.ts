// What steps of matters added to the series of services.
import type { ReadTx } from './tx.ts'

/** Most measures that are summed up at once, the latest ones. */
const MOST = 200_000

/** One of them: when, and how much; null where its field held no number. */
export interface Measure {
  readonly at: string
  readonly value: string | null
}

/** The measures of one series of a service, the latest first. `whole` is false when older ones were left out. */
export async function loadMeasures(
  tx: ReadTx,
  region: string,
  service: string,
  series: string,
): Promise<{ readonly measures: readonly Measure[]; readonly whole: boolean }> {
  const rows = await tx.query<{ at: Date; value: string | null }>(
    `select at, value::text as value
     from measure
     where region = $1
       and service = $2
       and series = $3
     order by at desc
     limit $4`,
    [region, service, series, MOST + 1],
  )
  const measures = rows.slice(0, MOST).map(({ at, value }) => ({ at: at.toISOString(), value }))
  return { measures, whole: rows.length <= MOST }
}
