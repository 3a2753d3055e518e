// What rules look at, and what they find: a warning is one for its subject, with every rule that speaks, the gravest first.
import type { DueFigure } from '../../indicator/due.ts'
import type { Used } from '../../indicator/judgement.ts'
import type { Series } from '../../indicator/series.ts'
import type { ScoredPlan, ScoredTarget } from '../release.ts'
import type { Level, WarningRule } from './rule.ts'

/** A confirmed target of a plan, judged. */
export interface TargetFact {
  readonly plan: ScoredPlan
  readonly scored: ScoredTarget
}

/** A series with what is owed of it. */
export interface SeriesFact {
  readonly id: string
  readonly indicator: string
  readonly area: string
  readonly owner: string | null
  readonly missing: readonly DueFigure[]
  /** Last day of the latest period of which a figure or a reason came; null before the first. */
  readonly last: string | null
  /** Null while nothing counts. */
  readonly series: Series | null
}

/** A running clock of a branch. */
export interface ClockFact {
  readonly clock: string
  readonly due: string
  readonly workdays: number
  readonly late: boolean
}

/** The matter itself or one of its legs, by the unit that moves it. */
export interface BranchFact {
  readonly unit: string
  readonly clocks: readonly ClockFact[]
  /** How often each event was done. */
  readonly deeds: Readonly<Record<string, number>>
  /** How often a deadline was extended. */
  readonly extended: number
}

/** An open matter. */
export interface MatterFact {
  readonly id: string
  readonly title: string
  readonly opener: string
  readonly branches: readonly BranchFact[]
}

/** Everything that is known of a region on a day. */
export interface WarningFacts {
  readonly on: string
  readonly targets: readonly TargetFact[]
  readonly series: readonly SeriesFact[]
  readonly matters: readonly MatterFact[]
}

/** What a warning is about. */
export type Subject =
  | {
      readonly kind: 'target'
      readonly plan: string
      readonly item: string
      readonly name: string
      readonly quote: string
    }
  | { readonly kind: 'series'; readonly series: string; readonly name: string }
  | { readonly kind: 'matter'; readonly matter: string; readonly name: string }
  | { readonly kind: 'unit'; readonly unit: string }

/** A number with its unit, exact: `%`, `pp`, `天` or whatever the series has. */
export interface Measured {
  readonly value: string
  readonly unit: string
}

/** Why a rule speaks: `code` names the sentence, which words and numbers fill; `used` are the figures behind a judgement. */
export interface Reason {
  readonly rule: string
  readonly version: string
  readonly level: Level
  readonly code: string
  readonly words: Readonly<Record<string, string>>
  readonly numbers: Readonly<Record<string, Measured>>
  readonly used: readonly Used[]
}

/** A warning. Its key stays the same while it lasts; `unit` answers for the subject, null where nobody does. */
export interface Warning {
  readonly key: string
  readonly subject: Subject
  readonly unit: string | null
  readonly level: Level
  readonly reasons: readonly Reason[]
}

/** One rule that speaks of one subject. */
export interface Finding {
  readonly subject: Subject
  readonly unit: string | null
  readonly reason: Reason
}

/** What a rule says beside which rule it is. */
export type Said = Pick<Reason, 'code'> & Partial<Pick<Reason, 'words' | 'numbers' | 'used'>>

/** The reason of a rule. */
export const reasonOf = (
  { id, version, level }: WarningRule,
  { code, words = {}, numbers = {}, used = [] }: Said,
): Reason => ({
  ...{ rule: id, version, level },
  ...{ code, words, numbers, used },
})
