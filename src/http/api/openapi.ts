// The table as an OpenAPI 3.1 document: its schemas are JSON Schema 2020-12 already and go in as they are.
import type { TSchema } from 'typebox'
import type { Endpoint } from './endpoint.ts'
import { problem } from './shapes.ts'
import { BASE } from './table.ts'

type Part = Readonly<Record<string, unknown>>

const REFUSALS: Readonly<Record<string, string>> = {
  '400': 'The request has not the shape that is asked for.',
  '401': 'No token, or one that opens nothing.',
  '403': 'The token or the person may not do this.',
  '404': 'There is no such thing, or none that the unit has a part in.',
  '422': 'Refused by the rules; `diagnostics` says why.',
  '429': 'Too many requests; see Retry-After.',
}

/** The document. */
export function openApi(endpoints: readonly Endpoint[]): Part {
  const paths: Record<string, Record<string, Part>> = {}
  for (const endpoint of endpoints)
    paths[endpoint.path] = { ...paths[endpoint.path], [endpoint.method.toLowerCase()]: operation(endpoint) }
  return {
    openapi: '3.1.0',
    info: { title: 'Gangmu', version: '1', description: 'Plans, matters and what is to be done, for programs.' },
    servers: [{ url: BASE }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: 'A token from /account/tokens.' } },
      schemas: { Problem: problem },
    },
  }
}

function operation(endpoint: Endpoint): Part {
  const { name, words, scope, body, answer, status = 200, versioned, method } = endpoint
  return {
    operationId: name,
    summary: words.en,
    description: `${words.zh}\n\nScope: ${scope}.`,
    parameters: [
      ...parametersOf(endpoint.params, 'path'),
      ...parametersOf(endpoint.query, 'query'),
      ...headersOf(endpoint),
    ],
    ...(body ? { requestBody: { required: true, content: { 'application/json': { schema: body } } } } : {}),
    responses: {
      [status]: {
        description: words.en,
        ...(versioned ? { headers: { ETag: { schema: { type: 'string' }, description: 'Version.' } } } : {}),
        content: { 'application/json': { schema: answer } },
      },
      ...(versioned && method === 'GET' ? { '304': { description: 'Not changed since If-None-Match.' } } : {}),
      ...(versioned && method === 'POST' ? { '412': refusal('Somebody acted since If-Match.') } : {}),
      ...Object.fromEntries(Object.entries(REFUSALS).map(([code, text]) => [code, refusal(text)])),
    },
  }
}

const refusal = (description: string): Part => ({
  description,
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
})

function parametersOf(schema: Endpoint['query'], where: 'path' | 'query'): readonly Part[] {
  const required: readonly string[] = (schema as { required?: string[] }).required ?? []
  return Object.entries(schema.properties as Record<string, TSchema>).map(([name, one]) => ({
    name,
    in: where,
    required: where === 'path' || required.includes(name),
    schema: one,
  }))
}

const header = (name: string, description: string): Part => ({
  name,
  in: 'header',
  required: false,
  description,
  schema: { type: 'string' },
})

function headersOf({ method, versioned }: Endpoint): readonly Part[] {
  if (method === 'GET') return versioned ? [header('If-None-Match', 'The ETag that is known.')] : []
  return [
    header('Idempotency-Key', 'The same request under the same key acts once; kept for a day.'),
    ...(versioned ? [header('If-Match', 'The ETag that was seen: when somebody acted since, nothing is done.')] : []),
  ]
}
