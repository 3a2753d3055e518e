// The branches of a declaration as its rules look at them, and how their states hang together.
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Declaration, Event, Leg, Procedure } from '../declaration.ts'

/** One branch of a declaration; `place` is where it stands: `main`, or `legs.` and the leg's name. */
export interface Site {
  readonly place: string
  readonly declaration: Declaration
  readonly procedure: Procedure
  readonly leg: Leg | null
}

/** A rule looks at one branch and says everything that is wrong with it. */
export type Rule = (site: Site) => readonly Diagnostic[]

/** The matter's own branch and those of all legs. */
export function sitesOf(declaration: Declaration): readonly Site[] {
  const main = { place: 'main', declaration, procedure: declaration.main, leg: null }
  return [
    main,
    ...declaration.legs.map((leg) => ({ place: `legs.${leg.name}`, declaration, procedure: leg.procedure, leg })),
  ]
}

/** The states that can be reached from some states, these included. */
export function reachable({ events }: Procedure, from: readonly string[]): ReadonlySet<string> {
  const seen = new Set(from)
  for (const state of seen) {
    for (const event of events) if (event.to !== undefined && event.from.includes(state)) seen.add(event.to)
  }
  return seen
}

/** The states from which one of some states can be reached, these included. */
export function leadingTo({ events }: Procedure, to: readonly string[]): ReadonlySet<string> {
  const seen = new Set(to)
  for (const state of seen) {
    for (const event of events) if (event.to === state) for (const from of event.from) seen.add(from)
  }
  return seen
}

/** The states in which a clock starts. */
export function startsIn(procedure: Procedure, clock: string): readonly string[] {
  const starters = procedure.events.filter((event) => event.starts?.includes(clock))
  const targets = starters.flatMap((event) => (event.to === undefined ? event.from : [event.to]))
  return [...(procedure.starts?.includes(clock) ? [procedure.start] : []), ...targets]
}

/** The states in which a clock may run: those that can follow its start. */
export function runsIn(procedure: Procedure, clock: string): ReadonlySet<string> {
  return reachable(procedure, startsIn(procedure, clock))
}

/** The fields that a branch may hold: those its events ask for, those it takes over, and those of the part that opened it. */
export function fieldsOf({ procedure, leg }: Site): ReadonlySet<string> {
  const asked = procedure.events.flatMap((event) => askedBy(event))
  return new Set([...asked, ...(leg ? ['title', 'unit', 'due', ...(leg.inherits ?? [])] : [])])
}

/** The names of the fields that an event asks for. */
export const askedBy = ({ asks }: Event): readonly string[] => (asks?.fields ?? []).map((field) => field.name)
