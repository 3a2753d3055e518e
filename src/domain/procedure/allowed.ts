// What can be done to a matter now: what a page offers, and what a refusal says would have been possible.
import type { Event, Leg, Procedure } from './declaration.ts'
import { legNamed } from './lookup.ts'
import type { Actor, Basis, LegState, MatterState, Possible } from './state.ts'

type OnLeg = { readonly declared: Leg; readonly state: Pick<LegState, 'owner'> } | null

/** Whether a person's grants let them do an event; in the owner's role only on a leg of their own unit. */
export function mayDo(leg: OnLeg, event: Event, by: Actor): boolean {
  return event.by.some(({ role, right }) => {
    if (!by.may.some((one) => one.role === role && one.right === right)) return false
    return leg === null || leg.declared.owner !== role || leg.state.owner === by.unit
  })
}

/** Events that the states let happen, to this person or, for null, to anybody but the system. */
export function allowedNow(basis: Basis, matter: MatterState, actor: Actor | null): readonly Possible[] {
  const { declaration } = basis
  const main = eventsIn(declaration.main, matter.state, null, actor).map((event) => ({ event, leg: null }))
  const legs = matter.legs.flatMap((state) => {
    const declared = legNamed(declaration, state.leg)
    if (!declared || state.phase !== 'live' || !declared.lives.includes(matter.state)) return []
    const names = eventsIn(declared.procedure, state.state, { declared, state }, actor)
    return names.map((event) => ({ event, leg: state.id }))
  })
  return [...main, ...legs]
}

function eventsIn(procedure: Procedure, state: string, leg: OnLeg, actor: Actor | null): string[] {
  const open = procedure.events.filter((event) => event.from.includes(state))
  const mine = open.filter((event) =>
    actor ? mayDo(leg, event, actor) : event.by.some(({ role }) => role !== 'system'),
  )
  return mine.map((event) => event.name)
}
