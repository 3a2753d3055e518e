// Tokens of programs: what stands, what can be made, and once the secret of the one that was just made.
import type { TokenRow } from '../../app/tokens.ts'
import { Field } from '../components/field.tsx'
import { type Frame, Page } from '../layout.tsx'
import { sayDay } from '../time.ts'

interface TokensProps {
  readonly frame: Frame
  readonly rows: readonly TokenRow[]
  /** Unit that a new one would act for; null when the person has none of their own here. */
  readonly unit: string | null
  readonly scopes: readonly string[]
  readonly days: readonly number[]
  /** The secret of the token that was just made. */
  readonly secret: string | null
  readonly trouble: readonly string[]
  readonly typed: { readonly name: string; readonly scopes: readonly string[]; readonly days: string }
}

/** The whole page. */
export function TokensPage(props: TokensProps) {
  const { frame, secret, unit, rows } = props
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('tokens')} place={null}>
      <div class="head">
        <div>
          <h1>{v.t('tokens')}</h1>
          <p class="dim">{v.t('tokens-lead')}</p>
        </div>
      </div>
      {secret && (
        <section class="token-made" aria-labelledby="token-made">
          <h2 id="token-made">{v.t('token-made')}</h2>
          <p>{v.t('token-made-lead')}</p>
          <p>
            <code class="secret">{secret}</code>
          </p>
        </section>
      )}
      <Standing frame={frame} rows={rows} />
      <h2>{v.t('token-new')}</h2>
      {unit === null ? <p class="dim">{v.t('token-no-unit')}</p> : <NewToken {...props} unit={unit} />}
    </Page>
  )
}

function Standing({ frame, rows }: Pick<TokensProps, 'frame' | 'rows'>) {
  const { v } = frame
  if (rows.length === 0) return <p class="dim">{v.t('tokens-none')}</p>
  const heads = ['token-for', 'token-unit', 'token-scopes', 'token-until', 'token-used']
  return (
    <table class="tokens">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {v.t(head)}
            </th>
          ))}
          <th scope="col">
            <span class="unseen">{v.t('token-end')}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <th scope="row">{row.name}</th>
            <td data-head={v.t('token-unit')}>{row.unitName}</td>
            <td data-head={v.t('token-scopes')}>
              {row.scopes.map((scope) => v.t(`token-scope-${scope}`)).join(v.lang === 'en' ? ', ' : '、')}
            </td>
            <td class="num" data-head={v.t('token-until')}>
              {sayDay(row.expiresAt)}
            </td>
            <td class="num" data-head={v.t('token-used')}>
              {row.usedAt ? sayDay(row.usedAt) : v.t('token-unused')}
            </td>
            <td>
              <form method="post" action={v.to(`/account/tokens/${row.id}/end`)}>
                <button class="button" type="submit" aria-label={`${v.t('token-end')} ${row.name}`}>
                  {v.t('token-end')}
                </button>
              </form>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function NewToken({ frame, unit, scopes, days, trouble, typed }: TokensProps & { readonly unit: string }) {
  const { v } = frame
  return (
    <form class="narrow-form" method="post" action={v.to('/account/tokens')} novalidate>
      {trouble.length > 0 && (
        <div class="summary" role="alert" tabindex={-1}>
          {trouble.map((line) => (
            <p key={line}>{line}</p>
          ))}
        </div>
      )}
      <Field v={v} id="token-name" name="name" label={v.t('token-for')} value={typed.name} errors={{}} required />
      <p>
        {v.t('token-unit')}
        {v.lang === 'en' ? ': ' : '：'}
        <b>{unit}</b>
      </p>
      <fieldset class="choices">
        <legend>{v.t('token-scopes')}</legend>
        {scopes.map((scope) => (
          <label key={scope}>
            <input type="checkbox" name="scopes" value={scope} checked={typed.scopes.includes(scope)} />{' '}
            {v.t(`token-scope-${scope}`)} <small class="dim">{v.t(`token-scope-${scope}-lead`)}</small>
          </label>
        ))}
      </fieldset>
      <Field
        v={v}
        id="token-days"
        name="days"
        label={v.t('token-term')}
        value={typed.days}
        errors={{}}
        options={days.map((n) => ({ value: String(n), label: v.t('token-days', { n }) }))}
      />
      <div class="acts">
        <button class="button primary" type="submit">
          {v.t('token-make')}
        </button>
      </div>
    </form>
  )
}
