// The field for a new password, with what it must be like.
import type { Voice } from '../voice.ts'
import { Field } from './field.tsx'

/** The field, named `new`. */
export const NewPassword = ({ v }: { readonly v: Voice }) => (
  <Field
    v={v}
    id="password-new"
    name="new"
    label={v.t('password-new')}
    hint={v.t('password-hint')}
    kind="password"
    value=""
    errors={{}}
    autocomplete="new-password"
    required
  />
)
