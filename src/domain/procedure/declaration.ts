// What a service's author writes down: how a matter moves, who may move it, what that asks for, and what time does to it.
// Everything here is data that survives JSON; `check` refuses what cannot work, `step` runs what can.

/** What a person reads, in both languages. */
export interface Words {
  readonly zh: string
  readonly en: string
}

/** A length of time; minutes and hours run through nights, days end when the day ends. */
export interface Span {
  readonly n: number
  readonly unit: 'minute' | 'hour' | 'workday' | 'day' | 'month'
}

/** Which units have a role in a matter: the one that opened it, or those named in a field of the matter. */
export type Holder = { readonly from: 'opener' } | { readonly from: 'field'; readonly field: string }

/** Somebody who may do something in a matter. Rights are apart: to receive is not to accept, to accept is not to decide. */
export interface Role {
  readonly name: string
  readonly words: Words
  readonly rights: readonly string[]
  /** Owners hold a role that owns legs. Any other without a holder, or whose field is empty, is held by whoever has a grant for it. */
  readonly holder?: Holder
}

/** One right of one role; the role `system` acts when a clock expires. */
export interface Who {
  readonly role: string
  readonly right: string
}

/** A document that an event issues; `number` is its template ({year} and {seq} are filled in by the region's series). */
export interface DocumentType {
  readonly name: string
  readonly words: Words
  readonly number: string
  readonly template: string
}

/** Kinds of evidence: a file, a picture, a figure with its source, an address. */
export type EvidenceKind = 'document' | 'photo' | 'figure' | 'link'

/** One field that an event asks for. A `parts` field lists pieces of work: {title, unit?, due?}. */
export interface Field {
  readonly name: string
  readonly words: Words
  readonly kind: 'text' | 'date' | 'number' | 'choice' | 'unit' | 'units' | 'parts'
  readonly optional?: boolean
  readonly choices?: readonly { readonly value: string; readonly words: Words }[]
  readonly min?: number
  readonly max?: number
  /** What the form proposes: an output of a rule table of the service. A number with a unit is counted from today where a date is asked for. */
  readonly default?: { readonly rule: string; readonly output: string }
}

/** What must be handed in with an event. */
export interface Asks {
  readonly fields?: readonly Field[]
  /** Names of documents that must be attached. */
  readonly documents?: readonly string[]
  readonly evidence?: readonly { readonly kind: EvidenceKind; readonly atLeast: number }[]
}

/** A condition on an event; the set is closed, so that every one of them can be explained and proved. */
export type Guard =
  /** Who does this is another person (or unit) than who last did `event`. */
  | { readonly kind: 'other-than'; readonly event: string; readonly as: 'person' | 'unit' }
  /** The clock of this branch has not run out. */
  | { readonly kind: 'before-due'; readonly clock: string }
  /** The date in `field` is later than today. */
  | { readonly kind: 'later-than-now'; readonly field: string }
  /** The date in `field` is not later than the clock's due day. */
  | { readonly kind: 'within'; readonly field: string; readonly clock: string }
  /** Every leg of this kind that this branch opened (in the matter itself: every one) is in one of these states, and at least so many in one of `of`; a leg that was cut does not count. */
  | {
      readonly kind: 'legs-in'
      readonly leg: string
      readonly states: readonly string[]
      readonly atLeast?: number
      readonly of?: readonly string[]
    }
  /** The branch holds evidence of this kind, from this or an earlier event. */
  | { readonly kind: 'evidence'; readonly of: EvidenceKind; readonly atLeast: number }
  /** `event` was done in this branch at least so often. */
  | { readonly kind: 'done'; readonly event: string; readonly times: number }

/** Opens one leg for every entry of a list field; none of them may be due after the opener's clock `within`. */
export interface Opening {
  readonly leg: string
  readonly each: string
  readonly within?: string
}

/** What a step adds to a series that indicators are made of: one, or the number in a field. */
export interface Measure {
  readonly series: string
  readonly field?: string
}

/** What a unit's list of things to do is divided by: work of its own, work of others to verify, decisions to take. */
export type Duty = 'do' | 'verify' | 'decide'

/** Something that can be done: from some states, by somebody, with what it asks for, and all that follows from it. */
export interface Event {
  readonly name: string
  readonly words: Words
  readonly from: readonly string[]
  /** The state afterwards; without it the state stays. */
  readonly to?: string
  readonly by: readonly Who[]
  readonly asks?: Asks
  readonly guards?: readonly Guard[]
  readonly opens?: readonly Opening[]
  /** Documents that it issues. */
  readonly issues?: readonly string[]
  readonly starts?: readonly string[]
  readonly stops?: readonly string[]
  /** Recurring clocks of which it meets the present period. */
  readonly meets?: readonly string[]
  /** Urges with a numbered slip whose colour stands in a field. */
  readonly slip?: { readonly document: string; readonly colour: string }
  /** That its doer is expected to do it in these states, and under which head it stands in their list; without it, they merely may. */
  readonly duty?: Duty
  /** Roles that are told. */
  readonly notifies?: readonly string[]
  readonly measures?: readonly Measure[]
}

/** A state of a branch; whoever reaches a final one has come to the end. */
export interface State {
  readonly name: string
  readonly words: Words
  readonly final?: boolean
}

/** How long a clock runs: a span, until the day in a field, or again and again on a day of every month or quarter. */
export type Length =
  | ({ readonly kind: 'span' } & Span)
  | { readonly kind: 'date'; readonly field: string }
  | {
      readonly kind: 'rhythm'
      readonly every: 'month' | 'quarter' | { readonly field: string }
      readonly day: number
    }

/** A rung of the ladder that an overdue clock climbs, so long after it was due: tells roles, and may issue a slip. */
export interface Rung {
  readonly after: Span
  readonly tells: readonly string[]
  readonly slip?: { readonly document: string; readonly colour: string }
}

/** What happens when time is up. That it was late is on record in any case and stays there. */
export type Expiry =
  /** An event happens by itself, as deemed acceptance does (Administrative Licence Law art. 32); `dated` tells the day that it counts from. */
  | { readonly kind: 'fire'; readonly event: string; readonly dated: 'start' | 'due' }
  | { readonly kind: 'ladder'; readonly rungs: readonly Rung[] }
  /** Nothing but the record: `check` refuses it. */
  | { readonly kind: 'flag' }

/** More time: the event that asks for it (only before expiry), the one that grants it, the one that refuses, and how often. */
export interface Extension {
  /** The request and its fields: why, how far things are, until when. Without it the body that grants acts of itself. */
  readonly request?: {
    readonly event: string
    readonly reason: string
    readonly progress: string
    readonly until: string
  }
  readonly grant: string
  readonly refuse?: string
  readonly times: number
  /** The new end: the day that the decision names in a field, or a fixed span more. */
  readonly to: { readonly kind: 'field'; readonly field: string } | ({ readonly kind: 'span' } & Span)
}

/** A word before time is up: so long before, to some roles, with a slip or without. */
export interface Reminder {
  readonly before: Span
  readonly tells: readonly string[]
  readonly slip?: { readonly document: string; readonly colour: string }
}

/** A deadline. It pauses in some states and while its leg sleeps; events start and stop it. */
export interface Clock {
  readonly name: string
  readonly words: Words
  readonly length: Length
  /** Whether day 1 is the next day (working day) or the day of the start; `next` when it is not said. */
  readonly day1?: 'next' | 'same'
  /** A last day that is not worked moves to the next one that is. */
  readonly rolls?: boolean
  readonly pausedIn?: readonly string[]
  /** From the earliest to the last. */
  readonly remind?: readonly Reminder[]
  readonly extension?: Extension
  readonly expiry: Expiry
  /** Where the length comes from: a law, a rule, a page. */
  readonly source?: string
}

/** The states, events and clocks of one branch. */
export interface Procedure {
  readonly start: string
  /** Clocks that start when the branch is opened. */
  readonly starts?: readonly string[]
  readonly states: readonly State[]
  readonly events: readonly Event[]
  readonly clocks: readonly Clock[]
}

/** A part of the matter that another body owns, with a small procedure of its own. */
export interface Leg {
  readonly name: string
  readonly words: Words
  /** The role that the owning unit has; only that unit acts in this role on the leg. */
  readonly owner: string
  /** States of the matter in which the leg moves; in `sleeps` its clocks pause, in all others it is cut. */
  readonly lives: readonly string[]
  readonly sleeps?: readonly string[]
  /** Fields that it takes over from the branch that opened it, unless its part says otherwise. */
  readonly inherits?: readonly string[]
  /** The leg waits until a leg of this kind has issued this document; without it, legs are parallel. */
  readonly after?: { readonly leg: string; readonly document: string }
  readonly procedure: Procedure
}

/** One version of a service's procedure; a matter stays on the version it was opened under. */
export interface Declaration {
  readonly version: string
  readonly roles: readonly Role[]
  readonly documents: readonly DocumentType[]
  readonly series: readonly { readonly name: string; readonly words: Words }[]
  readonly main: Procedure
  readonly legs: readonly Leg[]
}
