// What the reading noticed (each note links into the text), and what people did, folded above the list.
import type { Reader } from '../reader.ts'
import { HistoryList } from './history.tsx'
import { Hidden } from './item-panel.tsx'
import { Shape } from './shape.tsx'

/** The notes as the island swaps them: id `notes`. */
export function Notes({ r }: { readonly r: Reader }) {
  const { v, view } = r
  const { diagnostics } = view.reading
  return (
    <div class="notes" id="notes">
      {view.stale && <Stale r={r} />}
      {diagnostics.length > 0 && (
        <details class="note" name="notes">
          <summary>
            <span class="light warn">
              <Shape name="warn" />
              {v.t('notes', { n: diagnostics.length })}
            </span>
          </summary>
          <ul>
            {diagnostics.map((note) => (
              <li key={`${note.code}${note.place?.start}`}>
                {v.tell(note)}{' '}
                {note.place && (
                  <a href={`#${r.anchor(note.place.start)}`} data-at={note.place.start}>
                    {v.t('note-see')}
                  </a>
                )}
              </li>
            ))}
          </ul>
        </details>
      )}
      {view.history.length > 0 && (
        <details class="note" name="notes">
          <summary>{v.t('history', { n: view.history.length })}</summary>
          <HistoryList r={r} rows={view.history} />
        </details>
      )}
    </div>
  )
}

/** A newer engine is there: offer to read again; what people decided is kept. */
const Stale = ({ r }: { readonly r: Reader }) => (
  <form class="stale" method="post" action={r.v.to(`/plans/${r.view.row.id}/reread`)}>
    <Hidden r={r} />
    <span>{r.v.t('stale')}</span>
    <button class="button" type="submit">
      {r.v.t('reread')}
    </button>
  </form>
)
