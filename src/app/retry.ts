// Writing again where that is safe: when somebody else wrote first, and when the database broke off in the middle.
import { setTimeout as sleep } from 'node:timers/promises'
import { isAway } from '../store/pool.ts'
import { Moved } from './plan.ts'

const PATIENCE_MS = 15_000
const MOVES = 20

/** Runs `work`, which must act once however often it is called, until it succeeds or fails for a reason of its own. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  const until = Date.now() + PATIENCE_MS
  for (let moves = 0; ; ) {
    try {
      return await work()
    } catch (error) {
      const moved = error instanceof Moved
      if (moved) moves += 1
      if (moved ? moves > MOVES : !isAway(error) || Date.now() > until) throw error
      await sleep(moved ? 0 : 100)
    }
  }
}
