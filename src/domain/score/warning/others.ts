// What rules find in figures that are owed, in values that cross a threshold, and in the clocks of matters.

import { daysBetween } from '../../base/calendar.ts'
import { Decimal } from '../../base/decimal.ts'
import { isObserved, type ObservedPeriod } from '../../indicator/observation.ts'
import { knownOn } from '../../indicator/series.ts'
import type { BranchFact, MatterFact, Said, SeriesFact } from './facts.ts'
import type { Condition } from './rule.ts'

type Of<Kind extends Condition['kind']> = Extract<Condition, { readonly kind: Kind }>

const count = (n: number, unit = '') => ({ value: String(n), unit })

/** What a condition says of a series on a day. */
export function sayOfSeries(when: Condition, fact: SeriesFact, on: string): Said | null {
  if (when.kind === 'figure-overdue') return byOverdue(when, fact, on)
  return when.kind === 'figure-crosses' ? byValue(when, fact, on) : null
}

/** The oldest figure that is late and how many are, since the latest that came: gaps before it are no news. */
function byOverdue({ days }: Of<'figure-overdue'>, { missing, last }: SeriesFact, on: string): Said | null {
  const late = missing
    .filter(({ period }) => period.to > (last ?? ''))
    .filter(({ due, standing }) => standing === 'late' && daysBetween(due, on) > Number(days))
  const [oldest] = late
  if (!oldest) return null
  return {
    code: 'score.warning.figure-overdue',
    words: { period: periodWords(oldest.period), due: oldest.due },
    numbers: { days: count(daysBetween(oldest.due, on)), figures: count(late.length) },
  }
}

/** 2024, 2024Q1, 2024-03. */
function periodWords({ kind, to }: ObservedPeriod): string {
  const [year, month] = [to.slice(0, 4), to.slice(5, 7)]
  if (kind === 'quarter') return `${year}Q${Number(month) / 3}`
  return kind === 'year' ? year : `${year}-${month}`
}

function byValue({ indicator, op, value }: Of<'figure-crosses'>, { series }: SeriesFact, on: string): Said | null {
  if (!series || series.indicator !== indicator || series.measure === 'average-growth') return null
  const last = knownOn(series, on).filter(isObserved).at(-1)
  if (!last) return null
  const { figure, period, unit } = last
  const sure = op === '<' ? ['=', '~', '<', '<='] : ['=', '~', '>', '>=']
  const found = new Decimal(figure.value)
  const beyond = op === '<' ? found.lt(value) : found.gt(value)
  if (!beyond || !sure.includes(figure.op)) return null
  return {
    code: op === '<' ? 'score.warning.figure-below' : 'score.warning.figure-above',
    words: { period: period.to },
    numbers: { found: { value: figure.value, unit }, limit: { value, unit } },
  }
}

/** What a condition says of a matter, and of which of its units. */
export function sayOfMatter(when: Condition, { branches }: MatterFact): { said: Said; unit: string } | null {
  for (const branch of branches) {
    const said = sayOfBranch(when, branch)
    if (said) return { said, unit: branch.unit }
  }
  return null
}

function sayOfBranch(when: Condition, { clocks, deeds, extended }: BranchFact): Said | null {
  if (when.kind === 'clock-near') {
    const near = clocks.find(
      ({ clock, workdays, late }) => clock === when.clock && !late && workdays <= Number(when.days),
    )
    if (!near || (when.unless !== '' && (deeds[when.unless] ?? 0) > 0)) return null
    return { code: 'score.warning.clock-near', words: { due: near.due }, numbers: { days: count(near.workdays) } }
  }
  if (when.kind === 'event-often') {
    const times = deeds[when.event] ?? 0
    return times < Number(when.times) ? null : { code: 'score.warning.event-often', numbers: { times: count(times) } }
  }
  if (when.kind !== 'extended' || extended < Number(when.times)) return null
  return { code: 'score.warning.extended', numbers: { times: count(extended) } }
}

/** How many late matters each unit has. */
export function lateByUnit(matters: readonly MatterFact[]): ReadonlyMap<string, number> {
  const late = new Map<string, number>()
  for (const { branches } of matters) {
    const units = branches.filter(({ clocks }) => clocks.some((one) => one.late)).map(({ unit }) => unit)
    for (const unit of new Set(units)) late.set(unit, (late.get(unit) ?? 0) + 1)
  }
  return late
}

/** What a condition says of a unit with so many late matters. */
export const sayOfUnit = (when: Condition, late: number): Said | null =>
  when.kind === 'unit-late' && late >= Number(when.matters)
    ? { code: 'score.warning.unit-late', numbers: { matters: count(late) } }
    : null
