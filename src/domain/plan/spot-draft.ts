// A spot that was found, as a draft: the same in every language.
import type { Span } from '../base/diagnostic.ts'
import type { Found } from './patterns/pattern.ts'
import type { Draft } from './scene.ts'
import type { Name } from './subject.ts'

/** Where a spot's statement begins, where its value stands, whose it is, and the pattern that found it. */
export interface SpotOwner {
  readonly sentence: Span
  readonly rule: string
  readonly start: number
  readonly at: number
  readonly indicator: Name
}

/** The draft of a spot. */
export const spotDraft = (owner: SpotOwner, found: Found): Draft => ({
  ...owner,
  end: found.span.end,
  form: found.form,
  op: found.op ?? null,
  value: found.value,
  value2: found.value2,
  unit: found.unit,
  per: null,
  role: 'main',
  other: found.other,
  plain: false,
  modifier: false,
})
