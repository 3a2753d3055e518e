// What is found by name in a declaration, found at once: reckoned on first use and kept as long as the declaration lives.
// A declaration is never changed once a matter was stepped on it; a changed one is another object.
import type { Clock, Declaration, Event, Leg, Procedure } from './declaration.ts'

/** What a procedure holds, by name. */
export interface Known {
  readonly events: ReadonlyMap<string, Event>
  readonly clocks: ReadonlyMap<string, Clock>
  readonly final: ReadonlySet<string>
  /** Events that are somebody's duty, by the state that they start from. */
  readonly duties: ReadonlyMap<string, readonly Event[]>
}

const procedures = new WeakMap<Procedure, Known>()
const legs = new WeakMap<Declaration, ReadonlyMap<string, Leg>>()

/** The events, clocks and final states of a procedure. */
export function knownIn(procedure: Procedure): Known {
  const found = procedures.get(procedure)
  if (found) return found
  const { events, clocks, states } = procedure
  const final = states.filter((state) => state.final === true).map(({ name }) => name)
  const expected = events.filter(({ duty }) => duty !== undefined)
  const duties = new Map(states.map(({ name }) => [name, expected.filter(({ from }) => from.includes(name))]))
  const known = { events: byName(events), clocks: byName(clocks), final: new Set(final), duties }
  procedures.set(procedure, known)
  return known
}

/** The leg of this name, when it is declared. */
export function legNamed(declaration: Declaration, name: string): Leg | undefined {
  const found = legs.get(declaration) ?? byName(declaration.legs)
  legs.set(declaration, found)
  return found.get(name)
}

// The first of a name counts, as everywhere; `check` refuses a second.
const byName = <T extends { readonly name: string }>(list: readonly T[]): ReadonlyMap<string, T> =>
  new Map(list.toReversed().map((one) => [one.name, one]))
