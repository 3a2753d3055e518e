// The way from a text to its reading: outline, statements and tasks, by the pattern tables; names no pattern.
import type { ReadInput, Reading } from './commitment.ts'

/** The engine's version; a stored reading keeps the one that made it. */
export const ENGINE = '1'

/** Reads a plan or report text. Pure; linear in the text's length. */
export function readPlan(input: ReadInput): Reading {
  return {
    engine: ENGINE,
    document: {
      title: '',
      kind: input.kind ?? 'plan',
      date: input.date ?? null,
      lang: 'zh-Hans',
      chars: input.text.length,
    },
    outline: [],
    statements: [],
    tasks: [],
    leftOut: [],
    diagnostics: [],
  }
}
