// More time: asked for before expiry with reason, progress and a new date; granted by a decision that names a date; so often and no oftener.
import { dayOf } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { type Lane, roomOf } from './branches.ts'
import { clockOf, extendClock } from './clocks.ts'
import type { Clock } from './declaration.ts'
import type { Action, ClockState } from './state.ts'

type Part = 'request' | 'grant' | 'refuse'

/** The clock whose extension this event asks for, grants or refuses. */
function concerned(clocks: readonly Clock[], event: string): { clock: Clock; part: Part } | null {
  for (const clock of clocks) {
    const { extension } = clock
    if (extension?.request?.event === event) return { clock, part: 'request' }
    if (extension?.grant === event) return { clock, part: 'grant' }
    if (extension?.refuse === event) return { clock, part: 'refuse' }
  }
  return null
}

/** Why the rules of extension do not let this action through, or null. */
export function refuseExtension(lane: Lane, action: Action, at: string): Diagnostic | null {
  const found = concerned(lane.procedure.clocks, action.event)
  if (!found) return null
  const { clock, part } = found
  const params = { event: action.event, clock: clock.name }
  const state = clockOf(lane.branch, clock.name)
  if (!state || state.status === 'stopped') return { code: 'procedure.clock-not-running', params }
  const asked = state.asked !== undefined
  const needsAsking = part !== 'request' && clock.extension?.request !== undefined
  if (needsAsking && !asked) return { code: 'procedure.extension-not-asked', params }
  if (part === 'refuse') return null
  if (part === 'request' && asked) return { code: 'procedure.extension-asked-already', params }
  if (state.extended >= (clock.extension?.times ?? 0))
    return { code: 'procedure.extension-used', params: { ...params, times: clock.extension?.times ?? 0 } }
  // The request must come in time; the decision on it may take longer.
  const over = state.overdue || (state.status === 'running' && at > state.due)
  if (over && !needsAsking) return { code: 'procedure.extension-too-late', params }
  return notLater(lane, clock, part, state, action)
}

function notLater(lane: Lane, clock: Clock, part: Part, state: ClockState, action: Action): Diagnostic | null {
  const field = fieldOfDate(clock, part)
  const date = field === null ? undefined : action.fields?.[field]
  if (typeof date !== 'string') return null
  const due = dayOf(lane.calendar, state.due)
  if (date > due) return null
  return { code: 'procedure.extension-not-later', params: { event: action.event, clock: clock.name, date, due } }
}

function fieldOfDate({ extension }: Clock, part: Part): string | null {
  if (part === 'request') return extension?.request?.until ?? null
  return extension?.to.kind === 'field' ? extension.to.field : null
}

/** Notes that more time was asked for, or gives it, or lays the request aside. */
export function recordExtension(lane: Lane, action: Action, at: string): void {
  const found = concerned(lane.procedure.clocks, action.event)
  const state = found && clockOf(lane.branch, found.clock.name)
  if (!found || !state) return
  if (found.part === 'request') state.asked = at
  else if (found.part === 'refuse') delete state.asked
  else {
    const field = fieldOfDate(found.clock, 'grant')
    const date = field === null ? null : lane.branch.fields[field]
    extendClock(roomOf(lane), found.clock, typeof date === 'string' ? date : null, at)
  }
}
