// Series, the batches that figures come in, and the figures; what was approved counts, nothing is ever overwritten.
import type { BatchState } from '../domain/indicator/batch.ts'
import type { Measure, Observation } from '../domain/indicator/observation.ts'
import type { Series } from '../domain/indicator/series.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** What a series is, without its figures. */
export interface SeriesRow {
  readonly id: string
  readonly indicator: string
  readonly measure: Measure
  readonly area: string
  readonly unit: string
  readonly owner: string | null
  readonly frequency: 'year' | 'quarter' | 'month' | null
  readonly lagDays: number | null
  readonly definition: string
}

/** Where a figure was read: a document and its characters. */
export interface FigureQuote {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly quote: string
}

/** A figure as it is kept. */
export interface FigureRow extends Observation {
  readonly id: string
  readonly series: string
  readonly batch: string
  readonly counts: boolean
  readonly quote: FigureQuote | null
}

/** A figure with how far its batch is, and which unit handed it in. */
export interface BatchedFigure extends FigureRow {
  readonly state: BatchState
  readonly handed: { readonly unit: string; readonly name: string }
}

interface Batched {
  readonly state: BatchState
  readonly handed_by: string
  readonly handed_name: string
}

interface StoredFigure {
  readonly id: string
  readonly series: string
  readonly batch: string
  readonly counts: boolean
  readonly indicator: string
  readonly measure: Measure
  readonly area: string
  readonly unit: string
  readonly period_kind: Observation['period']['kind']
  readonly from_on: string
  readonly to_on: string
  readonly op: '=' | '>=' | '>' | '<=' | '<' | '~' | null
  readonly value: string | null
  readonly missing: Extract<Observation['figure'], { kind: 'missing' }>['why'] | null
  readonly published_on: string | null
  readonly edition: string
  readonly listed: string | null
  readonly base: string | null
  readonly source: string
  readonly quote: FigureQuote | null
}

const FIGURE = `f.id, f.series, f.batch, f.counts, s.indicator, s.measure, s.area, s.unit, f.period_kind, f.from_on,
  f.to_on, f.op, f.value, f.missing, f.published_on, f.edition, f.listed, f.base, f.source, f.quote`

/** The figures that count, as series to judge by, in the order in which they came. */
export async function loadCounting(tx: ReadTx, region: string): Promise<Series[]> {
  const rows = await tx.query<StoredFigure>(
    `select ${FIGURE}
     from figure f
     join series s on s.region = f.region and s.id = f.series
     where f.region = $1
       and f.counts
     order by f.series, f.id`,
    [region],
  )
  const bySeries = new Map<string, FigureRow[]>()
  for (const row of rows.map(shown)) {
    const list = bySeries.get(row.series)
    if (list) list.push(row)
    else bySeries.set(row.series, [row])
  }
  return [...bySeries.values()].flatMap((list) => {
    const [first] = list
    if (!first) return []
    const { indicator, measure, region: area, unit } = first
    return [{ indicator, measure, region: area, unit, observations: list.map(plain) }]
  })
}

/** An observation without what is only of the store. */
function plain({ id: _, series: __, batch: ___, counts: ____, quote: _____, ...observation }: FigureRow): Observation {
  return observation
}

/** Every figure of some series, in the order in which they came, with how far the batch of each is and whose it is. */
export async function loadFiguresOf(tx: ReadTx, region: string, series: readonly string[]): Promise<BatchedFigure[]> {
  const rows = await tx.query<StoredFigure & Batched>(
    `select ${FIGURE}, b.state, b.unit as handed_by, b.unit_name as handed_name
     from figure f
     join series s on s.region = f.region and s.id = f.series
     join batch b on b.region = f.region and b.id = f.batch
     where f.region = $1
       and f.series = any ($2)
     order by f.series, f.id`,
    [region, series],
  )
  return rows.map((row) => ({
    ...shown(row),
    state: row.state,
    handed: { unit: row.handed_by, name: row.handed_name },
  }))
}

/** The figures of a batch, in the order of its rows. */
export async function loadBatchFigures(tx: ReadTx, region: string, batch: string): Promise<FigureRow[]> {
  const rows = await tx.query<StoredFigure>(
    `select ${FIGURE}
     from figure f
     join series s on s.region = f.region and s.id = f.series
     where f.region = $1
       and f.batch = $2
     order by f.place`,
    [region, batch],
  )
  return rows.map(shown)
}

/** Adds what is new of a list of series; returns the id of every one of them, in their order. */
export async function keepSeries(
  tx: WriteTx,
  region: string,
  list: readonly Omit<SeriesRow, 'owner' | 'frequency' | 'lagDays' | 'definition'>[],
  at: string,
): Promise<string[]> {
  const rows = await tx.query<{ id: string }>(
    `with given as (
       select ord, g.id, g.indicator, g.measure, g.area, g.unit
       from rows from (
         jsonb_to_recordset($2::jsonb) as (id uuid, indicator text, measure text, area text, unit text)
       ) with ordinality as g (id, indicator, measure, area, unit, ord)
     ),
     made as (
       insert into series (region, id, indicator, measure, area, unit, made_at)
       select $1, id, indicator, measure, area, unit, $3
       from given
       order by ord
       on conflict on constraint series_same do nothing
       returning id, indicator, measure, area, unit
     )
     select coalesce(m.id, s.id) as id
     from given g
     left join made m using (indicator, measure, area, unit)
     left join series s on s.region = $1 and (s.indicator, s.measure, s.area, s.unit) = (g.indicator, g.measure, g.area, g.unit)
     order by g.ord`,
    [region, JSON.stringify(list), at],
  )
  return rows.map(({ id }) => id)
}

/** Adds the figures of a batch. */
export async function insertFigures(
  tx: WriteTx,
  region: string,
  batch: string,
  figures: readonly (Observation & {
    readonly id: string
    readonly series: string
    readonly quote: FigureQuote | null
  })[],
): Promise<void> {
  const rows = figures.map(({ id, series, period, figure, vintage, set, base, source, quote }, place) => ({
    ...{ id, series, place, period_kind: period.kind, from_on: period.from, to_on: period.to },
    ...(figure.kind === 'value'
      ? { op: figure.op, value: figure.value, missing: null }
      : { op: null, value: null, missing: figure.why }),
    ...{ published_on: vintage.on, edition: vintage.words, listed: set, base, source, quote },
  }))
  await tx.query(
    `insert into figure (
       region, series, id, batch, place, period_kind, from_on, to_on, op, value, missing, published_on, edition, listed,
       base, source, quote
     )
     select $1, r.series, r.id, $2, r.place, r.period_kind, r.from_on, r.to_on, r.op, r.value, r.missing, r.published_on,
       r.edition, r.listed, r.base, r.source, r.quote
     from jsonb_to_recordset($3::jsonb) as r (
       id uuid, series uuid, place integer, period_kind text, from_on date, to_on date, op text, value text, missing text,
       published_on date, edition text, listed text, base text, source text, quote jsonb
     )`,
    [region, batch, JSON.stringify(rows)],
  )
}

const shown = (row: StoredFigure): FigureRow => ({
  id: row.id,
  series: row.series,
  batch: row.batch,
  counts: row.counts,
  indicator: row.indicator,
  measure: row.measure,
  region: row.area,
  unit: row.unit,
  period: { kind: row.period_kind, from: row.from_on, to: row.to_on },
  figure:
    row.value !== null && row.op !== null
      ? { kind: 'value', value: row.value, op: row.op }
      : { kind: 'missing', why: row.missing ?? 'not-stated' },
  vintage: { on: row.published_on, words: row.edition },
  set: row.listed,
  base: row.base,
  source: row.source,
  quote: row.quote,
})
