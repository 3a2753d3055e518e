// Watches what units have to do for listeners on the line: one look a unit and turn, however many listen, and none when nobody does.
import type { Context } from '../app/context.ts'
import { countInbox, type Tally } from '../app/list-inbox.ts'
import type { Seat } from '../domain/matter/party.ts'

/** Somebody who hears of counts that they do not know yet; the id names the counts. */
export interface Listener {
  readonly seat: Seat
  /** Id of the counts that they have. */
  known: string | null
  readonly hear: (id: string, counts: Tally) => void
}

/** A watch over all units that anybody listens for. */
export interface TallyWatch {
  /** Begins to listen; gives what ends it. */
  readonly listen: (listener: Listener) => () => void
  readonly close: () => void
}

/** The id of counts: the counts themselves, in order. */
const idOfTally = (counts: Tally): string =>
  counts
    .map(({ kind, n, late }) => `${kind}-${n}-${late}`)
    .sort()
    .join('.')

/** Opens a watch that looks every `everyMs`. */
export function openTallyWatch(ctx: Context, everyMs: number): TallyWatch {
  const units = new Map<string, Set<Listener>>()
  let timer: NodeJS.Timeout | null = null
  let open = true
  const look = async (listeners: ReadonlySet<Listener>): Promise<void> => {
    const [first] = listeners
    if (!first) return
    const counts = await countInbox(ctx, first.seat)
    const id = idOfTally(counts)
    for (const listener of listeners) {
      if (listener.known === id) continue
      listener.known = id
      listener.hear(id, counts)
    }
  }
  const turn = async (): Promise<void> => {
    for (const listeners of units.values())
      await look(listeners).catch((err: unknown) => ctx.log.warn({ err }, 'what units have to do was not read'))
    timer = open && units.size > 0 ? setTimeout(turn, everyMs) : null
  }
  return {
    listen: (listener) => {
      const key = `${listener.seat.unitRegion}/${listener.seat.unit}`
      const listeners = units.get(key) ?? new Set()
      units.set(key, listeners.add(listener))
      timer ??= setTimeout(turn, 0)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) units.delete(key)
      }
    },
    close: () => {
      open = false
      units.clear()
      if (timer) clearTimeout(timer)
    },
  }
}
