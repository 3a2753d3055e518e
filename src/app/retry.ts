// Writing again where that is safe: when somebody else wrote first, and when the database broke off in the middle.
import { setTimeout as sleep } from 'node:timers/promises'
import { isAway } from '../store/pool.ts'
import { Moved } from './plan.ts'

/** How often the end of a chain may move under us; how often the database may break off (each time the pool waits for it to come back). */
const MOVES = 20
const BREAKS = 3

/** Runs `work`, which must act once however often it is called, until it succeeds or fails for a reason of its own. */
export async function retried<T>(work: () => Promise<T>): Promise<T> {
  for (let moves = 0, breaks = 0; ; ) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof Moved) moves += 1
      else if (isAway(error)) breaks += 1
      else throw error
      if (moves > MOVES || breaks > BREAKS) throw error
      await sleep(breaks > 0 ? 100 : 0)
    }
  }
}
