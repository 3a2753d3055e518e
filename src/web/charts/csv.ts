// The rows behind a chart as a file, in the columns that a table of figures comes in with: what was taken away can be read in again.
import Papa from 'papaparse'
import type { Observation } from '../../domain/indicator/observation.ts'
import type { Drawing } from '../../domain/score/drawing.ts'
import { SIGNS } from '../../words/amount.ts'

const HEAD = [
  ...['indicator', 'region', 'period', 'kind', 'measure', 'value', 'unit', 'missing'],
  ...['vintage', 'published', 'set', 'base', 'source'],
]

/** Cells that a spreadsheet would run as a formula get an apostrophe; numbers keep their sign. */
const FORMULA = /^[=@\t\r＝＠]|^[+\-＋－](?![\d.])/

/** Every figure with every edition of it as CSV (RFC 4180), with a byte order mark so that spreadsheets see Chinese as Chinese. */
export function drawingCsv({ panels }: Drawing): string {
  const rows = panels.flatMap((panel) => panel.rows).map(({ observation }) => cellsOf(observation))
  return `\ufeff${Papa.unparse([HEAD, ...rows], { newline: '\r\n', escapeFormulae: FORMULA })}\r\n`
}

function cellsOf(one: Observation): readonly string[] {
  const { indicator, region, period, measure, figure, unit, vintage, set, base, source } = one
  const value = figure.kind === 'value' ? `${SIGNS[figure.op]}${figure.value}` : ''
  const missing = figure.kind === 'missing' ? figure.why : ''
  return [
    ...[indicator, region, codeOf(period), period.kind, measure, value, unit, missing],
    ...[vintage.words, vintage.on ?? '', set ?? '', base ?? '', source],
  ]
}

/** A period as tables of figures write it. */
function codeOf({ kind, from, to }: Observation['period']): string {
  if (kind === 'year') return from.slice(0, 4)
  if (kind === 'quarter') return `${from.slice(0, 4)}Q${Math.ceil(Number(to.slice(5, 7)) / 3)}`
  if (kind === 'month') return from.slice(0, 7)
  if (kind === 'point-in-time') return to
  if (from.endsWith('-01-01') && to.endsWith('-12-31')) return `${from.slice(0, 4)}-${to.slice(0, 4)}`
  return `${from.slice(0, 7)}..${to.slice(0, 7)}`
}
