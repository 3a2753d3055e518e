// What shall be done: the tasks of a plan, of its tables, or of what a report or an interview promises.
import type { DocumentKind, Task } from './commitment.ts'
import { aheadTasks } from './task-ahead.ts'
import { type TaskContext, trimmed } from './task-make.ts'
import { findMarkers } from './task-markers.ts'
import { sectionTasks } from './task-sections.ts'
import { tableTasks, taskTables } from './task-table.ts'

/** Everything of a document that tasks are read from. */
export interface TaskInput extends TaskContext {
  readonly kind: DocumentKind
  readonly lang: 'zh-Hans' | 'zh-Hant' | 'en'
}

/** The tasks of a document in text order. A text with responsibility markers is read as a plan whatever its kind. */
export function findTasks(input: TaskInput): Task[] {
  if (input.lang === 'en') return []
  const tables = taskTables(input.source, input.tables)
  const context: TaskContext = { ...input, tables }
  const fromTables = tableTasks(context)
  const markers = findMarkers(
    input.source,
    [...input.leftOut, ...tables]
      .map((s) => trimmed(input.source, s.start, s.end))
      .toSorted((a, b) => a.start - b.start),
  )
  const asPlan = input.kind === 'plan' || markers.length > 2
  const read = asPlan ? sectionTasks(context, markers) : aheadTasks(context, input.kind)
  const outside =
    fromTables.length === 0
      ? read
      : read.filter(
          (t) =>
            !tables.some(
              (s) => t.start < s.end && s.start < t.end && fromTables.some((r) => r.start >= t.start && r.end <= t.end),
            ),
        )
  return [...outside, ...fromTables].toSorted((a, b) => a.start - b.start || b.end - a.end)
}
