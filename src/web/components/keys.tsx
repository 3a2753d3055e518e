// The keys of the reader: an overlay there, a table on the help page.
import type { Voice } from '../voice.ts'

const KEYS: readonly (readonly [string, readonly string[]])[] = [
  ['key-next', ['j', '↓']],
  ['key-back', ['k', '↑']],
  ['key-see', ['Enter']],
  ['key-accept', ['a']],
  ['key-reject', ['x']],
  ['key-edit', ['e']],
  ['key-split', ['s']],
  ['key-tick', ['c']],
  ['key-merge', ['m']],
  ['key-add', ['n']],
  ['key-add-task', ['t']],
  ['key-undo', ['u']],
  ['key-redo', ['U']],
  ['key-accept-shown', ['A']],
  ['key-search', ['/']],
  ['key-close', ['Esc']],
  ['key-help', ['?']],
]

/** The keys as a table. */
export const KeyTable = ({ v }: { readonly v: Voice }) => (
  <table class="keys">
    <caption class="unseen">{v.t('keys')}</caption>
    <thead class="unseen">
      <tr>
        <th scope="col">{v.t('keys-key')}</th>
        <th scope="col">{v.t('keys-does')}</th>
      </tr>
    </thead>
    <tbody>
      {KEYS.map(([code, keys]) => (
        <tr key={code}>
          <td>
            {keys.map((key) => (
              <kbd key={key}>{key}</kbd>
            ))}
          </td>
          <td>{v.t(code)}</td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** The overlay that "?" opens. */
export const KeyHelp = ({ v }: { readonly v: Voice }) => (
  <dialog id="keys" class="overlay" aria-labelledby="keys-head">
    <h2 id="keys-head">{v.t('keys')}</h2>
    <KeyTable v={v} />
    <form method="dialog">
      <button class="button" type="submit">
        {v.t('close')}
      </button>
    </form>
  </dialog>
)
