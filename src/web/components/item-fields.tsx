// The fields of one statement or task, as typed; used to correct, split, merge and add.
import type { Draft, Part } from '../draft.ts'
import { OPS, STANCES } from '../draft.ts'
import { FORMS } from '../items.ts'
import type { Voice } from '../voice.ts'
import { Field, type FieldErrors } from './field.tsx'

interface PartProps {
  readonly v: Voice
  /** The document's language, for what is quoted from it. */
  readonly lang: string
  readonly text: string
  readonly part: Part
  readonly n: number
  readonly head: string
  readonly draft: Pick<Draft, 'errors' | 'places'>
}

/** A field's element id in a form whose ids begin with `head`. */
export const fieldId = (head: string, name: string): string => `${head}-${name.replaceAll('.', '-')}`

/** The fields of part `n`. */
export function PartFields(props: PartProps) {
  const { v, part, n, head, draft, text } = props
  const hidden = (name: string, value: string) => <input type="hidden" name={`p${n}.${name}`} value={value} />
  return (
    <div class="fields" data-kind={part.kind}>
      {hidden('kind', part.kind)}
      {draft.places[n] === undefined && hidden('start', part.fields.start ?? '')}
      <Place
        {...props}
        name="quote"
        label={v.t('field-quote')}
        hint={v.t('field-quote-hint')}
        kind="area"
        rows={2}
        wide
      />
      {draft.places[n] && <Places v={v} n={n} head={head} text={text} spans={draft.places[n]} lang={props.lang} />}
      {part.kind === 'task' ? <TaskFields {...props} /> : <StatementFields {...props} />}
    </div>
  )
}

type PlaceProps = PartProps & {
  readonly name: string
  readonly label: string
  readonly hint?: string
  readonly kind?: 'text' | 'date' | 'area'
  readonly wide?: boolean
  readonly rows?: number
  readonly quoted?: boolean
  readonly required?: boolean
  readonly options?: readonly { readonly value: string; readonly label: string }[]
}

function Place({ v, part, n, head, draft, name, lang, quoted, ...rest }: PlaceProps) {
  const full = `p${n}.${name}`
  const { label, hint, kind, wide, rows, required, options } = rest
  return (
    <Field
      v={v}
      id={fieldId(head, full)}
      name={full}
      label={label}
      value={part.fields[name] ?? ''}
      errors={draft.errors as FieldErrors}
      {...(quoted || kind === 'area' ? { lang } : {})}
      {...(hint ? { hint } : {})}
      {...(kind ? { kind } : {})}
      {...(wide ? { wide } : {})}
      {...(rows ? { rows } : {})}
      {...(required ? { required } : {})}
      {...(options ? { options } : {})}
    />
  )
}

function StatementFields(props: PartProps) {
  const { v } = props
  const words = (values: readonly string[], head: string) =>
    values.map((value) => ({ value, label: v.t(`${head}-${value}`) }))
  const per = [{ value: '', label: v.t('per-none') }, ...words(['year', 'cumulative'], 'per')]
  const ops = OPS.map((value, i) => ({ value, label: v.t(`op-${i}`) }))
  return (
    <>
      <Place {...props} name="indicator" label={v.t('field-indicator')} wide quoted required />
      <Place {...props} name="stance" label={v.t('field-stance')} options={words(STANCES, 'stance')} />
      <Place {...props} name="form" label={v.t('field-form')} options={words(FORMS, 'form')} />
      <Place {...props} name="op" label={v.t('field-op')} options={ops} />
      <Place {...props} name="other" label={v.t('field-other')} hint={v.t('field-other-hint')} quoted />
      <Place {...props} name="value" label={v.t('field-value')} hint={v.t('field-value-hint')} />
      <Place {...props} name="value2" label={v.t('field-value2')} hint={v.t('field-value2-hint')} />
      <Place {...props} name="unit" label={v.t('field-unit')} quoted />
      <Place {...props} name="per" label={v.t('field-per')} options={per} />
      <Place {...props} name="role" label={v.t('field-role')} options={words(['main', 'from'], 'role')} />
      <PeriodFields {...props} head2="" label="field-period" />
    </>
  )
}

function TaskFields(props: PartProps) {
  const { v, part, n } = props
  const dues = Math.min(Math.max(Number(part.fields.dues) || 1, 1), 20)
  return (
    <>
      <Place {...props} name="title" label={v.t('field-title')} kind="area" rows={2} wide required />
      <Place {...props} name="lead" label={v.t('field-lead')} hint={v.t('field-units-hint')} wide quoted />
      <Place {...props} name="support" label={v.t('field-support')} wide quoted />
      <input type="hidden" name={`p${n}.dues`} value={String(dues)} />
      {Array.from({ length: dues }, (_, i) => (
        <PeriodFields key={String(i)} {...props} head2={`due${i}.`} label="field-due" />
      ))}
      <Place {...props} name="marker" label={v.t('field-marker')} wide quoted />
    </>
  )
}

function PeriodFields(props: PartProps & { readonly head2: string; readonly label: string }) {
  const { v, head2, label } = props
  return (
    <fieldset class="period">
      <legend>{v.t(label)}</legend>
      <Place {...props} name={`${head2}words`} label={v.t('field-words')} quoted />
      <Place {...props} name={`${head2}from`} label={v.t('field-from')} kind="date" />
      <Place {...props} name={`${head2}to`} label={v.t('field-to')} kind="date" />
    </fieldset>
  )
}

/** Where a quote stands several times: each place with what is around it. */
function Places(props: {
  readonly v: Voice
  readonly n: number
  readonly head: string
  readonly text: string
  readonly lang: string
  readonly spans: readonly { readonly start: number; readonly end: number }[]
}) {
  const { v, n, text, spans, lang } = props
  return (
    <fieldset class="places">
      <legend>{v.t('places-head', { n: spans.length })}</legend>
      {spans.map(({ start, end }) => (
        <label key={start} lang={lang}>
          <input type="radio" name={`p${n}.start`} value={String(start)} />
          <span>
            …{text.slice(Math.max(0, start - 24), start)}
            <b>{text.slice(start, end)}</b>
            {text.slice(end, end + 24)}…
          </span>
        </label>
      ))}
    </fieldset>
  )
}
