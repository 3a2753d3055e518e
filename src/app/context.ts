// Everything impure that a use case may touch; the entry points build it, tests build it their own way.
import type { Workshop } from '../documents/workshop.ts'
import type { Database } from '../store/pool.ts'

/** Where the program's own life is told, one line an event. */
export interface Log {
  readonly info: (fields: Readonly<Record<string, unknown>>, message: string) => void
  readonly warn: (fields: Readonly<Record<string, unknown>>, message: string) => void
  readonly error: (fields: Readonly<Record<string, unknown>>, message: string) => void
}

/** The world as a use case sees it. */
export interface Context {
  readonly db: Database
  readonly workshop: Workshop
  readonly clock: () => Date
  /** A new UUIDv7. */
  readonly newId: () => string
  readonly region: string
  readonly log: Log
}
