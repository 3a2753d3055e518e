// Forms as JSON Schema against what the procedure itself takes.
import fc from 'fast-check'
import { Check } from 'typebox/value'
import { expect, it } from 'vitest'
import type { Json } from '../../src/domain/base/digest.ts'
import { formSchema } from '../../src/domain/matter/form.ts'
import { lacking } from '../../src/domain/procedure/asks.ts'
import type { Event, Field } from '../../src/domain/procedure/declaration.ts'
import { services } from '../../src/services/registry.ts'

const events = services.flatMap(({ service }) =>
  service.versions
    .flatMap(({ main, legs }) => [main, ...legs.map(({ procedure }) => procedure)])
    .flatMap((one) => one.events),
)
const by = { person: 'p', unit: 'u', may: [] }

/** Whether the procedure takes these fields. */
const taken = (event: Event, fields: { readonly [name: string]: Json }) =>
  lacking({ ...event, asks: { fields: event.asks?.fields ?? [] } }, { kind: 'event', event: event.name, by, fields })
    .length === 0

const day = fc.constantFrom('2026-02-28', '2026-02-30', '2026-2-3', '0000-01-01', '9999-12-31')
const odd: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>('', null, 0, true, [], {}, 'x', ' ', [''], ['u'], ['u', 3], [{}], [{ title: '' }]),
  fc.integer({ min: -5, max: 120 }),
  day,
  fc.record({ title: fc.string(), due: day }).map((part) => [part]),
  fc.record({ title: fc.string(), unit: fc.constantFrom('', 'u') }).map((part) => [part]),
)

function likely({ kind, choices = [] }: Field): fc.Arbitrary<Json> {
  if (kind === 'choice') return fc.constantFrom(...choices.map(({ value }) => value), 'none of them')
  if (kind === 'date') return day
  if (kind === 'number') return fc.double({ min: -10, max: 110, noNaN: true })
  return kind === 'text' || kind === 'unit' ? fc.string() : odd
}

it('the schema of a form takes exactly what the procedure takes', () => {
  const asked = events.filter(({ asks }) => (asks?.fields ?? []).length > 0)
  const tried = fc.constantFrom(...asked).chain((event) => {
    const fields = (event.asks?.fields ?? []).map((field) => [
      field.name,
      fc.option(fc.oneof(likely(field), odd), { nil: undefined }),
    ])
    return fc.record({
      event: fc.constant(event),
      fields: fc.record({
        ...Object.fromEntries(fields),
        more: fc.option(fc.constant(1), { nil: undefined, freq: 9 }),
      }),
    })
  })
  fc.assert(
    fc.property(tried, ({ event, fields }) => {
      const sent = JSON.parse(JSON.stringify(fields))
      expect([sent, Check(formSchema(event, 'zh'), sent)]).toEqual([sent, taken(event, sent)])
    }),
    { numRuns: 2000 },
  )
})

it('a form says in either language what each field is, and what may be chosen', () => {
  const field: Field = {
    name: 'c',
    kind: 'choice',
    words: { zh: '颜色', en: 'colour' },
    choices: [{ value: 'red', words: { zh: '红', en: 'red' } }],
  }
  const event: Event = { name: 'e', words: { zh: '催办', en: 'urge' }, from: [], by: [], asks: { fields: [field] } }
  expect(formSchema(event, 'zh')).toEqual({
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: '催办',
    type: 'object',
    properties: { c: { title: '颜色', type: 'string', oneOf: [{ const: 'red', title: '红' }] } },
    required: ['c'],
    additionalProperties: false,
  })
  expect(formSchema(event, 'en')).toMatchObject({ title: 'urge', properties: { c: { title: 'colour' } } })
})
