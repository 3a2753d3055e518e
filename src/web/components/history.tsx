// What was decided, by whom and when, newest first.
import type { HistoryRow } from '../../app/views.ts'
import { nameOf } from '../items.ts'
import type { Reader } from '../reader.ts'
import { sayTime } from '../time.ts'

/** The rows as a list; those taken back are struck through and said to be. */
export function HistoryList({ r, rows }: { readonly r: Reader; readonly rows: readonly HistoryRow[] }) {
  const { v } = r
  if (rows.length === 0) return <p class="hint">{v.t('history-none')}</p>
  return (
    <ol class="history">
      {[...rows].reverse().map((row) => (
        <li key={row.seq} class={row.undone ? 'undone' : undefined}>
          <time datetime={row.at}>{sayTime(row.at)}</time>
          <span>
            <b>{[row.actor.unit, row.actor.name].filter(Boolean).join(' · ')}</b> {sayDecision(r, row)}
            {row.undone && <i> {v.t('history-undone')}</i>}
          </span>
        </li>
      ))}
    </ol>
  )
}

/** A decision as the end of a sentence that begins with who decided. */
export function sayDecision(r: Reader, row: HistoryRow): string {
  const { v, view } = r
  const { decision } = row
  const named = (id: string): string => {
    const item = view.items.find((each) => each.id === id)
    return item ? nameOf(item.content) : v.t('history-gone')
  }
  switch (decision.kind) {
    case 'accept':
      return decision.items.length === 1
        ? v.t('did-accept', { name: named(decision.items[0] ?? '') })
        : v.t('did-accept-many', { n: decision.items.length })
    case 'correct':
      return v.t('did-correct', { name: nameOf(decision.content) })
    case 'reject':
      return v.t('did-reject', { name: named(decision.item), reason: decision.reason })
    case 'split':
      return v.t('did-split', { n: decision.into.length, names: decision.into.map(nameOf).join(' / ') })
    case 'merge':
      return v.t('did-merge', { n: decision.items.length, name: nameOf(decision.into) })
    case 'add':
      return v.t('did-add', { name: nameOf(decision.content) })
    case 'undo':
      return v.t('did-undo')
  }
}
