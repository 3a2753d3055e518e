// From a reading to items with stable names, and the order in which items stand.

import type { Span } from '../base/diagnostic.ts'
import { canonical, digest } from '../base/digest.ts'
import type { Reading } from './commitment.ts'
import type { Content, Item } from './item.ts'

/** The run of text that a content stands in. */
export function spanOf(content: Content): Span {
  return content.kind === 'statement' ? content.statement : content.task
}

/** What a reader proposes, each with an id that depends on nothing but what is proposed: the same reading gives the same ids. */
export function proposalsOf(reading: Reading): Item[] {
  const contents: Content[] = [
    ...reading.statements.map((statement) => ({ kind: 'statement', statement }) as const),
    ...reading.tasks.map((task) => ({ kind: 'task', task }) as const),
  ]
  const seen = new Map<string, number>()
  return contents.map((content) => {
    const name = nameOf(content)
    const times = seen.get(name) ?? 0
    seen.set(name, times + 1)
    const id = times === 0 ? name : `${name}-${times}`
    return { id, standing: 'proposed', content, proposal: content, by: null, at: null, reason: null }
  })
}

/** Items in the order of the text: the longer run first where two begin together. */
export function inTextOrder(items: Iterable<Item>): Item[] {
  return [...items].sort((one, two) => {
    const [a, b] = [spanOf(one.content), spanOf(two.content)]
    return (
      a.start - b.start ||
      b.end - a.end ||
      compare(two.content.kind, one.content.kind) ||
      placeOf(one.content) - placeOf(two.content) ||
      compare(one.id, two.id)
    )
  })
}

/** Where the name of a statement stands in its quote: names that share a quote keep the order they have in it. */
function placeOf(content: Content): number {
  if (content.kind === 'task') return 0
  const { quote, indicator } = content.statement
  for (let length = indicator.length; length > 1; length--) {
    const at = quote.indexOf(indicator.slice(0, length))
    if (at >= 0) return at
  }
  return quote.length
}

const compare = (one: string, two: string) => (one < two ? -1 : one > two ? 1 : 0)

function nameOf(content: Content): string {
  if (content.kind === 'task') {
    const { start, end, title } = content.task
    return `t${digest(canonical([start, end, title])).slice(0, 12)}`
  }
  const { start, end, indicator, form, op, value, value2, unit, role, stance } = content.statement
  return `s${digest(canonical([start, end, indicator, form, op, value, value2, unit, role, stance])).slice(0, 12)}`
}
