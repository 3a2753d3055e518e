// The reader's comfort: presses without leaving the page, the keyboard, filters in place. Without it the page works as plain forms.
import { close, countTicked, open, press } from './act.ts'
import { filter } from './filter.ts'
import { byId, cards, current } from './page.ts'
import { addSelected, selection } from './selection.ts'
import { choose, step, tie } from './tie.ts'

const decide = (): HTMLFormElement => byId<HTMLFormElement>('decide')

/** Presses the button of the current card or of the head that does what is asked. */
function pressNamed(value: string, then: 'next' | 'stay' = 'stay'): void {
  const button = document.querySelector<HTMLButtonElement>(
    `button[form="decide"][value="${CSS.escape(value)}"], #decide button[value="${CSS.escape(value)}"]`,
  )
  if (button && !button.disabled) press(decide(), button, then)
}

const ticked = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>('#items input[name="items"]:checked')].map((box) => box.value)

/** Opens the form that merges: the ticked ones, or the current with the next of its kind. */
function merge(): void {
  const chosen = ticked()
  const card = current()
  if (chosen.length >= 2) {
    const [first = '', ...others] = chosen
    void open('merge', document.getElementById(`i-${first}`) as HTMLLIElement, {}, others)
  } else if (card) {
    const isTask = card.dataset.sort === 'task'
    const all = cards().filter(
      (each) => !each.hidden && each.dataset.standing !== 'rejected' && (each.dataset.sort === 'task') === isTask,
    )
    const next = all[all.indexOf(card) + 1]
    if (next) void open('merge', card, {}, [next.id.slice(2)])
  }
}

const onCard = (what: string): void => {
  const card = current()
  if (card?.querySelector(`[data-do="${what}"]`)) void open(what, card)
}

/** What each key does; false lets the browser have it. */
const KEYS: Readonly<Record<string, () => unknown>> = {
  j: () => step(1),
  ArrowDown: () => step(1),
  k: () => step(-1),
  ArrowUp: () => step(-1),
  Enter: () => choose(current() ?? undefined, 'text'),
  a: () => pressNamed(`accept:${current()?.id.slice(2)}`, 'next'),
  A: () => pressNamed('accept-shown'),
  x: () => onCard('reject'),
  e: () => onCard('edit'),
  s: () => onCard('split'),
  m: merge,
  c: () => {
    current()?.querySelector<HTMLInputElement>('input[name="items"]')?.click()
  },
  n: () => addSelected('statement') || open('add', null, { kind: 'statement' }),
  t: () => addSelected('task') || open('add', null, { kind: 'task' }),
  u: () => document.querySelector<HTMLButtonElement>('[data-key="u"]')?.click(),
  U: () => document.querySelector<HTMLButtonElement>('[data-key="U"]')?.click(),
  '/': () => document.querySelector<HTMLInputElement>('#filter [name="q"]')?.focus(),
  '?': () => byId<HTMLDialogElement>('keys').showModal(),
}

const TYPING = 'input:not([type="checkbox"], [type="radio"]), textarea, select, [contenteditable]'
/** Where arrows and Enter keep their own meaning. */
const OWN = 'button, summary, a:not(#items h3 a), .doc, .table, dialog, [role="toolbar"]'

function onKey(event: KeyboardEvent): void {
  const target = event.target as Element
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return
  if (event.key === 'Escape') {
    if (!document.querySelector('dialog[open]') && (close(target) || target.matches(TYPING)))
      (document.activeElement as HTMLElement | null)?.blur()
    return
  }
  if (target.closest(TYPING) || document.querySelector('dialog[open]')) return
  if ((event.key.startsWith('Arrow') || event.key === 'Enter') && target.closest(OWN)) return
  const act = KEYS[event.key]
  if (!act) return
  event.preventDefault()
  act()
}

function onSubmit(event: SubmitEvent): void {
  const form = event.target as HTMLFormElement
  if (!form.action.endsWith('/decide') || form.method !== 'post') return
  event.preventDefault()
  const button = event.submitter as HTMLButtonElement | null
  if (button?.value === 'merge-ticked') merge()
  else press(form, button, button?.value.startsWith('accept:') ? 'next' : 'stay')
}

/** What a link that adds says of kind and run. */
function runOf(link: HTMLAnchorElement): Record<string, string> {
  const query = new URL(link.href).searchParams
  return Object.fromEntries(
    ['kind', 'from', 'to'].flatMap((name) => (query.has(name) ? [[name, query.get(name) ?? '']] : [])),
  )
}

function onClick(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return
  const target = event.target as Element
  const link = target.closest<HTMLElement>('a[data-do]')
  if (link) {
    event.preventDefault()
    const card = link.closest<HTMLLIElement>('#items > li')
    void open(link.dataset.do ?? '', card, card ? {} : runOf(link as HTMLAnchorElement))
  } else if (target.closest('a[data-close]') && close(target)) {
    event.preventDefault()
  } else if (target.closest('a[data-at]')) {
    const fold = document.getElementById((target.closest('a') as HTMLAnchorElement).hash.slice(1))
    if (fold instanceof HTMLDetailsElement) fold.open = true
  }
  for (const menu of document.querySelectorAll<HTMLDetailsElement>('details.menu[open]'))
    if (!menu.contains(target)) menu.open = false
}

const outline = document.querySelector<HTMLDetailsElement>('#outline details')
if (outline && innerWidth <= 1160) outline.open = false
tie()
filter()
selection()
document.addEventListener('keydown', onKey)
document.addEventListener('submit', onSubmit)
document.addEventListener('click', onClick)
document.addEventListener('change', (event) => {
  if ((event.target as HTMLInputElement).name === 'items') countTicked()
})
const start = /^#i-/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : current()
if (start instanceof HTMLLIElement) choose(start, 'both', false)
else {
  const mark = /^#t-/.test(location.hash) ? document.getElementById(location.hash.slice(1)) : null
  const id = mark?.getAttribute('data-i')?.split(' ')[0]
  const first =
    (id && document.getElementById(`i-${id}`)) ||
    cards().find((card) => !card.hidden && card.dataset.standing === 'proposed')
  if (first) choose(first as HTMLLIElement, mark ? 'both' : 'none', false)
}
