// Figures typed by a unit: what is due of its series, and what the rows of its form become, every wrong cell named.
import { observationOf } from '../documents/figure-row.ts'
import { readWindow, writeWindow } from '../documents/window.ts'
import { dayOf } from '../domain/base/calendar.ts'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { type DueFigure, dueFigures } from '../domain/indicator/due.ts'
import type { Intake } from '../domain/indicator/intake.ts'
import type { Observation, ObservedPeriod } from '../domain/indicator/observation.ts'
import { byPeriod } from '../domain/indicator/series.ts'
import type { Seat } from '../domain/matter/party.ts'
import { openSource } from '../domain/text/source.ts'
import { type FigureRow, loadFiguresOf, type SeriesRow } from '../store/figures.ts'
import { listSeries, loadReported } from '../store/series.ts'
import type { Context } from './context.ts'
import { lookAtFigures } from './figure-intake.ts'
import { keepFigures, moveFigures, openBatch } from './keep-figures.ts'

/** A figure that a unit owes, with the one before it. */
export interface OwedFigure extends DueFigure {
  readonly series: SeriesRow
  /** The period as the form writes it. */
  readonly words: string
  /** The approved figure before it, or null. */
  readonly before: FigureRow | null
}

/** What the form of a unit begins with. */
export interface Entry {
  readonly owed: readonly OwedFigure[]
  /** Every series, for rows that are not owed. */
  readonly series: readonly SeriesRow[]
}

/** One row as typed; a row without figure and reason is left out. */
export interface EntryRow {
  /** Its place in the form. */
  readonly n: number
  readonly series: string
  readonly period: string
  readonly value: string
  readonly missing: string
}

/** The form as typed. */
export interface EntryForm {
  readonly rows: readonly EntryRow[]
  readonly source: string
  readonly edition: string
  readonly published: string
}

/** What a row becomes. */
export interface EnteredRow {
  readonly n: number
  readonly observation: Observation | null
  readonly intake: Intake | null
  /** Each names its field (`value.3`). */
  readonly faults: readonly Diagnostic[]
}

/** Opens the form: what is due of the unit's series, late ones first. */
export async function openEntry(ctx: Context, seat: Seat): Promise<Result<Entry>> {
  if (seat.unit === '' || seat.unitRegion !== ctx.region) return refuse('score.no-unit')
  const today = dayOf(ctx.calendar, ctx.clock().toISOString())
  return ctx.db.read(async (tx) => {
    const series = await listSeries(tx, ctx.region)
    const reported = await loadReported(tx, ctx.region)
    const owed = series
      .filter(({ owner }) => owner === seat.unit)
      .flatMap((one) =>
        dueFigures(one, reported.get(one.id) ?? [], today).map((due) => ({
          ...{ ...due, series: one, words: writeWindow(due.period) },
        })),
      )
      .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0))
    const ids = [...new Set(owed.map((one) => one.series.id))]
    const figures = ids.length === 0 ? [] : await loadFiguresOf(tx, ctx.region, ids)
    const known = new Map(ids.map((id) => [id, byPeriod(figures.filter((one) => one.series === id && one.counts))]))
    const before = ({ series: { id }, period }: (typeof owed)[number]) =>
      known.get(id)?.find(({ latest }) => latest.period.to < period.to)?.latest ?? null
    return ok({ owed: owed.map((one) => ({ ...one, before: before(one) })), series })
  })
}

/** The rows of what is owed, to be filled in. */
export const rowsOwed = ({ owed }: Entry): readonly EntryRow[] =>
  owed.map(({ series, words }, n) => ({ n, series: series.id, period: words, value: '', missing: '' }))

/** The rows of a batch, to be mended. */
export const rowsOfBatch = (figures: readonly FigureRow[]): readonly EntryRow[] =>
  figures.map(({ series, period, figure }, n) => ({
    ...{ n, series, period: writeWindow(period) },
    value: figure.kind === 'value' ? `${figure.op === '=' ? '' : figure.op}${figure.value}` : '',
    missing: figure.kind === 'missing' ? figure.why : '',
  }))

/** Reads the rows of the form and looks at what each would do; keeps nothing. */
export async function lookAtEntry(ctx: Context, form: EntryForm): Promise<readonly EnteredRow[]> {
  return ctx.db.read(async (tx) => {
    const series = new Map((await listSeries(tx, ctx.region)).map((one) => [one.id, one]))
    const rows = form.rows
      .filter(({ value, missing }) => value.trim() !== '' || missing !== '')
      .map((row) => readRow(row, series.get(row.series) ?? null, form))
    const sound = rows.flatMap(({ observation }) => observation ?? [])
    const intake = await lookAtFigures(tx, ctx.region, sound)
    let at = 0
    return rows.map((row) => {
      const found = row.observation ? (intake[at++] ?? null) : null
      const twice = found?.deed === 'twice' ? [wrong(row.n, 'period', 'score.entry-twice', '')] : []
      return { ...row, intake: found, faults: [...row.faults, ...twice] }
    })
  })
}

/** Keeps the rows that say something new as one batch; an earlier batch that they mend is withdrawn then. */
export async function enterFigures(
  ctx: Context,
  seat: Seat,
  rows: readonly EnteredRow[],
  form: { readonly id: string; readonly title: string; readonly submit: boolean; readonly mends: string | null },
): Promise<Result<{ id: string }>> {
  const { id, title, submit, mends } = form
  const figures = rows.flatMap(({ observation, intake }) =>
    observation && intake?.deed !== 'same' ? [observation] : [],
  )
  if (figures.length === 0) return refuse('score.no-figures')
  const kept = await keepFigures(ctx, seat, { id, title, origin: 'entry', figures, submit })
  const old = kept.ok && mends !== null ? await openBatch(ctx, seat, mends) : null
  if (old?.ok && old.value.isOwn) await moveFigures(ctx, seat, mends ?? '', { move: 'withdraw', note: title, key: id })
  return kept
}

function readRow(row: EntryRow, series: SeriesRow | null, form: EntryForm): Omit<EnteredRow, 'intake'> {
  const { n } = row
  const period = readWindow(openSource(row.period.trim()).folded)
  const faults: Diagnostic[] = []
  if (!series) faults.push(wrong(n, 'series', 'score.entry-series', ''))
  if (!period) faults.push(wrong(n, 'period', 'score.entry-period', row.period))
  if (!series || !period) return { n, observation: null, faults }
  const { number, unit } = partsOf(row.value, series.unit)
  const cells: Readonly<Record<string, string>> = {
    ...{ indicator: series.indicator, region: series.area, measure: series.measure, period: row.period.trim() },
    ...{ value: number, unit, missing: row.missing, source: form.source.trim(), vintage: form.edition.trim() },
    published: form.published.trim(),
  }
  const observation = observationOf({
    cell: (column) => (column === 'period' ? openSource(cells.period ?? '').folded : (cells[column] ?? '')),
    wrong: (column) => {
      const code = column === 'missing' ? 'score.entry-both' : 'score.entry-value'
      faults.push(column === 'published' ? dayFault(form.published) : wrong(n, 'value', code, row.value))
      return null
    },
  })
  return { n, observation: observation && whole(observation, series, period), faults }
}

/** The very series and period, whatever the reader made of their words. */
const whole = (one: Observation, { unit }: SeriesRow, period: ObservedPeriod): Observation => ({ ...one, unit, period })

/** 4.2万亿元 in a series of 元 is 4.2 of 万亿元; the unit itself may be left out. */
function partsOf(typed: string, unit: string): { readonly number: string; readonly unit: string } {
  const text = openSource(typed.trim()).folded.replace(/，/g, ',').replace(/\s+/g, ' ')
  const bare = unit !== '' && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
  const [, number = bare, scale = ''] = /^(.*?)\s*(万亿|亿|万|trillion|billion|million)$/.exec(bare) ?? []
  const space = /[a-z]$/.test(scale) ? ' ' : ''
  return { number: number.trim(), unit: scale === '' ? unit : `${scale}${space}${unit || '1'}` }
}

const wrong = (n: number, field: string, code: string, found: string): Diagnostic => ({
  code,
  params: { field: `${field}.${n}`, found },
})

const dayFault = (found: string): Diagnostic => ({ code: 'score.not-a-day', params: { field: 'published', found } })
