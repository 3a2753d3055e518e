// Decision tables: what a published rule says, row by row, with the page that each row stands on. Asked with values they answer
// with outputs, the rows that gave them, and where there is no answer with the reason.
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Span, Words } from '../procedure/declaration.ts'
import type { ReadingSource } from '../procedure/light.ts'
import { feelValue, holdsOn, type RuleValue } from './feel.ts'

/** What a column holds; a `list` is one of texts. */
export type RuleKind = 'text' | 'number' | 'date' | 'choice' | 'boolean' | 'list'

interface Column {
  readonly name: string
  readonly words: Words
  readonly kind: RuleKind
  /** What may be chosen. */
  readonly values?: readonly string[]
}

/** Something that rows look at. An `optional` one may be empty, so that rows must answer for that too. */
export interface RuleInput extends Column {
  readonly min?: number
  readonly max?: number
  readonly optional?: boolean
  /** Where a matter holds it; the field of its own name when it is not said. */
  readonly reads?: ReadingSource
}

/** Something that rows answer with; a number may be a length of time. */
export interface RuleOutput extends Column {
  readonly unit?: Span['unit']
}

/** A row: a FEEL unary test per input (`-` or none: any), what then holds, and the page that says so. `note` tells what is ours and not the page's. */
export interface RuleRow {
  readonly when: Readonly<Record<string, string>>
  readonly gives: Readonly<Record<string, RuleValue>>
  readonly source: string
  readonly note?: Words
}

/** A decision table. `unique`: one row holds; `first`: the first that holds counts; `collect`: all that hold do. */
export interface RuleTable {
  readonly name: string
  readonly words: Words
  readonly inputs: readonly RuleInput[]
  readonly outputs: readonly RuleOutput[]
  readonly hit: 'unique' | 'first' | 'collect'
  readonly rows: readonly RuleRow[]
}

/** A row that held: its number from 1, what it says and on what page. */
export interface Hit {
  readonly row: number
  readonly gives: Readonly<Record<string, RuleValue>>
  readonly source: string
  readonly note?: Words
}

/** What a table says: the rows that count (none when there is no answer) and why there is none. */
export interface Decision {
  readonly hits: readonly Hit[]
  readonly why: readonly Diagnostic[]
}

/** Asks a table; values go by the names of its inputs, days as YYYY-MM-DD. */
export function decide(table: RuleTable, values: Readonly<Record<string, RuleValue | undefined>>): Decision {
  const context = Object.fromEntries(table.inputs.map(({ name, kind }) => [name, feelValue(kind, values[name])]))
  const wrong: Diagnostic[] = []
  const hits = table.rows.flatMap((row, at): Hit[] => {
    const { gives, source, note } = row
    return rowHolds(table, row, context, wrong) ? [{ row: at + 1, gives, source, ...(note ? { note } : {}) }] : []
  })
  if (wrong.length > 0) return { hits: [], why: wrong }
  if (hits.length === 0) return { hits, why: [{ code: 'service.rule-none', params: { table: table.name } }] }
  if (table.hit === 'first') return { hits: hits.slice(0, 1), why: [] }
  if (table.hit === 'collect' || hits.length === 1) return { hits, why: [] }
  const rows = hits.map(({ row }) => row).join(', ')
  return { hits: [], why: [{ code: 'service.rule-several', params: { table: table.name, rows } }] }
}

function rowHolds({ inputs }: RuleTable, { when }: RuleRow, context: Record<string, unknown>, wrong: Diagnostic[]) {
  return inputs.every(({ name }) => {
    const cell = when[name] ?? '-'
    if (cell === '-') return true
    const held = holdsOn(cell, context[name], context)
    if (!held.ok) wrong.push(...held.diagnostics)
    return held.ok && held.value
  })
}
