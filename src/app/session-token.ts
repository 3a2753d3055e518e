// What a session's cookie holds, and how long a session lasts.
import { digest } from '../domain/base/digest.ts'

/** A session ends after so many minutes without a request. */
export const IDLE_MINUTES = 30

/** A session ends after so many hours in any case. */
export const LONGEST_HOURS = 12

/** The region of a token and the SHA-256 of its secret, under which the table keeps it; null when it is no token. */
export function partsOfToken(token: string): { readonly region: string; readonly hash: string } | null {
  const found = /^([\w-]{1,20})\.([\w-]{43})$/.exec(token)
  return found?.[1] && found[2] ? { region: found[1], hash: digest(found[2]) } : null
}
