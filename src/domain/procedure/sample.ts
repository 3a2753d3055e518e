// An action with which an event should go through: what paths and rehearsals hand in where a person would.
import { addDays, dayOf } from '../base/calendar.ts'
import { digest, type Json } from '../base/digest.ts'
import { clockOf } from './clocks.ts'
import type { Clock, Event, EvidenceKind, Field, Procedure } from './declaration.ts'
import type { Action, Basis, Branch, Evidence, MatterState, Possible } from './state.ts'

/** An action for an event that the states allow; `pick` chooses among choices (0 is the first). */
export function sampleAction(basis: Basis, matter: MatterState, { event: name, leg }: Possible, pick = 0): Action {
  const { declaration } = basis
  const state = matter.legs.find((one) => one.id === leg)
  const declared = declaration.legs.find((one) => one.name === state?.leg)
  const procedure = declared?.procedure ?? declaration.main
  const event = procedure.events.find((one) => one.name === name)
  const who = event?.by.find(({ role }) => role !== 'system')
  const unit = who && state && who.role === declared?.owner ? state.owner : `unit of ${name}`
  const scene = { basis, matter, branch: state ?? matter, procedure }
  return {
    kind: 'event',
    event: name,
    ...(leg === null ? {} : { leg }),
    by: { person: `person for ${name}`, unit, may: who ? [who] : [] },
    fields: Object.fromEntries(
      (event?.asks?.fields ?? []).map((field) => [field.name, valueFor(field, event as Event, scene, pick)]),
    ),
    documents: event?.asks?.documents ?? [],
    evidence: event ? evidenceFor(event) : [],
  }
}

interface Scene {
  readonly basis: Basis
  readonly matter: MatterState
  readonly branch: Branch
  readonly procedure: Procedure
}

function valueFor(field: Field, event: Event, scene: Scene, pick: number): Json {
  switch (field.kind) {
    case 'number':
      return field.min ?? 1
    case 'choice':
      return field.choices?.[pick % field.choices.length]?.value ?? ''
    case 'units':
      return ['unit one']
    case 'parts':
      return [{ title: 'part one', unit: 'unit one' }]
    case 'date':
      return dateFor(field.name, event, scene)
    default:
      return `${field.name} of ${event.name}`
  }
}

/** A month from now; not after a clock that it must keep within; a week after one that it is to extend. */
function dateFor(field: string, event: Event, { basis, matter, branch, procedure }: Scene): string {
  const due = (name: string) => dayOf(basis.calendar, clockOf(branch, name)?.due ?? matter.lastAt)
  const within = (event.guards ?? []).find((guard) => guard.kind === 'within' && guard.field === field)
  if (within?.kind === 'within' && clockOf(branch, within.clock)) return due(within.clock)
  const extended = procedure.clocks.find((clock) => isExtension(clock, event.name))
  if (extended) return addDays(due(extended.name), 7)
  return addDays(dayOf(basis.calendar, matter.lastAt), 30)
}

const isExtension = ({ extension }: Clock, event: string) =>
  extension?.request?.event === event || extension?.grant === event

function evidenceFor(event: Event): readonly Evidence[] {
  const guards = (event.guards ?? []).flatMap((guard) =>
    guard.kind === 'evidence' ? [[guard.of, guard.atLeast] as const] : [],
  )
  const asked = (event.asks?.evidence ?? []).map(({ kind, atLeast }) => [kind, atLeast] as const)
  return [...guards, ...asked].flatMap(([kind, atLeast]) => Array.from({ length: atLeast }, () => evidence(kind)))
}

function evidence(kind: EvidenceKind): Evidence {
  return { kind, name: `sample ${kind}`, sha256: digest(`sample ${kind}`) }
}
