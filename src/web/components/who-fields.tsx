// Who acts, asked for once: a name and, where there is one, a unit.
import type { Draft } from '../draft.ts'
import type { Voice } from '../voice.ts'
import { Field } from './field.tsx'
import { fieldId } from './item-fields.tsx'

/** The two fields, for any form that decides something while nobody has given a name. */
export function WhoFields({
  v,
  head,
  draft,
}: {
  readonly v: Voice
  readonly head: string
  readonly draft: Pick<Draft, 'who' | 'unit' | 'errors'> | null
}) {
  const errors = draft?.errors ?? {}
  return (
    <fieldset class="who-fields">
      <legend>{v.t('who-ask')}</legend>
      <Field
        v={v}
        id={fieldId(head, 'who')}
        name="who"
        label={v.t('who-name')}
        value={draft?.who ?? ''}
        errors={errors}
        autocomplete="name"
        required
      />
      <Field
        v={v}
        id={fieldId(head, 'unit')}
        name="unit"
        label={v.t('who-unit')}
        value={draft?.unit ?? ''}
        errors={errors}
        autocomplete="organization"
      />
    </fieldset>
  )
}
