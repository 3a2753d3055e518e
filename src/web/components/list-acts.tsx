// What stands under a list whose lines can be ticked: doing something with those ticked, and taking the list away.
import type { Named } from '../../app/matter-view.ts'
import { sayHead } from '../matters/say.ts'
import type { Voice } from '../voice.ts'
import { Downloads, type Files } from './downloads.tsx'

/** The choice of what to do with those ticked, and the files. */
export function ListActs(props: { readonly v: Voice; readonly events: readonly Named[]; readonly files: Files }) {
  const { v, events, files } = props
  return (
    <div class="acts list-acts">
      {events.length > 0 && (
        <>
          <label for="batch-do">{v.t('batch-ticked')}</label>
          <select id="batch-do" name="do">
            {events.map(({ name, words }) => (
              <option key={name} value={name}>
                {sayHead(v, words)}
              </option>
            ))}
          </select>
          <button class="button" type="submit">
            {v.t('batch-go')}
          </button>
        </>
      )}
      <Downloads v={v} files={files} />
    </div>
  )
}
