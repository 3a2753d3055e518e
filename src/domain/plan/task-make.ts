// Puts a task together: its exact run, its deadlines, and the statements that stand in it.
import type { Span } from '../base/diagnostic.ts'
import type { Source } from '../text/source.ts'
import { looksLikeBody, splitBodies } from './bodies.ts'
import type { Heading, LeftOut, Period, Statement, Table, Task } from './commitment.ts'
import { findDue } from './task-due.ts'

/** What tasks are found in: the text with all that is known of it. */
export interface TaskContext {
  readonly source: Source
  readonly headings: readonly Heading[]
  readonly leftOut: readonly LeftOut[]
  readonly tables: readonly Table[]
  readonly statements: readonly Statement[]
  readonly date: string | null
}

/** What is known of a task before its run is read. */
export interface Draft extends Span {
  readonly title: string
  readonly path: readonly string[]
  readonly lead?: readonly string[]
  readonly support?: readonly string[]
  /** Runs outside the task that name its deadline. */
  readonly due?: readonly Span[]
  readonly marker?: Span | null
}

/** Makes a task of a draft; null when nothing is left of its run. */
export function makeTask(context: TaskContext, draft: Draft): Task | null {
  const { source, date } = context
  const { start, end } = trimmed(source, draft.start, draft.end)
  if (end <= start) return null
  const due: Period[] = findDue(source, start, end, date)
  for (const span of draft.due ?? [])
    for (const p of findDue(source, span.start, span.end, date, true))
      if (!due.some((d) => d.words === p.words)) due.push(p)
  const lead = draft.lead && draft.lead.length > 0 ? draft.lead : namedInText(source, start, end)
  return {
    start,
    end,
    title: draft.title,
    quote: source.raw.slice(start, end),
    path: draft.path,
    lead,
    support: (draft.support ?? []).filter((name) => !lead.includes(name)),
    due,
    quantities: statementsIn(context.statements, start, end),
    marker: draft.marker ? source.raw.slice(draft.marker.start, draft.marker.end) : null,
  }
}

/** Who the sentence itself says leads: 由市教育局牵头. */
function namedInText(source: Source, start: number, end: number): string[] {
  const m = /由([^，。；：由]{2,24}?)(?:牵头|负总责|负责)/.exec(source.folded.slice(start, end))
  if (!m) return []
  const from = start + m.index + 1
  return splitBodies(source, from, from + (m[1] as string).length).filter(looksLikeBody)
}

/** A run without white space at its ends. */
export function trimmed(source: Source, start: number, end: number): Span {
  let from = start
  let to = end
  while (from < to && /\s/.test(source.folded[from] as string)) from++
  while (to > from && /\s/.test(source.folded[to - 1] as string)) to--
  return { start: from, end: to }
}

/** Indexes of the statements that stand wholly inside a run; statements are in text order. */
function statementsIn(statements: readonly Statement[], start: number, end: number): number[] {
  let low = 0
  let high = statements.length
  while (low < high) {
    const mid = (low + high) >> 1
    if ((statements[mid] as Statement).start < start) low = mid + 1
    else high = mid
  }
  const out: number[] = []
  for (let i = low; i < statements.length && (statements[i] as Statement).start < end; i++)
    if ((statements[i] as Statement).end <= end) out.push(i)
  return out
}
