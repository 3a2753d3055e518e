// What can be done to the clocks of one branch: start, stop, meet, pause, resume, extend. Each writes the draft and says what changed.
import { type Calendar, dayOf } from '../base/calendar.ts'
import type { Json } from '../base/digest.ts'
import { dueOf, nextOfRhythm, wakeOf } from './deadline.ts'
import type { Clock } from './declaration.ts'
import type { Branch, ClockState, Draft, Effect } from './state.ts'

/** The branch whose clocks are moved, how they are declared, and where effects go. */
export interface ClockRoom {
  readonly calendar: Calendar
  readonly declared: ReadonlyMap<string, Clock>
  readonly branch: Draft<Branch>
  readonly leg: string | null
  readonly effects: Effect[]
}

type Change = Extract<Effect, { kind: 'clock' }>['change']

/** The clock of this name in a branch, when it was ever started. */
export function clockOf<B extends { readonly clocks: readonly ClockState[] }>(
  branch: B,
  name: string,
): B['clocks'][number] | undefined {
  return branch.clocks.find((one) => one.clock === name)
}

/** Starts a clock, anew when it ran before; what it was late with stays on record. A clock without its date does not start. */
export function startClock(room: ClockRoom, name: string, at: string): void {
  const clock = room.declared.get(name)
  if (!clock) return
  const target = targetOf(room, clock, dayOf(room.calendar, at))
  if (clock.length.kind !== 'span' && target === undefined) return
  const before = clockOf(room.branch, name)
  const fresh: Draft<ClockState> = {
    clock: name,
    status: 'running',
    startedAt: at,
    ...(target === undefined ? {} : { target }),
    more: 0,
    extended: 0,
    pauses: [],
    due: at,
    provisional: false,
    reminded: 0,
    rung: 0,
    missed: 0,
    overdue: false,
    lates: before?.lates ?? [],
    wake: null,
  }
  room.branch.clocks = [...room.branch.clocks.filter((one) => one.clock !== name), fresh]
  if (clock.pausedIn?.includes(room.branch.state)) pause(fresh, at)
  refresh(room, clock, fresh, at)
  say(room, fresh, 'started')
}

function targetOf({ branch }: ClockRoom, { length }: Clock, day: string): string | undefined {
  if (length.kind === 'date') return text(branch.fields[length.field])
  if (length.kind === 'span') return undefined
  const every = typeof length.every === 'string' ? length.every : text(branch.fields[length.every.field])
  return every === undefined ? undefined : nextOfRhythm(every, length.day, day)
}

const text = (value: Json | undefined) => (typeof value === 'string' ? value : undefined)

/** Reckons due and next wake again, as after any change; reminders that lie before `at` are not sent late. */
export function refresh(room: ClockRoom, clock: Clock, state: Draft<ClockState>, at: string): void {
  const { due, provisional } = dueOf(room.calendar, clock, state)
  state.due = due
  state.provisional = provisional
  state.wake = wakeOf(room.calendar, clock, state)
  while (state.wake !== null && state.wake < at && !state.overdue && state.reminded < (clock.remind?.length ?? 0)) {
    state.reminded += 1
    state.wake = wakeOf(room.calendar, clock, state)
  }
}

/** Stops a clock for good; when it had run out, that stays on record. */
export function stopClock(room: ClockRoom, name: string, at: string): void {
  const state = clockOf(room.branch, name)
  if (!state || state.status === 'stopped') return
  if (state.status === 'running') noteLate(room, state, at)
  state.status = 'stopped'
  state.stoppedAt = at
  state.wake = null
  say(room, state, 'stopped')
}

/** Records that a clock has run out, once for every due instant. */
export function noteLate(room: ClockRoom, state: Draft<ClockState>, at: string): boolean {
  if (state.overdue || at <= state.due) return false
  state.overdue = true
  state.lates.push({ due: state.due })
  room.effects.push({ kind: 'late', leg: room.leg, clock: state.clock, due: state.due })
  return true
}

/** Meets the present period of a recurring clock: it runs on to the period after. */
export function meetClock(room: ClockRoom, name: string, at: string): void {
  const clock = room.declared.get(name)
  const state = clockOf(room.branch, name)
  if (!clock || !state || state.status === 'stopped' || state.target === undefined) return
  state.missed = 0
  turnPeriod(room, clock, state, at)
  say(room, state, 'met')
}

/** Turns a recurring clock to the period after its present one. */
export function turnPeriod(room: ClockRoom, clock: Clock, state: Draft<ClockState>, at: string): void {
  const next = targetOf(room, clock, dayOf(room.calendar, state.due))
  if (next !== undefined) state.target = next
  Object.assign(state, {
    overdue: false,
    rung: 0,
    reminded: 0,
    pauses: state.pauses.filter(({ to }) => to === undefined),
  })
  refresh(room, clock, state, at)
}

/** Pauses or resumes the clocks that the state of the branch, or the sleep of its leg, asks it for. */
export function pauseAsStateAsks(room: ClockRoom, asleep: boolean, at: string): void {
  for (const state of room.branch.clocks) {
    const clock = room.declared.get(state.clock)
    if (!clock || state.status === 'stopped') continue
    const rest = asleep || clock.pausedIn?.includes(room.branch.state) === true
    if (rest && state.status === 'running') {
      noteLate(room, state, at)
      pause(state, at)
      state.wake = null
      say(room, state, 'paused')
    } else if (!rest && state.status === 'paused') {
      state.pauses = state.pauses.map((one) => (one.to === undefined ? { ...one, to: at } : one))
      state.status = 'running'
      refresh(room, clock, state, at)
      say(room, state, 'resumed')
    }
  }
}

function pause(state: Draft<ClockState>, at: string): void {
  state.status = 'paused'
  // What is overdue already gains nothing by a pause.
  if (!state.overdue) state.pauses.push({ from: at })
}

/** Grants more time: the day that was named, or the declared span more. Lateness that the request forestalled is excused. */
export function extendClock(room: ClockRoom, clock: Clock, until: string | null, at: string): void {
  const state = clockOf(room.branch, clock.name)
  const { extension } = clock
  if (!state || !extension) return
  const asked = state.asked
  if (until !== null) {
    state.target = until
    state.pauses = state.pauses.filter(({ to }) => to === undefined)
  } else if (extension.to.kind === 'span') state.more += extension.to.n
  if (asked !== undefined)
    state.lates = state.lates.map((late) => (late.due >= asked ? { ...late, excused: true } : late))
  delete state.asked
  Object.assign(state, { extended: state.extended + 1, overdue: false, rung: 0, reminded: 0 })
  refresh(room, clock, state, at)
  say(room, state, 'extended')
}

/** Reckons all running clocks again, as after a notice of working days; says which have moved. */
export function moveClocks(room: ClockRoom, at: string): void {
  for (const state of room.branch.clocks) {
    const clock = room.declared.get(state.clock)
    if (!clock || state.status === 'stopped') continue
    const { due, provisional } = state
    refresh(room, clock, state, at)
    if (state.status === 'paused') state.wake = null
    if (state.due !== due || state.provisional !== provisional) say(room, state, 'moved')
  }
}

function say({ effects, leg }: ClockRoom, state: ClockState, change: Change): void {
  const { clock, due, provisional } = state
  effects.push({ kind: 'clock', leg, clock, change, due, provisional })
}
