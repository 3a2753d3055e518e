// Pages that are the same for everybody who is not signed in, kept as they went out; only the nonce is new each time.

/** Stands where the nonce of the answer belongs. */
const PLACE = 'nonce-of-this-answer'

/** Gives a page by what it is made from; `render` makes it when it is not kept yet. */
export type PageCache = (made: readonly unknown[], nonce: string, render: (nonce: string) => string) => string

/** Keeps the pages that were made last, at most so many. */
export function keepPages(most: number): PageCache {
  const kept = new Map<string, string>()
  return (made, nonce, render) => {
    const key = JSON.stringify(made)
    const page = kept.get(key) ?? render(PLACE)
    kept.delete(key)
    kept.set(key, page)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return page.replaceAll(PLACE, nonce)
  }
}
