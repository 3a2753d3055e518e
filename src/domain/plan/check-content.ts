// Whether what a person typed can stand: every field by its own rule, every fault named by its field.
import { Decimal } from 'decimal.js'
import { isDay } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Form, Op, Period, Statement, Task } from './commitment.ts'
import type { Content } from './item.ts'
import { spanOf } from './proposal.ts'

const FORMS: readonly Form[] = ['level', 'growth', 'change', 'multiple', 'rank', 'grade', 'relation']
const OPS: readonly Op[] = ['>=', '>', '<=', '<', '~', '=', 'range']
const STANCES = ['commitment', 'result', 'context']
const ROLES = ['main', 'from']
const PERS = ['year', 'cumulative', null]
/** Forms that say nothing without a number. */
const NUMBERED: readonly Form[] = ['level', 'growth', 'change', 'multiple']
const LONGEST = 2_000

/** Every fault of a statement or task against the text it stands in; `statements` is how many the reading has. */
export function checkContent(content: Content, text: string, statements: number): Diagnostic[] {
  const { start, end } = spanOf(content)
  const quote = content.kind === 'statement' ? content.statement.quote : content.task.quote
  const inside = Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start < end && end <= text.length
  if (!inside) return [fault('system.quote-outside', 'quote', { start, end })]
  const faults = content.kind === 'statement' ? checkStatement(content.statement) : checkTask(content.task, statements)
  if (text.slice(start, end) === quote) return faults
  return [fault('system.quote-differs', 'quote', { start, end }), ...faults]
}

function checkStatement(statement: Statement): Diagnostic[] {
  const { indicator, form, op, value, value2, unit, per, stance, role, other, period } = statement
  return [
    ...checkWords('indicator', indicator),
    ...checkOne('form', form, FORMS),
    ...checkOne('op', op, OPS),
    ...checkOne('stance', stance, STANCES),
    ...checkOne('role', role, ROLES),
    ...checkOne('per', per, PERS),
    ...checkNumber('value', value),
    ...checkNumber('value2', value2),
    ...checkLength('unit', unit),
    ...checkLength('other', other),
    ...(value === null && NUMBERED.includes(form) ? [fault('system.value-missing', 'value')] : []),
    ...(form === 'relation' && !other?.trim() ? [fault('system.field-empty', 'other')] : []),
    ...checkRange(op, value, value2),
    ...checkPeriod('period', period),
  ]
}

function checkTask(task: Task, statements: number): Diagnostic[] {
  const outside = task.quantities.find((index) => !Number.isInteger(index) || index < 0 || index >= statements)
  return [
    ...checkWords('title', task.title),
    ...task.lead.flatMap((name) => checkWords('lead', name)),
    ...task.support.flatMap((name) => checkWords('support', name)),
    ...task.due.flatMap((period) => checkPeriod('due', period)),
    ...(outside === undefined ? [] : [fault('system.unknown-quantity', 'quantities', { index: outside })]),
  ]
}

function checkRange(op: Op, value: string | null, value2: string | null): Diagnostic[] {
  if (op !== 'range') return value2 === null ? [] : [fault('system.value2-unwanted', 'value2')]
  if (value2 === null) return [fault('system.value-missing', 'value2')]
  if (!isDecimal(value) || !isDecimal(value2)) return []
  return new Decimal(value).gt(value2) ? [fault('system.range-reversed', 'value2', { value, value2 })] : []
}

function checkPeriod(field: string, period: Period | null): Diagnostic[] {
  if (!period) return []
  const days = [period.from, period.to].filter((day) => day !== null)
  const bad = days.find((day) => !isDay(day))
  if (bad !== undefined) return [fault('system.date-unreadable', field, { date: bad })]
  const { from, to } = period
  if (from && to && from > to) return [fault('system.period-reversed', field, { from, to })]
  return checkLength(field, period.words)
}

const checkNumber = (field: string, value: string | null): Diagnostic[] =>
  value === null || isDecimal(value) ? [] : [fault('system.value-not-decimal', field, { value: String(value) })]

const checkOne = (field: string, value: string | null, known: readonly (string | null)[]): Diagnostic[] =>
  known.includes(value)
    ? []
    : [fault('system.unknown-choice', field, { value: String(value), known: known.join(', ') })]

const checkWords = (field: string, words: string): Diagnostic[] =>
  words.trim() === '' ? [fault('system.field-empty', field)] : checkLength(field, words)

const checkLength = (field: string, words: string | null): Diagnostic[] =>
  words !== null && words.length > LONGEST ? [fault('system.field-too-long', field, { most: LONGEST })] : []

const isDecimal = (value: string | null): value is string => value !== null && /^-?\d{1,40}(\.\d{1,20})?$/.test(value)

const fault = (code: string, field: string, params: Diagnostic['params'] = {}): Diagnostic => ({
  code,
  params: { field, ...params },
})
