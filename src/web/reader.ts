// What the reader page is about: the view, and what the address says of filters, the chosen item and what is open on it.
import type { MattersByItem } from '../app/open-dispatch.ts'
import type { DocumentView } from '../app/views.ts'
import { type Block, blocksOf } from './blocks.ts'
import type { Draft } from './draft.ts'
import { type Filters, filterQuery, readFilters } from './items.ts'
import type { Voice } from './voice.ts'

/** The panels that may be open beside an item. */
export type Panel = 'edit' | 'split' | 'reject' | 'merge' | 'history'

/** The reader's state as the address keeps it. */
export interface ReaderState {
  readonly filters: Filters
  readonly item: string | null
  readonly panel: Panel | 'add' | null
  /** The other items of a merge. */
  readonly with: readonly string[]
}

/** Everything the reader's parts are given. */
export interface Reader {
  readonly v: Voice
  readonly view: DocumentView
  readonly state: ReaderState
  /** Hidden in each form, so that one press counts once. */
  readonly key: string
  /** What was typed, with its errors, when a form came back; else null. */
  readonly draft: Draft | null
  /** The name of who is signed in, or null. */
  readonly who: string | null
  /** Matters that tasks of the document became. */
  readonly became: MattersByItem
  /** This reader's address with its filters and more. */
  readonly address: (more?: Readonly<Record<string, string>>) => string
  readonly blocks: readonly Block[]
  /** The element id of the block that holds an offset of the text. */
  readonly anchor: (offset: number) => string
}

const PANELS: readonly (Panel | 'add')[] = ['edit', 'split', 'reject', 'merge', 'history', 'add']

/** Reads the state out of a query. */
export function readState(query: URLSearchParams): ReaderState {
  return {
    filters: readFilters(query),
    item: query.get('item'),
    panel: PANELS.find((panel) => panel === query.get('do')) ?? null,
    with: query.getAll('with').slice(0, 50),
  }
}

/** Ties a view and a state together for the page's parts. */
export function readerOf(given: Pick<Reader, 'v' | 'view' | 'state' | 'key' | 'draft' | 'who' | 'became'>): Reader {
  const base = given.v.to(`/plans/${given.view.row.id}`)
  const blocks = blocksOf(given.view)
  return {
    ...given,
    address: (more) => base + filterQuery(given.state.filters, more),
    blocks,
    anchor: (offset) => `b-${(blocks.findLast((block) => block.start <= offset) ?? blocks[0])?.start ?? 0}`,
  }
}
