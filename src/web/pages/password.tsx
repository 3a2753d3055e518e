// Setting a password by a one-time link.
import { NewPassword } from '../components/new-password.tsx'
import { Trouble } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'

/** The whole page. */
export function PasswordPage(props: {
  readonly frame: Frame
  readonly login: string
  readonly name: string
  readonly token: string
  readonly trouble: readonly string[]
}) {
  const { frame, login, name, token, trouble } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('password-set')} place={null}>
      <div class="head">
        <div>
          <h1>{v.t('password-set')}</h1>
          <p class="dim">{v.t('password-set-lead', { name })}</p>
        </div>
      </div>
      <form class="narrow-form" method="post" action={v.to('/password')} novalidate>
        <Trouble lines={trouble} />
        <input type="hidden" name="token" value={token} />
        {/* Password managers keep the password under this name. */}
        <div class="field">
          <label for="password-login">{v.t('sign-in-login')}</label>
          <input id="password-login" type="text" name="login" value={login} autocomplete="username" readonly />
        </div>
        <NewPassword v={v} />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t('save')}
          </button>
        </div>
      </form>
    </Page>
  )
}
