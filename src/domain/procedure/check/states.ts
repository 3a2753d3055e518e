// States: each can be reached, each can end, and what is final is final.
import { isFinal } from '../branches.ts'
import { leadingTo, type Rule, reachable } from './site.ts'

/** A branch has an end. */
export const noFinal: Rule = ({ place, procedure }) =>
  procedure.states.some(({ final }) => final) ? [] : [{ code: 'service.no-final', params: { place } }]

/** Every state can be reached from the start. */
export const stateUnreachable: Rule = ({ place, procedure }) => {
  const reached = reachable(procedure, [procedure.start])
  const lost = procedure.states.filter(({ name }) => !reached.has(name))
  return lost.map(({ name }) => ({ code: 'service.state-unreachable', params: { place, state: name } }))
}

/** From every state a final one can be reached. */
export const stateCannotEnd: Rule = ({ place, procedure }) => {
  const finals = procedure.states.filter(({ final }) => final).map(({ name }) => name)
  if (finals.length === 0) return []
  const ends = leadingTo(procedure, finals)
  const stuck = procedure.states.filter(({ name }) => !ends.has(name))
  return stuck.map(({ name }) => ({ code: 'service.state-cannot-end', params: { place, state: name } }))
}

/** Nothing leads out of a final state. */
export const finalGoesOn: Rule = ({ place, procedure }) =>
  procedure.events.flatMap(({ name, from, to }) =>
    from
      .filter((state) => isFinal(procedure, state) && to !== undefined && to !== state)
      .map((state) => ({ code: 'service.final-goes-on', params: { place, state, event: name } })),
  )
