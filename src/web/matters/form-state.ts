// What a form of an event is between two answers: everything that was typed, and what was wrong with it.
import type { Evidence } from '../../domain/procedure/state.ts'
import type { FieldErrors } from '../components/field.tsx'

/** What was typed, all values by the name that the form sends. */
export type Typed = Readonly<Record<string, readonly string[]>>

/** A form between two answers: what was typed stays, with what was wrong. */
export interface FormState {
  readonly typed: Typed
  readonly errors: FieldErrors
  /** Refusals that no single field can mend. */
  readonly refused: readonly string[]
  /** Made when the form was first shown: the same form sent twice acts once. */
  readonly key: string
  /** Evidence that was handed in with a form that was refused. */
  readonly kept: readonly Evidence[]
}
