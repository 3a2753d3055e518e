// How well labelled texts are read. They may not be published and lie beside the checkout where there are any; without them this says so and is skipped.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { DocumentKind, Reading, Task } from '../../src/domain/plan/commitment.ts'
import { readPlan } from '../../src/domain/plan/read.ts'

const CORPUS = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus')
const there = existsSync(join(CORPUS, 'score.mjs'))
const unless = there ? '' : ' (skipped: no labelled texts beside the checkout)'

interface Figures {
  readonly f1: number
  readonly precision: number
  readonly recall: number
}
interface Score {
  readonly found: Figures
  readonly right: Figures
}
interface LabelledTask {
  readonly title: string
  readonly quote: string
  readonly lead: readonly string[]
  readonly due: readonly { readonly end: string | null }[]
}

const LABELLED: readonly [string, DocumentKind, string][] = [
  ['chongqing-interview-2023', 'interview', '2023-01-18'],
  ['national-2023-gwr', 'report', '2023-03-05'],
  ['chongqing-2025-gwr', 'report', '2025-01-19'],
]

const textOf = (name: string) => readFileSync(join(CORPUS, 'texts', `${name}.txt`), 'utf8')
const labelsOf = <T>(name: string) =>
  readFileSync(join(CORPUS, 'labels', `${name}.jsonl`), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T)

describe.skipIf(!there)(`labelled texts${unless}`, () => {
  it.each(LABELLED)(
    '%s, told of its kind and date or not: found at least 0.97, right at least 0.93',
    async (name, kind, date) => {
      const { score } = (await import(pathToFileURL(join(CORPUS, 'score.mjs')).href)) as {
        score: (text: string, gold: readonly unknown[], predicted: readonly unknown[]) => Score
      }
      const text = textOf(name)
      for (const given of [{}, { kind, date }]) {
        const { found, right } = score(text, labelsOf(name), readPlan({ text, ...given }).statements)
        console.log(`${name}: found F1 ${found.f1.toFixed(4)}, right F1 ${right.f1.toFixed(4)}`)
        expect(found.f1).toBeGreaterThanOrEqual(0.97)
        expect(right.f1).toBeGreaterThanOrEqual(0.93)
      }
    },
  )

  it('of the tasks of an action plan at least 95 in 100 have exactly their lead bodies and deadlines', () => {
    const name = 'jinan-2021-digital-pioneer-plan'
    const text = textOf(name)
    const gold = labelsOf<LabelledTask>(`${name}.tasks`)
    const reading = readPlan({ text, kind: 'plan' })
    const wrong = gold.filter((task) => !sameTask(task, taskAt(reading, text.indexOf(task.quote), task.quote.length)))
    expect(wrong.length / gold.length, wrong.map((task) => task.title).join('; ')).toBeLessThanOrEqual(0.05)
    expect(reading.tasks.length).toBeLessThanOrEqual(Math.ceil(gold.length / 0.95))
  })
})

/** The task that shares the most characters with a run of the text. */
function taskAt({ tasks }: Reading, start: number, length: number): Task | null {
  const shared = (t: Task) => Math.min(t.end, start + length) - Math.max(t.start, start)
  const best = tasks.toSorted((a, b) => shared(b) - shared(a))[0]
  return best && shared(best) > 0 ? best : null
}

function sameTask(gold: LabelledTask, task: Task | null): boolean {
  if (!task) return false
  const dates = (all: readonly (string | null)[]) => [...new Set(all)].sort().join()
  const sameLead = [...gold.lead].sort().join() === [...task.lead].sort().join()
  return sameLead && dates(gold.due.map((d) => d.end)) === dates(task.due.map((d) => d.to))
}
