// From a posted form to a decision: what was pressed, about which items, with what typed.
import type { DocumentView } from '../app/views.ts'
import type { Decision, Item } from '../domain/plan/item.ts'
import { blankPart, type Draft, EMPTY_DRAFT, readParts, understand } from '../web/draft.ts'
import { readFilters, shown } from '../web/items.ts'
import type { ReaderState } from '../web/reader.ts'
import { fieldsOf, manyOf } from './request.ts'

/** What a form amounts to. */
export type Pressed =
  | { readonly kind: 'decide'; readonly decision: Decision; readonly draft: Draft }
  /** The form comes back: with errors, or with one part more. */
  | { readonly kind: 'again'; readonly draft: Draft }
  /** Nothing can be done; the sentence says why. */
  | { readonly kind: 'trouble'; readonly code: string }
  /** First show the form that merges these. */
  | { readonly kind: 'merge-form'; readonly items: readonly string[] }

/** The form as the routes pass it on. */
export interface Posted {
  readonly fields: Readonly<Record<string, string>>
  readonly items: readonly string[]
}

/** A form's body, its ticked items apart. */
export const postedOf = (body: unknown): Posted => ({ fields: fieldsOf(body), items: manyOf(body, 'items') })

/** The reader's state that a form goes back to. */
export function stateOf({ fields, items }: Posted): ReaderState {
  const action = actionOf(fields)
  const panel = (
    { correct: 'edit', split: 'split', 'split-more': 'split', merge: 'merge', reject: 'reject', add: 'add' } as const
  )[action]
  const acted = (fields.do ?? '').startsWith('accept:') ? (fields.do ?? '').slice('accept:'.length) : null
  return {
    filters: readFilters(new URLSearchParams(fields.back ?? '')),
    item: fields.item ?? acted ?? null,
    panel: panel ?? null,
    with: action === 'merge' ? items : [],
  }
}

const actionOf = (fields: Posted['fields']): string => (fields.ready ? 'reject' : (fields.do ?? '')) as string

/** Reads what was pressed. */
export function readPressed(posted: Posted, view: DocumentView): Pressed {
  const { fields, items } = posted
  const action = actionOf(fields)
  if (action.startsWith('accept:')) return accept([action.slice('accept:'.length)])
  if (action.startsWith('undo:')) return decide({ kind: 'undo', seq: Number(action.slice('undo:'.length)) })
  switch (action) {
    case 'accept-ticked':
      return items.length === 0 ? trouble('error-tick-one') : accept(openOf(view, (item) => items.includes(item.id)))
    case 'accept-shown': {
      const filters = readFilters(new URLSearchParams(fields.back ?? ''))
      return accept(openOf(view, (item) => shown(item, filters, view.reading.outline)))
    }
    case 'merge-ticked':
      return items.length < 2 ? trouble('error-tick-two') : { kind: 'merge-form', items }
    case 'reject':
      return reject(fields)
    case 'correct':
    case 'split':
    case 'split-more':
    case 'merge':
    case 'add':
      return withContents(action, posted, view)
    default:
      return trouble('error-unknown-action')
  }
}

const decide = (decision: Decision, draft: Draft = EMPTY_DRAFT): Pressed => ({ kind: 'decide', decision, draft })
const trouble = (code: string): Pressed => ({ kind: 'trouble', code })
const accept = (items: readonly string[]): Pressed =>
  items.length === 0 ? trouble('error-none-open') : decide({ kind: 'accept', items })
const openOf = (view: DocumentView, test: (item: Item) => boolean): string[] =>
  view.items.filter((item) => item.standing === 'proposed' && test(item)).map((item) => item.id)

function reject(fields: Posted['fields']): Pressed {
  const reason = (fields.ready || fields.reason || '').trim()
  const draft = { ...EMPTY_DRAFT, reason: fields.reason ?? '' }
  if (!reason) return { kind: 'again', draft: { ...draft, errors: { reason: { code: 'error-reason' } } } }
  return decide({ kind: 'reject', item: fields.item ?? '', reason }, draft)
}

function withContents(
  action: 'correct' | 'split' | 'split-more' | 'merge' | 'add',
  posted: Posted,
  view: DocumentView,
): Pressed {
  const { fields, items } = posted
  const parts = readParts(fields)
  const draft: Draft = { ...EMPTY_DRAFT, parts }
  if (action === 'split-more') {
    const last = parts.at(-1) ?? blankPart('statement', null, '')
    return { kind: 'again', draft: { ...draft, parts: [...parts, last] } }
  }
  const original = view.items.find((item) => item.id === fields.item)?.content
  const { contents, errors, places } = understand(parts, view, original && action !== 'add' ? [original] : [])
  const again = { ...draft, errors, places }
  if (Object.keys(errors).length > 0) return { kind: 'again', draft: again }
  const [first] = contents
  const item = fields.item ?? ''
  if (!first) return trouble('error-unknown-action')
  if (action === 'split') return decide({ kind: 'split', item, into: contents }, draft)
  if (action === 'merge') return decide({ kind: 'merge', items: [...new Set([item, ...items])], into: first }, draft)
  return decide(action === 'add' ? { kind: 'add', content: first } : { kind: 'correct', item, content: first }, draft)
}
