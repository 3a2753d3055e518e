// The items of a document in text order; those the filters keep out are there but hidden, so that the island can show them at once.
import { shown } from '../items.ts'
import type { Reader } from '../reader.ts'
import { ItemCard } from './item-card.tsx'

/** The list with its foot: what to do with those that are ticked, and how to add one. */
export function ReaderList({ r }: { readonly r: Reader }) {
  const { v, view, state } = r
  const visible = view.items.map((item) => item.id === state.item || shown(item, state.filters, view.reading.outline))
  const any = visible.some(Boolean)
  return (
    <div class="list" id="list">
      <ol class="items" id="items" data-none={v.t('list-none')}>
        {view.items.map((item, i) => (
          <ItemCard key={item.id} r={r} item={item} hidden={!visible[i]} />
        ))}
      </ol>
      <p class="none" id="none" hidden={any}>
        {view.items.length === 0 ? v.t('list-empty') : v.t('list-none')}
        {view.items.length > 0 && (
          <>
            {' '}
            <a href={v.to(`/plans/${view.row.id}`)} data-clear>
              {v.t('list-clear')}
            </a>
          </>
        )}
      </p>
      <div class="list-foot">
        <span class="ticked" id="ticked" data-words={v.t('ticked')}>
          {v.t('ticked-hint')}
        </span>
        <button class="button with-ticked" type="submit" form="decide" name="do" value="accept-ticked">
          {v.t('ticked-accept')}
        </button>
        <button class="button with-ticked" type="submit" form="decide" name="do" value="merge-ticked">
          {v.t('ticked-merge')} <kbd>m</kbd>
        </button>
        <a class="button" href={`${r.address({ do: 'add' })}#add`} data-do="add">
          {v.t('add')}
        </a>
      </div>
    </div>
  )
}
