// What is wrong with a decision table cell by cell and row by row: one function a rule, as for procedures.
import { isDay } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { feelValue, holdsOn, type ReadCell, type RuleValue, readCell } from './feel.ts'
import type { RuleInput, RuleOutput, RuleTable } from './rules.ts'

/** A rule looks at one table and says everything that is wrong with it. */
export type TableRule = (table: RuleTable) => readonly Diagnostic[]

/** One cell that is not `-`, with its input and where it stands. */
interface Placed {
  readonly place: string
  readonly cell: string
  readonly input: RuleInput
}

const placeOf = ({ name }: RuleTable, row: number, column: string) => `rules.${name}.${row + 1}.${column}`

const cellsOf = (table: RuleTable): readonly Placed[] =>
  table.rows.flatMap(({ when }, row) =>
    table.inputs.flatMap((input) => {
      const cell = when[input.name] ?? '-'
      return cell === '-' ? [] : [{ place: placeOf(table, row, input.name), cell, input }]
    }),
  )

const namesOf = ({ inputs }: RuleTable) => inputs.map(({ name }) => name)

/** Every cell can be read, looks at nothing but the inputs, and names only what is there. */
export const cellUnread: TableRule = (table) => {
  const context = Object.fromEntries(table.inputs.map((one) => [one.name, feelValue(one.kind, SAMPLES[one.kind])]))
  return cellsOf(table).flatMap(({ place, cell, input }) => {
    const held = holdsOn(cell, context[input.name], context)
    return held.ok ? [] : held.diagnostics.map((one) => ({ ...one, params: { place, ...one.params } }))
  })
}

const SAMPLES: Readonly<Record<RuleInput['kind'], RuleValue>> = {
  text: 'a',
  number: 1,
  date: '2026-01-01',
  choice: 'a',
  boolean: true,
  list: ['a'],
}

/** A cell that is made of literals holds those of its input's kind: a number no texts, a choice no value that cannot be chosen. */
export const cellUnfit: TableRule = (table) =>
  cellsOf(table).flatMap(({ place, cell, input }) => {
    const read = readCell(cell, namesOf(table))
    if (!read.ok || !read.value.plain) return []
    const found = strangers(input, read.value)
    const wanted = input.values?.join(', ') ?? `service.rule-kind.${input.kind}`
    return found.map((one) => ({ code: 'service.rule-cell-unfit', params: { place, cell, found: one, wanted } }))
  })

function strangers({ kind, values }: RuleInput, { numbers, texts, days, flags }: ReadCell): readonly string[] {
  const strange = {
    number: [...texts, ...days, ...flags],
    date: [...texts, ...numbers, ...flags],
    boolean: [...texts, ...numbers, ...days],
    text: [...numbers, ...days, ...flags],
    choice: [...numbers, ...days, ...flags, ...texts.filter((one) => !values?.includes(one))],
    list: [],
  }[kind]
  return [...strange.map(String), ...(kind === 'date' ? days.filter((day) => !isDay(day)) : [])]
}

/** A range begins before it ends. */
export const rangeTurned: TableRule = (table) =>
  cellsOf(table).flatMap(({ place, cell }) => {
    const read = readCell(cell, namesOf(table))
    return (read.ok ? read.value.turned : []).map((range) => ({
      code: 'service.rule-range-turned',
      params: { place, range },
    }))
  })

/** Every row names the page that it stands on. */
export const rowUncited: TableRule = (table) =>
  table.rows.flatMap(({ source }, row) =>
    source.trim() ? [] : [{ code: 'service.rule-uncited', params: { place: placeOf(table, row, 'source') } }],
  )

/** Rows speak of columns that are there, and answer in every output. */
export const columnUnknown: TableRule = (table) => {
  const [inputs, outputs] = [namesOf(table), table.outputs.map(({ name }) => name)]
  const strange = (names: readonly string[], known: readonly string[], row: number) =>
    names
      .filter((name) => !known.includes(name))
      .map((name) => ({
        code: 'service.rule-column',
        params: { place: placeOf(table, row, name), name, known: known.join(', ') },
      }))
  return table.rows.flatMap(({ when, gives }, row) => [
    ...strange(Object.keys(when), inputs, row),
    ...strange(Object.keys(gives), outputs, row),
    ...outputs
      .filter((name) => !(name in gives))
      .map((name) => ({ code: 'service.rule-unanswered', params: { place: placeOf(table, row, name) } })),
  ])
}

/** What rows answer is of the output's kind and among its values. */
export const outputUnfit: TableRule = (table) =>
  table.rows.flatMap(({ gives }, row) =>
    table.outputs.flatMap((output) => {
      const value = gives[output.name]
      if (value === undefined || value === null || fits(output, value)) return []
      const wanted = output.values?.join(', ') ?? `service.rule-kind.${output.kind}`
      const place = placeOf(table, row, output.name)
      return [{ code: 'service.rule-output', params: { place, found: String(value), wanted } }]
    }),
  )

function fits({ kind, values }: RuleOutput, value: RuleValue): boolean {
  if (kind === 'date') return typeof value === 'string' && isDay(value)
  if (kind === 'choice') return typeof value === 'string' && values?.includes(value) === true
  if (kind === 'list') return Array.isArray(value)
  return typeof value === (kind === 'text' ? 'string' : kind)
}
