// Once a day, and when it starts, the worker forgets what was told long ago.
import type { Context } from '../app/context.ts'
import { forgetTold } from '../app/forget-told.ts'
import type { Turn } from './turn.ts'

/** The turn of forgetting. */
export function tidyTurn(ctx: Context): Turn {
  let done = ''
  const run = async () => {
    const day = ctx.clock().toISOString().slice(0, 10)
    if (done === day) return false
    const more = await forgetTold(ctx)
    if (!more) done = day
    return more
  }
  return { name: 'forgetting what was told', run }
}
