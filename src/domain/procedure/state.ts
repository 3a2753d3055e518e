// Where a matter stands, what can happen to it, and what follows: all of it data, so that the server, a test and the
// browser see the same thing.
import type { Calendar } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Json } from '../base/digest.ts'
import type { Declaration, EvidenceKind } from './declaration.ts'

/** What a step reckons with: the declared procedure and the working days of the place. */
export interface Basis {
  readonly declaration: Declaration
  readonly calendar: Calendar
}

/** A clock as it runs in a matter. Instants are ISO text with milliseconds. */
export interface ClockState {
  readonly clock: string
  readonly status: 'running' | 'paused' | 'stopped'
  readonly startedAt: string
  /** The day that was set for it: by a field, a rhythm or an extension. */
  readonly target?: string
  /** Spans that were granted on top. */
  readonly more: number
  readonly extended: number
  readonly pauses: readonly { readonly from: string; readonly to?: string }[]
  /** The last instant that is still in time. */
  readonly due: string
  /** The due day looked into a year whose working days are not published. */
  readonly provisional: boolean
  readonly reminded: number
  /** Rungs of the ladder that were climbed since it was due. */
  readonly rung: number
  /** Periods missed in a row. */
  readonly missed: number
  /** True from expiry until it is extended, met or stopped. */
  readonly overdue: boolean
  /** When time was asked for before it had run out and is not yet decided. */
  readonly asked?: string
  /** Every due instant that passed; stays after closing. `excused` when an extension asked for in time was granted later. */
  readonly lates: readonly { readonly due: string; readonly excused?: boolean }[]
  readonly stoppedAt?: string
  /** The next instant at which something happens by itself; null when nothing will. */
  readonly wake: string | null
}

/** The last time an event was done, and how often it was. */
export interface Deed {
  readonly event: string
  readonly times: number
  readonly person: string
  readonly unit: string
  readonly at: string
}

/** A piece of evidence that was handed in. */
export interface Evidence {
  readonly kind: EvidenceKind
  readonly name: string
  /** Of the file; of a figure or link, of its canonical text. */
  readonly sha256: string
  /** Where a figure comes from, or the address of a link. */
  readonly source?: string
}

/** A slip that was issued, and the rule or person that did it. */
export interface Slip {
  readonly colour: string
  readonly document: string
  readonly rule: string
  readonly at: string
}

/** What the matter itself and each of its legs have in common. */
export interface Branch {
  readonly state: string
  readonly fields: { readonly [name: string]: Json }
  readonly clocks: readonly ClockState[]
  readonly deeds: readonly Deed[]
  readonly evidence: readonly Evidence[]
  readonly slips: readonly Slip[]
}

/** One leg as it stands. */
export interface LegState extends Branch {
  readonly id: string
  readonly leg: string
  readonly owner: string
  readonly parent: string | null
  /** `waiting` for another leg's document, `live`, or `cut` because the matter went elsewhere. */
  readonly phase: 'waiting' | 'live' | 'cut'
}

/** A matter as it stands after `seq` happenings. `known` is the last year whose working days were published then. */
export interface MatterState extends Branch {
  readonly version: string
  readonly seq: number
  readonly openedAt: string
  readonly lastAt: string
  readonly known: number
  readonly legs: readonly LegState[]
}

/** Who acts: a person of a unit, for the body served, with the rights that their grants give them in this matter. */
export interface Actor {
  readonly person: string
  readonly unit: string
  readonly served?: string
  readonly may: readonly { readonly role: string; readonly right: string }[]
}

/** A person does something, in the matter itself or in one of its legs. */
export interface Action {
  readonly kind: 'event'
  readonly event: string
  readonly leg?: string
  readonly by: Actor
  readonly fields?: { readonly [name: string]: Json }
  readonly documents?: readonly string[]
  readonly evidence?: readonly Evidence[]
}

/** All that can happen to a matter: a person acts, a clock is due, the working days of one more year are published. */
export type Happening = Action | { readonly kind: 'wake' } | { readonly kind: 'notice'; readonly year: number }

/** What follows from a step, for others to carry out; `leg` is the leg's id, null for the matter itself. */
export type Effect = { readonly leg: string | null } & (
  | { readonly kind: 'entered'; readonly state: string; readonly by: string }
  | {
      readonly kind: 'clock'
      readonly clock: string
      readonly change: 'started' | 'stopped' | 'paused' | 'resumed' | 'extended' | 'met' | 'moved'
      readonly due: string
      readonly provisional: boolean
    }
  | { readonly kind: 'late'; readonly clock: string; readonly due: string }
  | { readonly kind: 'fired'; readonly event: string; readonly clock: string; readonly counts: string }
  | { readonly kind: 'leg'; readonly change: 'opened' | 'started' | 'cut'; readonly owner: string }
  | { readonly kind: 'document'; readonly document: string; readonly colour: string | null }
  | { readonly kind: 'notice'; readonly role: string; readonly unit: string | null; readonly about: string }
  | { readonly kind: 'measure'; readonly series: string; readonly value: Json }
)

/** Something that can be done now, as far as states go. */
export interface Possible {
  readonly event: string
  readonly leg: string | null
}

/** The new state with what follows, or why not and what could have been done instead. */
export type Stepped =
  | { readonly ok: true; readonly state: MatterState; readonly effects: readonly Effect[] }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[]; readonly allowed: readonly Possible[] }

/** The same data while a step is writing it. */
export type Draft<T> = T extends readonly (infer Item)[]
  ? Draft<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Draft<T[Key]> }
    : T
