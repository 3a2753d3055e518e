// Ties the text and the list: pointing at or focusing one side lights up the other; a click chooses.
import { bring, byId, cards, current, marksOf } from './page.ts'

/** Makes a card the current one; `follow` also brings its words in the text into view. */
export function choose(card: HTMLLIElement | undefined, follow: 'text' | 'list' | 'both' | 'none', focus = true): void {
  if (!card) return
  const before = current()
  if (before !== card) {
    before?.removeAttribute('aria-current')
    for (const mark of byId('doc').querySelectorAll('.now')) mark.classList.remove('now')
    card.setAttribute('aria-current', 'true')
  }
  card.hidden = false
  const marks = marksOf(card)
  for (const mark of marks) mark.classList.add('now')
  if (follow === 'text' || follow === 'both') {
    const fold = marks[0]?.closest('details')
    if (fold) fold.open = true
    bring(marks[0], 'center')
  }
  if (follow === 'list' || follow === 'both') bring(card, 'nearest')
  if (focus) card.querySelector<HTMLElement>('h3 a')?.focus({ preventScroll: true })
}

/** Moves to the next (1) or previous (-1) visible card, only to those that `test` lets through. */
export function step(by: 1 | -1, test: (card: HTMLLIElement) => boolean = () => true): boolean {
  const all = cards().filter((card) => !card.hidden)
  const from = current()
  const at = from ? all.indexOf(from) : by > 0 ? -1 : all.length
  const rest = by > 0 ? all.slice(at + 1) : all.slice(0, Math.max(at, 0)).reverse()
  const next = rest.find(test)
  choose(next, 'both')
  return next !== undefined
}

const cardsOf = (mark: Element): HTMLLIElement[] =>
  (mark.getAttribute('data-i') ?? '')
    .split(' ')
    .flatMap((id) => (document.getElementById(`i-${id}`) as HTMLLIElement | null) ?? [])

/** Lights up whatever belongs to what is pointed at or focused. */
function light(target: EventTarget | null): void {
  for (const lit of document.querySelectorAll('.lit')) lit.classList.remove('lit')
  if (!(target instanceof Element)) return
  const mark = target.closest('#doc .m')
  const card = target.closest<HTMLLIElement>('#items > li')
  if (mark) for (const each of [mark, ...cardsOf(mark)]) each.classList.add('lit')
  else if (card) for (const each of marksOf(card)) each.classList.add('lit')
}

/** Starts listening. */
export function tie(): void {
  document.addEventListener('pointerover', (event) => light(event.target))
  document.addEventListener('focusin', (event) => light(event.target))
  byId('doc').addEventListener('click', (event) => {
    const mark = (event.target as Element).closest('.m')
    if (!mark) return
    event.preventDefault()
    if (getSelection()?.isCollapsed === false) return
    const [card] = cardsOf(mark).filter((each) => each.dataset.standing !== 'rejected')
    choose(card ?? cardsOf(mark)[0], 'list')
  })
  byId('side').addEventListener('click', (event) => {
    const target = event.target as Element
    const card = target.closest<HTMLLIElement>('#items > li')
    const name = target.closest('h3 a')
    if (name) event.preventDefault()
    if (card && (name || !target.closest('a, button, input, select, textarea, form, label, summary')))
      choose(card, 'text', name === null)
  })
  for (const mark of byId('doc').querySelectorAll<HTMLElement>('.m')) mark.tabIndex = -1
  followOutline()
}

/** Marks the heading that the text has been scrolled to. */
function followOutline(): void {
  const doc = byId('doc')
  let asked = false
  const follow = (): void => {
    asked = false
    const outline = document.getElementById('outline')
    if (!outline) return
    const box = doc.getBoundingClientRect()
    const block = document.elementFromPoint(box.left + box.width / 2, box.top + 72)?.closest<HTMLElement>('[data-o]')
    if (!block || !doc.contains(block)) return
    const offset = Number(block.dataset.o)
    const links = [...outline.querySelectorAll<HTMLAnchorElement>('a')]
    const here = links.filter((link) => Number(link.hash.slice(3)) <= offset).at(-1)
    for (const link of links) link.toggleAttribute('aria-current', link === here)
    here?.setAttribute('aria-current', 'true')
  }
  doc.addEventListener('scroll', () => {
    if (!asked) requestAnimationFrame(follow)
    asked = true
  })
  follow()
}
