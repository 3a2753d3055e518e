// One series: its figures by period with every edition, what is missing, and what waits where the person at work may see it.
import { dayOf } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { BatchState } from '../domain/indicator/batch.ts'
import { type DueFigure, dueFigures } from '../domain/indicator/due.ts'
import { byPeriod } from '../domain/indicator/series.ts'
import type { Seat } from '../domain/matter/party.ts'
import { mayScore } from '../domain/score/rights.ts'
import { type BatchedFigure, type FigureRow, loadFiguresOf, type SeriesRow } from '../store/figures.ts'
import { loadSeries } from '../store/series.ts'
import { unitNames } from '../store/units.ts'
import type { Context } from './context.ts'

/** A period with its latest approved edition and those before it, latest first. */
export interface PeriodView {
  readonly latest: FigureRow
  readonly earlier: readonly FigureRow[]
}

/** Everything that is shown of a series. */
export interface SeriesView {
  readonly series: SeriesRow
  readonly ownerName: string | null
  readonly periods: readonly PeriodView[]
  readonly missing: readonly DueFigure[]
  /** Figures that do not count yet: the unit's own, and for reviewers what was handed in. */
  readonly waiting: readonly BatchedFigure[]
  /** Whether the person at work may say who reports it, and when. */
  readonly mayKeep: boolean
}

const HANDED_IN: readonly BatchState[] = ['submitted', 'approved', 'locked']
const UNDECIDED: readonly BatchState[] = ['draft', 'submitted', 'returned']

/** Opens a series. Nobody but its makers and reviewers learns of figures that were not approved. */
export async function viewSeries(ctx: Context, seat: Seat | null, id: string): Promise<Result<SeriesView>> {
  if (!isUuid(id)) return refuse('score.unknown-series', { id })
  const today = dayOf(ctx.calendar, ctx.clock().toISOString())
  return ctx.db.read(async (tx) => {
    const series = await loadSeries(tx, ctx.region, id)
    if (!series) return refuse('score.unknown-series', { id })
    const figures = await loadFiguresOf(tx, ctx.region, [id])
    const handedIn = figures.filter(({ state }) => HANDED_IN.includes(state))
    const names = await unitNames(tx, series.owner ? [series.owner] : [])
    return ok({
      series,
      ownerName: series.owner === null ? null : (names.get(series.owner)?.full ?? series.owner),
      periods: byPeriod(figures.filter(({ counts }) => counts)),
      missing: dueFigures(
        series,
        handedIn.map(({ period }) => period),
        today,
      ),
      waiting: figures.filter((one) => UNDECIDED.includes(one.state) && maySee(ctx, seat, one)),
      mayKeep: seat !== null && mayKeepSeries(ctx, seat),
    })
  })
}

/** Whether somebody says who reports a series: reviewers of the region, and its administrators. */
export const mayKeepSeries = ({ region }: Pick<Context, 'region'>, seat: Seat): boolean =>
  mayScore(seat, region, 'reviewer') || (seat.admin && seat.region === region)

function maySee({ region }: Context, seat: Seat | null, { state, handed }: BatchedFigure): boolean {
  if (!seat) return false
  const isOwn = seat.unit === handed.unit && seat.unitRegion === region
  return isOwn || (state === 'submitted' && mayScore(seat, region, 'reviewer'))
}
