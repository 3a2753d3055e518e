// The closed set of conditions on an event, each with the code that says why it does not hold.
import { dayOf } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { clockOf } from './clocks.ts'
import type { Guard } from './declaration.ts'
import type { Action, Basis, Branch, LegState, MatterState } from './state.ts'

/** What a guard may look at: the matter, the branch of the event, the action and the time. */
export interface Scene {
  readonly basis: Basis
  readonly matter: MatterState
  readonly branch: Branch | LegState
  readonly action: Action
  readonly at: string
}

/** Why a guard does not let the action through, or null. */
export function refusalOf(guard: Guard, scene: Scene): Diagnostic | null {
  const { branch, action } = scene
  const event = action.event
  switch (guard.kind) {
    case 'other-than': {
      const deed = branch.deeds.find((one) => one.event === guard.event)
      const same = deed !== undefined && deed[guard.as] === action.by[guard.as]
      return same
        ? { code: `procedure.same-${guard.as}`, params: { event, other: guard.event, who: deed[guard.as] } }
        : null
    }
    case 'before-due':
      return isOver(scene, guard.clock) ? { code: 'procedure.too-late', params: { event, clock: guard.clock } } : null
    case 'later-than-now':
    case 'within':
      return wrongDate(guard, scene)
    case 'legs-in':
      return missingLegs(guard, scene)
    case 'evidence': {
      const all = [...branch.evidence, ...(action.evidence ?? [])]
      const found = all.filter((one) => one.kind === guard.of).length
      if (found >= guard.atLeast) return null
      return { code: 'procedure.evidence-missing', params: { event, kind: guard.of, wanted: guard.atLeast, found } }
    }
    case 'done': {
      const times = branch.deeds.find((one) => one.event === guard.event)?.times ?? 0
      if (times >= guard.times) return null
      return {
        code: 'procedure.not-done-before',
        params: { event, other: guard.event, wanted: guard.times, found: times },
      }
    }
  }
}

function missingLegs(guard: Extract<Guard, { kind: 'legs-in' }>, scene: Scene): Diagnostic | null {
  const { matter, branch, action } = scene
  const parent = 'id' in branch ? branch.id : null
  const legs = matter.legs.filter(
    (one) => one.leg === guard.leg && one.phase !== 'cut' && (parent === null || one.parent === parent),
  )
  const not = legs.filter((one) => !guard.states.includes(one.state))
  const there = legs.filter((one) => (guard.of ?? guard.states).includes(one.state))
  if (not.length === 0 && there.length >= (guard.atLeast ?? 0)) return null
  const found = not.map((one) => `${one.id} (${one.state})`).join(', ') || String(there.length)
  const states = (guard.of ?? guard.states).join(', ')
  return { code: 'procedure.legs-not-there', params: { event: action.event, leg: guard.leg, states, found } }
}

function isOver({ branch, at }: Scene, name: string): boolean {
  const clock = clockOf(branch, name)
  return (
    clock !== undefined &&
    clock.status !== 'stopped' &&
    (clock.overdue || (clock.status === 'running' && at > clock.due))
  )
}

function wrongDate(guard: Extract<Guard, { field: string }>, scene: Scene): Diagnostic | null {
  const { basis, branch, action, at } = scene
  const date = action.fields?.[guard.field]
  if (typeof date !== 'string') return null
  const params = { event: action.event, field: guard.field, date }
  if (guard.kind === 'later-than-now') {
    return date > dayOf(basis.calendar, at) ? null : { code: 'procedure.date-not-later', params }
  }
  const clock = clockOf(branch, guard.clock)
  if (!clock) return null
  const due = dayOf(basis.calendar, clock.due)
  return date <= due ? null : { code: 'procedure.date-too-late', params: { ...params, due } }
}
