// The form of an event as JSON Schema 2020-12: what a program must send in `fields`, with the words that people would read.
// It takes what the procedure takes (asks.ts) and refuses what that refuses.
import type { Json } from '../base/digest.ts'
import type { Event, Field, Words } from '../procedure/declaration.ts'

type Schema = { readonly [member: string]: Json }

const TEXT: Schema = { type: 'string', minLength: 1 }
const DATE: Schema = { type: 'string', format: 'date', pattern: '^[0-9]{4}-[0-9]{2}-[0-9]{2}$' }
const UNIT: Schema = { ...TEXT, description: 'id of a unit' }

/** The schema of an event's fields in a language. */
export function formSchema({ words, asks }: Event, lang: 'zh' | 'en'): Schema {
  const fields = asks?.fields ?? []
  const required = fields.filter(({ optional }) => !optional).map(({ name }) => name)
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: words[lang],
    type: 'object',
    properties: Object.fromEntries(fields.map((field) => [field.name, fieldSchema(field, lang)])),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  }
}

/** What is not required may also be sent empty: null, no text, no lines. */
function fieldSchema(field: Field, lang: 'zh' | 'en'): Schema {
  const filled = filledSchema(field, lang)
  const title = field.words[lang]
  return field.optional
    ? { title, anyOf: [filled, { enum: [null, ''] }, { type: 'array', maxItems: 0 }] }
    : { title, ...filled }
}

function filledSchema({ kind, min, max, choices }: Field, lang: 'zh' | 'en'): Schema {
  switch (kind) {
    case 'date':
      return DATE
    case 'number':
      return {
        type: 'number',
        ...(min === undefined ? {} : { minimum: min }),
        ...(max === undefined ? {} : { maximum: max }),
      }
    case 'choice':
      return { type: 'string', oneOf: (choices ?? []).map(({ value, words }) => choiceSchema(value, words, lang)) }
    case 'units':
      return { type: 'array', items: UNIT, minItems: 1 }
    case 'parts':
      return { type: 'array', items: PART, minItems: 1 }
    default:
      return kind === 'unit' ? UNIT : TEXT
  }
}

const choiceSchema = (value: string, words: Words, lang: 'zh' | 'en'): Schema => ({ const: value, title: words[lang] })

const PART: Schema = {
  type: 'object',
  properties: { title: { type: 'string' }, unit: UNIT, due: DATE },
  required: ['title'],
}
