// Whole texts with their whole readings beside them. After a change of the reader that is meant: npx vitest run test/golden -u, then read the difference.
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { DocumentKind, Reading } from '../../src/domain/plan/commitment.ts'
import { readPlan } from '../../src/domain/plan/read.ts'

/** What a person would say of each text when adding it; the rest the reader finds. */
const GIVEN: Readonly<Record<string, { readonly kind?: DocumentKind; readonly date?: string }>> = {
  'action-plan': { kind: 'plan', date: '2023-02-01' },
  hard: { kind: 'plan', date: '2023-01-18' },
  interview: { kind: 'interview', date: '2023-01-18' },
  'plan-traditional': { date: '2024-01-10' },
  report: {},
}

const folder = import.meta.dirname
const namesOf = (ending: string) =>
  readdirSync(folder)
    .filter((name) => name.endsWith(ending))
    .map((name) => name.slice(0, -ending.length))
    .sort()

describe('the readings of whole texts', () => {
  it.each(Object.entries(GIVEN))('%s is read as before', async (name, given) => {
    const text = readFileSync(join(folder, `${name}.txt`), 'utf8')
    const reading = readPlan({ text, ...given })
    for (const { start, end, quote } of [...reading.statements, ...reading.tasks])
      expect(quote).toBe(text.slice(start, end))
    await expect(lines(reading)).toMatchFileSnapshot(join(folder, `${name}.json`))
  })

  it('every text has its reading, and every reading its text', () => {
    expect(namesOf('.txt')).toEqual(Object.keys(GIVEN))
    expect(namesOf('.json')).toEqual(Object.keys(GIVEN))
  })
})

/** The reading as JSON, one line for each thing in it, so that a difference can be read; the engine's version aside. */
function lines({ engine: _, ...reading }: Reading): string {
  const parts = Object.entries(reading).map(([key, value]) => {
    const items: readonly unknown[] = Array.isArray(value) ? value : [value]
    const body = items.map((item) => `  ${JSON.stringify(item)}`).join(',\n')
    return `"${key}": [\n${body}\n]`
  })
  return `{\n${parts.join(',\n')}\n}\n`
}
