// What was told is not kept for ever: mails and messages to webhooks go some time after they were sent or given up.
import { addMinutes } from '../domain/base/calendar.ts'
import { forgetDeliveries } from '../store/deliveries.ts'
import { forgetMails } from '../store/mails.ts'
import { hostedRegions } from '../store/units.ts'
import type { Context } from './context.ts'

/** For how many days a mail is kept after it left; the link in it that stops further mail works as long. */
export const MAIL_DAYS = 90

/** For how many days a message to a webhook is kept after it arrived or was given up, or waits for one that rests. */
const MESSAGE_DAYS = 30

const BATCH = 1000
const DAY_MINUTES = 24 * 60

/** Forgets one batch in every hosted region; says whether there may be more. */
export async function forgetTold(ctx: Context): Promise<boolean> {
  const now = ctx.clock().toISOString()
  const before = (days: number) => addMinutes(now, -days * DAY_MINUTES)
  let more = false
  for (const region of await ctx.worker.read(hostedRegions)) {
    const mails = await ctx.worker.each((tx) => forgetMails(tx, region, before(MAIL_DAYS), BATCH))
    const messages = await ctx.worker.each((tx) => forgetDeliveries(tx, region, before(MESSAGE_DAYS), BATCH))
    more ||= mails === BATCH || messages === BATCH
  }
  return more
}
