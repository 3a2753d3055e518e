// Who acts: asked for once, before the first decision; what was about to be sent waits unseen in the form.
import { ErrorSummary, type FieldErrors } from '../components/field.tsx'
import { WhoFields } from '../components/who-fields.tsx'
import { type Frame, Page } from '../layout.tsx'

interface WhoProps {
  readonly frame: Frame
  readonly typed: { readonly who: string; readonly unit: string }
  readonly errors: FieldErrors
  /** Where the form goes: back to the decision that waits, or to /who. */
  readonly action: string
  /** The fields that wait. */
  readonly waiting: readonly (readonly [string, string])[]
  /** Further hidden fields. */
  readonly kept?: readonly (readonly [string, string])[]
  readonly cancel: string
}

/** The whole page. */
export function WhoPage({ frame, typed, errors, action, waiting, kept = [], cancel }: WhoProps) {
  const { v } = frame
  return (
    <Page frame={frame} title={v.t('who-title')} place={null}>
      <div class="head">
        <div>
          <h1>{v.t('who-title')}</h1>
          <p class="dim">{v.t(waiting.length > 0 ? 'who-lead-waiting' : 'who-lead')}</p>
        </div>
      </div>
      <form class="narrow-form" method="post" action={action} novalidate>
        <ErrorSummary v={v} errors={errors} idOf={(name) => `who-${name}`} />
        {[...waiting, ...kept].map(([name, value], i) => (
          <input key={String(i)} type="hidden" name={name} value={value} />
        ))}
        <WhoFields v={v} head="who" draft={{ ...typed, errors }} />
        <div class="acts">
          <button class="button primary" type="submit">
            {v.t(waiting.length > 0 ? 'who-go-on' : 'save')}
          </button>
          <a class="button" href={cancel}>
            {v.t('cancel')}
          </a>
        </div>
      </form>
    </Page>
  )
}
