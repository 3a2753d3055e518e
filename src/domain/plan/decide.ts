// Whether a decision can be taken as things stand: the log only grows by decisions that this lets through.
import { type Diagnostic, ok, type Result, refuse } from '../base/diagnostic.ts'
import { checkContent } from './check-content.ts'
import { concerns, type Folded, fold, type Made, type Step } from './fold.ts'
import type { Content, Decision, Item } from './item.ts'

/** A document as its log tells it. */
export interface PlanState {
  readonly text: string
  readonly steps: readonly Step[]
  readonly folded: Folded
}

/** The state that a text and its log amount to. */
export const stateOf = (text: string, steps: readonly Step[]): PlanState => ({ text, steps, folded: fold(steps) })

/** The decision as it shall be logged, or every reason against it; each names its field. */
export function decide(state: PlanState, decision: Decision): Result<Decision> {
  switch (decision.kind) {
    case 'undo':
      return undo(state, decision)
    case 'add':
      return unless(checkAll(state, [decision.content]), decision)
    case 'accept':
      return accept(state, decision)
    case 'correct':
      return unless([...checkOpen(state, [decision.item]), ...checkAll(state, [decision.content])], decision)
    case 'reject': {
      const reason = decision.reason.trim()
      const empty = reason === '' ? [{ code: 'system.reason-missing', params: { field: 'reason' } }] : []
      return unless([...empty, ...checkOpen(state, [decision.item])], { ...decision, reason })
    }
    case 'split': {
      const few = decision.into.length < 2 ? [{ code: 'system.split-needs-two', params: { field: 'into' } }] : []
      return unless([...few, ...checkOpen(state, [decision.item]), ...checkAll(state, decision.into)], decision)
    }
    case 'merge':
      return merge(state, decision)
  }
}

/** The last line after `since` that touched what this decision touches, or null: then both can stand. */
export function changedSince(folded: Folded, decision: Decision, since: number): Made | null {
  const next = Math.max(0, ...folded.history.map((made) => made.seq)) + 1
  const mine = new Set(concerns(next, decision, folded.history))
  return (
    folded.history.findLast(
      (made) => made.seq > since && concerns(made.seq, made.decision, folded.history).some((id) => mine.has(id)),
    ) ?? null
  )
}

function accept(state: PlanState, decision: Decision & { kind: 'accept' }): Result<Decision> {
  const items = [...new Set(decision.items)]
  if (items.length === 0) return refuse('system.nothing-chosen', { field: 'items' })
  const faults = items.flatMap((id) => {
    const item = find(state, id)
    if (!item) return [unknown(id)]
    return item.standing === 'proposed' ? [] : [decided(item)]
  })
  return unless(faults, { kind: 'accept', items })
}

function merge(state: PlanState, decision: Decision & { kind: 'merge' }): Result<Decision> {
  const items = [...new Set(decision.items)]
  const faults: Diagnostic[] = []
  if (items.length < 2) faults.push({ code: 'system.merge-needs-two', params: { field: 'items' } })
  const kinds = new Set(items.map((id) => find(state, id)?.content.kind).filter((kind) => kind !== undefined))
  if (kinds.size > 1) faults.push({ code: 'system.merge-mixes', params: { field: 'items' } })
  return unless([...faults, ...checkOpen(state, items), ...checkAll(state, [decision.into])], { ...decision, items })
}

function undo(state: PlanState, decision: Decision & { kind: 'undo' }): Result<Decision> {
  const { history, lost } = state.folded
  const target = history.find((made) => made.seq === decision.seq)
  if (!target) return refuse('system.unknown-decision', { field: 'seq', seq: decision.seq })
  if (target.undone) return refuse('system.already-undone', { field: 'seq', seq: decision.seq })
  const mine = new Set(concerns(target.seq, target.decision, history))
  const later = history.findLast(
    (made) =>
      made.seq > target.seq &&
      !made.undone &&
      made.decision.kind !== 'undo' &&
      concerns(made.seq, made.decision, history).some((id) => mine.has(id)),
  )
  if (later) return blocked(decision.seq, later)
  const seq = (state.steps.at(-1)?.seq ?? 0) + 1
  const trial: Step = { seq, at: target.at, actor: target.actor, event: { kind: 'decision', decision } }
  const stranded = fold([...state.steps, trial]).lost.find((one) => !lost.includes(one))
  const strandedLine = history.find((made) => made.seq === stranded)
  return strandedLine ? blocked(decision.seq, strandedLine) : ok(decision)
}

const blocked = (seq: number, by: Made): Result<Decision> =>
  refuse('system.undo-blocked', { field: 'seq', seq, by: by.seq, who: by.actor.name })

/** Items that can be changed: known, and not rejected (an undo brings a rejected one back). */
function checkOpen(state: PlanState, ids: readonly string[]): Diagnostic[] {
  return ids.flatMap((id) => {
    const item = find(state, id)
    if (!item) return [unknown(id)]
    return item.standing === 'rejected' ? [decided(item)] : []
  })
}

function checkAll(state: PlanState, contents: readonly Content[]): Diagnostic[] {
  const count = state.folded.reading?.statements.length ?? 0
  return contents.flatMap((content) => checkContent(content, state.text, count))
}

const find = (state: PlanState, id: string): Item | undefined => state.folded.items.find((item) => item.id === id)

const unknown = (item: string): Diagnostic => ({ code: 'system.unknown-item', params: { field: 'item', item } })

const decided = (item: Item): Diagnostic => ({
  code: 'system.already-decided',
  params: { field: 'item', item: item.id, who: item.by?.name ?? '', standing: `system.standing-${item.standing}` },
})

const unless = (faults: readonly Diagnostic[], decision: Decision): Result<Decision> =>
  faults.length > 0 ? { ok: false, diagnostics: faults } : ok(decision)
