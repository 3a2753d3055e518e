// The branches of a matter: which procedure a leg runs on, opening legs, waking those that waited, and what the state of
// the matter means for them.
import { type Calendar, dayOf } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { partsOf } from './asks.ts'
import { type ClockRoom, clockOf, pauseAsStateAsks, startClock, stopClock } from './clocks.ts'
import type { Leg, Opening, Procedure } from './declaration.ts'
import { knownIn, legNamed } from './lookup.ts'
import type { Action, Basis, Branch, Draft, Effect, LegState, MatterState } from './state.ts'

/** One branch being stepped: its procedure, its draft, and the leg it is (null for the matter itself). */
export interface Lane {
  readonly basis: Basis
  readonly calendar: Calendar
  readonly matter: Draft<MatterState>
  readonly procedure: Procedure
  readonly branch: Draft<Branch>
  readonly leg: { readonly declared: Leg; readonly state: Draft<LegState> } | null
  readonly effects: Effect[]
}

/** The lane of the matter itself. */
export function mainLane(basis: Basis, calendar: Calendar, matter: Draft<MatterState>, effects: Effect[]): Lane {
  return { basis, calendar, matter, procedure: basis.declaration.main, branch: matter, leg: null, effects }
}

/** The lanes of all legs. */
export function legLanes(main: Lane): Lane[] {
  return main.matter.legs.flatMap((state) => {
    const declared = legNamed(main.basis.declaration, state.leg)
    return declared ? [{ ...main, procedure: declared.procedure, branch: state, leg: { declared, state } }] : []
  })
}

/** The clocks of a lane, ready to be moved. */
export function roomOf({ calendar, procedure, branch, leg, effects }: Lane): ClockRoom {
  return { calendar, declared: knownIn(procedure).clocks, branch, leg: leg?.state.id ?? null, effects }
}

/** Whether a branch has come to its end. */
export function isFinal(procedure: Procedure, state: string): boolean {
  return knownIn(procedure).final.has(state)
}

/** Starts a branch that was opened. */
export function startBranch(lane: Lane, at: string): void {
  for (const clock of lane.procedure.starts ?? []) startClock(roomOf(lane), clock, at)
}

/** Opens the legs that an event opens; null, or why a part cannot be. */
export function openLegs(lane: Lane, opening: Opening, action: Action, at: string): Diagnostic | null {
  const declared = legNamed(lane.basis.declaration, opening.leg)
  if (!declared) return null
  for (const part of partsOf(lane.branch.fields[opening.each])) {
    const inherited = (declared.inherits ?? []).flatMap((name) => {
      const value = lane.branch.fields[name]
      return value === undefined ? [] : [[name, value] as const]
    })
    const late = opening.within ? partTooLate(lane, opening.within, part.due) : null
    if (late) {
      const params = { event: action.event, field: opening.each ?? '', title: part.title ?? '', ...late }
      return { code: 'procedure.part-too-late', params }
    }
    const count = lane.matter.legs.filter((one) => one.leg === opening.leg).length
    const state: Draft<LegState> = {
      id: `${opening.leg}-${count + 1}`,
      leg: opening.leg,
      owner: part.unit ?? lane.leg?.state.owner ?? action.by.unit,
      parent: lane.leg?.state.id ?? null,
      phase: declared.after ? 'waiting' : 'live',
      state: declared.procedure.start,
      fields: { ...Object.fromEntries(inherited), ...part } as Draft<LegState>['fields'],
      clocks: [],
      deeds: [],
      evidence: [],
      slips: [],
    }
    lane.matter.legs.push(state)
    lane.effects.push({ kind: 'leg', leg: state.id, change: 'opened', owner: state.owner })
    const opened = { ...lane, procedure: declared.procedure, branch: state, leg: { declared, state } }
    if (state.phase === 'live') startBranch(opened, at)
  }
  return null
}

function partTooLate(lane: Lane, clock: string, due: string | undefined) {
  const running = clockOf(lane.branch, clock)
  if (due === undefined || !running) return null
  const last = dayOf(lane.calendar, running.due)
  return due > last ? { date: due, due: last } : null
}

/** Starts the legs that waited for a document of this lane's kind. */
export function releaseWaiting(lane: Lane, document: string, at: string): void {
  for (const one of legLanes(lane)) {
    const after = one.leg?.declared.after
    if (one.leg?.state.phase !== 'waiting' || after?.document !== document || after.leg !== lane.leg?.declared.name)
      continue
    one.leg.state.phase = 'live'
    one.effects.push({ kind: 'leg', leg: one.leg.state.id, change: 'started', owner: one.leg.state.owner })
    startBranch(one, at)
  }
}

/** Lets clocks pause, resume or stop as the states now ask; cuts legs that the matter's state has no room for. */
export function settle(main: Lane, at: string): void {
  settleClocks(main, false, at)
  for (const lane of legLanes(main)) {
    const { declared, state } = lane.leg ?? {}
    if (!declared || !state || state.phase === 'cut') continue
    const asleep = declared.sleeps?.includes(main.matter.state) === true
    if (!asleep && !declared.lives.includes(main.matter.state) && !isFinal(lane.procedure, state.state)) {
      state.phase = 'cut'
      for (const clock of state.clocks) stopClock(roomOf(lane), clock.clock, at)
      lane.effects.push({ kind: 'leg', leg: state.id, change: 'cut', owner: state.owner })
    } else settleClocks(lane, asleep, at)
  }
}

function settleClocks(lane: Lane, asleep: boolean, at: string): void {
  if (isFinal(lane.procedure, lane.branch.state)) {
    for (const clock of lane.branch.clocks) stopClock(roomOf(lane), clock.clock, at)
  } else pauseAsStateAsks(roomOf(lane), asleep, at)
}
