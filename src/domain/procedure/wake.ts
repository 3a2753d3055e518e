// What time does to a matter by itself: reminders, expiry, deemed events, rungs of the ladder, missed periods. Each once.
import { dayOf, endOfDay } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { type Lane, legLanes, roomOf, settle } from './branches.ts'
import { noteLate, refresh, turnPeriod } from './clocks.ts'
import { wakeOf } from './deadline.ts'
import type { Clock, Rung } from './declaration.ts'
import { knownIn } from './lookup.ts'
import type { ClockState, Draft } from './state.ts'

type Fire = (lane: Lane, event: string) => boolean

/** Carries out all that has become due by `at`, in the order in which it became due; a diagnostic when nothing has. */
export function wakeAll(main: Lane, at: string, fire: Fire): readonly Diagnostic[] {
  let done = 0
  for (let next = nextDue(main, at); next !== null; next = nextDue(main, at)) {
    wakeOne(next.lane, next.clock, next.state, at, fire)
    done += 1
  }
  settle(main, at)
  return done > 0 ? [] : [{ code: 'procedure.nothing-due', params: { at } }]
}

function nextDue(main: Lane, at: string): { lane: Lane; clock: Clock; state: Draft<ClockState> } | null {
  let first: { lane: Lane; clock: Clock; state: Draft<ClockState>; wake: string } | null = null
  for (const lane of [main, ...legLanes(main)]) {
    for (const state of lane.branch.clocks) {
      const clock = knownIn(lane.procedure).clocks.get(state.clock)
      if (!clock || state.wake === null || state.wake > at || (first && first.wake <= state.wake)) continue
      first = { lane, clock, state, wake: state.wake }
    }
  }
  return first
}

function wakeOne(lane: Lane, clock: Clock, state: Draft<ClockState>, at: string, fire: Fire): void {
  const room = roomOf(lane)
  if (!state.overdue && (state.wake ?? '') <= state.due) {
    urge(lane, clock, clock.remind?.[state.reminded], at)
    state.reminded += 1
  } else if (clock.length.kind === 'rhythm') {
    missPeriod(lane, clock, state, at)
    return
  } else if (noteLate(room, state, at)) {
    if (clock.expiry.kind === 'fire') expireWith(lane, clock, state, fire)
  } else if (clock.expiry.kind === 'ladder') {
    urge(lane, clock, clock.expiry.rungs[state.rung], at)
    state.rung += 1
  }
  state.wake = wakeOf(lane.calendar, clock, state)
}

function expireWith(lane: Lane, clock: Clock, state: Draft<ClockState>, fire: Fire): void {
  if (clock.expiry.kind !== 'fire') return
  const { event, dated } = clock.expiry
  const counts = dated === 'start' ? state.startedAt : state.due
  if (fire(lane, event)) {
    lane.effects.push({ kind: 'fired', leg: lane.leg?.state.id ?? null, event, clock: clock.name, counts })
  }
}

/** A period without its report: it is late, the rung grows with the misses in a row, and the next period begins. */
function missPeriod(lane: Lane, clock: Clock, state: Draft<ClockState>, at: string): void {
  noteLate(roomOf(lane), state, at)
  const missed = state.missed + 1
  if (clock.expiry.kind === 'ladder') {
    urge(lane, clock, clock.expiry.rungs[Math.min(missed, clock.expiry.rungs.length) - 1], at)
  }
  const due = endOfDay(lane.calendar, dayOf(lane.calendar, state.due))
  turnPeriod(roomOf(lane), clock, state, due)
  state.missed = missed
  refresh(roomOf(lane), clock, state, due)
}

function urge(lane: Lane, clock: Clock, how: Pick<Rung, 'tells' | 'slip'> | undefined, at: string): void {
  if (!how) return
  if (how.slip) {
    const { colour, document } = how.slip
    lane.branch.slips.push({ colour, document, rule: clock.name, at })
    lane.effects.push({ kind: 'document', leg: lane.leg?.state.id ?? null, document, colour })
  }
  tell(lane, how.tells, clock.name)
}

function tell({ leg, effects }: Lane, roles: readonly string[], about: string): void {
  for (const role of roles) {
    const unit = leg?.declared.owner === role ? leg.state.owner : null
    effects.push({ kind: 'notice', leg: leg?.state.id ?? null, role, unit, about })
  }
}
