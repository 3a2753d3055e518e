// Letters to people: what is sent, and what a mail server may answer.

/** A letter to one address; everything in it is plain text but `html`. */
export interface Letter {
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
  /** Names the letter, without the angle brackets; the same at every try. */
  readonly name: string
  /** Address that stops further letters: a page for people, one request for programs (RFC 8058). */
  readonly stop: string
}

/** Taken by the mail server, or not: `final` when it will never take this one. */
export type Posted =
  | { readonly kind: 'sent' }
  | { readonly kind: 'refused'; readonly final: boolean; readonly reason: string }

/** Somebody who takes letters. */
export interface Post {
  readonly send: (letter: Letter) => Promise<Posted>
  readonly close: () => void
}
