// What was published, as files for programs: targets and figures as csv, SDMX-CSV and JSON, described by a Frictionless Data Package.
import { createHash } from 'node:crypto'
import Papa from 'papaparse'
import type { Observation } from '../domain/indicator/observation.ts'
import type { Facts } from '../domain/indicator/target.ts'
import type { Release, ScoredTarget } from '../domain/score/release.ts'
import { FIGURE_COLUMNS } from './figure-columns.ts'
import type { Published } from './release-board.ts'

/** A file of open data; csv is UTF-8 with a head and LF, so that programs read it as it is. */
export interface OpenFile {
  readonly name: string
  readonly type: string
  readonly text: string
}

type Cell = string | number | null
type Column<T> = readonly [name: string, type: 'string' | 'number' | 'integer' | 'date', cell: (row: T) => Cell]

const used = ({ judgement }: ScoredTarget, as: string) => {
  const all = [judgement, ...judgement.parts].flatMap((one) => one.used)
  return all.findLast((one) => one.as === as) ?? null
}
const bound = ({ target: { aim } }: ScoredTarget) => ('bound' in aim ? aim.bound : null)
const latest = (one: ScoredTarget) => used(one, 'now') ?? used(one, 'done') ?? used(one, 'growth')

const TARGETS: readonly Column<ScoredTarget>[] = [
  ['item', 'string', (one) => one.item],
  ['goal', 'string', (one) => one.goal],
  ['indicators', 'string', (one) => one.target.indicators.join('|')],
  ['quote', 'string', (one) => one.target.commitment?.quote ?? ''],
  ['kind', 'string', (one) => one.target.aim.kind],
  ['op', 'string', (one) => bound(one)?.op ?? ('op' in one.target.aim ? one.target.aim.op : null)],
  ['value', 'number', (one) => bound(one)?.value ?? null],
  ['tolerance', 'number', (one) => bound(one)?.tolerance ?? null],
  ['unit', 'string', (one) => one.target.unit],
  ['due_from', 'date', (one) => one.target.due?.from ?? null],
  ['due_to', 'date', (one) => one.target.due?.to ?? null],
  ['base_day', 'date', (one) => one.target.base?.day ?? null],
  ['binding', 'string', (one) => one.target.binding],
  ['status', 'string', (one) => one.judgement.status],
  ['reason', 'string', (one) => one.judgement.reason],
  ['rule', 'string', (one) => one.judgement.rule],
  ['latest_op', 'string', (one) => latest(one)?.op ?? null],
  ['latest_value', 'number', (one) => latest(one)?.value || null],
  ['latest_unit', 'string', (one) => latest(one)?.unit ?? null],
  ['latest_period', 'string', (one) => latest(one)?.period ?? null],
  ['required_per_year', 'number', (one) => one.judgement.outlook?.required?.value ?? null],
  ['required_by', 'string', (one) => one.judgement.outlook?.required?.by ?? null],
  ['forecast', 'number', (one) => one.judgement.outlook?.forecast?.value ?? null],
  ['reached_on', 'date', (one) => one.judgement.outlook?.reachedOn ?? null],
  ['verdict', 'string', ({ verdicts }) => verdicts.at(-1)?.decided?.verdict ?? verdicts.at(-1)?.verdict ?? null],
  ['verdict_document', 'string', ({ verdicts }) => verdicts.at(-1)?.later.title ?? null],
]

const FIGURES: readonly Column<Observation>[] = FIGURE_COLUMNS.map(({ name, cell }) => [
  ...([name, name === 'published' ? 'date' : 'string'] as const),
  cell,
])

/** SDMX-CSV 2.0 (SDMX 3.0, section 5.3): one observation a row; a bounded figure is marked in OBS_STATUS and BOUND. */
const SDMX: readonly Column<Observation>[] = [
  ['STRUCTURE', 'string', () => 'dataflow'],
  ['STRUCTURE_ID', 'string', () => 'GANGMU:TARGET_FIGURES(1.0)'],
  ['ACTION', 'string', () => 'I'],
  ['INDICATOR', 'string', (one) => one.indicator],
  ['MEASURE', 'string', (one) => one.measure],
  ['REF_AREA', 'string', (one) => one.region],
  ['FREQ', 'string', ({ period: { kind } }) => FREQUENCY[kind]],
  ['TIME_PERIOD', 'string', ({ period }) => timePeriod(period)],
  ['OBS_VALUE', 'number', ({ figure }) => (figure.kind === 'value' ? figure.value : null)],
  ['BOUND', 'string', ({ figure }) => (figure.kind === 'value' && figure.op !== '=' ? figure.op : null)],
  ['OBS_STATUS', 'string', ({ figure }) => (figure.kind === 'missing' ? 'M' : figure.op === '=' ? 'A' : 'E')],
  ['UNIT_MEASURE', 'string', (one) => one.unit],
  ['COMMENT_OBS', 'string', (one) => one.vintage.words],
  ['SOURCE', 'string', (one) => one.source],
]

const FREQUENCY = {
  year: 'A',
  quarter: 'Q',
  month: 'M',
  'year-to-date': 'D',
  cumulative: 'D',
  'point-in-time': 'D',
} as const

/** A reporting period of SDMX where there is one; a day; else a range as start and duration (ISO 8601). */
function timePeriod(period: Observation['period']): string {
  const { kind, from, to } = period
  if (kind === 'year') return from.slice(0, 4)
  if (kind === 'quarter') return `${from.slice(0, 4)}-Q${Math.ceil(Number(from.slice(5, 7)) / 3)}`
  if (kind === 'month') return from.slice(0, 7)
  if (kind === 'point-in-time') return to
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000) + 1
  return `${from}/P${days}D`
}

/** Every figure that a release stands on, once. */
function figuresOf(targets: readonly Pick<ScoredTarget, 'facts'>[]): readonly Observation[] {
  const known = new Map<string, Observation>()
  for (const { facts } of targets)
    for (const series of seriesIn(facts))
      for (const one of series?.observations ?? []) known.set(JSON.stringify(one), one)
  return [...known.values()]
}

const seriesIn = ({ series, growth, average, other, otherGrowth }: Facts) => [
  ...series,
  ...growth,
  ...average,
  other,
  otherGrowth,
]

function csv<T>(columns: readonly Column<T>[], rows: readonly T[]): string {
  const head = columns.map(([name]) => name)
  const body = rows.map((row) => columns.map(([, , cell]) => cell(row) ?? ''))
  return `${Papa.unparse([head, ...body], { newline: '\n' })}\n`
}

const CSV = 'text/csv; charset=utf-8'
const JSON_TYPE = 'application/json; charset=utf-8'

const SDMX_TYPE = 'application/vnd.sdmx.data+csv;version=2.0.0'

/** What a release is taken away as, but for the description of these files. */
const MADE: readonly (readonly [name: string, type: string, text: (published: Published) => string])[] = [
  ['targets.csv', CSV, ({ release }) => csv(TARGETS, release.targets)],
  ['figures.csv', CSV, ({ release }) => csv(FIGURES, figuresOf(release.targets))],
  ['figures.sdmx.csv', SDMX_TYPE, ({ release }) => csv(SDMX, figuresOf(release.targets))],
  ['release.json', JSON_TYPE, ({ release, sha256 }) => `${JSON.stringify({ sha256, ...release })}\n`],
]

/** The names of the files of every release, its description last. */
export const OPEN_FILES: readonly string[] = [...MADE.map(([name]) => name), 'datapackage.json']

/** One file of a release, or null when there is none of this name. */
export function openFile(published: Published, wanted: string): OpenFile | null {
  const make = ([name, type, text]: (typeof MADE)[number]): OpenFile => ({ name, type, text: text(published) })
  if (wanted === 'datapackage.json')
    return { name: wanted, type: JSON_TYPE, text: packageOf(published.release, MADE.map(make)) }
  const found = MADE.find(([name]) => name === wanted)
  return found ? make(found) : null
}

/** The files of one target of a release. */
export function openTargetFiles({ release, sha256 }: Published, target: ScoredTarget): readonly OpenFile[] {
  const { plan, number, on } = release
  return [
    { name: `${target.item}.csv`, type: CSV, text: csv(FIGURES, figuresOf([target])) },
    {
      name: `${target.item}.json`,
      type: JSON_TYPE,
      text: `${JSON.stringify({ plan, number, on, sha256, ...target })}\n`,
    },
  ]
}

/** The description that Frictionless tools read (Data Package 1.0, Table Schema). */
function packageOf({ plan, number, releasedAt, area, unit }: Release, files: readonly OpenFile[]): string {
  const schemas = new Map([
    ['targets.csv', schemaOf(TARGETS)],
    ['figures.csv', schemaOf(FIGURES)],
    ['figures.sdmx.csv', schemaOf(SDMX)],
  ])
  const resources = files.map(({ name, text, type }) => ({
    name: name.replace(/\.(csv|json)$/, '').replaceAll('.', '-'),
    path: name,
    ...(schemas.has(name)
      ? { profile: 'tabular-data-resource', format: 'csv', encoding: 'utf-8' }
      : { format: 'json' }),
    mediatype: type.split(';')[0],
    bytes: Buffer.byteLength(text),
    hash: `sha256:${createHash('sha256').update(text).digest('hex')}`,
    ...(schemas.has(name) ? { schema: schemas.get(name) } : {}),
  }))
  const pack = {
    profile: 'data-package',
    name: `targets-${plan.document}`,
    id: plan.document,
    title: plan.title,
    version: `${number}.0.0`,
    created: releasedAt,
    contributors: [{ title: unit, role: 'publisher' }],
    keywords: [area ?? ''].filter((one) => one !== ''),
    resources,
  }
  return `${JSON.stringify(pack, null, 2)}\n`
}

const schemaOf = <T>(columns: readonly Column<T>[]) => ({
  fields: columns.map(([name, type]) => ({ name, type })),
  missingValues: [''],
})
