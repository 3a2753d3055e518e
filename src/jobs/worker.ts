// The worker: wakes, lets time do its work, and sleeps; several may run, the leases keep them apart. What it does besides, such
// as mail, turns by itself: a slow mail server keeps no clock waiting.
import type { Context } from '../app/context.ts'
import { renewDeadlines } from '../app/renew-deadlines.ts'
import { runDue } from '../app/run-due.ts'
import { mailTurns } from './mail.ts'
import { tidyTurn } from './tidy.ts'
import type { Turn } from './turn.ts'
import { warningTurn } from './warnings.ts'
import { webhookTurns } from './webhooks.ts'

/** A running worker; `stop` waits until the batches in hand are written. */
export interface Worker {
  readonly stop: () => Promise<void>
}

/** Starts a worker that looks for due work every `everyMs`; while a batch was full it goes on at once. */
export function startWorker(ctx: Context, { everyMs = 1000, limit = 200 } = {}): Worker {
  const turning = [dueTurn(ctx, limit), ...mailTurns(ctx), ...webhookTurns(ctx), warningTurn(ctx), tidyTurn(ctx)].map(
    (turn) => startTurning(ctx, turn, everyMs),
  )
  return {
    stop: async () => {
      await Promise.all(turning.map((one) => one.stop()))
    },
  }
}

function dueTurn(ctx: Context, limit: number): Turn {
  let renewed = false
  const run = async () => {
    // A newer Gangmu brings newer working days: once at the start is enough.
    if (!renewed) await renewDeadlines(ctx)
    renewed = true
    return (await runDue(ctx, { limit })).leased >= limit
  }
  return { name: 'due work', run }
}

function startTurning(ctx: Context, turn: Turn, everyMs: number): Worker {
  let stopping = false
  let wake: () => void = () => undefined
  const sleep = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms)
      wake = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  const once = async (): Promise<boolean> => {
    try {
      return await turn.run()
    } catch (error) {
      ctx.log.error({ err: error }, `${turn.name} failed, will be tried again`)
      return false
    }
  }
  const running = (async () => {
    while (!stopping) if (!(await once()) && !stopping) await sleep(everyMs)
  })()
  return {
    stop: async () => {
      stopping = true
      wake()
      await running
    },
  }
}
