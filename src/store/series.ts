// Series as they are looked through: what each is, who reports it, and of which periods something has come.
import type { ObservedPeriod } from '../domain/indicator/observation.ts'
import type { SeriesRow } from './figures.ts'
import type { ReadTx, WriteTx } from './tx.ts'

const COLUMNS = 'id, indicator, measure, area, unit, owner, frequency, lag_days as "lagDays", definition'

/** Every series of a region, by name. */
export async function listSeries(tx: ReadTx, region: string): Promise<SeriesRow[]> {
  return tx.query(
    `select ${COLUMNS}
     from series
     where region = $1
     order by indicator, area, measure, unit`,
    [region],
  )
}

/** One series, or null. */
export async function loadSeries(tx: ReadTx, region: string, id: string): Promise<SeriesRow | null> {
  const [row] = await tx.query<SeriesRow>(`select ${COLUMNS} from series where region = $1 and id = $2`, [region, id])
  return row ?? null
}

/** The periods of which a figure, or the reason for none, was handed in and not sent back, for every series that has a frequency. */
export async function loadReported(tx: ReadTx, region: string): Promise<Map<string, ObservedPeriod[]>> {
  const rows = await tx.query<{ series: string } & ObservedPeriod>(
    `select distinct f.series, f.period_kind as kind, f.from_on as "from", f.to_on as "to"
     from figure f
     join series s on s.region = f.region and s.id = f.series
     join batch b on b.region = f.region and b.id = f.batch
     where f.region = $1
       and s.frequency is not null
       and b.state in ('submitted', 'approved', 'locked')`,
    [region],
  )
  const periods = new Map<string, ObservedPeriod[]>()
  for (const { series, ...period } of rows) {
    const list = periods.get(series)
    if (list) list.push(period)
    else periods.set(series, [period])
  }
  return periods
}

/** How many batches wait for a unit to go on with them, and how many for somebody to review. */
export async function countBatches(
  tx: ReadTx,
  region: string,
  unit: string,
): Promise<{ own: number; toReview: number }> {
  const [row] = await tx.query<{ own: number; toReview: number }>(
    `select count(*) filter (where unit = $2 and state in ('draft', 'returned')) as own,
       count(*) filter (where state = 'submitted') as "toReview"
     from batch
     where region = $1
       and state in ('draft', 'returned', 'submitted')`,
    [region, unit],
  )
  return row ?? { own: 0, toReview: 0 }
}

/** Changes what is asked of a series. */
export async function updateSeries(
  tx: WriteTx,
  region: string,
  id: string,
  settings: Pick<SeriesRow, 'owner' | 'frequency' | 'lagDays' | 'definition'>,
): Promise<void> {
  const { owner, frequency, lagDays, definition } = settings
  await tx.query(
    `update series
     set owner = $3,
         frequency = $4,
         lag_days = $5,
         definition = $6
     where region = $1
       and id = $2`,
    [region, id, owner, frequency, lagDays, definition],
  )
}
