// From what happened to where the matter stands: the log is the truth, the state only saves the trouble of reading it.

import type { Diagnostic, Result } from '../base/diagnostic.ts'
import type { Basis, Happening, MatterState } from './state.ts'
import { begin, step } from './step.ts'

/** One happening of the log with its instant. */
export interface Happened {
  readonly at: string
  readonly what: Happening
}

/** The state after all of it, opened at `openedAt` when working days were published up to `known`; or the first happening that does not fit. */
export function replay(
  basis: Basis,
  opened: { at: string; known: number },
  log: readonly Happened[],
): Result<MatterState> {
  const calendar = { ...basis.calendar, years: basis.calendar.years.filter(({ year }) => year <= opened.known) }
  let { state } = begin({ ...basis, calendar }, opened.at)
  for (const [index, { at, what }] of log.entries()) {
    const stepped = step(basis, state, what, at)
    if (!stepped.ok) {
      const first: Diagnostic = { code: 'procedure.replay-stopped', params: { seq: index + 1, at } }
      return { ok: false, diagnostics: [first, ...stepped.diagnostics] }
    }
    state = stepped.state
  }
  return { ok: true, value: state }
}
