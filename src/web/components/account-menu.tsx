// Who is signed in, with what is theirs: other units, signing out; for everybody else the way in.
import type { Present } from '../people.ts'
import type { Voice } from '../voice.ts'

interface MenuProps {
  readonly v: Voice
  readonly who: Present | null
  /** The page that one is on. */
  readonly path: string
}

/** The end of the head. */
export function AccountMenu({ v, who, path }: MenuProps) {
  if (!who) {
    return (
      <a class="who" id="who" href={`${v.to('/sign-in')}?back=${encodeURIComponent(path)}`}>
        {v.t('sign-in')}
      </a>
    )
  }
  return (
    <details class="menu account">
      <summary class="who" id="who">
        {[who.name, who.unit].filter(Boolean).join(' · ')}
      </summary>
      <div class="menu-body">
        {who.standsFor && <p>{v.t('stands-for', { who: who.standsFor })}</p>}
        {who.places.length > 1 && <Places v={v} who={who} path={path} />}
        <p>
          <a href={v.to('/account')}>{v.t('account')}</a>
        </p>
        <p>
          <a href={v.to('/account/tokens')}>{v.t('tokens')}</a>
        </p>
        <p>
          <a href={v.to('/account/webhooks')}>{v.t('webhooks')}</a>
        </p>
        {who.admin && (
          <p>
            <a href={v.to('/admin')}>{v.t('admin')}</a>
          </p>
        )}
        <form method="post" action={v.to('/sign-out')}>
          <button class="button" type="submit">
            {v.t('sign-out')}
          </button>
        </form>
      </div>
    </details>
  )
}

function Places({ v, who, path }: MenuProps & { readonly who: Present }) {
  return (
    <>
      <p class="dim" id="places-head">
        {v.t('act-for')}
      </p>
      <ul class="places-list" aria-labelledby="places-head">
        {who.places.map((place) => (
          <li key={`${place.unit} ${place.standsFor}`}>
            <form method="post" action={v.to('/seat')}>
              <input type="hidden" name="unit" value={place.unit} />
              <input type="hidden" name="standsFor" value={place.standsFor ?? ''} />
              <input type="hidden" name="back" value={path} />
              <button class="place" type="submit" {...(place.current ? { 'aria-current': 'true' as const } : {})}>
                {place.unitName}
                {place.standsForName && <small> {v.t('stands-for', { who: place.standsForName })}</small>}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  )
}
