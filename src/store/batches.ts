// Batches of figures: who handed them in, and how far they are on the way to counting.
import type { BatchOrigin, BatchState } from '../domain/indicator/batch.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** A batch without its figures; `maker` is region and id of whoever began it. */
export interface BatchRow {
  readonly id: string
  readonly unit: string
  readonly unitName: string
  readonly title: string
  readonly origin: BatchOrigin
  readonly state: BatchState
  readonly note: string
  readonly document: string | null
  readonly madeAt: string
  readonly madeBy: string
  readonly maker: string
  readonly movedAt: string
  readonly movedBy: string
}

type Stored = Omit<BatchRow, 'madeAt' | 'movedAt'> & { readonly madeAt: Date; readonly movedAt: Date }

const COLUMNS = `id, unit, unit_name as "unitName", title, origin, state, note, document, made_at as "madeAt",
  made_by as "madeBy", maker, moved_at as "movedAt", moved_by as "movedBy"`

/** The batches of a region, the latest first; of one unit where it is named. */
export async function listBatches(
  tx: ReadTx,
  region: string,
  filter: {
    readonly unit: string | null
    readonly states: readonly BatchState[]
    /** Id of the batch that the page begins after. */
    readonly after: string | null
    readonly limit: number
  },
): Promise<(BatchRow & { readonly figures: number })[]> {
  const rows = await tx.query<Stored & { figures: number }>(
    `select ${COLUMNS}, (select count(*) from figure f where f.region = b.region and f.batch = b.id) as figures
     from batch b
     where b.region = $1
       and ($2::text is null or unit = $2)
       and state = any ($3)
       and ($5::uuid is null or id < $5)
     order by id desc
     limit $4`,
    [region, filter.unit, filter.states, filter.limit, filter.after],
  )
  return rows.map((row) => ({ ...shown(row), figures: row.figures }))
}

/** One batch, or null. */
export async function loadBatch(tx: ReadTx, region: string, id: string): Promise<BatchRow | null> {
  const [row] = await tx.query<Stored>(`select ${COLUMNS} from batch where region = $1 and id = $2`, [region, id])
  return row ? shown(row) : null
}

/** Begins a batch. */
export async function insertBatch(tx: WriteTx, region: string, batch: BatchRow): Promise<void> {
  const b = batch
  await tx.query(
    `insert into batch (
       region, id, unit, unit_name, title, origin, state, note, document, made_at, made_by, maker, moved_at, moved_by
     )
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      ...[region, b.id, b.unit, b.unitName, b.title, b.origin, b.state, b.note, b.document, b.madeAt, b.madeBy],
      ...[b.maker, b.movedAt, b.movedBy],
    ],
  )
}

/** Moves a batch; its figures count from then on, or no more. */
export async function moveBatch(
  tx: WriteTx,
  region: string,
  id: string,
  to: {
    readonly state: BatchState
    readonly note: string
    readonly at: string
    readonly by: string
    readonly counts: boolean
  },
): Promise<void> {
  await tx.query(
    `update batch
     set state = $3,
         note = $4,
         moved_at = $5,
         moved_by = $6
     where region = $1
       and id = $2`,
    [region, id, to.state, to.note, to.at, to.by],
  )
  await tx.query(
    `update figure
     set counts = $3
     where region = $1
       and batch = $2
       and counts <> $3`,
    [region, id, to.counts],
  )
}

const shown = ({ madeAt, movedAt, ...row }: Stored): BatchRow => ({
  ...row,
  madeAt: madeAt.toISOString(),
  movedAt: movedAt.toISOString(),
})
