// What both directions of DMN files share: our own attributes, and values as FEEL literals and back.
import type { RuleInput, RuleKind, RuleOutput } from '../domain/matter/rules.ts'

type RuleValue = RuleOutputValue | null
type RuleOutputValue = string | number | boolean | readonly string[]

/** The namespace of what DMN has no word for: English words, units, sources of inputs. */
export const GANGMU = 'urn:gangmu:dmn:1'

/** The type that DMN gives a kind of column. */
export const TYPES: Readonly<Record<RuleKind, string>> = {
  text: 'string',
  choice: 'string',
  number: 'number',
  date: 'date',
  boolean: 'boolean',
  list: 'Any',
}

/** A value as a FEEL literal. */
export function writeLiteral(kind: RuleKind, value: RuleValue): string {
  if (kind === 'date' && typeof value === 'string') return `date(${JSON.stringify(value)})`
  return Array.isArray(value) ? `[${value.map((one) => JSON.stringify(one)).join(', ')}]` : JSON.stringify(value)
}

/** A FEEL literal as a value; undefined when it is an expression. */
export function readLiteral(text: string): RuleValue | undefined {
  const day = /^(?:date\(\s*"(\d{4}-\d{2}-\d{2})"\s*\)|@"(\d{4}-\d{2}-\d{2})")$/.exec(text.trim())
  if (day) return day[1] ?? day[2]
  if (text.trim() === '' || text.trim() === '-') return null
  try {
    const value: unknown = JSON.parse(text)
    if (Array.isArray(value)) return value.every((one) => typeof one === 'string') ? value : undefined
    return value === null || ['string', 'number', 'boolean'].includes(typeof value) ? (value as RuleValue) : undefined
  } catch {
    return undefined
  }
}

/** What a column may hold, as DMN's unary test of allowed values; null when all is allowed. */
export function writeAllowed(column: RuleInput | RuleOutput): string | null {
  if (column.values) return column.values.map((value) => JSON.stringify(value)).join(', ')
  const [min, max] = 'min' in column || 'max' in column ? [column.min, column.max] : []
  if (min !== undefined && max !== undefined) return `[${min}..${max}]`
  if (min !== undefined) return `>= ${min}`
  return max === undefined ? null : `<= ${max}`
}

/** The values or bounds that such a test allows. */
export function readAllowed(text: string): Pick<RuleInput, 'values' | 'min' | 'max'> {
  const range = /^\[\s*(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)\s*\]$/.exec(text.trim())
  if (range) return { min: Number(range[1]), max: Number(range[2]) }
  const bound = /^(>=|<=)\s*(-?[\d.]+)$/.exec(text.trim())
  if (bound) return bound[1] === '>=' ? { min: Number(bound[2]) } : { max: Number(bound[2]) }
  const values = readLiteral(`[${text}]`)
  return Array.isArray(values) && values.length > 0 ? { values } : {}
}
