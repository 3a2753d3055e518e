// A warning rule as data: one condition over indicators, targets, figures or clocks, its level, and where it is taken from. What a
// region may set about a rule (on or off, level, numbers) is told apart from what the rule is.
import type { Status } from '../../indicator/judgement.ts'
import type { Words } from '../../procedure/declaration.ts'
import type { Verdict } from '../promise/judge.ts'

/** How grave a warning is. */
export type Level = 'blue' | 'yellow' | 'orange' | 'red'

/** The levels, the lightest first. */
export const LEVELS: readonly Level[] = ['blue', 'yellow', 'orange', 'red']

/** When a rule speaks. Numbers are exact decimals as text; a value crosses a threshold when it is beyond it. */
export type Condition =
  /** A target stands so. */
  | { readonly kind: 'status'; readonly statuses: readonly Status[] }
  /** More than so many percentage points behind the calendar (超时序进度 below zero). */
  | { readonly kind: 'behind-schedule'; readonly points: string }
  /** What is needed a year is more than so many times what was gained a year so far. */
  | { readonly kind: 'growth-needed'; readonly times: string }
  /** The pace of the latest periods misses the aim; `sure`: by more than the error of the forecast. */
  | { readonly kind: 'forecast-misses'; readonly sure: boolean }
  /** The value went the wrong way for so many periods in a row. */
  | { readonly kind: 'wrong-way'; readonly periods: string }
  /** The latest later text that speaks of the promise did this to it. */
  | { readonly kind: 'later-text'; readonly verdicts: readonly Verdict[] }
  /** A figure that is owed is more than so many days late. */
  | { readonly kind: 'figure-overdue'; readonly days: string }
  /** The latest figure of an indicator is beyond a value. */
  | { readonly kind: 'figure-crosses'; readonly indicator: string; readonly op: '<' | '>'; readonly value: string }
  /** At most so many working days are left on a clock of a matter, and `unless` was not done. */
  | { readonly kind: 'clock-near'; readonly clock: string; readonly days: string; readonly unless: string }
  /** At least so many matters of one unit are late. */
  | { readonly kind: 'unit-late'; readonly matters: string }
  /** An event was done in a branch of a matter at least so often. */
  | { readonly kind: 'event-often'; readonly event: string; readonly times: string }
  /** A deadline of a matter was extended at least so often. */
  | { readonly kind: 'extended'; readonly times: string }

/** The kinds of conditions. */
export type ConditionKind = Condition['kind']

/** A rule. `source` is null where the rule is ours. */
export interface WarningRule {
  readonly id: string
  /** Which rule this was: the shipped version, then the region's own change of it. */
  readonly version: string
  readonly words: Words
  readonly source: string | null
  readonly level: Level
  readonly on: boolean
  readonly when: Condition
}

/** What a region may set: `values` go by the names of the parts of the condition. */
export interface RuleSettings {
  readonly on: boolean
  readonly level: Level
  readonly values: Readonly<Record<string, string>>
}

/** A part of a condition that may be set. */
export type RulePart = { readonly name: string } & (
  | { readonly kind: 'number'; readonly min: string; readonly max: string; readonly whole: boolean }
  | { readonly kind: 'text' }
  | { readonly kind: 'choice'; readonly values: readonly string[] }
)

const count = (name: string, min: string, max: string): RulePart => ({ name, kind: 'number', min, max, whole: true })
const number = (name: string, min: string, max: string): RulePart => ({ name, kind: 'number', min, max, whole: false })
const HUGE = '1000000000000000000'

const PARTS: Readonly<Record<ConditionKind, readonly RulePart[]>> = {
  status: [],
  'behind-schedule': [number('points', '0.1', '99.9')],
  'growth-needed': [number('times', '1', '100')],
  'forecast-misses': [],
  'wrong-way': [count('periods', '1', '20')],
  'later-text': [],
  'figure-overdue': [count('days', '0', '3660')],
  'figure-crosses': [
    { name: 'indicator', kind: 'text' },
    { name: 'op', kind: 'choice', values: ['<', '>'] },
    number('value', `-${HUGE}`, HUGE),
  ],
  'clock-near': [count('days', '0', '250')],
  'unit-late': [count('matters', '1', '10000')],
  'event-often': [count('times', '1', '100')],
  extended: [count('times', '1', '100')],
}

/** What may be set of a rule's condition, in order. */
export const partsOf = ({ when }: Pick<WarningRule, 'when'>): readonly RulePart[] => PARTS[when.kind]

/** What is set of a rule now. */
export const settingsOf = (rule: WarningRule): RuleSettings => ({
  on: rule.on,
  level: rule.level,
  values: Object.fromEntries(
    partsOf(rule).map(({ name }) => [name, String((rule.when as Readonly<Record<string, unknown>>)[name] ?? '')]),
  ),
})

/** A rule as a region has set it, for the `n`th time. */
export const ruleWith = (rule: WarningRule, { on, level, values }: RuleSettings, n: number): WarningRule => {
  const known = partsOf(rule).flatMap(({ name }) => (values[name] === undefined ? [] : [[name, values[name]]]))
  const when = { ...rule.when, ...Object.fromEntries(known) } as Condition
  return { ...rule, on, level, when, version: n === 0 ? rule.version : `${rule.version}.${n}` }
}
