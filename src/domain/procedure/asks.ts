// What an event asks for against what was handed in: every shortcoming at once, so that nobody has to come twice.
import { isDay } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Json } from '../base/digest.ts'
import type { Event, Field } from './declaration.ts'
import type { Action } from './state.ts'

/** One piece of work in a `parts` field. */
export interface Part {
  readonly title?: string
  readonly unit?: string
  readonly due?: string
}

/** Everything that an action lacks or has wrong, by what its event asks for. */
export function lacking({ asks }: Event, action: Action): Diagnostic[] {
  const event = action.event
  const fields = (asks?.fields ?? []).flatMap((field) => wrongWith(field, action.fields?.[field.name]))
  const unknown = Object.keys(action.fields ?? {}).filter((name) => !asks?.fields?.some((field) => field.name === name))
  const documents = (asks?.documents ?? []).filter((name) => !action.documents?.includes(name))
  return [
    ...fields.map((one) => ({ ...one, params: { event, ...one.params } })),
    ...unknown.map((field) => ({ code: 'procedure.field-not-asked', params: { event, field } })),
    ...documents.map((document) => ({ code: 'procedure.document-missing', params: { event, document } })),
    ...tooLittleEvidence(asks?.evidence ?? [], action),
  ]
}

function tooLittleEvidence(wanted: NonNullable<NonNullable<Event['asks']>['evidence']>, action: Action): Diagnostic[] {
  return wanted.flatMap(({ kind, atLeast }) => {
    const found = (action.evidence ?? []).filter((one) => one.kind === kind).length
    if (found >= atLeast) return []
    return [{ code: 'procedure.evidence-missing', params: { event: action.event, kind, wanted: atLeast, found } }]
  })
}

function wrongWith(field: Field, value: Json | undefined): Diagnostic[] {
  const empty = value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0)
  if (empty) return field.optional ? [] : [{ code: 'procedure.field-missing', params: { field: field.name } }]
  if (fits(field, value)) return []
  return [{ code: 'procedure.field-wrong', params: { field: field.name, kind: `procedure.field.${field.kind}` } }]
}

function fits(field: Field, value: Json): boolean {
  switch (field.kind) {
    case 'date':
      return typeof value === 'string' && isDay(value)
    case 'number':
      return typeof value === 'number' && value >= (field.min ?? value) && value <= (field.max ?? value)
    case 'choice':
      return field.choices?.some((choice) => choice.value === value) === true
    case 'units':
      return Array.isArray(value) && value.every((one) => typeof one === 'string' && one !== '')
    case 'parts':
      return Array.isArray(value) && value.every(isPart)
    default:
      return typeof value === 'string'
  }
}

function isPart(value: Json): boolean {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return false
  const { title, unit, due } = value as { readonly [key: string]: Json | undefined }
  const textOrNone = (one: Json | undefined) => one === undefined || (typeof one === 'string' && one !== '')
  return typeof title === 'string' && textOrNone(unit) && (due === undefined || (typeof due === 'string' && isDay(due)))
}

/** The parts that a list field holds; a unit stands for a part without a title. */
export function partsOf(value: Json | undefined): readonly Part[] {
  const list = Array.isArray(value) ? (value as readonly Json[]) : value === undefined || value === null ? [] : [value]
  return list.map((one) => (typeof one === 'string' ? { unit: one } : (one as Part)))
}
