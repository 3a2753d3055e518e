// How a person gets notices by mail: where to, how often, in which language; and what could not be delivered.
import { sayTime } from '../time.ts'
import { LANGS, type Voice } from '../voice.ts'

/** What is shown of a person's mail. */
export interface MailShown {
  readonly address: string | null
  readonly rhythm: string
  readonly lang: string
  readonly waiting: number
  readonly lost: readonly { readonly address: string; readonly reason: string; readonly at: string }[]
  /** No mail leaves this installation. */
  readonly off: boolean
}

interface MailProps {
  readonly v: Voice
  readonly mail: MailShown
  readonly kept: boolean
}

/** The section beside the list. */
export function MailSection({ v, mail, kept }: MailProps) {
  const { address, lost, waiting, off } = mail
  const state = off ? v.t('mail-off') : address === null ? v.t('mail-no-address') : v.t('mail-to', { address })
  return (
    <section class="mail-section" id="mail" aria-labelledby="mail-head">
      <h2 id="mail-head">{v.t('mail')}</h2>
      <p class="dim">{state}</p>
      {kept && (
        <p class="kept" role="status">
          {v.t('mail-kept')}
        </p>
      )}
      <Choice v={v} mail={mail} />
      {waiting > 0 && <p class="dim">{v.t('mail-waiting', { n: waiting })}</p>}
      {lost.length > 0 && (
        <>
          <h3>{v.t('mail-lost')}</h3>
          <ul class="lost">
            {lost.map((one) => (
              <li key={one.at}>
                <span class="num">{sayTime(one.at)}</span> {one.address}
                <small lang="en">{one.reason}</small>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Choice({ v, mail }: Pick<MailProps, 'v' | 'mail'>) {
  return (
    <form method="post" action={v.to('/notices/mail')}>
      <fieldset>
        <legend>{v.t('mail-rhythm')}</legend>
        {['at-once', 'daily', 'none'].map((rhythm) => (
          <label key={rhythm} class="choice">
            <input type="radio" name="rhythm" value={rhythm} checked={rhythm === mail.rhythm} /> {v.t(`mail-${rhythm}`)}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <label for="mail-lang">{v.t('mail-lang')}</label>
        <select id="mail-lang" name="lang">
          {LANGS.map(({ lang, name }) => (
            <option key={lang} value={lang} selected={lang === mail.lang}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <button class="button" type="submit">
        {v.t('save')}
      </button>
    </form>
  )
}
