// The worker's turn at warnings: the rules of every region once a day, and whatever matters have not been told.
import { watchRegions } from '../app/check-warnings.ts'
import type { Context } from '../app/context.ts'
import type { Turn } from './turn.ts'

/** The turn; it remembers for which day each region was seen to be done. */
export function warningTurn(ctx: Context): Turn {
  const done = new Map<string, string>()
  const run = async () => {
    await watchRegions(ctx, done)
    return false
  }
  return { name: 'warnings', run }
}
