// What was observed: a figure of an indicator in a region and a period, or the reason why there is none. A revision is a new row.
import type { Op } from '../plan/commitment.ts'

/** Periods that are never mixed: a year-to-date figure is no figure of a year, a sum since a start no figure of a period. */
export type PeriodKind = 'year' | 'quarter' | 'month' | 'year-to-date' | 'cumulative' | 'point-in-time'

/** The time that a figure speaks of; ISO days, both inclusive. */
export interface ObservedPeriod {
  readonly kind: PeriodKind
  readonly from: string
  readonly to: string
}

/** Why there is no figure. */
export type MissingReason = 'not-published' | 'not-collected' | 'withheld' | 'does-not-apply' | 'not-stated'

/** A figure, exact or only bounded ("above 325" is `>` 325), or the reason why there is none. */
export type Figure =
  | { readonly kind: 'value'; readonly value: string; readonly op: Exclude<Op, 'range'> }
  | { readonly kind: 'missing'; readonly why: MissingReason }

/** What a series counts: amounts, rates of growth on the same period a year before, or average rates over the period. */
export type Measure = 'level' | 'growth' | 'average-growth'

/** One row. `value` is an exact decimal in base units (4万亿元 is "4000000000000"). */
export interface Observation {
  readonly indicator: string
  readonly measure: Measure
  readonly region: string
  readonly unit: string
  readonly period: ObservedPeriod
  readonly figure: Figure
  /** Which edition of the figure: the day it was published where known, and its words (初核, 修订后). */
  readonly vintage: { readonly on: string | null; readonly words: string }
  /** Which list of things is counted (the 160 projects of 2022), or null. */
  readonly set: string | null
  /** From when a sum runs, or in whose prices an amount is told; null where nobody says. */
  readonly base: string | null
  readonly source: string
}

/** An observation that has a figure. */
export interface Observed extends Observation {
  readonly figure: Extract<Figure, { readonly kind: 'value' }>
}

/** Whether there is a figure. */
export const isObserved = (one: Observation): one is Observed => one.figure.kind === 'value'
