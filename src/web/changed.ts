// What the server tells the reader's island after a press: HTML that takes the old one's place.

/** Element id and its new HTML. */
export interface Swap {
  readonly id: string
  readonly html: string
}

/** After a decision. */
export interface Changed {
  readonly seq: number
  readonly said: string
  /** The item to go to, or null to stay. */
  readonly item: string | null
  readonly swaps: readonly Swap[]
  /** Cards new or changed, each with the id of the card that it comes after (null: first). */
  readonly cards: readonly (Swap & { readonly after: string | null })[]
  /** Element ids of cards that are no more. */
  readonly gone: readonly string[]
}

/** After a press that could not be carried out: the form again, or why not. */
export interface Refused {
  readonly seq?: number
  readonly again?: Swap
  readonly trouble?: readonly string[]
  readonly detail?: string
}

/** The media type that asks for these. */
export const PART = 'application/vnd.gangmu.part+json'
