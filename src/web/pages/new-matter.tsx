// The form that opens a matter: the first event of its service.
import type { Named, UnitName } from '../../app/matter-view.ts'
import type { Event, Words } from '../../domain/procedure/declaration.ts'
import { type Frame, Page } from '../layout.tsx'
import { FormErrors, FormFields } from '../matters/act-form.tsx'
import type { FormState } from '../matters/form-state.ts'
import { sayHead } from '../matters/say.ts'

interface NewMatterProps {
  readonly frame: Frame
  readonly service: Named & { readonly about: Words }
  readonly event: Event
  readonly units: Readonly<Record<string, readonly UnitName[]>>
  readonly state: FormState
  /** Fields sent along unseen. */
  readonly hidden: readonly (readonly [name: string, value: string])[]
}

/** The whole page. */
export function NewMatterPage({ frame, service, event, units, state, hidden }: NewMatterProps) {
  const { v } = frame
  return (
    <Page frame={frame} title={sayHead(v, event.words)} place="matters">
      <div class="head">
        <div>
          <p class="crumbs">
            <a href={v.to('/matters')}>{v.t('nav-matters')}</a> › {v.words(service.words)}
          </p>
          <h1>{sayHead(v, event.words)}</h1>
          <p class="dim">{v.words(service.about)}</p>
        </div>
      </div>
      <form class="act narrow-form" method="post" action={v.to('/matters/new')}>
        <FormErrors v={v} state={state} />
        <input type="hidden" name="service" value={service.name} />
        <input type="hidden" name="id" value={state.key} />
        {hidden.map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <FormFields v={v} fields={event.asks?.fields ?? []} units={units} state={state} before={{}} proposed={[]} />
        <p class="acts">
          <button class="button primary" type="submit">
            {sayHead(v, event.words)}
          </button>
          <a class="button quiet" href={v.to('/matters')}>
            {v.t('cancel')}
          </a>
        </p>
      </form>
    </Page>
  )
}
