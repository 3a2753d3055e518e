// Cells of decision tables: FEEL unary tests (DMN 1.3, chapter 10) as feelin reads them. A cell that cannot be read, or that looks
// at the time or at chance, is refused, so that a table says the same whenever it is asked.
import { parseDate, parseUnaryTests, unaryTest } from 'feelin'
import { type Diagnostic, ok, type Result, refuse } from '../base/diagnostic.ts'

/** What a cell looks at: a value of JSON; days are written YYYY-MM-DD. */
export type RuleValue = string | number | boolean | null | readonly string[]

/** A cell, read: its literals by kind, and whether it is made of nothing but literals, ranges, comparisons and `not`. */
export interface ReadCell {
  readonly numbers: readonly number[]
  readonly texts: readonly string[]
  readonly days: readonly string[]
  readonly flags: readonly string[]
  /** Ranges whose end comes before their start. */
  readonly turned: readonly string[]
  /** Such a cell holds or does not hold alike for all values between two of its literals. */
  readonly plain: boolean
}

interface Node {
  readonly name: string
  readonly from: number
  readonly to: number
  readonly type: { readonly isError: boolean }
  readonly node: { readonly parent: { readonly name: string } | null }
}

const PLAIN =
  /^(?:UnaryTests|(?:Simple)?PositiveUnaryTests?|Interval|Wildcard|CompareOp|ArithOp|\w+Literal|DateTimeConstructor|PositionalParameters|Comparison|VariableName|Identifier)$/

const IMPURE = ['now', 'today', 'random number']

/** Reads a cell, or says where it cannot be read. Names are those of the table's inputs. */
export function readCell(cell: string, names: readonly string[] = []): Result<ReadCell> {
  const nodes = nodesOf(cell, names)
  const broken = nodes.find(({ type }) => type.isError)
  if (broken) return refuse('service.rule-cell', found(cell, broken.from), spanOf(broken))
  const text = ({ from, to }: Node) => cell.slice(from, to)
  const impure = nodes.find((node) => node.name === 'VariableName' && IMPURE.includes(text(node)))
  if (impure) return refuse('service.rule-cell-impure', { cell, name: text(impure) }, spanOf(impure))
  const literals = (name: string) => nodes.filter((node) => node.name === name)
  const strings = literals('StringLiteral')
  const inDate = ({ node }: Node) => ['PositionalParameters', 'AtLiteral'].includes(node.parent?.name ?? '')
  return ok({
    numbers: literals('NumericLiteral').map((node) => Number(text(node))),
    texts: strings.filter((node) => !inDate(node)).map((node) => unquote(text(node))),
    days: literals('DateTimeLiteral').flatMap((node) => text(node).match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? []),
    flags: literals('BooleanLiteral').map(text),
    turned: literals('Interval').map(text).filter(isTurned),
    plain: nodes.every((node) => isPlain(node, text(node))),
  })
}

function nodesOf(cell: string, names: readonly string[]): readonly Node[] {
  const nodes: Node[] = []
  const context = Object.fromEntries(['?', ...names].map((name) => [name, null]))
  parseUnaryTests(cell, context, undefined).iterate({
    enter: (node) => {
      nodes.push({ name: node.name, from: node.from, to: node.to, type: node.type, node: node.node })
    },
  })
  return nodes
}

const spanOf = ({ from, to }: Node) => ({ start: from, end: to })
const found = (cell: string, from: number) => ({ cell, at: from + 1, near: cell.slice(from, from + 12) || '∅' })
const unquote = (literal: string): string => {
  try {
    return String(JSON.parse(literal))
  } catch {
    return literal.slice(1, -1)
  }
}

const isPlain = ({ name }: Node, text: string) =>
  !/^[A-Z]/.test(name) || (PLAIN.test(name) && (name !== 'VariableName' || text === '?'))

function isTurned(interval: string): boolean {
  const [from, to] = interval.slice(1, -1).split('..')
  const [low, high] = [dayOrNumber(from), dayOrNumber(to)]
  return low !== null && high !== null && low > high
}

function dayOrNumber(text: string | undefined): string | number | null {
  const words = (text ?? '').trim()
  const day = /\d{4}-\d{2}-\d{2}/.exec(words)?.[0]
  if (day !== undefined) return day
  return /^-?\d+(\.\d+)?$/.test(words) ? Number(words) : null
}

/** A value as FEEL has it; a day becomes a date. */
export const feelValue = (kind: string, value: RuleValue | undefined): unknown =>
  kind === 'date' && typeof value === 'string' ? parseDate(value) : (value ?? null)

/** Whether a cell holds on a value (`?`), with the other inputs by name; refused as `readCell` does, or when it names something unknown. */
export function holdsOn(cell: string, value: unknown, context: Readonly<Record<string, unknown>>): Result<boolean> {
  const read = readCell(cell, Object.keys(context))
  if (!read.ok) return read
  const { value: holds, warnings } = unaryTest(cell, { ...context, '?': value })
  const wrong = warnings.flatMap(({ type, position }): Diagnostic[] => {
    const code = CODES.get(type)
    const part = cell.slice(position.from, position.to)
    return code ? [{ code, params: { cell, part }, place: { start: position.from, end: position.to } }] : []
  })
  return wrong.length > 0 ? { ok: false, diagnostics: wrong } : ok(holds === true)
}

/** Warnings that are mistakes of the cell; all others come from values that are missing, and then the cell does not hold. */
const CODES: ReadonlyMap<string, string> = new Map([
  ['NO_VARIABLE_FOUND', 'service.rule-cell-name'],
  ['NO_FUNCTION_FOUND', 'service.rule-cell-name'],
])
