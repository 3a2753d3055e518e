// Where the states of a procedure stand in its picture: layers by the longest way from the start, ways back above, long ways below.
import type { Event, Procedure } from '../../domain/procedure/declaration.ts'

/** A state in its layer (from the left) and row (from the top). */
export interface Place {
  readonly state: string
  readonly layer: number
  readonly row: number
}

/** A way from one state to another, with the events that take it. */
export interface Way {
  readonly from: string
  readonly to: string
  readonly back: boolean
  readonly events: readonly Event[]
}

/** The picture in layers and rows. */
export interface Layout {
  readonly places: readonly Place[]
  readonly ways: readonly Way[]
}

/** Lays a procedure out. */
export function layOut(procedure: Procedure): Layout {
  const ways = waysOf(procedure)
  const forward = ways.filter(({ back }) => !back)
  const names = procedure.states.map(({ name }) => name)
  const layers = longest(names, forward)
  const remaining = longest(
    names,
    forward.map(({ from, to }) => ({ from: to, to: from })),
  )
  const rank = (name: string): readonly number[] => [
    -(remaining.get(name) ?? 0),
    ways.filter(({ from, back }) => back && from === name).length,
    forward.filter(({ to }) => to === name).length,
    names.indexOf(name),
  ]
  const places = names.map((state) => {
    const layer = layers.get(state) ?? 0
    const peers = names.filter((one) => layers.get(one) === layer).sort((a, b) => compare(rank(a), rank(b)))
    return { state, layer, row: peers.indexOf(state) }
  })
  return { places, ways }
}

/** The end that a procedure is meant to come to: the farthest state, in the first row. */
export function goalOf(procedure: Procedure): string | undefined {
  const { places } = layOut(procedure)
  const last = Math.max(...places.map(({ layer }) => layer))
  return places.find(({ layer, row }) => layer === last && row === 0)?.state
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((one, index) => one !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

/** Every pair of states that events join; a way to a state that the walk has come from leads back. */
function waysOf({ start, events }: Procedure): Way[] {
  const pairs = new Map<string, { from: string; to: string; events: Event[] }>()
  for (const event of events) {
    for (const from of event.from) {
      const { to } = event
      if (to === undefined || to === from) continue
      const pair = pairs.get(`${from} ${to}`) ?? { from, to, events: [] }
      pair.events.push(event)
      pairs.set(`${from} ${to}`, pair)
    }
  }
  const back = new Set<string>()
  const seen = new Set<string>()
  const visit = (state: string, trail: readonly string[]) => {
    seen.add(state)
    for (const { from, to } of pairs.values()) {
      if (from !== state) continue
      if (to === state || trail.includes(to)) back.add(`${from} ${to}`)
      else if (!seen.has(to)) visit(to, [...trail, state])
    }
  }
  visit(start, [])
  return [...pairs.values()].map((pair) => ({ ...pair, back: back.has(`${pair.from} ${pair.to}`) }))
}

/** For each state the number of ways on the longest road to it. */
function longest(
  names: readonly string[],
  ways: readonly { readonly from: string; readonly to: string }[],
): ReadonlyMap<string, number> {
  const far = new Map(names.map((name) => [name, 0]))
  for (let round = 0; round < names.length; round += 1) {
    for (const { from, to } of ways) far.set(to, Math.max(far.get(to) ?? 0, (far.get(from) ?? 0) + 1))
  }
  return far
}
