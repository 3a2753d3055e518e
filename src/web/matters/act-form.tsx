// The form of an event, made from what its service declares: fields, evidence, and a key so that a double press acts once.
import type { ActionView, UnitName } from '../../app/matter-view.ts'
import type { Field as Declared, EvidenceKind } from '../../domain/procedure/declaration.ts'
import { EvidenceField } from '../components/evidence-field.tsx'
import { ErrorSummary, Field, type FieldErrors } from '../components/field.tsx'
import type { Voice } from '../voice.ts'
import type { FormState } from './form-state.ts'
import { PartsField } from './parts-field.tsx'
import { sayHead, sayList } from './say.ts'

interface Props {
  readonly v: Voice
  readonly fields: readonly Declared[]
  readonly units: Readonly<Record<string, readonly UnitName[]>>
  readonly state: FormState
  /** What each field held before, in words. */
  readonly before: Readonly<Record<string, string>>
  readonly proposed: ActionView['proposed']
}

/** Id of the control of a field. */
const controlId = (name: string): string => `f-${name}`

/** What must be mended, each line a link to its field. */
export function FormErrors({ v, state }: Pick<Props, 'v' | 'state'>) {
  const { errors, refused } = state
  const more = refused.length > 0 ? refused.map((line) => <p key={line}>{line}</p>) : undefined
  return <ErrorSummary v={v} errors={errors} idOf={controlId} more={more} further={refused.length} />
}

/** The declared fields. */
export function FormFields(props: Props) {
  return (
    <>
      {props.fields.map((field) => (
        <OneField key={field.name} {...props} field={field} />
      ))}
    </>
  )
}

function OneField(props: Props & { readonly field: Declared }) {
  const { v, field, units, state } = props
  const label = sayHead(v, field.words) + (field.optional ? v.t('field-optional') : '')
  const choices = units[field.name] ?? []
  const typed = state.typed[field.name] ?? []
  if (field.kind === 'parts')
    return (
      <PartsField v={v} name={field.name} label={label} units={choices} typed={state.typed} errors={state.errors} />
    )
  if (field.kind === 'units')
    return <UnitsField v={v} name={field.name} label={label} units={choices} typed={typed} errors={state.errors} />
  const hint = hintOf(props)
  const options = optionsOf(v, field, choices)
  return (
    <Field
      v={v}
      id={controlId(field.name)}
      name={field.name}
      label={label}
      value={typed[0] ?? ''}
      errors={state.errors}
      kind={field.kind === 'number' || field.kind === 'date' ? field.kind : 'area'}
      rows={2}
      {...(field.optional ? {} : { required: true })}
      {...(options ? { options } : {})}
      {...(hint ? { hint } : {})}
    />
  )
}

function optionsOf(v: Voice, field: Declared, units: readonly UnitName[]) {
  const none = { value: '', label: v.t('field-choose') }
  if (field.kind === 'choice')
    return [none, ...(field.choices ?? []).map(({ value, words }) => ({ value, label: v.words(words) }))]
  if (field.kind === 'unit')
    return [none, ...units.map(({ id, name, region }) => ({ value: id, label: labelOf(name, region, units) }))]
  return undefined
}

/** Units of one name in several regions are told apart by these. */
const labelOf = (name: string, region: string, units: readonly UnitName[]): string =>
  units.filter((one) => one.name === name).length > 1 ? `${name} (${region})` : name

function hintOf({ v, field, before, proposed }: Props & { readonly field: Declared }): string {
  const { min, max } = field
  const range =
    min !== undefined && max !== undefined
      ? v.t('field-between', { min, max })
      : min !== undefined
        ? v.t('field-at-least', { min })
        : max !== undefined
          ? v.t('field-at-most', { max })
          : ''
  const last =
    field.kind === 'number' && before[field.name] ? v.t('field-before', { value: before[field.name] ?? '' }) : ''
  const rule = proposed.find((one) => one.field === field.name)
  const why = rule ? v.t('field-proposed', { rule: v.words(rule.rule), source: rule.source }) : ''
  return [range, last, why].filter(Boolean).join(v.lang === 'en' ? '; ' : '；')
}

interface UnitsProps {
  readonly v: Voice
  readonly name: string
  readonly label: string
  readonly units: readonly UnitName[]
  readonly typed: readonly string[]
  readonly errors: FieldErrors
}

function UnitsField({ v, name, label, units, typed, errors }: UnitsProps) {
  const error = errors[name]
  return (
    <fieldset class="units" id={controlId(name)} tabindex={-1}>
      <legend>{label}</legend>
      <div>
        {units.map(({ id, name: unit, region }) => (
          <label key={id}>
            <input type="checkbox" name={name} value={id} checked={typed.includes(id)} /> {labelOf(unit, region, units)}
          </label>
        ))}
      </div>
      {error && <p class="error">{v.t(error.code, error.params)}</p>}
    </fieldset>
  )
}

interface EvidenceProps {
  readonly v: Voice
  /** Region that keeps the matter and its files. */
  readonly region: string
  readonly wanted: readonly { readonly kind: EvidenceKind; readonly atLeast: number }[]
  readonly state: FormState
}

/** Evidence to hand in: files, a figure with its source, an address. What must come is open and said so. */
export function EvidenceFields({ v, region, wanted, state }: EvidenceProps) {
  const { errors, kept, typed } = state
  const must = wanted.map(({ kind, atLeast }) => v.t('evidence-wanted', { kind: v.t(`evidence-${kind}`), n: atLeast }))
  const error = errors.evidence
  const one = (name: string) => typed[name]?.[0] ?? ''
  const field = (name: string, label: string) => (
    <Field v={v} id={controlId(name)} name={name} label={label} value={one(name)} errors={errors} />
  )
  return (
    <details
      class="hand-in"
      id={controlId('evidence')}
      open={must.length > 0 || error !== undefined || kept.length > 0}
    >
      <summary>{must.length > 0 ? v.t('evidence-must', { what: sayList(v, must) }) : v.t('evidence-may')}</summary>
      {error && <p class="error">{v.t(error.code, error.params)}</p>}
      <EvidenceField
        v={v}
        id={controlId('file')}
        region={region}
        label={v.t('evidence-files')}
        kept={kept.filter(({ kind }) => kind === 'document' || kind === 'photo')}
      />
      {field('figure', v.t('evidence-figure'))}
      {field('figure-source', v.t('evidence-figure-source'))}
      {field('link', v.t('evidence-link'))}
    </details>
  )
}
