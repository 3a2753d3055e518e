// Figures from SDMX-CSV 1.0 and 2.x (github.com/sdmx-twg/sdmx-csv): dimensions first, then OBS_VALUE, then attributes.
import { Decimal } from '../domain/base/decimal.ts'
import type { Diagnostic, Result } from '../domain/base/diagnostic.ts'
import { refuse } from '../domain/base/diagnostic.ts'
import { type Column, type FigureLine, observationOf, type TableRow } from './figure-row.ts'

/** Components by the names that statistical offices give them. */
const PARTS = {
  indicator: ['INDICATOR', 'SERIES', 'MEASURE', 'SUBJECT', 'VARIABLE', 'CONCEPT'],
  region: ['REF_AREA', 'GEO', 'LOCATION', 'REPORTING_ECONOMY', 'AREA'],
  period: ['TIME_PERIOD'],
  value: ['OBS_VALUE'],
  unit: ['UNIT_MEASURE', 'UNIT'],
  scale: ['UNIT_MULT', 'POWERCODE'],
  status: ['OBS_STATUS'],
  base: ['BASE_PER', 'BASE_PERIOD'],
  source: ['SOURCE', 'SOURCE_DETAIL', 'DATA_SOURCE'],
  published: ['RELEASE_DATE', 'LAST_UPDATE'],
  action: ['ACTION'],
} as const

type PartName = keyof typeof PARTS

/** What names the data and not the thing that is measured. */
const FRAME = /^(DATAFLOW|STRUCTURE|STRUCTURE_ID|STRUCTURE_NAME|ACTION|SERIES_KEY|OBS_KEY|FREQ|TIME_PERIOD)$/
/** Code list CL_OBS_STATUS: why there is no figure, or which edition it is. */
const NONE: Readonly<Record<string, string>> = {
  L: 'not-collected',
  M: 'does-not-apply',
  Q: 'withheld',
  O: 'not-stated',
}
const EDITIONS: Readonly<Record<string, string>> = {
  P: 'provisional',
  E: 'estimated',
  I: 'imputed',
  B: 'break in series',
  D: 'definition differs',
  U: 'low reliability',
  V: 'unvalidated',
}

/** Whether a head is one of SDMX-CSV: DATAFLOW (1.0) or STRUCTURE (2.x), TIME_PERIOD and OBS_VALUE. */
export function isSdmx(cells: readonly string[]): boolean {
  const ids = idsOf(cells)
  return /^(DATAFLOW|STRUCTURE)$/.test(ids[0] ?? '') && ids.includes('TIME_PERIOD') && ids.includes('OBS_VALUE')
}

/** With labels, a head says "REF_AREA: Reference area" and a cell "CN: China". */
const idsOf = (cells: readonly string[]): readonly string[] =>
  cells.map((cell) => (cell.replace(/^\ufeff/, '').split(':')[0] ?? '').replace(/\[.*\]$/, '').trim())

/** What every row of an SDMX-CSV comes to. */
export function readSdmx(
  name: string,
  head: readonly string[],
  rows: readonly TableRow[],
): Result<readonly FigureLine[]> {
  const ids = idsOf(head)
  if (partIn(ids, 'region') < 0)
    return refuse('files.figures-columns', { name, missing: PARTS.region.slice(0, 3).join('/') })
  if (rows.length === 0) return refuse('files.figures-empty', { name })
  return { ok: true, value: rows.map((row) => lineOf(name, ids, row)) }
}

const partIn = (ids: readonly string[], part: PartName): number =>
  ids.findIndex((id) => (PARTS[part] as readonly string[]).includes(id))

function lineOf(name: string, ids: readonly string[], { line, cells }: TableRow): FigureLine {
  const faults: Diagnostic[] = []
  const raw = (part: PartName) => (cells[partIn(ids, part)] ?? '').trim()
  const say = (id: string, code: string, found: string, params: Diagnostic['params'] = {}) => {
    faults.push({ code, params: { name, line, column: id, found, ...params } })
    return null
  }
  if (codeOf(raw('action')) === 'D') say('ACTION', 'files.figures-delete', raw('action'))
  const status = codeOf(raw('status'))
  if (status === 'F') say('OBS_STATUS', 'files.figures-forecast', raw('status'))
  const scale = codeOf(raw('scale'))
  if (!/^(-?\d{1,2})?$/.test(scale)) say('UNIT_MULT', 'files.figures-value', raw('scale'))
  if (faults.length > 0) return { line, observation: null, faults }
  const told = tell(ids, cells, raw, { status, scale })
  const wrong = (column: Column, code: string, params: Diagnostic['params'] = {}) => {
    const part: string =
      column === 'missing' || column === 'vintage'
        ? 'OBS_STATUS'
        : ((PARTS as Partial<Record<Column, readonly string[]>>)[column]?.find((id) => ids.includes(id)) ?? column)
    return say(part, code, told[column] ?? '', params)
  }
  return { line, observation: observationOf({ cell: (column) => told[column] ?? '', wrong }), faults }
}

function tell(
  ids: readonly string[],
  cells: readonly string[],
  raw: (part: PartName) => string,
  { status, scale }: { readonly status: string; readonly scale: string },
): Partial<Record<Column, string>> {
  const value = /^nan$/i.test(raw('value')) ? '' : raw('value')
  const flow = cells[Math.max(ids.indexOf('STRUCTURE_ID'), 0)] ?? ''
  return {
    indicator: [labelOf(raw('indicator')) || labelOf(flow), ...others(ids, cells)].join(' · '),
    region: labelOf(raw('region')),
    period: periodOf(raw('period')),
    value: value === '' ? '' : scaled(value, scale),
    missing: value === '' ? (NONE[status] ?? '') : '',
    unit: unitOf(raw('unit')),
    vintage: EDITIONS[status] ?? '',
    published: raw('published').slice(0, 10),
    base: labelOf(raw('base')),
    source: labelOf(raw('source')) || flow.trim(),
  }
}

/** Dimensions that the name does not say yet (sex, age …): with them it is another series. Totals and "not applicable" say nothing. */
function others(ids: readonly string[], cells: readonly string[]): readonly string[] {
  const named = [...PARTS.indicator, ...PARTS.region, ...PARTS.unit, ...PARTS.scale] as readonly string[]
  return ids.slice(0, ids.indexOf('OBS_VALUE')).flatMap((id, at) => {
    const cell = (cells[at] ?? '').trim()
    const says = !/^(|_T|_Z|_X|_O)$/.test(codeOf(cell))
    return says && !named.includes(id) && !FRAME.test(id) ? [`${id}=${labelOf(cell)}`] : []
  })
}

const codeOf = (cell: string): string => (cell.split(': ')[0] ?? '').trim()

const labelOf = (cell: string): string => (/^[\w.@$-]+: (.+)$/.exec(cell.trim())?.[1] ?? cell).trim()

/** SDMX writes 2024-A1, 2024-M01 and 2024-S1 where we write 2024, 2024-01 and 2024-01..2024-06. */
function periodOf(words: string): string {
  const [, year = '', kind, n] = /^(\d{4})-([AMS])(\d{1,2})$/.exec(words) ?? []
  if (kind === 'A') return year
  if (kind === 'M') return `${year}-${n?.padStart(2, '0')}`
  if (kind === 'S') return n === '1' ? `${year}-01..${year}-06` : `${year}-07..${year}-12`
  return words.replace(/T\d\d:.*$/, '')
}

function scaled(value: string, scale: string): string {
  if (scale === '' || !/^-?\d+(\.\d+)?$/.test(value)) return value
  return new Decimal(value).times(new Decimal(10).pow(Number(scale))).toFixed()
}

const unitOf = (cell: string): string => (/^(PT|PC|PCT|PERCENT)$/i.test(codeOf(cell)) ? '%' : labelOf(cell))
