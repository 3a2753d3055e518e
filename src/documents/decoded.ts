// What a file becomes: its text as it will be stored and shown, with what its format knew of that text.
import type { Table } from '../domain/plan/commitment.ts'

export type FileKind = 'txt' | 'html' | 'docx' | 'pdf' | 'xlsx' | 'csv'

/** The decoded file. Every offset is a UTF-16 offset into `text`; table cells stand in `text` separated by tabs, rows by line feeds. */
export interface Decoded {
  readonly kind: FileKind
  readonly text: string
  readonly tables: readonly Table[]
  /** Where each page begins (pdf), else empty. */
  readonly pages: readonly number[]
  /** utf-8, gb18030, utf-16le, utf-16be for text files; "" for formats that carry their own. */
  readonly encoding: string
  /** The title that the format itself states, or null. */
  readonly title: string | null
}
