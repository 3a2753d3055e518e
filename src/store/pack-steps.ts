// Steps of several people as one call takes them: a line for each step, and the lines of all lists with the place of their step.

import type { Viewer } from './pool.ts'
import type { StepRow } from './step-row.ts'

/** A step and who takes it. */
export interface PersonStep {
  readonly person: Viewer
  readonly step: StepRow
}

type Line = Readonly<Record<string, unknown>>

/** The matters, steps and lists of a batch. Places count from 1. */
export function packSteps(batch: readonly PersonStep[]): {
  readonly matters: readonly string[]
  readonly steps: readonly Line[]
  readonly lists: Readonly<Record<string, readonly Line[]>>
} {
  const lists: Record<string, Line[]> = {}
  batch.forEach(({ step }, index) => {
    addLists(lists, index + 1, step)
  })
  return {
    matters: batch.map(({ step }) => step.matter),
    steps: batch.map((one, index) => lineOf(one, index + 1)),
    lists,
  }
}

function lineOf({ person, step }: PersonStep, place: number): Line {
  const { matter, expected, entry, row, body, lists } = step
  const { title, state, ended, late, due, progress } = row
  const { key, at, actor, unit, event, payload, documents, prev, hash } = entry
  const who = { person_region: person.region, person: person.person }
  const said = { key, at, actor, unit, event, payload, documents, prev, hash }
  const stands = { title, state, ended, late, due, progress, body }
  return { place, matter, expected, ...who, ...said, ...stands, parties: lists.parties }
}

function addLists(all: Record<string, Line[]>, place: number, { matter, expected, entry, row, lists }: StepRow): void {
  const { todos, gone, tallies, wake, notices, issues, measures, parties } = lists
  const seq = expected + 1
  const { at } = entry
  const add = (name: string, lines: readonly object[] | undefined, more: Line = {}) => {
    if (!lines || lines.length === 0) return
    all[name] = [...(all[name] ?? []), ...lines.map((line) => ({ ...line, ...more, place, matter }))]
  }
  add(
    'parties',
    parties?.map((unit) => ({ unit })),
  )
  add('todos', todos)
  add('gone', gone)
  if (wake === null) add('asleep', [{}])
  else if (wake !== undefined) add('wakes', [{ at: wake }])
  add('notices', notices, { seq, at })
  add('measures', measures, { seq, at, service: row.service, unit: row.unit })
  if (tallies || issues) add('shared', [{ lists: { tallies, issues } }], { seq, at })
}
