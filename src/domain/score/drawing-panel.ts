// What the picture of a target holds: exact decimals and ISO days, no pixels and no words.
import type { Judgement, Question } from '../indicator/judgement.ts'
import type { MissingReason, Observation } from '../indicator/observation.ts'
import type { Op } from '../plan/commitment.ts'

/** A value at the end of a day. */
export interface At {
  readonly day: string
  readonly value: string
}

/** A figure of a period; one that is only bounded keeps its sign. */
export interface Dot extends At {
  readonly op: Exclude<Op, 'range'>
  readonly period: Observation['period']
}

/** Figures that belong together, in the order of time; `name` is that of the indicator or of what it is compared with. */
export interface Line {
  readonly name: string
  readonly own: boolean
  readonly dots: readonly Dot[]
}

/** What is asked: at the end of `to`, or in each period from `from`. An end that is null is open. */
export interface Goal {
  readonly op: Op
  readonly value: string
  readonly low: string | null
  readonly high: string | null
  readonly from: string
  readonly to: string
  readonly each: boolean
}

/** Where the pace of the latest periods leads: from the latest figure to the day it is due; low and high are one error away. */
export interface Ahead {
  readonly middle: readonly At[]
  readonly low: readonly At[]
  readonly high: readonly At[]
}

/** One row of the table beside the picture: every edition of every figure that was known, and why one is missing. */
export interface Row {
  readonly name: string
  readonly observation: Observation
  /** False for an edition that a later one replaced. */
  readonly current: boolean
}

interface Named {
  readonly name: string
  readonly rows: readonly Row[]
}

/** Values in time. */
export interface Course extends Named {
  readonly kind: 'course'
  /** An average rate stands over all of its period; places count from 1, the best, which stands on top. */
  readonly measure: 'amount' | 'rate' | 'average' | 'place'
  readonly unit: string
  /** The days that are worth looking at; what was before is in the rows. */
  readonly from: string
  readonly to: string
  readonly lines: readonly Line[]
  /** Editions that a later one replaced. */
  readonly older: readonly Dot[]
  /** Periods of which it was said that there is no figure. */
  readonly missing: readonly { readonly day: string; readonly why: MissingReason }[]
  readonly base: At | null
  /** The straight path from base to goal; empty where there is none. */
  readonly path: readonly At[]
  readonly goal: Goal | null
  readonly ahead: Ahead | null
}

/** A place of a declared scale, year by year. */
export interface Boxes extends Named {
  readonly kind: 'boxes'
  readonly scale: readonly string[]
  /** The least place, counted from 1, the best. */
  readonly need: string
  readonly cells: readonly {
    readonly year: number
    readonly place: string | null
    readonly kept: 'yes' | 'no' | 'unknown' | 'open'
    /** False for a year before the promise begins. */
    readonly asked: boolean
  }[]
}

/** Something that is done on a day, or of which no more is known than its time; `known` when somebody says whether it is done. */
export interface Span extends Named {
  readonly kind: 'span'
  readonly from: string | null
  readonly to: string | null
  readonly known: boolean
  readonly done: { readonly on: string; readonly evidence: number } | null
}

/** Closing criteria, in their order. */
export interface Checks extends Named {
  readonly kind: 'checks'
  readonly items: readonly { readonly words: string; readonly met: boolean; readonly evidence: number }[]
}

/** One part of a drawing. */
export type Panel = Course | Boxes | Span | Checks

/** What a panel is made of: the question of one series alone, with its part of the judgement. */
export interface Subject {
  readonly question: Question
  readonly judgement: Judgement
  readonly name: string
  readonly rows: readonly Row[]
}
