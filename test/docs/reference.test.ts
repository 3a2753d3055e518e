// The reference of `gangmu read` says what the program prints, field by field.
import { describe, expect, it } from 'vitest'
import { toJson } from '../../src/cli/present-json.ts'
import { readPlan } from '../../src/domain/plan/read.ts'
import { readProject } from '../laws/tree.ts'

const page = readProject('docs/reference/read.md')

/** The names in the reference's line for a member of the object. */
function fieldsOf(member: string): string[] {
  const line = page.split('\n').find((each) => each.startsWith(`| \`${member}\` |`)) ?? ''
  const cell = line.slice(line.indexOf('|', 2) + 1).replace(/\([^)]*\)/g, '')
  return [...cell.matchAll(/`(\w+)(?:\[\])?`/g)].map(([, name]) => name ?? '')
}

describe('docs/reference/read.md', () => {
  const text = readProject('examples/plan.zh.txt')
  const printed = toJson(readPlan({ text }), 'en')

  it('names the members of the object in their order', () => {
    const members = [...page.matchAll(/^\| `(\w+)(?:\[\])?` \| .*`(?:start|title|code)`/gm)].map(([, name]) => name)
    expect(members).toEqual(Object.keys(printed))
  })

  it.each(['outline', 'statements', 'tasks', 'left_out'] as const)('names the fields of %s', (member) => {
    expect(printed[member].length).toBeGreaterThan(0)
    expect(fieldsOf(`${member}[]`)).toEqual(Object.keys(printed[member][0] ?? {}))
  })

  it('names the fields of the document', () => {
    expect(fieldsOf('document')).toEqual(Object.keys(printed.document))
  })
})
