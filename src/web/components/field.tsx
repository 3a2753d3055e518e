// Form fields whose errors are tied to them, and the summary that links to the fields.
import type { ComponentChildren } from 'preact'
import type { Voice } from '../voice.ts'

/** What went wrong with a field, by field name: codes of the pages area. */
export type FieldErrors = Readonly<
  Record<string, { readonly code: string; readonly params?: Readonly<Record<string, string | number>> }>
>

interface FieldProps {
  readonly v: Voice
  readonly name: string
  readonly label: string
  readonly value: string
  readonly id: string
  readonly errors: FieldErrors
  readonly hint?: string
  readonly kind?: 'text' | 'date' | 'area' | 'password' | 'number'
  readonly rows?: number
  readonly wide?: boolean
  readonly required?: boolean
  readonly autocomplete?: 'username' | 'current-password' | 'new-password' | 'one-time-code' | 'name' | 'email'
  readonly lang?: string
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

/** A label with its input, select or text area, a hint, and its error. */
export function Field(props: FieldProps) {
  const { v, name, label, id, errors, hint, wide } = props
  const error = errors[name]
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <div
      class={['field', `of-${name.replace(/^.*\./, '')}`, wide ? 'wide' : '', props.value ? 'filled' : '']
        .filter(Boolean)
        .join(' ')}
    >
      <label for={id}>{label}</label>
      <Control {...props} described={described} bad={error !== undefined} />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p class="error" id={`${id}-error`}>
          {v.t(error.code, error.params)}
        </p>
      )}
    </div>
  )
}

function Control(props: FieldProps & { readonly described: string; readonly bad: boolean }) {
  const { name, id, value, options, kind = 'text', rows = 3, required, autocomplete, lang, described, bad } = props
  const shared = {
    id,
    name,
    ...(described ? { 'aria-describedby': described } : {}),
    ...(bad ? { 'aria-invalid': 'true' as const } : {}),
    ...(required ? { 'aria-required': 'true' as const } : {}),
    ...(lang ? { lang } : {}),
  }
  if (options) {
    return (
      <select {...shared}>
        {options.map((option) => (
          <option key={option.value} value={option.value} selected={option.value === value}>
            {option.label}
          </option>
        ))}
      </select>
    )
  }
  if (kind === 'area') {
    return (
      <textarea {...shared} rows={rows}>
        {`\n${value}`}
      </textarea>
    )
  }
  if (kind === 'date') return <input {...shared} type="date" value={value} />
  if (kind === 'password') return <input {...shared} type="password" {...(autocomplete ? { autocomplete } : {})} />
  if (kind === 'number') return <input {...shared} type="text" inputmode="decimal" value={value} />
  return <input {...shared} type="text" value={value} {...(autocomplete ? { autocomplete } : {})} />
}

/** What must be mended, at the top of a form, each line a link to its field. */
export function ErrorSummary(props: {
  readonly v: Voice
  readonly errors: FieldErrors
  readonly idOf: (name: string) => string
  readonly more?: ComponentChildren
  /** How many things `more` tells. */
  readonly further?: number
}) {
  const { v, errors, idOf, more, further = 0 } = props
  const names = Object.keys(errors)
  if (names.length === 0 && !more) return null
  return (
    <div class="summary" role="alert" tabindex={-1}>
      <p>
        <strong>{v.t('errors-head', { n: names.length + further })}</strong>
      </p>
      {more}
      {names.length > 0 && (
        <ul>
          {names.map((name) => (
            <li key={name}>
              <a href={`#${idOf(name)}`}>{v.t(errors[name]?.code ?? '', errors[name]?.params)}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
