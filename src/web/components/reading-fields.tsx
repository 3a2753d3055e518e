// How a document is read: its kind and its date, when a document is added and when it is read again.
import type { DocumentKind } from '../../domain/plan/commitment.ts'
import type { Voice } from '../voice.ts'
import { Field, type FieldErrors } from './field.tsx'

/** The kinds of document that a person may choose from. */
const KINDS: readonly DocumentKind[] = ['plan', 'report', 'interview']

interface ReadingFieldsProps {
  readonly v: Voice
  /** What the ids of the fields begin with. */
  readonly head: string
  readonly kind: string
  readonly date: string
  /** Offers to leave the kind to the reader. */
  readonly guess?: boolean
  readonly errors: FieldErrors
}

/** The two fields. */
export function ReadingFields({ v, head, kind, date, guess, errors }: ReadingFieldsProps) {
  const kinds = KINDS.map((value) => ({ value, label: v.t(`kind-of-${value}`) }))
  return (
    <>
      <Field
        v={v}
        id={`${head}-kind`}
        name="kind"
        label={v.t('add-kind')}
        options={guess ? [{ value: '', label: v.t('add-kind-guess') }, ...kinds] : kinds}
        value={kind}
        errors={errors}
      />
      <Field
        v={v}
        id={`${head}-date`}
        name="date"
        label={v.t('add-date')}
        hint={v.t('add-date-hint')}
        kind="date"
        value={date}
        errors={errors}
      />
    </>
  )
}
