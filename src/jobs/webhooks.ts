// Webhooks by the clock: notices become messages, and messages go out.

import type { Context } from '../app/context.ts'
import { draftDeliveries, sendDeliveries } from '../app/deliveries.ts'
import type { Turn } from './turn.ts'

/** The turns of webhooks. */
export const webhookTurns = (ctx: Context): readonly Turn[] => [
  { name: 'making webhook messages', run: () => draftDeliveries(ctx) },
  { name: 'sending webhook messages', run: () => sendDeliveries(ctx) },
]
