// From the lines of a document's log to its items as they stand: readings propose, people decide, an undo takes a decision out as if it had never been.
import { reanchor, type Standing } from './anchor.ts'
import type { Reading } from './commitment.ts'
import type { Actor, Content, Decision, Item } from './item.ts'
import { inTextOrder, proposalsOf } from './proposal.ts'

/** One line of a document's log that matters for its items. */
export interface Step {
  readonly seq: number
  readonly at: string
  readonly actor: Actor
  readonly event:
    | { readonly kind: 'read'; readonly reading: Reading }
    | { readonly kind: 'decision'; readonly decision: Decision }
}

/** A decision in the order it was made; `undone` when a later one took it back. */
export interface Made {
  readonly seq: number
  readonly at: string
  readonly actor: Actor
  readonly decision: Decision
  readonly undone: boolean
}

/** What the log amounts to. `lost` names decisions that stand but found nothing to act on; it is empty for every log that `decide` let grow. */
export interface Folded {
  readonly reading: Reading | null
  readonly items: readonly Item[]
  readonly history: readonly Made[]
  readonly lost: readonly number[]
}

interface State extends Standing {
  readonly reading: Reading | null
  readonly lost: readonly number[]
}

/** Replays the log. Pure and deterministic: the same lines always give the same items with the same ids. */
export function fold(steps: readonly Step[]): Folded {
  const undone = undoneBy(steps)
  let state: State = { reading: null, items: [], retired: [], lost: [] }
  for (const step of steps) {
    if (step.event.kind === 'read') state = read(state, step.event.reading)
    else if (!undone.has(step.seq)) state = act(state, step, step.event.decision)
  }
  return { reading: state.reading, items: inTextOrder(state.items), history: historyOf(steps), lost: state.lost }
}

/** The decisions among the steps, each with whether it was taken back; needs no reading. */
export function historyOf(steps: readonly Step[]): Made[] {
  const undone = undoneBy(steps)
  return decisionsOf(steps).map((step) => ({ ...step, undone: undone.has(step.seq) }))
}

/** Ids of the items that a decision takes up or makes; an undo those of the decision that it takes back. */
export function concerns(seq: number, decision: Decision, history: readonly Made[]): readonly string[] {
  switch (decision.kind) {
    case 'accept':
      return decision.items
    case 'correct':
    case 'reject':
      return [decision.item]
    case 'split':
      return [decision.item, ...decision.into.map((_, index) => madeId(seq, index))]
    case 'merge':
      return [...decision.items, madeId(seq, 0)]
    case 'add':
      return [madeId(seq, 0)]
    case 'undo': {
      const target = history.find((made) => made.seq === decision.seq)
      return target && target.seq < seq ? concerns(target.seq, target.decision, history) : []
    }
  }
}

/** Lines taken back by an undo that itself stands. */
function undoneBy(steps: readonly Step[]): Set<number> {
  const undone = new Set<number>()
  for (const step of [...steps].reverse()) {
    const { event } = step
    if (event.kind === 'decision' && event.decision.kind === 'undo' && !undone.has(step.seq)) {
      undone.add(event.decision.seq)
    }
  }
  return undone
}

function decisionsOf(steps: readonly Step[]): Omit<Made, 'undone'>[] {
  return steps.flatMap(({ seq, at, actor, event }) =>
    event.kind === 'decision' ? [{ seq, at, actor, decision: event.decision }] : [],
  )
}

function read(state: State, reading: Reading): State {
  if (!state.reading) return { ...state, reading, items: proposalsOf(reading) }
  return { ...state, reading, ...reanchor(state, state.reading, reading) }
}

function act(state: State, step: Step, decision: Decision): State {
  const mark = { by: step.actor, at: step.at }
  const make = (content: Content, index: number, standing: 'added' | 'corrected', proposal: Content | null): Item => ({
    id: madeId(step.seq, index),
    standing,
    content,
    proposal,
    ...mark,
    reason: null,
  })
  switch (decision.kind) {
    case 'undo':
      return state
    case 'add':
      return { ...state, items: [...state.items, make(decision.content, 0, 'added', null)] }
    case 'accept':
      return change(state, step.seq, decision.items, (item) => [
        { ...item, standing: 'accepted', ...mark, reason: null },
      ])
    case 'correct': {
      const { content } = decision
      return change(state, step.seq, [decision.item], (item) => [
        { ...item, content, standing: item.standing === 'added' ? 'added' : 'corrected', ...mark, reason: null },
      ])
    }
    case 'reject':
      return change(state, step.seq, [decision.item], (item) => [
        { ...item, standing: 'rejected', ...mark, reason: decision.reason },
      ])
    case 'split':
      return change(state, step.seq, [decision.item], (item) =>
        decision.into.map((content, index) => make(content, index, 'corrected', item.proposal)),
      )
    case 'merge':
      return change(state, step.seq, decision.items, (item, index, all) =>
        index > 0
          ? []
          : [make(decision.into, 0, 'corrected', all.find((one) => one.proposal)?.proposal ?? item.proposal)],
      )
  }
}

/** Replaces the named items by what `into` makes of them; originals that give way to others are retired. */
function change(
  state: State,
  seq: number,
  ids: readonly string[],
  into: (item: Item, index: number, all: readonly Item[]) => readonly Item[],
): State {
  const known = new Map(state.items.map((item) => [item.id, item]))
  const named = ids.flatMap((id) => known.get(id) ?? [])
  if (named.length < ids.length) return { ...state, lost: [...state.lost, seq] }
  const made = new Map(named.map((item, index) => [item.id, into(item, index, named)]))
  const items = state.items.flatMap((item) => made.get(item.id) ?? [item])
  const gone = named.filter((item) => !made.get(item.id)?.some((one) => one.id === item.id))
  return { ...state, items, retired: [...state.retired, ...gone] }
}

const madeId = (seq: number, index: number) => `d${seq}-${index}`
