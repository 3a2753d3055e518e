// Carries a press to the server and puts what it answers in place; presses wait for each other.
import { type Changed, PART, type Refused, type Swap } from '../changed.ts'
import { backQuery, countOpen } from './filter.ts'
import { byId, current, elementOf, root, say } from './page.ts'
import { choose, step } from './tie.ts'

let queue: Promise<unknown> = Promise.resolve()

/** Cards as they were before a form opened on them. */
const closed = new WeakMap<Element, HTMLElement>()

/** Sends a form as the pressed button says; `then` is what follows when it went well. */
export function press(form: HTMLFormElement, button: HTMLButtonElement | null, then: 'next' | 'stay' = 'stay'): void {
  const fields = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string') fields.append(name, value)
  if (button?.name) fields.set(button.name, button.value)
  const pressed = {
    action: form.action,
    fields,
    key: newKey(),
    card: button?.closest('li') ?? form.closest('li'),
    then,
  }
  queue = queue.then(() => send(pressed)).catch(() => say([root.dataset.lost ?? ''], true))
}

interface Press {
  readonly action: string
  readonly fields: URLSearchParams
  readonly key: string
  readonly card: Element | null
  readonly then: 'next' | 'stay'
}

async function send(pressed: Press): Promise<void> {
  const { action, fields, key, card, then } = pressed
  fields.set('key', key)
  fields.set('seq', root.dataset.seq ?? '')
  fields.set('back', backQuery())
  if (root.dataset.who === '') return submitPlainly(action, fields)
  card?.classList.add('busy')
  try {
    const response = await fetch(action, { method: 'POST', headers: { accept: PART }, body: fields })
    if (response.status === 401) return submitPlainly(action, fields)
    const answer = (await response.json()) as Changed | Refused
    if (response.ok && 'cards' in answer) apply(answer, card, then)
    else if ('again' in answer || 'trouble' in answer || 'detail' in answer) refused(answer)
  } finally {
    card?.classList.remove('busy')
  }
}

const newKey = (): string =>
  [...crypto.getRandomValues(new Uint8Array(16))].map((byte) => byte.toString(16).padStart(2, '0')).join('')

/** Puts everything that changed in its place. */
function apply(answer: Changed, card: Element | null, then: 'next' | 'stay'): void {
  root.dataset.seq = String(answer.seq)
  const was = current()?.id
  for (const each of answer.swaps) swap(each)
  for (const { id, html, after } of answer.cards) {
    const made = elementOf(html)
    const old = document.getElementById(id)
    const before = after === null ? null : document.getElementById(after)
    if (old) old.replaceWith(made)
    else if (before) before.after(made)
    else byId('items').prepend(made)
  }
  for (const id of answer.gone) document.getElementById(id)?.remove()
  const add = byId('add')
  if (card === null && add.tagName === 'SECTION' && answer.cards.some(({ id }) => !document.getElementById(id)?.hidden))
    closeAdd()
  byId('none').hidden = true
  for (const mark of byId('doc').querySelectorAll<HTMLElement>('.m:not([tabindex])')) mark.tabIndex = -1
  countTicked()
  countOpen()
  say([answer.said])
  settle(answer, was, then)
}

/** Where to be after a press: the next one to confirm, the item that changed, or where one was. */
function settle(answer: Changed, was: string | undefined, then: 'next' | 'stay'): void {
  const here =
    (answer.item && document.getElementById(`i-${answer.item}`)) || (was && document.getElementById(was)) || null
  if (here instanceof HTMLLIElement) choose(here, then === 'next' ? 'list' : 'both')
  if (then === 'next') step(1, (next) => next.dataset.standing === 'proposed')
}

function swap({ id, html }: Swap): void {
  const old = document.getElementById(id)
  if (!old || (id === 'filter' && old.contains(document.activeElement))) return
  const made = elementOf(html)
  const open = [...old.querySelectorAll('details')].map((details) => details.open)
  made.querySelectorAll('details').forEach((details, i) => {
    details.open = open[i] ?? details.open
  })
  const top = old.scrollTop
  old.replaceWith(made)
  made.scrollTop = top
}

function refused(answer: Refused): void {
  if (answer.seq !== undefined) root.dataset.seq = String(answer.seq)
  if (answer.again) {
    const old = document.getElementById(answer.again.id)
    const made = elementOf(answer.again.html)
    const before = old && closed.get(old)
    if (before) closed.set(made, before)
    old?.replaceWith(made)
    made.querySelector<HTMLElement>('[role="alert"]')?.focus()
    return
  }
  say(answer.trouble ?? [answer.detail ?? ''], true)
}

/** Sends the form as a browser does, so that the server can ask for a sign-in and then go on with it. */
function submitPlainly(action: string, fields: URLSearchParams): void {
  const form = document.createElement('form')
  form.method = 'post'
  form.action = action
  for (const [name, value] of fields) {
    const input = document.createElement('input')
    input.type = 'hidden'
    input.name = name
    input.value = value
    form.append(input)
  }
  document.body.append(form)
  form.submit()
}

/** Opens a form on a card, or the one that adds an item. */
export async function open(
  what: string,
  card: HTMLLIElement | null,
  more: Readonly<Record<string, string>> = {},
  others: readonly string[] = [],
): Promise<void> {
  const query = new URLSearchParams(backQuery())
  query.set('do', what)
  if (card) query.set('item', card.id.slice(2))
  for (const [name, value] of Object.entries(more)) query.set(name, value)
  for (const id of others) query.append('with', id)
  const response = await fetch(`${root.dataset.base}/part?${query}`, { headers: { accept: 'text/html' } }).catch(
    () => null,
  )
  if (!response?.ok) return say([root.dataset.lost ?? ''], true)
  const made = elementOf(await response.text())
  if (card) {
    for (const other of document.querySelectorAll('#items > li'))
      if (other !== card) other.removeAttribute('aria-current')
    closed.set(made, closed.get(card) ?? card)
    card.replaceWith(made)
    choose(made as HTMLLIElement, 'text', false)
  } else {
    byId('add').replaceWith(made)
  }
  const field =
    what === 'edit'
      ? '[name$=".indicator"], [name$=".title"]'
      : what === 'add'
        ? '[name$=".indicator"], [name$=".title"]'
        : ''
  const first =
    (field && made.querySelector<HTMLElement>(field)) ||
    made.querySelector<HTMLElement>('.panel input:not([type=hidden]), .panel textarea, .panel a')
  made.scrollIntoView({ block: 'nearest' })
  first?.focus()
}

/** Closes what is open on a card, or the form that adds; true when something was. */
export function close(inside: Element | null): boolean {
  const card = inside?.closest<HTMLLIElement>('#items > li') ?? current()
  const before = card && closed.get(card)
  if (card?.querySelector('.panel')) {
    if (!before) return false
    card.replaceWith(before)
    choose(before as HTMLLIElement, 'list')
    return true
  }
  return closeAdd()
}

function closeAdd(): boolean {
  const add = byId('add')
  if (add.tagName !== 'SECTION') return false
  add.replaceWith(elementOf('<div id="add" hidden></div>'))
  return true
}

/** How many are ticked. */
export function countTicked(): void {
  const n = document.querySelectorAll('#items > li input[name="items"]:checked').length
  const ticked = byId('ticked')
  ticked.dataset.hint ??= ticked.textContent ?? ''
  ticked.textContent = n > 0 ? (ticked.dataset.words ?? '').replace('{n}', String(n)) : ticked.dataset.hint
}
