// How long to wait before something that failed is tried again: twice as long each time, up to a longest wait.

const MINUTE = 60_000

/** The instant of the next try after `tries` that failed at `at`: a minute later after the first, half a day later at most. */
export function nextTry(at: string, tries: number, longestMinutes = 720): string {
  const minutes = Math.min(2 ** Math.max(0, tries - 1), longestMinutes)
  return new Date(Date.parse(at) + minutes * MINUTE).toISOString()
}
