// One's own account: password, second factor, who acts while one is away.
import type { OwnAccount } from '../../app/account.ts'
import { Deputies } from '../components/deputies.tsx'
import { Field } from '../components/field.tsx'
import { NewPassword } from '../components/new-password.tsx'
import { Qr } from '../components/qr.tsx'
import { Done, Trouble } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'

/** The forms of the page. */
export type AccountForm = 'password' | 'totp' | 'deputy'

interface AccountProps {
  readonly frame: Frame
  readonly account: OwnAccount
  /** A secret that an app may scan now; null while there is one, or none was asked for. */
  readonly offer: { readonly secret: string; readonly address: string } | null
  readonly trouble: { readonly form: AccountForm; readonly lines: readonly string[] } | null
  /** Code of what was done. */
  readonly done: string | null
  readonly fields: Readonly<Record<string, string>>
}

/** The whole page. */
export function AccountPage(props: AccountProps) {
  const { frame, account, done } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('account')} place={null}>
      <div class="head">
        <div>
          <h1>{v.t('account')}</h1>
          <p class="dim">
            {account.name} · {account.login}
          </p>
        </div>
      </div>
      <Done line={done && v.t(done)} />
      <div class="account-parts">
        <Deputies
          v={v}
          action="/account/deputies"
          lead={v.t('deputies-lead')}
          deputies={account.deputies}
          typed={props.fields}
          trouble={linesFor(props, 'deputy')}
        />
        {account.hasPassword && <Password {...props} />}
        {account.hasPassword && <SecondFactor {...props} />}
      </div>
    </Page>
  )
}

const linesFor = ({ trouble }: AccountProps, form: AccountForm) => (trouble?.form === form ? trouble.lines : [])

function Password(props: AccountProps) {
  const { v } = props.frame
  return (
    <section aria-labelledby="password-head">
      <h2 id="password-head">{v.t('password')}</h2>
      <form class="narrow-form" method="post" action={v.to('/account/password')} novalidate>
        <Trouble lines={linesFor(props, 'password')} />
        <Field
          v={v}
          id="password-old"
          name="old"
          label={v.t('password-old')}
          kind="password"
          value=""
          errors={{}}
          autocomplete="current-password"
          required
        />
        <NewPassword v={v} />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t('password-change')}
          </button>
        </div>
      </form>
    </section>
  )
}

function SecondFactor(props: AccountProps) {
  const { frame, account, offer } = props
  const { v } = frame
  const on = account.hasTotp
  return (
    <section aria-labelledby="totp-head">
      <h2 id="totp-head">{v.t('totp')}</h2>
      <p class="dim">{v.t(on ? 'totp-is-on' : 'totp-is-off')}</p>
      {!on && !offer && (
        <p>
          <a class="button" href={`${v.to('/account')}?totp=1#totp-head`}>
            {v.t('totp-begin')}
          </a>
        </p>
      )}
      {(on || offer) && (
        <form class="narrow-form" method="post" action={v.to('/account/totp')} novalidate>
          <Trouble lines={linesFor(props, 'totp')} />
          {offer && !on && (
            <>
              <Qr text={offer.address} label={v.t('totp-picture')} />
              <p>
                {v.t('totp-secret')} <code>{offer.secret.replace(/(.{4})(?=.)/g, '$1 ')}</code>
              </p>
              <input type="hidden" name="secret" value={offer.secret} />
            </>
          )}
          <Field
            v={v}
            id="totp-code"
            name="code"
            label={v.t('totp-code')}
            value=""
            errors={{}}
            autocomplete="one-time-code"
            required
          />
          <div class="acts">
            <button class={on ? 'button danger' : 'button primary'} type="submit">
              {v.t(on ? 'totp-turn-off' : 'totp-turn-on')}
            </button>
          </div>
        </form>
      )}
    </section>
  )
}
