// What services measure of their matters, summed up for periods and offered as figures of a series.
import { dayOf } from '../domain/base/calendar.ts'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Frequency } from '../domain/indicator/due.ts'
import { type Intake, sameFigure } from '../domain/indicator/intake.ts'
import type { Observation } from '../domain/indicator/observation.ts'
import { type SumHow, sumUp } from '../domain/indicator/sum-up.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import { mayScore, SCORE_ROLES } from '../domain/score/rights.ts'
import type { SeriesRow } from '../store/figures.ts'
import { loadMeasures } from '../store/measures.ts'
import { listSeries } from '../store/series.ts'
import type { Context } from './context.ts'
import { lookAtFigures } from './figure-intake.ts'
import { keepFigures } from './keep-figures.ts'

/** A series that a service declares, with the event that adds to it. */
export interface MeasureNamed {
  readonly service: string
  readonly serviceWords: Words
  readonly series: string
  readonly words: Words
}

/** What is asked for: `measure` is `service/series`. */
export interface MatterFiguresAsked {
  readonly measure: string
  readonly how: string
  readonly frequency: string
  readonly series: string
}

/** The figures that come of it. */
export interface MatterFigures {
  readonly measures: readonly MeasureNamed[]
  readonly series: readonly SeriesRow[]
  readonly offered: readonly { readonly observation: Observation; readonly intake: Intake | null }[]
}

const HOWS: readonly SumHow[] = ['count', 'sum', 'median']
const FREQUENCIES: readonly Frequency[] = ['month', 'quarter', 'year']

/** Sums matters of the region up; without a measure and a series there is nothing to offer yet. */
export async function openMatterFigures(
  ctx: Context,
  seat: Seat,
  asked: MatterFiguresAsked,
): Promise<Result<MatterFigures>> {
  if (seat.unit === '' || seat.unitRegion !== ctx.region) return refuse('score.no-unit')
  const measures = measuresOf(ctx)
  const measure = measures.find(({ service, series }) => `${service}/${series}` === asked.measure)
  const how = HOWS.find((one) => one === asked.how) ?? 'count'
  const frequency = FREQUENCIES.find((one) => one === asked.frequency) ?? 'month'
  const series = await ctx.db.read((tx) => listSeries(tx, ctx.region))
  const target = series.find(({ id }) => id === asked.series)
  if (!measure || !target) return ok({ measures, series, offered: [] })
  // Every matter of the region counts, not only those that the person at work may see; only sums leave.
  const { measures: rows, whole } = await ctx.worker.read((tx) =>
    loadMeasures(tx, ctx.region, measure.service, measure.series),
  )
  const today = dayOf(ctx.calendar, ctx.clock().toISOString())
  const found = rows.map(({ at, value }) => ({ day: dayOf(ctx.calendar, at), value }))
  const source = `${measure.service}/${measure.series}, ${how}`
  // Where older ones were left out, the period that they are missing from is no whole one.
  const from = whole ? '' : (found.at(-1)?.day ?? '')
  const telling = how === 'count' || isScorer(ctx, seat) ? 0 : FEW
  const summed = sumUp(found, how, frequency, today).filter(
    ({ period }) => period.from > from && found.filter(({ day }) => isIn(period, day)).length >= telling,
  )
  const observations = summed.map(({ period, value }): Observation => {
    const { indicator, measure: kind, area: region, unit } = target
    return {
      ...{ indicator, measure: kind, region, unit, period, source, set: null, base: null },
      ...{ figure: { kind: 'value', value, op: '=' }, vintage: { on: today, words: '' } },
    }
  })
  const intake = await ctx.db.read((tx) => lookAtFigures(tx, ctx.region, observations))
  const offered = observations.map((observation, at) => ({ observation, intake: intake[at] ?? null }))
  return ok({ measures, series, offered: offered.filter((one) => !isKnown(one)).slice(-MOST) })
}

/** A sum or middle value of fewer things tells of single ones: only those who review or publish see it. */
const FEW = 3

const isScorer = (ctx: Context, seat: Seat): boolean => SCORE_ROLES.some((role) => mayScore(seat, ctx.region, role))

const isIn = ({ from, to }: Observation['period'], day: string): boolean => from <= day && day <= to

/** Most periods that are offered at once. */
const MOST = 60

/** A sum that is known already is not offered again, whatever day it is told on. */
const isKnown = ({ observation, intake }: MatterFigures['offered'][number]): boolean =>
  intake?.old != null && sameFigure(observation, intake.old)

/** Hands in what is offered as one batch, in the periods that were ticked (their last days). */
export async function takeMatterFigures(
  ctx: Context,
  seat: Seat,
  { offered }: MatterFigures,
  form: { readonly id: string; readonly title: string; readonly ticked: readonly string[]; readonly submit: boolean },
): Promise<Result<{ id: string }>> {
  const { id, title, ticked, submit } = form
  const figures = offered.map((one) => one.observation).filter(({ period }) => ticked.includes(period.to))
  if (figures.length === 0) return refuse('score.nothing-taken', { field: 'period' })
  return keepFigures(ctx, seat, { id, title, origin: 'matters', figures, submit })
}

function measuresOf({ services }: Context): readonly MeasureNamed[] {
  return services.flatMap(({ id: service, words: serviceWords, versions }) => {
    const latest = versions.at(-1)
    const procedures = latest ? [latest.main, ...latest.legs.map(({ procedure }) => procedure)] : []
    const all = procedures.flatMap(({ events }) =>
      events.flatMap(({ measures = [], words }) =>
        measures.map(({ series }) => ({ service, serviceWords, series, words })),
      ),
    )
    return all.filter((one, at) => all.findIndex(({ series }) => series === one.series) === at)
  })
}
