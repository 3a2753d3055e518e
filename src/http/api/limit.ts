// How often a token may ask: so many requests in a minute, counted in this process.

const WINDOW_MS = 60_000
/** Requests of one token in a minute. */
export const MOST_A_MINUTE = 600

/** Counts requests; tells how many seconds to wait when a token has asked too often, else 0. */
export function openLimit(): (token: string, now: number) => number {
  let counts = new Map<string, number>()
  let since = 0
  return (token, now) => {
    if (now - since >= WINDOW_MS) {
      counts = new Map()
      since = now
    }
    const count = (counts.get(token) ?? 0) + 1
    counts.set(token, count)
    return count > MOST_A_MINUTE ? Math.max(1, Math.ceil((since + WINDOW_MS - now) / 1000)) : 0
  }
}
