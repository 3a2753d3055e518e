// Following the outbox of notices: what a reader does about a batch and how far it has come are written together, so that each counts once.
import { holdPlace, movePlace } from '../store/followers.ts'
import { type NoticeRow, noticesAfter } from '../store/notices.ts'
import type { WriteTx } from '../store/tx.ts'
import { hostedRegions } from '../store/units.ts'
import type { Context } from './context.ts'

/** What a reader does about a batch of notices of a region, in the transaction that moves it on. */
export type Deal = (tx: WriteTx, region: string, notices: readonly NoticeRow[]) => Promise<void>

/** Deals with one batch in every hosted region; says whether there may be more. */
export async function followNotices(ctx: Context, name: string, deal: Deal, limit = 200): Promise<boolean> {
  const regions = await ctx.worker.read(hostedRegions)
  let more = false
  for (const region of regions) {
    const count = await ctx.worker.write(async (tx) => {
      const place = await holdPlace(tx, region, name)
      const notices = place ? await noticesAfter(tx, region, place, limit) : []
      const last = notices.at(-1)
      if (!last) return 0
      await deal(tx, region, notices)
      await movePlace(tx, region, name, last)
      return notices.length
    })
    more ||= count >= limit
  }
  return more
}
