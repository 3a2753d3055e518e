// What is said of a target: status, the reason by its code, every number that was used, and the version of the rule.
import { Decimal } from '../base/decimal.ts'
import type { Op } from '../plan/commitment.ts'
import type { Bound } from './bound.ts'
import type { Property } from './comparable.ts'
import { isObserved, type Observation } from './observation.ts'
import type { Facts, Target } from './target.ts'

/** Where a target stands. The last three are answers, never hidden or averaged away. */
export type Status =
  | 'reached'
  | 'on-track'
  | 'behind'
  | 'off-track'
  | 'missed'
  | 'too-early'
  | 'no-data'
  | 'not-comparable'

/** A number that a judgement stands on. */
export interface Used {
  readonly as:
    | 'now'
    | 'base'
    | 'goal'
    | 'before'
    | 'other'
    | 'growth'
    | 'other-growth'
    | 'done'
    | 'elapsed'
    | 'pace'
    | 'lead'
    | 'ahead'
  /** `=` for an exact figure; a figure that is only bounded keeps its sign. */
  readonly op: Op
  readonly value: string
  readonly unit: string
  readonly period: string
  readonly source: string
}

/** What lies ahead of a target with a value: all in the unit of its series, rates in percent a year. */
export interface Outlook {
  /** Where the straight path stands at the time of the latest figure. */
  readonly path: string | null
  /** From the latest figure to the goal; null when that figure is only a bound. */
  readonly gap: string | null
  /** The growth a year from the latest figure that would reach the goal when due: a rate, or an amount on a linear path. */
  readonly required: { readonly value: string; readonly by: 'rate' | 'amount' } | null
  /** The value when due at the pace of the latest periods, with its standard error (null from fewer than two steps). */
  readonly forecast: { readonly value: string; readonly low: string | null; readonly high: string | null } | null
  /** The end of the month in which that pace reaches the goal; null when it does not. */
  readonly reachedOn: string | null
}

/** One judgement of one target. */
export interface Judgement {
  readonly status: Status
  /** The code of the reason: `indicator.reason.…` says it in words. */
  readonly reason: string
  /** Which properties keep figures apart, for `not-comparable`. */
  readonly differs: readonly Property[]
  readonly used: readonly Used[]
  readonly outlook: Outlook | null
  /** Of a target with several series: the judgement of each; the target stands where the worst of them stands. */
  readonly parts: readonly Judgement[]
  readonly rule: string
}

/** Published thresholds; a judgement carries the version that made it. */
export interface StatusRule {
  readonly version: string
  /** Least part of the way that the straight path asks for at this time. */
  readonly onTrack: string
  readonly behind: string
  /** A latest figure that is older than so many months when the question is asked says nothing of today. */
  readonly freshMonths: number
  /** A forecast goes by the pace of so many latest steps. */
  readonly steps: number
}

/**
 * The rule in force. 0.95 and 0.60 are the thresholds that Eurostat and Open SDG publish, so that results can be set beside
 * theirs; here they apply to the way gone against the straight path, not to a ratio of compound growth rates, which fails at
 * zero and across signs. A yearly figure appears up to 14 months after its year, and 30 months are two of them missed.
 */
export const RULE: StatusRule = { version: 'gangmu-path/1', onTrack: '0.95', behind: '0.6', freshMonths: 30, steps: 3 }

/** Everything that a judgement is made of; `on` is the day of the question. */
export interface Question {
  readonly target: Target
  readonly facts: Facts
  readonly on: string
  readonly rule: StatusRule
}

/** A judgement as the rules build it; what is left out is empty. */
export function say(
  { rule }: Pick<Question, 'rule'>,
  status: Status,
  reason: string,
  more: Partial<Omit<Judgement, 'status' | 'reason' | 'rule'>> = {},
): Judgement {
  return { status, reason, differs: [], used: [], outlook: null, parts: [], ...more, rule: rule.version }
}

/** An observation as a number that was used. */
export function useOf(as: Used['as'], one: Observation): Used {
  const { unit, source, period } = one
  const { op, value } = isObserved(one) ? one.figure : { op: '=' as const, value: '' }
  return { as, op, value, unit, period: periodWords(period), source }
}

/** A reckoned number as one that was used. */
export const useNumber = (as: Used['as'], value: Decimal, unit: string, period = ''): Used => ({
  as,
  op: '=',
  value: round(value),
  unit,
  period,
  source: '',
})

/** The value that a bound asks for, with its sign. */
export const useGoal = (bound: Bound, unit: string, value = new Decimal(bound.value)): Used => ({
  ...useNumber('goal', value, unit),
  op: bound.op === 'range' ? '=' : bound.op,
})

/** Eight significant digits: what is reckoned is shown no finer than figures are published. */
export const round = (value: Decimal): string => value.toSignificantDigits(8).toFixed()

// A period in short: 2024, 2024-01-01..2024-08-31.
function periodWords({ kind, from, to }: Observation['period']): string {
  if (kind === 'year') return from.slice(0, 4)
  return kind === 'point-in-time' || from === to ? to : `${from}..${to}`
}
