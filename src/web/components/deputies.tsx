// Who acts for somebody while they are away: the list, and the form that names one more.
import type { OwnAccount } from '../../app/account.ts'
import type { Voice } from '../voice.ts'
import { Field } from './field.tsx'
import { Trouble } from './trouble.tsx'

/** The whole part; `action` is where the form goes, `${action}/remove` takes back. */
export function Deputies(props: {
  readonly v: Voice
  readonly action: string
  readonly lead: string
  readonly deputies: OwnAccount['deputies']
  readonly typed: Readonly<Record<string, string>>
  readonly trouble: readonly string[]
}) {
  const { v, action, lead, deputies, typed, trouble } = props
  return (
    <section aria-labelledby="deputies-head">
      <h2 id="deputies-head">{v.t('deputies')}</h2>
      <p class="dim">{lead}</p>
      <ul class="each-line">
        {deputies.map((row) => (
          <li key={`${row.deputy} ${row.from}`}>
            <span>
              <b>{row.deputyName}</b>{' '}
              <span class="num">
                {row.from} – {row.to}
              </span>
            </span>
            <form method="post" action={v.to(`${action}/remove`)}>
              <input type="hidden" name="deputy" value={row.deputy} />
              <input type="hidden" name="from" value={row.from} />
              <button class="button" type="submit" aria-label={v.t('deputy-remove-whom', { name: row.deputyName })}>
                {v.t('deputy-remove')}
              </button>
            </form>
          </li>
        ))}
      </ul>
      <form class="narrow-form" method="post" action={v.to(action)} novalidate>
        <Trouble lines={trouble} />
        <Field
          v={v}
          id="deputy-login"
          name="login"
          label={v.t('deputy-login')}
          value={typed.login ?? ''}
          errors={{}}
          required
        />
        <Field
          v={v}
          id="deputy-from"
          name="from"
          label={v.t('deputy-from')}
          kind="date"
          value={typed.from ?? ''}
          errors={{}}
          required
        />
        <Field
          v={v}
          id="deputy-to"
          name="to"
          label={v.t('deputy-to')}
          kind="date"
          value={typed.to ?? ''}
          errors={{}}
          required
        />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t('deputy-add')}
          </button>
        </div>
      </form>
    </section>
  )
}
