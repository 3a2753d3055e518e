// Every way through a branch, from its start to an end without passing a state twice; events that stay where they are
// stand beside the way. Each path can be walked with real steps: these are the tests that a declaration comes with.
import type { Diagnostic } from '../base/diagnostic.ts'
import { isFinal } from './branches.ts'
import type { Declaration, Event, Procedure } from './declaration.ts'
import { sampleAction } from './sample.ts'
import type { Basis } from './state.ts'
import { begin, step } from './step.ts'

/** One way through a branch (`main` or the leg's name): the events in order, and the states that they pass. */
export interface Path {
  readonly branch: string
  readonly events: readonly string[]
  readonly states: readonly string[]
}

const MOST = 2000

/** Every path of every branch; at most 2,000 a branch. */
export function paths(declaration: Declaration): readonly Path[] {
  const main = branchPaths('main', declaration.main)
  return [...main, ...declaration.legs.flatMap(({ name, procedure }) => branchPaths(name, procedure))]
}

function branchPaths(branch: string, procedure: Procedure): readonly Path[] {
  const found: Path[] = []
  const go = (events: readonly string[], states: readonly string[]): void => {
    const here = states.at(-1) ?? ''
    if (found.length >= MOST) return
    if (isFinal(procedure, here)) {
      found.push({ branch, events, states })
      return
    }
    for (const { name, from, to } of procedure.events) {
      if (to !== undefined && from.includes(here) && !states.includes(to)) go([...events, name], [...states, to])
    }
  }
  go([], [procedure.start])
  return found
}

/** Events of a branch that leave the state as it is, or lead back to one that was passed: no path shows them. */
export function besides(procedure: Procedure, branch: string, all: readonly Path[]): readonly Event[] {
  const shown = new Set(all.filter((path) => path.branch === branch).flatMap(({ events }) => events))
  return procedure.events.filter(({ name }) => !shown.has(name))
}

/** Walks a path with real steps, the branch standing alone; what refused it, or null. Conditions on other legs are left to rehearsals. */
export function walkPath(basis: Basis, path: Path, at: string): readonly Diagnostic[] | null {
  const { declaration } = basis
  const leg = declaration.legs.find(({ name }) => name === path.branch)
  const procedure = withoutLegs(leg?.procedure ?? declaration.main)
  const alone = { ...basis, declaration: { ...declaration, main: procedure, legs: [] } }
  let state = begin(alone, at).state
  for (const [index, name] of path.events.entries()) {
    const event = procedure.events.find((one) => one.name === name)
    const wake = state.clocks
      .map((clock) => clock.wake ?? '')
      .filter(Boolean)
      .sort()[0]
    const byTime = event?.by.every(({ role }) => role === 'system') && wake !== undefined
    const next = byTime
      ? step(alone, state, { kind: 'wake' }, wake)
      : step(alone, state, sampleAction(alone, state, { event: name, leg: null }), state.lastAt)
    if (!next.ok) return next.diagnostics
    if (next.state.state !== path.states[index + 1])
      return [{ code: 'procedure.not-in-state', params: { event: name, state: next.state.state } }]
    state = next.state
  }
  return null
}

function withoutLegs(procedure: Procedure): Procedure {
  const events = procedure.events.map((event) => ({
    ...event,
    opens: [],
    guards: (event.guards ?? []).filter(({ kind }) => kind !== 'legs-in'),
  }))
  return { ...procedure, events }
}
