// What a text says came of things, as figures that a person may take over: every result with its name, period, unit and quote.
import type { Measure, ObservedPeriod } from '../indicator/observation.ts'
import type { Statement } from '../plan/commitment.ts'
import { nameOf, sameName } from './promise/names.ts'
import { unitOf } from './promise/side.ts'

/** A series as it is offered for a figure. */
export interface SeriesNamed {
  readonly id: string
  readonly indicator: string
  readonly measure: Measure
  readonly area: string
  readonly unit: string
}

/** A figure that a statement proposes. */
export interface FoundFigure {
  readonly statement: Statement
  readonly measure: Measure
  /** Null where the text does not say a whole period. */
  readonly period: ObservedPeriod | null
  readonly unit: string
  readonly value: string
  readonly op: '=' | '>=' | '>' | '<=' | '<' | '~'
  /** The series of the place whose name is most like it; null where none is like enough. */
  readonly series: SeriesNamed | null
}

/** Least likeness of two names that may be the same indicator. */
const ENOUGH = 0.6

/** The results of a text that tell an amount or a rate, in text order, for a place. */
export function figuresInText(
  statements: readonly Statement[],
  series: readonly SeriesNamed[],
  area: string,
): readonly FoundFigure[] {
  const own = series.filter((one) => one.area === area).map((one) => ({ one, name: nameOf(one.indicator) }))
  return statements.flatMap((statement) => {
    const { stance, role, form, value, op, indicator } = statement
    if (stance !== 'result' || role !== 'main' || value === null || op === 'range') return []
    if (form !== 'level' && form !== 'growth') return []
    const measure: Measure =
      form === 'level' ? 'level' : statement.per === 'year' && isLong(statement) ? 'average-growth' : 'growth'
    const unit = statement.unit ?? ''
    const name = nameOf(indicator)
    let best: { readonly one: SeriesNamed; readonly alike: number } | null = null
    for (const each of own) {
      if (each.one.measure !== measure || unitOf(each.one.unit) !== unitOf(unit)) continue
      const alike = sameName(name, each.name)
      if (alike >= ENOUGH && alike > (best?.alike ?? 0)) best = { one: each.one, alike }
    }
    return [{ statement, measure, period: periodOf(statement), unit, value, op, series: best?.one ?? null }]
  })
}

const isLong = ({ period }: Statement): boolean =>
  period?.from != null && period.to != null && period.from.slice(0, 4) !== period.to.slice(0, 4)

/** The period that a statement speaks of; a text that names only an end speaks of that day. */
function periodOf({ period }: Statement): ObservedPeriod | null {
  if (!period?.to) return null
  const { from, to } = period
  if (from === null) return { kind: 'point-in-time', from: to, to }
  const [year, month] = [to.slice(0, 4), to.slice(5, 7)]
  if (from === `${year}-01-01` && to === `${year}-12-31`) return { kind: 'year', from, to }
  if (from.slice(0, 7) === `${year}-${month}`) return { kind: 'month', from, to }
  if (from === `${year}-01-01`) return { kind: 'year-to-date', from, to }
  return { kind: 'cumulative', from, to }
}
