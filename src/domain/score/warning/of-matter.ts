// A matter as warning rules see it: its branches by the unit that moves them, their running clocks, what was done how often.
import { type Calendar, dayOf, workdaysBetween } from '../../base/calendar.ts'
import type { Branch, MatterState } from '../../procedure/state.ts'
import type { BranchFact, ClockFact, MatterFact } from './facts.ts'

/** The facts of an open matter on a day. */
export function factOfMatter(
  calendar: Calendar,
  { id, title, opener, state }: Pick<MatterFact, 'id' | 'title' | 'opener'> & { readonly state: MatterState },
  on: string,
): MatterFact {
  const fact = (branch: Branch, unit: string): BranchFact => ({
    unit,
    clocks: branch.clocks
      .filter(({ status }) => status === 'running')
      .map(({ clock, due, overdue }): ClockFact => {
        const day = dayOf(calendar, due)
        const workdays = day < on ? -workdaysBetween(calendar, day, on) : workdaysBetween(calendar, on, day)
        return { clock, due: day, workdays, late: overdue }
      }),
    deeds: Object.fromEntries(branch.deeds.map(({ event, times }) => [event, times])),
    extended: Math.max(0, ...branch.clocks.map(({ extended }) => extended)),
  })
  const legs = state.legs.filter(({ phase }) => phase === 'live')
  return { id, title, opener, branches: [fact(state, opener), ...legs.map((leg) => fact(leg, leg.owner))] }
}
