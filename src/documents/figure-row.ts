// One row of a table of figures: what its cells say, or what is wrong with them.
import { Decimal } from '../domain/base/decimal.ts'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { Figure, Measure, MissingReason, Observation, ObservedPeriod } from '../domain/indicator/observation.ts'
import { readWindow } from './window.ts'

/** What the columns tell. */
export type Column =
  | 'indicator'
  | 'region'
  | 'period'
  | 'value'
  | 'unit'
  | 'kind'
  | 'measure'
  | 'vintage'
  | 'published'
  | 'set'
  | 'base'
  | 'missing'
  | 'source'

const REASONS: readonly MissingReason[] = ['not-published', 'not-collected', 'withheld', 'does-not-apply', 'not-stated']
const MEASURES: readonly Measure[] = ['level', 'growth', 'average-growth']

/** A row with what its cells say, and how to complain about one of them. */
export interface Row {
  readonly cell: (column: Column) => string
  readonly wrong: (column: Column, code: string, params?: Diagnostic['params']) => null
}

/** A row of a table with the line of the file on which it begins. */
export interface TableRow {
  readonly line: number
  readonly cells: readonly string[]
}

/** What a row came to: an observation, or everything that is wrong with it. */
export interface FigureLine {
  readonly line: number
  readonly observation: Observation | null
  readonly faults: readonly Diagnostic[]
}

/** The observation that a row tells; null when something is wrong with it, which was said. */
export function observationOf(row: Row): Observation | null {
  const { cell, wrong } = row
  const [indicator, region] = [cell('indicator'), cell('region')]
  if (indicator === '') return wrong('indicator', 'files.figures-blank')
  if (region === '') return wrong('region', 'files.figures-blank')
  const [period, figure, measure, published] = [
    periodOf(row),
    figureOf(row),
    measureOf(row, indicator),
    publishedOf(row),
  ]
  if (!period || !figure || !measure || published === undefined) return null
  return {
    indicator,
    measure,
    region,
    unit: unitOf(cell('unit')).unit,
    period,
    figure,
    vintage: { on: published, words: cell('vintage') },
    set: cell('set') || null,
    base: cell('base') || null,
    source: cell('source'),
  }
}

function periodOf({ cell, wrong }: Row): ObservedPeriod | null {
  const period = readWindow(cell('period'))
  if (!period) return wrong('period', 'files.figures-period')
  const kind = cell('kind')
  if (kind === '') return period
  const known = KINDS.find((one) => one === kind)
  return known ? { ...period, kind: known } : wrong('kind', 'files.figures-choice', { choices: KINDS.join(', ') })
}

const KINDS: readonly ObservedPeriod['kind'][] = [
  'year',
  'quarter',
  'month',
  'year-to-date',
  'cumulative',
  'point-in-time',
]

const SIGNS: Readonly<Record<string, '=' | '>=' | '>' | '<=' | '<' | '~'>> = {
  '≥': '>=',
  '≤': '<=',
  '≈': '~',
  '>=': '>=',
  '<=': '<=',
  '>': '>',
  '<': '<',
  '~': '~',
}
const NUMBER = /^(>=|<=|[><≥≤≈~])?\s*([-−]?)(\d+|\d{1,3}(?:,\d{3})+)(\.\d+)?$/

/** An exact figure in base units; an empty cell or a dash is a missing one, with its reason. */
function figureOf({ cell, wrong }: Row): Figure | null {
  const [words, why, { factor, unit }] = [cell('value'), cell('missing'), unitOf(cell('unit'))]
  if (/^(?:|[-–—…]+|\.{2,3}|n\/?a)$/i.test(words)) {
    const reason = why === '' ? 'not-stated' : REASONS.find((one) => one === why)
    return reason
      ? { kind: 'missing', why: reason }
      : wrong('missing', 'files.figures-choice', { choices: REASONS.join(', ') })
  }
  const [, sign = '', minus = '', whole = '', rest = ''] =
    NUMBER.exec(unit === '%' ? words.replace(/[%％]$/, '') : words) ?? []
  if (whole === '') return wrong('value', 'files.figures-value')
  if (why !== '') return wrong('missing', 'files.figures-both')
  const value = new Decimal(`${minus ? '-' : ''}${whole.replaceAll(',', '')}${rest}`).times(factor)
  return { kind: 'value', value: value.toFixed(), op: SIGNS[sign] ?? '=' }
}

const SCALES: Readonly<Record<string, string>> = {
  万亿: '1e12',
  亿: '1e8',
  万: '1e4',
  trillion: '1e12',
  billion: '1e9',
  million: '1e6',
}

/** 亿元 is 元 a hundred million times. */
function unitOf(words: string): { readonly unit: string; readonly factor: string } {
  const [, scale, unit] = /^(万亿|亿|万|(?:trillion|billion|million)(?= ))\s*(.+)$/.exec(words.replace('％', '%')) ?? []
  return scale && unit ? { unit, factor: SCALES[scale] ?? '1' } : { unit: words.replace('％', '%'), factor: '1' }
}

/** What the series counts: as the column says, else by the name (增速, 年均增速, growth). */
function measureOf({ cell, wrong }: Row, indicator: string): Measure | null {
  const named = cell('measure')
  if (named !== '')
    return (
      MEASURES.find((one) => one === named) ??
      wrong('measure', 'files.figures-choice', { choices: MEASURES.join(', ') })
    )
  if (/年均增[速长幅]|average (?:annual )?growth/i.test(indicator)) return 'average-growth'
  return /增速|增长率|增幅|涨幅|涨跌幅|growth/i.test(indicator) ? 'growth' : 'level'
}

/** The day of publication; null where none is given, undefined where it is none. */
function publishedOf({ cell, wrong }: Row): string | null | undefined {
  const words = cell('published')
  if (words === '') return null
  const window = readWindow(words)
  if (window?.kind === 'point-in-time') return window.to
  wrong('published', 'files.figures-day')
  return undefined
}
