// Cursors: where a page of a list ends, opaque to programs.
import { ok, type Result, refuse } from '../../domain/base/diagnostic.ts'

/** A cursor that stands for a place in a list. */
export const writeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** The place that a cursor stands for, as `after`; nothing for the first page. */
export function readCursor<T>(cursor: string | undefined, is: (value: unknown) => value is T): Result<{ after?: T }> {
  if (cursor === undefined) return ok({})
  try {
    const after: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    if (is(after)) return ok({ after })
  } catch {
    // told below
  }
  return refuse('system.api-cursor', { cursor: cursor.slice(0, 60) })
}
