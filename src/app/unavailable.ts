// The failures that edges should tell people about in their own words: the database is away for a moment, or has no room left.
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import { isAway, isFull } from '../store/pool.ts'

/** What to tell when an error means that the database is away or its disk is full; null for every other error. */
export function unavailable(error: unknown): Diagnostic | null {
  if (isFull(error)) return { code: 'system.disk-full', params: {} }
  return isAway(error) ? { code: 'system.database-away', params: {} } : null
}
