// What the pages ask of an item: where it stands, what it is called, which filter shows it.
import type { DocumentView, HistoryRow } from '../app/views.ts'
import type { Form, Heading } from '../domain/plan/commitment.ts'
import { concerns } from '../domain/plan/fold.ts'
import type { Content, Item } from '../domain/plan/item.ts'
import { spanOf } from '../domain/plan/proposal.ts'

/** The sorts of item that the reader tells apart by colour and filter. */
export type Sort = 'commitment' | 'result' | 'context' | 'task'

/** What the reader's list is narrowed to; the address keeps it. */
export interface Filters {
  readonly show: 'all' | Sort
  readonly standing: '' | 'proposed' | 'decided' | 'rejected'
  readonly form: '' | Form
  /** Where the chosen heading starts, or null. */
  readonly section: number | null
  readonly q: string
}

/** In the order of the filter's chips. */
export const SORTS: readonly Sort[] = ['commitment', 'task', 'result', 'context']
/** In the order of the filter and of the forms. */
export const FORMS: readonly Form[] = ['level', 'growth', 'change', 'multiple', 'rank', 'grade', 'relation']
const STANDINGS = ['proposed', 'decided', 'rejected'] as const

/** Which of the sorts an item's content is. */
export const sortOf = (content: Content): Sort => (content.kind === 'task' ? 'task' : content.statement.stance)

/** What it is called: the indicator, or the task's title. */
export const nameOf = (content: Content): string =>
  content.kind === 'task' ? content.task.title : content.statement.indicator

/** Its words in the document. */
export const quoteOf = (content: Content): string =>
  content.kind === 'task' ? content.task.quote : content.statement.quote

/** Reads filters out of a query; what is not known is left out. */
export function readFilters(query: URLSearchParams): Filters {
  const one = <T extends string>(name: string, known: readonly T[]): T | '' =>
    known.find((value) => value === query.get(name)) ?? ''
  const section = Number(query.get('section') || Number.NaN)
  return {
    show: one('show', SORTS) || 'all',
    standing: one('standing', STANDINGS),
    form: one('form', FORMS),
    section: Number.isInteger(section) && section >= 0 ? section : null,
    q: (query.get('q') ?? '').trim().slice(0, 200),
  }
}

/** Filters as a query, "" when there are none. */
export function filterQuery(filters: Filters, more: Readonly<Record<string, string>> = {}): string {
  const query = new URLSearchParams()
  if (filters.show !== 'all') query.set('show', filters.show)
  if (filters.standing) query.set('standing', filters.standing)
  if (filters.form) query.set('form', filters.form)
  if (filters.section !== null) query.set('section', String(filters.section))
  if (filters.q) query.set('q', filters.q)
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  const text = query.toString()
  return text ? `?${text}` : ''
}

/** True when the filters let the item through. */
export function shown(item: Item, filters: Filters, outline: readonly Heading[]): boolean {
  const { content, standing } = item
  if (filters.show !== 'all' && sortOf(content) !== filters.show) return false
  if (!standingMatches(standing, filters.standing)) return false
  if (filters.form && (content.kind !== 'statement' || content.statement.form !== filters.form)) return false
  if (filters.section !== null && !sectionsOf(item, outline).includes(filters.section)) return false
  return !filters.q || `${nameOf(content)}\n${quoteOf(content)}`.includes(filters.q)
}

const standingMatches = (standing: Item['standing'], wanted: Filters['standing']): boolean =>
  wanted === ''
    ? standing !== 'rejected'
    : wanted === 'decided'
      ? standing !== 'proposed' && standing !== 'rejected'
      : standing === wanted

/** The starts of the headings whose sections hold the item, outermost first. */
export function sectionsOf(item: Item, outline: readonly Heading[]): number[] {
  const { start } = spanOf(item.content)
  const over = outline.find((heading) => heading.start <= start && start < heading.close)
  return over ? [over.start, ...sectionsOf(item, over.children)] : []
}

/** The decision that "undo" would take back, and the undoing that "redo" would take back, for one person. */
export function undoable(
  history: readonly HistoryRow[],
  name: string | null,
): { readonly undo: HistoryRow | null; readonly redo: HistoryRow | null } {
  const mine = [...history].filter((row) => row.actor.name === name).sort((a, b) => b.seq - a.seq)
  const undo = mine.find((row) => row.decision.kind !== 'undo' && !row.undone) ?? null
  const redo = mine.find((row) => row.decision.kind === 'undo' && !row.undone && !takesUndoBack(row, history)) ?? null
  const fresh = redo !== null && mine.every((row) => row.seq <= redo.seq || row.decision.kind === 'undo')
  return { undo, redo: fresh ? redo : null }
}

const takesUndoBack = (row: HistoryRow, history: readonly HistoryRow[]): boolean => {
  const { decision } = row
  return (
    decision.kind === 'undo' && history.some((other) => other.seq === decision.seq && other.decision.kind === 'undo')
  )
}

/** How many items of each sort and standing there are, rejected ones apart. */
export function countItems(
  view: Pick<DocumentView, 'items'>,
): Readonly<Record<'all' | Sort | 'proposed' | 'decided' | 'rejected', number>> {
  const counts = { all: 0, commitment: 0, task: 0, result: 0, context: 0, proposed: 0, decided: 0, rejected: 0 }
  for (const { content, standing } of view.items) {
    if (standing === 'rejected') counts.rejected += 1
    else {
      counts.all += 1
      counts[sortOf(content)] += 1
      counts[standing === 'proposed' ? 'proposed' : 'decided'] += 1
    }
  }
  return counts
}

/** True when a decision took up or made the item. */
export const touches = (row: HistoryRow, item: Item, history: readonly HistoryRow[]): boolean =>
  row.decision.kind !== 'undo' && concerns(row.seq, row.decision, history).includes(item.id)
