// A copy of a matter that a step may write: everything that steps change is copied, all else is shared with the state
// before, which nobody may change.
import type { Branch, ClockState, Draft, LegState, MatterState } from './state.ts'

/** The draft of a matter. Single pauses, deeds, slips, pieces of evidence and values of fields are shared: steps replace them, never write into them. */
export function draftOf(matter: MatterState): Draft<MatterState> {
  const legs = matter.legs.map((leg) => copyBranch(leg) as Draft<LegState>)
  return { ...(copyBranch(matter) as Draft<MatterState>), legs }
}

function copyBranch<B extends Branch>(branch: B): unknown {
  return {
    ...branch,
    fields: { ...branch.fields },
    clocks: branch.clocks.map(copyClock),
    deeds: branch.deeds.slice(),
    evidence: branch.evidence.slice(),
    slips: branch.slips.slice(),
  }
}

// A clock that has stopped is never written again: starting it anew puts another in its place.
const copyClock = (clock: ClockState) =>
  clock.status === 'stopped' ? clock : { ...clock, pauses: clock.pauses.slice(), lates: clock.lates.slice() }
