// The one failure that edges should tell people about in its own words: the database is away for a moment.
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import { isAway } from '../store/pool.ts'

/** What to tell when an error means that the database is away; null for every other error. */
export const unavailable = (error: unknown): Diagnostic | null =>
  isAway(error) ? { code: 'system.database-away', params: {} } : null
