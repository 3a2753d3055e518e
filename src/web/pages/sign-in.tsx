// Signing in: login and password; on the machine of the sample one press as one of its people. A form that waits lies unseen beside.
import { Field } from '../components/field.tsx'
import { Trouble } from '../components/trouble.tsx'
import { type Frame, Page } from '../layout.tsx'
import type { SamplePerson } from '../people.ts'

/** The names of the fields, apart from any that may wait beside them. */
export const SIGN_IN = {
  login: 'sign-in.login',
  password: 'sign-in.password',
  code: 'sign-in.code',
  as: 'sign-in.as',
  back: 'sign-in.back',
  onward: 'sign-in.onward',
} as const

interface SignInProps {
  readonly frame: Frame
  readonly login: string
  readonly trouble: readonly string[]
  /** The fields of the form that waits. */
  readonly waiting: readonly (readonly [string, string])[]
  /** Where to go when nothing waits. */
  readonly back: string
  /** Where the form that waits was going. */
  readonly onward: string | null
  /** Files were chosen in it, and must be chosen again. */
  readonly lostFiles: boolean
  /** People to sign in as by one press. */
  readonly sample: readonly SamplePerson[]
  /** A sign-in service elsewhere, and what people call it; null when there is none. */
  readonly elsewhere: { readonly name: string | null } | null
  /** What went wrong on the way by that service. */
  readonly elsewhereTrouble: readonly string[]
}

/** The whole page. */
export function SignInPage(props: SignInProps) {
  const { frame, onward, lostFiles, sample, elsewhere } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('sign-in')} place={null}>
      <div class="head">
        <div>
          <h1>{v.t('sign-in')}</h1>
          <p class="dim">{v.t(onward ? 'sign-in-lead-waiting' : 'sign-in-lead')}</p>
          {lostFiles && <p class="error">{v.t('sign-in-lost-files')}</p>}
        </div>
      </div>
      <div class={sample.length > 0 ? 'sign-in with-sample' : 'sign-in'}>
        {sample.length > 0 && <Sample {...props} />}
        <div>
          {elsewhere && <Elsewhere {...props} elsewhere={elsewhere} />}
          <form
            class="narrow-form"
            method="post"
            action={v.to('/sign-in')}
            novalidate
            aria-label={v.t('sign-in-by-password')}
          >
            {(sample.length > 0 || elsewhere) && <h2>{v.t('sign-in-by-password')}</h2>}
            <Typed {...props} />
          </form>
        </div>
      </div>
    </Page>
  )
}

/** The way by the service elsewhere; a form that waits here does not go along. */
function Elsewhere(props: SignInProps & { readonly elsewhere: { readonly name: string | null } }) {
  const { frame, elsewhere, back, onward, elsewhereTrouble } = props
  const { v } = frame
  const name = elsewhere.name ?? v.t('sign-in-elsewhere-name')
  return (
    <section class="elsewhere" aria-labelledby="elsewhere-head">
      <h2 id="elsewhere-head">{elsewhere.name ?? v.t('identities')}</h2>
      <Trouble lines={elsewhereTrouble} />
      <p class="dim">{v.t(onward ? 'sign-in-elsewhere-waiting' : 'sign-in-elsewhere-lead')}</p>
      <p>
        <a class="button" href={`${v.to('/sign-in/oidc')}?back=${encodeURIComponent(back)}`}>
          {v.t('sign-in-elsewhere', { name })}
        </a>
      </p>
    </section>
  )
}

function Typed(props: SignInProps) {
  const { frame, login, trouble } = props
  const { v } = frame
  return (
    <>
      <Trouble lines={trouble} />
      <Kept {...props} />
      <Field
        v={v}
        id="sign-in-login"
        name={SIGN_IN.login}
        label={v.t('sign-in-login')}
        value={login}
        errors={{}}
        autocomplete="username"
        required
      />
      <Field
        v={v}
        id="sign-in-password"
        name={SIGN_IN.password}
        label={v.t('sign-in-password')}
        kind="password"
        value=""
        errors={{}}
        autocomplete="current-password"
        required
      />
      <Field
        v={v}
        id="sign-in-code"
        name={SIGN_IN.code}
        label={v.t('sign-in-code')}
        value=""
        errors={{}}
        autocomplete="one-time-code"
      />
      <div class="acts">
        <button class="button primary" type="submit">
          {v.t('sign-in')}
        </button>
      </div>
    </>
  )
}

/** What waits, and where to go afterwards. */
const Kept = ({ waiting, back, onward }: SignInProps) => (
  <>
    {waiting.map(([name, value], i) => (
      <input key={String(i)} type="hidden" name={name} value={value} />
    ))}
    <input type="hidden" name={SIGN_IN.back} value={back} />
    {onward && <input type="hidden" name={SIGN_IN.onward} value={onward} />}
  </>
)

function Sample(props: SignInProps) {
  const { frame, sample } = props
  const { v } = frame
  return (
    <form class="sample-people" method="post" action={v.to('/sign-in')} aria-labelledby="sample-head">
      <h2 id="sample-head">{v.t('sample-people')}</h2>
      <p class="dim">{v.t('sample-people-lead')}</p>
      <Kept {...props} />
      <ul>
        {sample.map(({ region, person, name, unit, does }) => (
          <li key={person}>
            <button class="person" type="submit" name={SIGN_IN.as} value={`${region}/${person}`}>
              <b lang="zh-Hans">{name}</b> <span lang="zh-Hans">{unit}</span>
              <small>{v.lang === 'en' ? does.en : does.zh}</small>
            </button>
          </li>
        ))}
      </ul>
    </form>
  )
}
