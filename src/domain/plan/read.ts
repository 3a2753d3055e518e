// The way from a text to its reading: outline, statements and tasks, by the pattern tables; names no pattern.
import { openSource } from '../text/source.ts'
import type { ReadInput, Reading } from './commitment.ts'
import { findStatements } from './statements.ts'
import { structure } from './structure.ts'
import { findTasks } from './tasks.ts'

/** The engine's version; a stored reading keeps the one that made it. */
export const ENGINE = '1'

/** Reads a plan or report text. Pure; linear in the text's length. */
export function readPlan(input: ReadInput): Reading {
  const source = openSource(input.text)
  const given = { ...(input.kind ? { kind: input.kind } : {}), ...(input.date ? { date: input.date } : {}) }
  const tables = input.tables ?? []
  const { profile, leftOut, headings, diagnostics } = structure(source, given, tables)
  const { title, kind, date, lang } = profile
  const statements = findStatements(source, leftOut, headings, kind, date, lang)
  const tasks = findTasks({ source, kind, lang, date, headings, leftOut, tables, statements })
  return {
    engine: ENGINE,
    document: { title, kind, date, lang, chars: input.text.length },
    outline: headings,
    statements,
    tasks,
    leftOut,
    diagnostics,
  }
}
