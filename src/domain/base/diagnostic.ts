// What can be expected to go wrong is a value: a code with parameters and a place; words for it live in src/words.

/** A half-open run of UTF-16 offsets into a text: `start` inclusive, `end` exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something to tell a person: `code` names the sentence in src/words and docs/reference/codes.md, `params` fill it, `place` says where. */
export interface Diagnostic {
  readonly code: string
  readonly params: Readonly<Record<string, string | number>>
  readonly place?: Span
}

/** Either a value or the reasons why there is none; never thrown. */
export type Result<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] }

/** Wraps a value as a success. */
export const ok = <T>(value: T): Result<T> => ({ ok: true, value })

/** Wraps one diagnostic as a refusal. */
export const refuse = <T>(code: string, params: Diagnostic['params'] = {}, place?: Span): Result<T> => ({
  ok: false,
  diagnostics: [place ? { code, params, place } : { code, params }],
})
