// The fields of a dispatch as inputs: units by name with the list of the installation's units, days, choices, texts.
import type { Field as Asked } from '../../domain/procedure/declaration.ts'
import type { Voice } from '../voice.ts'

/** The id of the list of units on the page. */
export const UNIT_LIST = 'units'

interface AskedFieldProps {
  readonly v: Voice
  readonly field: Asked
  /** Name of the input; its id is the same with hyphens. */
  readonly name: string
  readonly value: string
  readonly faults: readonly string[]
  /** What an empty choice stands for: the value said for all lines; without it the first choice is taken. */
  readonly empty?: string
  /** Whether the label is seen, or only heard because the column's head shows it. */
  readonly bare?: boolean
}

/** The element id of an input by its name. */
export const idOfInput = (name: string): string => name.replaceAll('.', '-')

/** A labelled input for a field of the declaration, with its faults beneath. */
export function AskedField(props: AskedFieldProps) {
  const { v, field, name, faults, bare } = props
  const id = idOfInput(name)
  return (
    <div class={`field of-${field.kind}`}>
      <label for={id} class={bare ? 'away' : undefined}>
        {v.words(field.words)}
        {!bare && field.optional && <small> {v.t('dispatch-optional')}</small>}
      </label>
      <Input {...props} id={id} />
      {faults.length > 0 && (
        <p class="error" id={`${id}-error`}>
          {faults.join(' ')}
        </p>
      )}
    </div>
  )
}

function Input({ v, field, name, value, faults, empty, id }: AskedFieldProps & { readonly id: string }) {
  const shared = {
    id,
    name,
    ...(faults.length > 0 ? { 'aria-invalid': 'true' as const, 'aria-describedby': `${id}-error` } : {}),
  }
  switch (field.kind) {
    case 'choice':
      return (
        <select {...shared}>
          {empty !== undefined && <option value="">{empty}</option>}
          {(field.choices ?? []).map((choice) => (
            <option key={choice.value} value={choice.value} selected={choice.value === value}>
              {v.words(choice.words)}
            </option>
          ))}
        </select>
      )
    case 'date':
      return <input {...shared} type="date" value={value} />
    case 'unit':
      return (
        <input {...shared} type="text" value={value} list={UNIT_LIST} autocomplete="off" placeholder={empty ?? ''} />
      )
    case 'parts':
      return <input {...shared} type="text" value={value} placeholder={v.t('dispatch-milestones-as')} />
    default:
      return <input {...shared} type="text" value={value} autocomplete="off" />
  }
}
