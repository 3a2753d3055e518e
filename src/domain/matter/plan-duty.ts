// From the confirmed tasks and targets of a document to what would be dispatched: a title, who leads and supports, until when, on what basis.
import type { Period } from '../plan/commitment.ts'
import type { Content, Item } from '../plan/item.ts'
import { bareTitle } from '../plan/likeness.ts'
import { spanOf } from '../plan/proposal.ts'

/** A piece of work as a document has it, before anybody was told of it; names of units are still words. */
export interface Duty {
  /** Id of the item. */
  readonly item: string
  readonly kind: 'task' | 'target'
  readonly title: string
  readonly quote: string
  /** The document and the headings above. */
  readonly basis: string
  readonly lead: readonly string[]
  readonly support: readonly string[]
  /** Last day, YYYY-MM-DD; null where the text names none. */
  readonly due: string | null
  /** The words that name it. */
  readonly dueWords: string
}

const LONGEST = 80
const CONFIRMED = ['accepted', 'corrected', 'added']

/** Duties of a document in the order of its text: every confirmed task, and every confirmed target that stands in none of them. */
export function dutiesOf(document: string, items: readonly Item[]): Duty[] {
  const confirmed = items.filter(({ standing }) => CONFIRMED.includes(standing))
  const tasks = confirmed.filter(({ content }) => content.kind === 'task').map(({ content }) => spanOf(content))
  const isInTask = (content: Content) => {
    const { start, end } = spanOf(content)
    return tasks.some((task) => task.start <= start && end <= task.end)
  }
  return confirmed.flatMap(({ id, content }) => {
    if (content.kind === 'task') return [ofTask(document, id, content)]
    return isTarget(content) && !isInTask(content) ? [ofTarget(document, id, content)] : []
  })
}

/** Whether an item may become a matter: a confirmed task or target. */
export const isDuty = ({ standing, content }: Item): boolean =>
  CONFIRMED.includes(standing) && (content.kind === 'task' || isTarget(content))

/** The last day that periods name, or null. */
export const lastDay = (due: readonly Period[]): string | null =>
  due.reduce<string | null>((last, { to }) => (to && (!last || to > last) ? to : last), null)

const isTarget = (content: Content) =>
  content.kind === 'statement' && content.statement.stance === 'commitment' && content.statement.role === 'main'

function ofTask(document: string, item: string, { task }: Extract<Content, { kind: 'task' }>): Duty {
  return {
    item,
    kind: 'task',
    title: shorten(bareTitle(task.title) || task.quote),
    quote: task.quote,
    basis: [document, ...task.path].join(' / '),
    lead: task.lead,
    support: task.support,
    due: lastDay(task.due),
    dueWords: task.due.map(({ words }) => words).join('、'),
  }
}

function ofTarget(document: string, item: string, { statement }: Extract<Content, { kind: 'statement' }>): Duty {
  return {
    item,
    kind: 'target',
    title: shorten(statement.quote),
    quote: statement.quote,
    basis: document,
    lead: [],
    support: [],
    due: statement.period?.to ?? null,
    dueWords: statement.period?.words ?? '',
  }
}

function shorten(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  const signs = [...line]
  return signs.length > LONGEST ? `${signs.slice(0, LONGEST - 1).join('')}…` : line
}
