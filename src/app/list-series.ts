// The list of indicators as anybody may read it: the latest approved figure of each, who reports it, and what is late.
import { dayOf } from '../domain/base/calendar.ts'
import { type DueFigure, dueFigures, standingOf } from '../domain/indicator/due.ts'
import { knownOn } from '../domain/indicator/series.ts'
import type { Seat } from '../domain/matter/party.ts'
import { mayScore } from '../domain/score/rights.ts'
import { openSource } from '../domain/text/source.ts'
import { type FigureRow, loadFiguresOf, type SeriesRow } from '../store/figures.ts'
import { countBatches, listSeries, loadReported } from '../store/series.ts'
import type { ReadTx } from '../store/tx.ts'
import { type UnitName, unitNames } from '../store/units.ts'
import type { Context } from './context.ts'
import { mayKeepSeries } from './view-series.ts'

/** Which part of the list: everything, series with a late figure, with one that is due soon, or that nobody reports. */
export type SeriesShow = '' | 'late' | 'soon' | 'unowned'

/** What is looked for; empty text does not narrow. */
export interface SeriesQuery {
  readonly q: string
  readonly area: string
  readonly owner: string
  readonly show: SeriesShow
  /** From 0. */
  readonly page: number
}

/** One line. */
export interface SeriesLine {
  readonly series: SeriesRow
  readonly ownerName: string | null
  /** Latest period that is over, in its latest approved edition; null before there is any. */
  readonly latest: FigureRow | null
  readonly missing: readonly DueFigure[]
  readonly standing: ReturnType<typeof standingOf>
}

/** A page of the list. */
export interface SeriesList {
  readonly lines: readonly SeriesLine[]
  readonly total: number
  readonly more: boolean
  readonly counts: Readonly<Record<SeriesShow, number>>
  readonly areas: readonly string[]
  readonly owners: readonly { readonly id: string; readonly name: string }[]
  /** Batches that wait for the person at work: their unit's own, and those to review; null for whoever may do neither. */
  readonly waiting: { readonly own: number; readonly toReview: number | null } | null
  /** Whether the person at work may begin a series. */
  readonly mayBegin: boolean
}

/** Lines of one page. */
const PAGE = 50

/** Lists the series of the region, as far as the query goes. */
export async function listIndicators(ctx: Context, seat: Seat | null, query: SeriesQuery): Promise<SeriesList> {
  const today = dayOf(ctx.calendar, ctx.clock().toISOString())
  return ctx.db.read(async (tx) => {
    const all = await loadDuties(tx, ctx.region, today)
    const names = await unitNames(tx, [...new Set(all.flatMap(({ series }) => series.owner ?? []))])
    const nameOf = (id: string | null) => (id === null ? null : (names.get(id)?.name ?? id))
    const found = all.filter(matching(query, nameOf))
    const shown = found.filter((one) => isShown(one, query.show))
    const page = shown.slice(query.page * PAGE, (query.page + 1) * PAGE)
    const latest = await loadLatest(tx, ctx.region, page, today)
    return {
      lines: page.map((one) => ({
        ...one,
        ownerName: nameOf(one.series.owner),
        latest: latest.get(one.series.id) ?? null,
      })),
      total: shown.length,
      more: shown.length > (query.page + 1) * PAGE,
      counts: countShows(found),
      areas: [...new Set(all.map(({ series }) => series.area))].sort(),
      owners: ownersOf(names),
      waiting: await waitingFor(tx, ctx.region, seat),
      mayBegin: seat !== null && mayKeepSeries(ctx, seat),
    }
  })
}

type Duty = Pick<SeriesLine, 'series' | 'missing' | 'standing'>

async function loadDuties(tx: ReadTx, region: string, today: string): Promise<readonly Duty[]> {
  const reported = await loadReported(tx, region)
  return (await listSeries(tx, region)).map((series) => {
    const missing = dueFigures(series, reported.get(series.id) ?? [], today)
    return { series, missing, standing: standingOf(missing) }
  })
}

const matching = ({ q, area, owner }: SeriesQuery, nameOf: (id: string | null) => string | null) => {
  const wanted = fold(q)
  return ({ series }: Duty): boolean =>
    (area === '' || series.area === area) &&
    (owner === '' || series.owner === owner) &&
    fold([series.indicator, series.area, series.definition, nameOf(series.owner)].join(' ')).includes(wanted)
}

const fold = (text: string): string => openSource(text).folded.toLowerCase()

const isShown = ({ series, standing }: Duty, show: SeriesShow): boolean =>
  show === '' || (show === 'unowned' ? series.owner === null : standing === show)

const countShows = (all: readonly Duty[]): SeriesList['counts'] => ({
  '': all.length,
  late: all.filter((one) => isShown(one, 'late')).length,
  soon: all.filter((one) => isShown(one, 'soon')).length,
  unowned: all.filter((one) => isShown(one, 'unowned')).length,
})

async function loadLatest(
  tx: ReadTx,
  region: string,
  lines: readonly Duty[],
  today: string,
): Promise<Map<string, FigureRow>> {
  const ids = lines.map(({ series }) => series.id)
  const figures = (await loadFiguresOf(tx, region, ids)).filter(({ counts }) => counts)
  return new Map(
    ids.flatMap((id) => {
      const observations = figures.filter(({ series }) => series === id)
      const [first] = observations
      if (!first) return []
      const { indicator, measure, region: area, unit } = first
      const last = knownOn({ indicator, measure, region: area, unit, observations }, today).at(-1)
      return last ? [[id, last as FigureRow] as const] : []
    }),
  )
}

const ownersOf = (names: ReadonlyMap<string, UnitName>): SeriesList['owners'] =>
  [...names].map(([id, { name }]) => ({ id, name })).sort((a, b) => (a.name < b.name ? -1 : 1))

async function waitingFor(tx: ReadTx, region: string, seat: Seat | null): Promise<SeriesList['waiting']> {
  if (!seat || seat.unit === '' || seat.unitRegion !== region) return null
  const { own, toReview } = await countBatches(tx, region, seat.unit)
  return { own, toReview: mayScore(seat, region, 'reviewer') ? toReview : null }
}
