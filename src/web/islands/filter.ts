// Narrows the list in place, as the address says: the same rules as the server's, on the cards that are there.
import { byId, cards } from './page.ts'

interface Wanted {
  show: string
  standing: string
  form: string
  section: string
  q: string
}

const NAMES = ['show', 'standing', 'form', 'section', 'q'] as const

/** The filters as the address has them. */
export function wanted(): Wanted {
  const query = new URLSearchParams(location.search)
  const get = (name: string): string => query.get(name) ?? ''
  return {
    show: get('show'),
    standing: get('standing'),
    form: get('form'),
    section: get('section'),
    q: get('q').trim(),
  }
}

/** The filters as a query, for forms to go back to. */
export function backQuery(): string {
  const filters = wanted()
  const query = new URLSearchParams()
  for (const name of NAMES) if (filters[name]) query.set(name, filters[name])
  return query.toString()
}

function lets(card: HTMLLIElement, filters: Wanted): boolean {
  const { sort = '', standing = '', form = '', sections = '' } = card.dataset
  if (filters.show && sort !== filters.show) return false
  const standingFits =
    filters.standing === ''
      ? standing !== 'rejected'
      : filters.standing === 'decided'
        ? standing !== 'proposed' && standing !== 'rejected'
        : standing === filters.standing
  if (!standingFits || (filters.form && form !== filters.form)) return false
  if (filters.section && !sections.split(' ').includes(filters.section)) return false
  if (!filters.q) return true
  const text = [...card.querySelectorAll('h3, :scope > .quote')].map((part) => part.textContent).join('\n')
  return text.includes(filters.q)
}

/** Shows and hides the cards, and says how many can be accepted. */
export function applyFilters(): void {
  const filters = wanted()
  let any = false
  for (const card of cards()) {
    card.hidden = !lets(card, filters)
    any ||= !card.hidden
  }
  byId('none').hidden = any
  countOpen()
  for (const chip of document.querySelectorAll<HTMLElement>('#filter .chip')) {
    const on =
      chip.dataset.show === undefined ? filters.standing === 'proposed' : (filters.show || 'all') === chip.dataset.show
    if (on) chip.setAttribute('aria-current', 'true')
    else chip.removeAttribute('aria-current')
  }
}

/** The number on the button that accepts all shown. */
export function countOpen(): void {
  const button = document.querySelector<HTMLButtonElement>('button#accept-shown')
  if (!button) return
  const n = cards().filter((card) => !card.hidden && card.dataset.standing === 'proposed').length
  button.disabled = n === 0
  const count = button.querySelector('b')
  if (count) count.textContent = String(n)
}

/** Changes the address and the list with it. */
function set(change: Partial<Wanted>): void {
  const query = new URLSearchParams(location.search)
  for (const gone of ['item', 'do', 'with', 'from', 'to', 'kind']) query.delete(gone)
  for (const [name, value] of Object.entries(change)) {
    if (value && !(name === 'show' && value === 'all')) query.set(name, value)
    else query.delete(name)
  }
  const text = query.toString()
  history.replaceState(null, '', location.pathname + (text ? `?${text}` : ''))
  applyFilters()
}

/** Starts listening. */
export function filter(): void {
  let typing = 0
  document.addEventListener('submit', (event) => {
    if ((event.target as HTMLElement).id === 'filter') event.preventDefault()
  })
  document.addEventListener('input', (event) => {
    const control = event.target as HTMLInputElement
    if (!control.closest('#filter')) return
    clearTimeout(typing)
    typing = window.setTimeout(() => set({ [control.name]: control.value.trim() }), control.name === 'q' ? 120 : 0)
  })
  document.addEventListener('click', (event) => {
    const target = event.target as Element
    const chip = target.closest<HTMLElement>('#filter .chip, #head [data-standing], [data-clear]')
    if (!chip || event.ctrlKey || event.metaKey) return
    event.preventDefault()
    const { show, standing } = chip.dataset
    if (chip.dataset.clear !== undefined) clear()
    else if (show !== undefined) set({ show })
    else if (chip.closest('#head')) set({ standing: standing ?? '' })
    else set({ standing: wanted().standing === 'proposed' ? '' : 'proposed' })
    showControls()
  })
  applyFilters()
}

function clear(): void {
  set({ show: '', standing: '', form: '', section: '', q: '' })
}

/** Puts the address's filters into the controls. */
export function showControls(): void {
  const filters = wanted()
  for (const name of NAMES) {
    const control = document.querySelector<HTMLInputElement>(`#filter [name="${name}"]:not([type="hidden"])`)
    if (control) control.value = filters[name]
  }
}
