// The inbox, live: counts follow what happens, and a line offers to load the list anew when it has changed.

interface Count {
  readonly kind: string
  readonly n: number
  readonly late: number
}

const tabs = document.getElementById('tabs')
const changed = document.getElementById('changed')

const sumOf = (counts: readonly Count[], tab: string): number =>
  counts
    .filter(({ kind }) => tab === 'all' || tab === 'late' || kind === tab)
    .reduce((sum, { n, late }) => sum + (tab === 'late' ? late : n), 0)

function show(counts: readonly Count[]): void {
  for (const place of document.querySelectorAll<HTMLElement>('[data-count]')) {
    const now = String(sumOf(counts, place.dataset.count ?? ''))
    if (place.textContent?.trim() === now) continue
    place.textContent = now
    if (changed) changed.hidden = false
  }
}

if (tabs?.dataset.events) {
  const source = new EventSource(tabs.dataset.events)
  source.addEventListener('message', ({ data }) => show(JSON.parse(String(data))))
  addEventListener('pagehide', () => source.close())
}
