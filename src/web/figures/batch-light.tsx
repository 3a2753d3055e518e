// How far a batch is, as a shape and a word.
import type { BatchState } from '../../domain/indicator/batch.ts'
import { type ShapeName, SignLight } from '../components/shape.tsx'
import type { Voice } from '../voice.ts'

const SIGNS: Readonly<Record<BatchState, readonly [ShapeName, string]>> = {
  draft: ['proposed', 'calm'],
  submitted: ['clock', 'blue'],
  returned: ['down', 'warn'],
  approved: ['accepted', 'on'],
  locked: ['stop', 'calm'],
  withdrawn: ['rejected', 'calm'],
}

/** The light. */
export function BatchLight({ v, state }: { readonly v: Voice; readonly state: BatchState }) {
  const [shape, tone] = SIGNS[state]
  return <SignLight sign={{ shape, tone, text: v.tell({ code: `score.state.${state}`, params: {} }) }} />
}
