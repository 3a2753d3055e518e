// A briefing before any format: blocks of words, quotes, tables and figures that a printed page and a Word file both say alike.
import type { Reading } from '../plan/commitment.ts'

/** A light: a shape and a tone beside its word; the shape carries what the colour repeats. */
export interface Sign {
  readonly shape: 'accepted' | 'dot' | 'warn' | 'stop' | 'rejected' | 'proposed' | 'none' | 'swap' | 'clock' | 'down'
  readonly tone: string
}

/** Some words of a line: plain or told apart, in a language of their own, leading somewhere; `#` leads to a part of the same briefing. */
export interface Run {
  readonly text: string
  readonly tone?: 'strong' | 'dim' | 'quote' | 'code'
  readonly lang?: Reading['document']['lang']
  readonly href?: string
  readonly sign?: Sign
}

/** A line of words. */
export type Line = readonly Run[]

/** A column of a table: its head and its part of the width. */
export interface Column {
  readonly title: string
  readonly wide: number
}

/** A row of a table; the first cell names it. `old` is what a later row replaced. */
export interface Row {
  readonly cells: readonly Line[]
  readonly old?: boolean
}

/** A figure that was drawn: an svg of so many pixels, its title, what it shows in words, and what stands below it. */
export interface Picture {
  readonly svg: string
  readonly wide: number
  readonly high: number
  readonly title: string
  readonly words: string
  readonly caption: Line
}

/** One block; `F` is how a figure is carried: as what is drawn, or as pictures that were drawn. */
export type Block<F> =
  | Part<F>
  | { readonly kind: 'paragraph'; readonly line: Line; readonly tone: 'body' | 'standing' | 'detail' | 'dim' }
  | { readonly kind: 'quote'; readonly line: Line; readonly from: Line }
  | { readonly kind: 'list'; readonly items: readonly Line[]; readonly tone: 'body' | 'detail' }
  | {
      readonly kind: 'table'
      readonly caption: string
      readonly columns: readonly Column[]
      readonly rows: readonly Row[]
    }
  /** Names and what they are. */
  | { readonly kind: 'facts'; readonly rows: readonly (readonly [name: string, value: Line])[] }
  | { readonly kind: 'contents'; readonly title: string }
  | { readonly kind: 'figure'; readonly id: string; readonly figure: F }

/** A part with its heading; one that is `whole` is not torn by the end of a page where that can be helped. */
export interface Part<F> {
  readonly kind: 'part'
  readonly id: string
  readonly level: 2 | 3 | 4 | 5
  readonly head: Line
  readonly whole: boolean
  /** Whether it begins a new page. */
  readonly fresh?: boolean
  readonly blocks: readonly Block<F>[]
}

/** A briefing with what its file says of itself. */
export interface Briefing<F> {
  readonly title: string
  readonly lang: Reading['document']['lang']
  /** Who stands behind it. */
  readonly author: string
  /** Moment of the publication that it tells of. */
  readonly at: string
  /** Stands at the head of every printed page. */
  readonly running: string
  /** Whether all of it belongs on one page. */
  readonly short: boolean
  readonly blocks: readonly Block<F>[]
}
