// What a file becomes: its text as it will be stored and shown, with what its format knew of that text.
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { Table } from '../domain/plan/commitment.ts'

/** Formats that are read. */
export type FileKind = 'txt' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv'

/** A file as it came in: its name is a hint, its bytes decide. */
export interface FileIn {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The decoded file. Every offset is a UTF-16 offset into `text`; table cells stand in `text` separated by tabs, rows by line feeds. */
export interface Decoded {
  readonly kind: FileKind
  readonly text: string
  /** Every row has a span for every column; a merged cell stands at its first place, its other places are empty. A head of two rows is one row of spans. */
  readonly tables: readonly Table[]
  /** Where each page begins (pdf), else empty. */
  readonly pages: readonly number[]
  /** utf-8, gb18030, big5, utf-16le, utf-16be for text files; "" for formats that carry their own. */
  readonly encoding: string
  /** The title that the format itself states, or null. */
  readonly title: string | null
  /** The day on which the page says it was published (html), as YYYY-MM-DD; absent or null where nothing is said. */
  readonly date?: string | null
  /** What a person should know of the decoding, such as pages without text. */
  readonly notes?: readonly Diagnostic[]
}
