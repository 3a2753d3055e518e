// Wrong passwords and codes are counted before they are looked at; too many in a row close an account for a while.
import { type Account, takeTry } from '../store/people.ts'
import type { Context } from './context.ts'

/** Wrong ones in a row that close an account, and for how many minutes. */
export const TRIES = { n: 5, minutes: 15 } as const

/** Counts a try; false while the account is closed for too many (or is not there). */
export function countTry(ctx: Context, { region, id }: Pick<Account, 'region' | 'id'>): Promise<boolean> {
  const now = ctx.clock()
  const until = new Date(now.getTime() + TRIES.minutes * 60_000).toISOString()
  return ctx.db.write((tx) => takeTry(tx, region, id, { at: now.toISOString(), most: TRIES.n, until }))
}
