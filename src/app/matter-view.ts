// What the pages show of one matter: plain data with words in both languages, nothing left to reckon.
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { EvidenceKind, Field, Procedure, Words } from '../domain/procedure/declaration.ts'
import type { Condition } from '../domain/procedure/light.ts'
import type { Evidence } from '../domain/procedure/state.ts'

/** Something declared: the name that forms send, the words that people read. */
export interface Named {
  readonly name: string
  readonly words: Words
}

/** A unit as people know it, and as official paper has it. */
export interface UnitName {
  readonly id: string
  readonly name: string
  readonly full: string
  readonly region: string
}

/** The value of a field, ready to be read. */
export type Value =
  | { readonly kind: 'text' | 'date' | 'number'; readonly text: string }
  | { readonly kind: 'words'; readonly words: Words }
  | { readonly kind: 'units'; readonly units: readonly UnitName[] }
  | { readonly kind: 'parts'; readonly parts: readonly PartView[] }

/** A piece of work in a list field. */
export interface PartView {
  readonly title: string
  readonly unit: UnitName | null
  readonly due: string | null
}

/** A field with its value. */
export interface FieldView extends Named {
  readonly value: Value
}

/** A clock of a branch today. Days left are negative when it is over. */
export interface ClockView extends Named {
  readonly status: 'running' | 'paused' | 'stopped'
  readonly due: string
  readonly days: number
  readonly workdays: number
  readonly overdue: boolean
  readonly provisional: boolean
  /** Whether it runs until a day that people set. */
  readonly dated: boolean
  readonly pausedSince: string | null
  /** Days that it stood still so far. */
  readonly paused: number
  readonly asked: boolean
  readonly extended: number
  /** How often it may be extended; 0 when it may not. */
  readonly extensions: number
  readonly lates: readonly { readonly day: string; readonly excused: boolean }[]
  readonly stopped: string | null
  readonly source: string | null
}

/** A light with the rule that made it and the numbers that the rule read. */
export interface LightView extends Named {
  readonly set: Words
  readonly source: string
  readonly colour: string
  readonly when: readonly { readonly words: Words; readonly condition: Condition }[]
  readonly note: Words | null
  readonly readings: readonly { readonly words: Words; readonly value: string | number | null }[]
  /** Words of the values that are choices of a field. */
  readonly choices: readonly { readonly value: string; readonly words: Words }[]
}

/** A document that was issued. */
export interface IssuedView {
  readonly seq: number
  readonly index: number
  readonly number: string
  readonly document: Named
  readonly branch: string
  readonly colour: string | null
  readonly day: string
  /** The deadline that it is about; `byTime` when it was issued because that deadline came near or passed. */
  readonly basis: IssueBasis | null
}

/** A deadline as it stood when a document was issued. */
export interface IssueBasis {
  readonly clock: Words
  readonly due: string
  readonly source: string | null
  readonly byTime: boolean
}

/** The matter itself (`main`) or one of its legs. */
export interface BranchView extends Named {
  readonly id: string
  readonly title: string | null
  readonly owner: UnitName | null
  readonly parent: string | null
  readonly phase: 'waiting' | 'live' | 'cut'
  readonly state: Named
  readonly final: boolean
  readonly progress: string | null
  readonly fields: readonly FieldView[]
  readonly clocks: readonly ClockView[]
  readonly lights: readonly LightView[]
  readonly evidence: readonly Evidence[]
  readonly slips: readonly IssuedView[]
  /** What was last done in it. */
  readonly last: { readonly words: Words; readonly day: string } | null
}

/** What followed from an entry besides the documents. */
export type Followed =
  | { readonly kind: 'late'; readonly clock: Words; readonly branch: string; readonly day: string }
  | { readonly kind: 'fired'; readonly event: Words; readonly branch: string }
  | { readonly kind: 'opened' | 'cut'; readonly branch: string }
  | { readonly kind: 'extended'; readonly clock: Words; readonly day: string }
  | { readonly kind: 'told'; readonly roles: readonly Words[] }

/** One line of what happened. */
export interface EntryView {
  readonly seq: number
  readonly at: string
  readonly kind: 'event' | 'wake' | 'notice'
  /** What was done, or what time did. */
  readonly words: Words | null
  readonly branch: string
  readonly by: { readonly name: string; readonly unit: string; readonly standsFor: string | null } | null
  readonly given: readonly FieldView[]
  readonly evidence: readonly Evidence[]
  readonly issued: readonly IssuedView[]
  readonly followed: readonly Followed[]
  readonly state: Words | null
  readonly hash: string
}

/** What somebody may do now. */
export interface ActionView extends Named {
  readonly leg: string | null
  /** Id of the branch, `main` for the matter itself. */
  readonly branch: string
  /** True when this person's unit is expected to do it now. */
  readonly due: boolean
  readonly fields: readonly Field[]
  readonly evidence: readonly { readonly kind: EvidenceKind; readonly atLeast: number }[]
  /** Values that a rule table proposes for fields, with the table and the page that say so. */
  readonly proposed: readonly {
    readonly field: string
    readonly value: string
    readonly rule: Words
    readonly source: string
  }[]
  readonly to: Words | null
  readonly issues: readonly Words[]
  /** What would stop it now, whatever is filled in. */
  readonly stopped: readonly Diagnostic[]
}

/** Where it stands, in one word with its numbers. */
export interface StandingView {
  readonly kind: 'overdue' | 'behind' | 'on-schedule' | 'ended' | 'paused' | 'early'
  /** Points behind the calendar, and what the calendar asks for, in percent; null without a plan. */
  readonly behind: string | null
  readonly planned: string | null
  readonly progress: string | null
}

/** A procedure with the states in which branches stand now. */
export interface DiagramView extends Named {
  readonly procedure: Procedure
  readonly now: readonly string[]
}

/** Everything that the page of a matter shows to one person. */
export interface MatterView {
  readonly region: string
  readonly id: string
  readonly service: Words
  readonly serviceId: string
  readonly version: string
  readonly title: string
  readonly number: string | null
  readonly state: Named
  readonly ended: boolean
  readonly standing: StandingView
  readonly opener: UnitName
  readonly leads: readonly UnitName[]
  readonly opened: string
  readonly plan: string | null
  readonly item: string | null
  /** What the plan says, word for word. */
  readonly quote: string | null
  readonly seq: number
  readonly today: string
  /** The matter itself first. */
  readonly branches: readonly BranchView[]
  readonly parties: readonly { readonly unit: UnitName; readonly roles: readonly Words[] }[]
  /** Newest first. */
  readonly entries: readonly EntryView[]
  readonly issued: readonly IssuedView[]
  readonly actions: readonly ActionView[]
  readonly diagrams: readonly DiagramView[]
}
