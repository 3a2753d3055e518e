// One step of a matter: pure, the same in the server, in tests, in the browser and over generated paths.
import { type Calendar, knownUntil, lastKnownYear } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { allowedNow, mayDo } from './allowed.ts'
import { lacking } from './asks.ts'
import { type Lane, legLanes, mainLane, openLegs, releaseWaiting, roomOf, settle, startBranch } from './branches.ts'
import { meetClock, moveClocks, startClock, stopClock } from './clocks.ts'
import type { Event } from './declaration.ts'
import { draftOf } from './draft.ts'
import { recordExtension, refuseExtension } from './extension.ts'
import { refusalOf } from './guard.ts'
import { knownIn } from './lookup.ts'
import type { Action, Actor, Basis, Draft, Effect, Happening, MatterState, Stepped } from './state.ts'
import { wakeAll } from './wake.ts'

/** A new matter in its first state, under the version of the declaration, at an instant (ISO text with milliseconds). */
export function begin(basis: Basis, at: string): { readonly state: MatterState; readonly effects: readonly Effect[] } {
  const { declaration, calendar } = basis
  const state: Draft<MatterState> = {
    version: declaration.version,
    seq: 0,
    openedAt: at,
    lastAt: at,
    known: lastKnownYear(calendar),
    state: declaration.main.start,
    fields: {},
    clocks: [],
    deeds: [],
    evidence: [],
    slips: [],
    legs: [],
  }
  const effects: Effect[] = []
  startBranch(mainLane(basis, calendar, state, effects), at)
  return { state, effects }
}

/** What a happening makes of a matter: the new state and what follows, or why not and what could have been done instead. */
export function step(basis: Basis, matter: MatterState, happening: Happening, at: string): Stepped {
  const actor = happening.kind === 'event' ? happening.by : null
  const refuse = (diagnostics: readonly Diagnostic[]): Stepped => {
    return { ok: false, diagnostics, allowed: allowedNow(basis, matter, actor) }
  }
  const { version } = basis.declaration
  if (version !== matter.version)
    return refuse([{ code: 'procedure.other-version', params: { version, found: matter.version } }])
  if (at < matter.lastAt) return refuse([{ code: 'procedure.time-backwards', params: { at, last: matter.lastAt } }])
  const draft = draftOf(matter)
  draft.seq += 1
  draft.lastAt = at
  if (happening.kind === 'notice') draft.known = Math.max(draft.known, happening.year)
  const calendar = knownUntil(basis.calendar, draft.known)
  const main = mainLane(basis, calendar, draft, [])
  const wrong = apply(main, happening, at)
  if (wrong.length > 0) return refuse(wrong)
  return { ok: true, state: draft, effects: main.effects }
}

function apply(main: Lane, happening: Happening, at: string): readonly Diagnostic[] {
  const fireAt = (lane: Lane, event: string) => fire(lane, event, at)
  if (happening.kind === 'wake') return wakeAll(main, at, fireAt)
  // Time passes first: what was due before a person acts has happened, whether or not anybody woke the matter.
  wakeAll(main, at, fireAt)
  if (happening.kind === 'event') return act(main, happening, at)
  for (const lane of [main, ...legLanes(main)]) moveClocks(roomOf(lane), at)
  return []
}

function act(main: Lane, action: Action, at: string): readonly Diagnostic[] {
  const lane = action.leg === undefined ? main : legLanes(main).find((one) => one.leg?.state.id === action.leg)
  const { event: name, leg = '' } = action
  if (!lane) return [{ code: 'procedure.no-leg', params: { leg, event: name } }]
  const event = knownIn(lane.procedure).events.get(name)
  if (!event) return [{ code: 'procedure.no-event', params: { event: name } }]
  const barred = barredBy(main, lane, event, action.by)
  if (barred) return [barred]
  const scene = { basis: lane.basis, matter: main.matter, branch: lane.branch, action, at } as const
  const wrong = lacking(event, action)
  if (wrong.length > 0) return wrong
  const guarded = (event.guards ?? []).flatMap((guard) => refusalOf(guard, scene) ?? [])
  const extension = refuseExtension(lane, action, at)
  if (guarded.length > 0 || extension) return [...guarded, ...(extension ? [extension] : [])]
  return carryOut(main, lane, event, action, at)
}

function barredBy(main: Lane, lane: Lane, event: Event, by: Actor): Diagnostic | null {
  const { state } = lane.branch
  const params = { event: event.name, state }
  const { declared, state: leg } = lane.leg ?? {}
  if (leg && leg.phase !== 'live') return { code: `procedure.leg-${leg.phase}`, params: { ...params, leg: leg.id } }
  if (declared && !declared.lives.includes(main.branch.state))
    return { code: 'procedure.leg-asleep', params: { ...params, leg: leg?.id ?? '', state: main.branch.state } }
  if (!event.from.includes(state)) return { code: 'procedure.not-in-state', params }
  if (mayDo(lane.leg, event, by)) return null
  const wanted = event.by.map(({ role, right }) => `${role}/${right}`).join(', ')
  return { code: 'procedure.not-allowed', params: { event: event.name, person: by.person, wanted } }
}

function carryOut(main: Lane, lane: Lane, event: Event, action: Action, at: string): readonly Diagnostic[] {
  const { branch } = lane
  Object.assign(branch.fields, action.fields ?? {})
  branch.evidence.push(...(action.evidence ?? []))
  noteDeed(lane, event.name, action.by, at)
  recordExtension(lane, action, at)
  for (const opening of event.opens ?? []) {
    const wrong = openLegs(lane, opening, action, at)
    if (wrong) return [wrong]
  }
  enter(main, lane, event, at)
  if (event.slip) {
    const colour = String(branch.fields[event.slip.colour] ?? '')
    const { document } = event.slip
    branch.slips.push({ colour, document, rule: `${event.name} ${action.by.person}`, at })
    lane.effects.push({ kind: 'document', leg: lane.leg?.state.id ?? null, document, colour })
  }
  return []
}

/** An event that a clock fires; nothing happens when the state is no longer one that it starts from. */
function fire(lane: Lane, name: string, at: string): boolean {
  const event = knownIn(lane.procedure).events.get(name)
  if (!event?.from.includes(lane.branch.state)) return false
  noteDeed(lane, name, { person: 'system', unit: 'system', may: [] }, at)
  enter(mainLane(lane.basis, lane.calendar, lane.matter, lane.effects), lane, event, at)
  return true
}

function noteDeed({ branch }: Lane, event: string, { person, unit }: Actor, at: string): void {
  const times = (branch.deeds.find((one) => one.event === event)?.times ?? 0) + 1
  branch.deeds = [...branch.deeds.filter((one) => one.event !== event), { event, times, person, unit, at }]
}

/** Moves the branch to where the event leads, with its clocks, documents, notices and measures. */
function enter(main: Lane, lane: Lane, event: Event, at: string): void {
  const { branch, effects } = lane
  const leg = lane.leg?.state.id ?? null
  branch.state = event.to ?? branch.state
  effects.push({ kind: 'entered', leg, state: branch.state, by: event.name })
  for (const clock of event.stops ?? []) stopClock(roomOf(lane), clock, at)
  for (const clock of event.meets ?? []) meetClock(roomOf(lane), clock, at)
  for (const clock of event.starts ?? []) startClock(roomOf(lane), clock, at)
  for (const document of event.issues ?? []) {
    effects.push({ kind: 'document', leg, document, colour: null })
    releaseWaiting(lane, document, at)
  }
  for (const role of event.notifies ?? []) {
    const unit = lane.leg?.declared.owner === role ? lane.leg.state.owner : null
    effects.push({ kind: 'notice', leg, role, unit, about: event.name })
  }
  for (const { series, field } of event.measures ?? []) {
    effects.push({ kind: 'measure', leg, series, value: field === undefined ? 1 : (branch.fields[field] ?? null) })
  }
  settle(main, at)
}

/** The calendar as a matter knows it. */
export const calendarOf = ({ calendar }: Basis, { known }: MatterState): Calendar => knownUntil(calendar, known)
