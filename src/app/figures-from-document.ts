// Results that the reader found in a document, offered as figures with their quotes; a person says which they are and hands them in.
import { readWindow, writeWindow } from '../documents/window.ts'
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { type Intake, sameFigure } from '../domain/indicator/intake.ts'
import type { Observation } from '../domain/indicator/observation.ts'
import type { Seat } from '../domain/matter/party.ts'
import { type FoundFigure, figuresInText } from '../domain/score/figures-in-text.ts'
import { openSource } from '../domain/text/source.ts'
import type { FigureQuote, SeriesRow } from '../store/figures.ts'
import { listSeries } from '../store/series.ts'
import type { Context } from './context.ts'
import { lookAtFigures } from './figure-intake.ts'
import { keepFigures } from './keep-figures.ts'
import { openDocument } from './open-document.ts'

/** A figure that is offered: which statement, what it says, and what it would do if taken as proposed. */
export interface OfferedFigure {
  readonly item: string
  readonly found: FoundFigure
  /** The period as the form writes it; '' where the text says none. */
  readonly words: string
  /** Null where series or period are still open. */
  readonly intake: Intake | null
}

/** The figures of a document. */
export interface DocumentFigures {
  readonly document: { readonly id: string; readonly title: string; readonly date: string | null }
  readonly area: string
  readonly areas: readonly string[]
  readonly series: readonly SeriesRow[]
  readonly offered: readonly OfferedFigure[]
}

/** One figure as a person takes it. */
export interface TakenFigure {
  readonly item: string
  /** Id of a series. */
  readonly series: string
  readonly period: string
}

/** Opens the figures of a document for a place; the place that the text names most often when none is asked for. */
export async function openDocumentFigures(
  ctx: Context,
  seat: Seat,
  id: string,
  asked: string,
): Promise<Result<DocumentFigures>> {
  if (seat.unit === '' || seat.unitRegion !== ctx.region) return refuse('score.no-unit')
  const opened = await openDocument(ctx, id)
  if (!opened.ok) return opened
  const { row, items } = opened.value
  return ctx.db.read(async (tx) => {
    const series = await listSeries(tx, ctx.region)
    const areas = [...new Set(series.map((one) => one.area))].sort()
    const statements = items.flatMap(({ id: item, standing, content }) =>
      content.kind === 'statement' && standing !== 'rejected' ? [{ item, statement: content.statement }] : [],
    )
    const itemOf = new Map(statements.map(({ item, statement }) => [statement, item]))
    const area = areas.find((one) => one === asked) ?? placeOf([...itemOf.keys()], series, areas)
    const found = figuresInText([...itemOf.keys()], series, area)
    const document = { id, title: row.title || row.fileName, date: row.date }
    const drafts = found.map((one) =>
      one.series && one.period ? figureOf(document, one, one.series, one.period) : null,
    )
    const sound = drafts.flatMap((one) => one ?? [])
    const intake = await lookAtFigures(tx, ctx.region, sound)
    const intakeOf = new Map(sound.map((one, at) => [one, known(one, intake[at] ?? null)]))
    const offered = found.map((one, at) => ({
      ...{ item: itemOf.get(one.statement) ?? '', found: one, words: one.period ? writeWindow(one.period) : '' },
      intake: (drafts[at] && intakeOf.get(drafts[at])) ?? null,
    }))
    return ok({ document, area, areas, series, offered })
  })
}

/** A text that repeats a known figure makes no edition of its own. */
const known = (one: Observation, intake: Intake | null): Intake | null =>
  intake?.old && sameFigure(one, intake.old) ? { ...intake, deed: 'same' } : intake

/** The place in whose series most of the results have one. */
function placeOf(
  statements: Parameters<typeof figuresInText>[0],
  series: readonly SeriesRow[],
  areas: readonly string[],
): string {
  const matched = areas.map((area) => figuresInText(statements, series, area).filter((one) => one.series).length)
  return areas[matched.indexOf(Math.max(...matched))] ?? ''
}

/** Hands in the figures that a person took, as one batch with their quotes. Every refusal names its field. */
export async function takeDocumentFigures(
  ctx: Context,
  seat: Seat,
  opened: DocumentFigures,
  taken: readonly TakenFigure[],
  form: { readonly id: string; readonly title: string; readonly submit: boolean },
): Promise<Result<{ id: string }>> {
  if (taken.length === 0) return refuse('score.nothing-taken', { field: 'item' })
  const figures: (Observation & { readonly quote: FigureQuote })[] = []
  const diagnostics: Diagnostic[] = []
  for (const { item, series: id, period: words } of taken) {
    const offer = opened.offered.find((one) => one.item === item)
    const series = opened.series.find((one) => one.id === id)
    const period = readWindow(openSource(words.trim()).folded)
    if (!series) diagnostics.push({ code: 'score.entry-series', params: { field: `series.${item}` } })
    if (!period) diagnostics.push({ code: 'score.entry-period', params: { field: `period.${item}`, found: words } })
    if (offer && series && period) figures.push(figureOf(opened.document, offer.found, series, period))
  }
  if (diagnostics.length > 0) return { ok: false, diagnostics }
  const { id, title, submit } = form
  const document = opened.document.id
  return keepFigures(ctx, seat, {
    ...{ id, submit, figures, document, origin: 'document' },
    title: title.trim() || opened.document.title,
  })
}

function figureOf(
  document: DocumentFigures['document'],
  { statement, value, op }: FoundFigure,
  { indicator, measure, area, unit }: Pick<SeriesRow, 'indicator' | 'measure' | 'area' | 'unit'>,
  period: Observation['period'],
): Observation & { readonly quote: FigureQuote } {
  const { start, end, quote } = statement
  return {
    ...{ indicator, measure, region: area, unit, period, figure: { kind: 'value', value, op } },
    ...{ vintage: { on: document.date, words: '' }, set: null, base: null, source: document.title },
    quote: { document: document.id, start, end, quote },
  }
}
