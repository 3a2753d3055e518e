// A service: the declaration of a kind of matter, as data. Its examples are walks through it: documentation and tests at once.
import type { Json } from '../base/digest.ts'
import type { Declaration, Words } from '../procedure/declaration.ts'
import type { LightSet } from '../procedure/light.ts'
import type { Evidence } from '../procedure/state.ts'
import type { RuleTable } from './rules.ts'

/** A service with all its versions, the newest last: new matters are opened under that one, old ones stay on theirs. */
export interface Service {
  readonly id: string
  readonly words: Words
  /** What it is for, for people who have never heard of it. */
  readonly about: Words
  /** Laws, documents and pages that it stands on. */
  readonly sources: readonly string[]
  readonly versions: readonly Declaration[]
  readonly lights: readonly LightSet[]
  /** Decision tables, by which forms propose values. */
  readonly rules?: readonly RuleTable[]
  /** Given when tasks of plans may become matters of it. */
  readonly plan?: PlanFields
  /** Given when what warning rules find becomes matters of it. */
  readonly warning?: WarningFields
}

/** How a warning becomes a matter, and how the matter is told what becomes of the warning. The role `system` may do all of these. */
export interface WarningFields {
  /** The event that opens. */
  readonly raise: string
  /** Events that follow the opening one at once, so that the warning is issued. */
  readonly follow: readonly string[]
  /** Its level has changed; its cause has gone; it is back, from wherever the event before has led. */
  readonly renew: string
  readonly end: string
  readonly again: string
  /** Names of the fields that hold what the rules say. */
  readonly fields: {
    readonly title: string
    readonly level: string
    readonly reason: string
    readonly owner: string
    readonly ended: string
  }
}

/** How a task of a plan fills in what the first events ask for. */
export interface PlanFields {
  /** Events that follow the opening one at once, so that the work is dispatched. */
  readonly follow: readonly string[]
  /** Names of the fields that hold a task's own title, basis, units, deadline and milestones. */
  readonly fields: {
    readonly title: string
    readonly basis?: string
    readonly lead: string
    readonly supports?: string
    readonly due: string
    readonly milestones?: string
  }
  /** Further fields that may differ from task to task; all others are asked once for all. */
  readonly each?: readonly string[]
}

/** One line of a walk: at an instant, somebody does something, or time passes. */
export type WalkLine =
  | {
      readonly at: string
      readonly do: string
      readonly leg?: string
      readonly as: string
      readonly person: string
      readonly unit: string
      readonly fields?: { readonly [name: string]: Json }
      readonly documents?: readonly string[]
      readonly evidence?: readonly Evidence[]
      /** The code with which it must be refused; without it, it must go through. */
      readonly refused?: string
    }
  | { readonly at: string; readonly wake: true }

/** What a walk must have come to, for the matter (`main`) and for legs by id; what is not named is not looked at. */
export interface Outcome {
  readonly branch: string
  readonly state?: string
  /** How often clocks ran out in this branch, excused ones not counted. */
  readonly late?: number
  /** Colours of the slips, in order. */
  readonly slips?: readonly string[]
  readonly due?: { readonly clock: string; readonly day: string; readonly provisional: boolean }
  readonly light?: { readonly set: string; readonly light: string; readonly colour: string }
  /** What the form of an event proposes for a field, and the row of the table that says so. */
  readonly proposes?: { readonly event: string; readonly field: string; readonly value: Json; readonly row: number }
}

/** A walk through a service that a reader can follow and a test can take. */
export interface Walk {
  readonly name: string
  readonly words: Words
  readonly openedAt: string
  readonly lines: readonly WalkLine[]
  readonly ends: readonly Outcome[]
}

/** A service with its walks, as a folder of data holds them. */
export interface ServiceFolder {
  readonly service: Service
  readonly examples: readonly Walk[]
}
