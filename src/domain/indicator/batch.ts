// How figures that were handed in together come to count: handed in, looked at by somebody else, approved, locked.

/** Where a batch of figures came from. */
export type BatchOrigin = 'entry' | 'import' | 'document' | 'matters'

/** How far it is. Only `approved` and `locked` figures count. */
export type BatchState = 'draft' | 'submitted' | 'returned' | 'approved' | 'locked' | 'withdrawn'

/** What can be done with a batch. */
export type BatchMove = 'submit' | 'approve' | 'return' | 'withdraw' | 'lock'

/** Who does it: the unit that handed in, or whoever reviews. */
export type BatchHand = 'maker' | 'reviewer'

/** One way on. A move that needs a note is refused without one. */
export interface BatchStep {
  readonly move: BatchMove
  readonly from: readonly BatchState[]
  readonly to: BatchState
  readonly by: BatchHand
  readonly noted: boolean
}

/** Every way on. What is locked stays: a mistake is mended by a revision in a later batch. */
const BATCH_STEPS: readonly BatchStep[] = [
  { move: 'submit', from: ['draft', 'returned'], to: 'submitted', by: 'maker', noted: false },
  { move: 'withdraw', from: ['draft', 'submitted', 'returned'], to: 'withdrawn', by: 'maker', noted: false },
  { move: 'approve', from: ['submitted'], to: 'approved', by: 'reviewer', noted: false },
  { move: 'return', from: ['submitted', 'approved'], to: 'returned', by: 'reviewer', noted: true },
  { move: 'lock', from: ['approved'], to: 'locked', by: 'reviewer', noted: false },
]

/** Whether figures of a batch in this state judge anything. */
export const doCount = (state: BatchState): boolean => state === 'approved' || state === 'locked'

/** What somebody may do with a batch: whoever handed it in never approves or returns it. */
export function movesOpen(
  state: BatchState,
  hands: { readonly maker: boolean; readonly reviewer: boolean; readonly own: boolean },
): readonly BatchStep[] {
  return BATCH_STEPS.filter(
    ({ from, by }) => from.includes(state) && (by === 'maker' ? hands.maker : hands.reviewer && !hands.own),
  )
}
