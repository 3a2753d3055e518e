// What the reader's island parts share: the elements they work on, and small helpers.

/** The element with an id that the page always has. */
export const byId = <T extends HTMLElement = HTMLElement>(id: string): T => document.getElementById(id) as T

/** The page's own data: addresses, the log's last line, words. */
export const root = byId('reader')

/** The cards in the order of the list. */
export const cards = (): HTMLLIElement[] => [...document.querySelectorAll<HTMLLIElement>('#items > li')]

/** The card that is current, or null. */
export const current = (): HTMLLIElement | null => document.querySelector<HTMLLIElement>('#items > li[aria-current]')

/** The marks of an item in the text. */
export const marksOf = (card: Element): HTMLElement[] => [
  ...byId('doc').querySelectorAll<HTMLElement>(`[data-i~="${CSS.escape(card.id.slice(2))}"]`),
]

/** Turns a part that the server rendered into its element. */
export function elementOf(html: string): HTMLElement {
  const template = document.createElement('template')
  template.innerHTML = html
  return template.content.firstElementChild as HTMLElement
}

let clearing = 0

/** Says something to everyone, and takes it away again after a while. */
export function say(lines: readonly string[], bad = false): void {
  const said = byId('said')
  said.replaceChildren(
    ...lines.map((line) => {
      const p = document.createElement('p')
      p.textContent = line
      if (bad) p.className = 'error'
      return p
    }),
  )
  clearTimeout(clearing)
  clearing = window.setTimeout(() => said.replaceChildren(), bad ? 12_000 : 4_000)
}

/** Brings an element into view inside whatever scrolls it. */
export function bring(element: Element | undefined, block: ScrollLogicalPosition): void {
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches
  element?.scrollIntoView({ block, behavior: calm ? 'auto' : 'smooth' })
}
