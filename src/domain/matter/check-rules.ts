// Everything that can be said against decision tables: their names, their cells, and over all possible values gaps, overlaps and
// rows that never count. Proved piece by piece where cells are made of literals; a table with other cells is not judged for gaps.

import { dayOfNumber, numberOfDay } from '../base/day-number.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { type Axis, type Cell, cellsOf, type Sample, samplesOf, summary } from '../procedure/check/cells.ts'
import {
  cellUnfit,
  cellUnread,
  columnUnknown,
  outputUnfit,
  rangeTurned,
  rowUncited,
  type TableRule,
} from './check-cells.ts'
import { feelValue, holdsOn, type RuleValue, readCell } from './feel.ts'
import type { RuleInput, RuleTable } from './rules.ts'

const MOST_PIECES = 50_000

/** What is wrong with the tables of a service. */
export function checkRules(tables: readonly RuleTable[]): readonly Diagnostic[] {
  const twice = namesTwice('rules', tables)
  return [
    ...twice,
    ...tables.flatMap((table) => {
      const found = rules.flatMap((rule) => rule(table))
      return found.length > 0 ? found : [...pieces(table)]
    }),
  ]
}

interface Named {
  readonly name: string
  readonly words?: { readonly zh: string; readonly en: string }
}

const namesTwice = (place: string, list: readonly Named[]): readonly Diagnostic[] =>
  list
    .filter(({ name }, at) => list.findIndex((one) => one.name === name) < at)
    .map(({ name }) => ({ code: 'service.name-twice', params: { place, name } }))

/** Names are borne once and have their words in both languages. */
const named: TableRule = (table) => {
  const place = `rules.${table.name}`
  const columns = [...table.inputs, ...table.outputs]
  const silent = [table, ...columns].filter(({ words }) => !words.zh.trim() || !words.en.trim())
  return [
    ...namesTwice(`${place}.inputs`, table.inputs),
    ...namesTwice(`${place}.outputs`, table.outputs),
    ...silent.map(({ name }) => ({ code: 'service.words-missing', params: { place: `${place}.${name}` } })),
  ]
}

const rules: readonly TableRule[] = [named, columnUnknown, cellUnread, cellUnfit, rangeTurned, rowUncited, outputUnfit]

/** Gaps, overlaps and rows that never count, over one sample of every piece. */
function pieces(table: RuleTable): readonly Diagnostic[] {
  const axes = axesOf(table)
  if (!axes) return []
  const count = axes.reduce((product, { samples }) => product * samples.length, 1)
  if (count > MOST_PIECES)
    return [{ code: 'service.rule-wide', params: { place: `rules.${table.name}`, count, most: MOST_PIECES } }]
  const holds = rowsOn(table, axes)
  const seen = new Set<number>()
  const gaps: string[] = []
  const overlaps: string[] = []
  for (const cell of cellsOf(axes)) {
    const hits = holds(cell)
    for (const row of table.hit === 'first' ? hits.slice(0, 1) : hits) seen.add(row)
    if (hits.length === 0) gaps.push(cell.words)
    if (hits.length > 1) overlaps.push(`${cell.words} (${hits.map((row) => row + 1).join(', ')})`)
  }
  return [
    ...told('service.rule-gap', table, table.hit === 'collect' ? [] : gaps),
    ...told('service.rule-overlap', table, table.hit === 'unique' ? overlaps : []),
    ...table.rows.flatMap((_row, at) =>
      seen.has(at) ? [] : [{ code: 'service.rule-idle', params: { place: `rules.${table.name}`, row: at + 1 } }],
    ),
  ]
}

const told = (code: string, { name }: RuleTable, where: readonly string[]): Diagnostic[] =>
  where.length === 0 ? [] : [{ code, params: { place: `rules.${name}`, where: summary(where) } }]

interface Sampled {
  readonly name: string
  readonly samples: readonly Sample[]
}

/** The samples of every input; null when some cell cannot be judged by samples. */
function axesOf(table: RuleTable): readonly Sampled[] | null {
  const names = table.inputs.map(({ name }) => name)
  const sampled: Sampled[] = []
  for (const input of table.inputs) {
    const cells = table.rows.map(({ when }) => readCell(when[input.name] ?? '-', names))
    const read = cells.flatMap((cell) => (cell.ok ? [cell.value] : []))
    if (input.kind === 'list' || read.length < cells.length || read.some(({ plain }) => !plain)) return null
    const empty = input.optional ? [sampleOf(input, null)] : []
    sampled.push({ name: input.name, samples: [...samplesFor(input, read), ...empty] })
  }
  return sampled
}

/** A sample's value is kept as JSON, so that none is taken for another. */
const sampleOf = ({ name }: RuleInput, value: RuleValue, words = String(value)): Sample => ({
  value: JSON.stringify(value),
  words: `${name} = ${words}`,
})

function samplesFor(
  input: RuleInput,
  read: readonly { numbers: readonly number[]; texts: readonly string[]; days: readonly string[] }[],
) {
  const { name, kind, min, max } = input
  const bounded = {
    name,
    kind: 'number',
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  } as const
  if (kind === 'number') return samplesOf({ ...bounded, bounds: read.flatMap(({ numbers }) => numbers) })
  if (kind === 'date') {
    const axis: Axis = {
      name,
      kind: 'number',
      bounds: read.flatMap(({ days }) => days).map(numberOfDay),
      write: dayOfNumber,
    }
    // Between two days that follow each other there is none.
    return samplesOf(axis)
      .filter(({ value }) => !value.includes('.') || isBetween(axis.bounds, Number(value)))
      .map(({ value, words }) => ({ value: JSON.stringify(dayOfNumber(Math.floor(Number(value)))), words }))
  }
  if (kind === 'boolean') return [true, false].map((value) => sampleOf(input, value))
  const texts = kind === 'choice' ? (input.values ?? []) : [...new Set(read.flatMap(({ texts: all }) => all))]
  return [...texts.map((value) => sampleOf(input, value)), ...(kind === 'text' ? [sampleOf(input, '\u2026')] : [])]
}

const isBetween = (bounds: readonly number[], value: number) => !bounds.includes(Math.floor(value))

/** Which rows hold on a piece; every cell is asked once for every sample of its input. */
function rowsOn(table: RuleTable, axes: readonly Sampled[]): (cell: Cell) => readonly number[] {
  const sets = table.rows.map(({ when }) =>
    table.inputs.map(({ name, kind }, at) => {
      const test = when[name] ?? '-'
      const samples = axes[at]?.samples ?? []
      const held = samples.filter(({ value }) => {
        const holds = test === '-' ? null : holdsOn(test, feelValue(kind, JSON.parse(value)), {})
        return holds === null || (holds.ok && holds.value)
      })
      return { name, held: new Set(held.map(({ value }) => value)) }
    }),
  )
  return ({ values }) =>
    sets.flatMap((row, at) => (row.every(({ name, held }) => held.has(values[name] ?? '')) ? [at] : []))
}
