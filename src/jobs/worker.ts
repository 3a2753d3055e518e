// The worker: wakes, lets time do its work, and sleeps; several may run, the leases keep them apart.
import type { Context } from '../app/context.ts'
import { renewDeadlines } from '../app/renew-deadlines.ts'
import { runDue } from '../app/run-due.ts'

/** A running worker; `stop` waits until the batch in hand is written. */
export interface Worker {
  readonly stop: () => Promise<void>
}

/** Starts a worker that looks for due work every `everyMs`; while a batch was full it goes on at once. */
export function startWorker(ctx: Context, { everyMs = 1000, limit = 200 } = {}): Worker {
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
  let renewed = false
  const turn = async (): Promise<boolean> => {
    try {
      // A newer Gangmu brings newer working days: once at the start is enough.
      if (!renewed) await renewDeadlines(ctx)
      renewed = true
      const { leased } = await runDue(ctx, { limit })
      return leased >= limit
    } catch (error) {
      ctx.log.error({ err: error }, 'due work failed, will be tried again')
      return false
    }
  }
  const running = (async () => {
    while (!stopping) if (!(await turn()) && !stopping) await sleep(everyMs)
  })()
  return {
    stop: async () => {
      stopping = true
      wake()
      await running
    },
  }
}
