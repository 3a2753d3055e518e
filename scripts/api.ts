// Writes docs/reference/api.md: the interface for programs, out of its table. Run by `npm run docs`.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Endpoint } from '../src/http/api/endpoint.ts'
import { MOST_A_MINUTE } from '../src/http/api/limit.ts'
import { BASE, endpoints } from '../src/http/api/table.ts'

/** Where the page lies. */
export const API_PAGE = join(import.meta.dirname, '..', 'docs', 'reference', 'api.md')

type Schema = Readonly<Record<string, unknown>>

/** The page's text. */
export function apiPage(): string {
  const intro = [
    '# The interface for programs',
    '',
    `Everything lies below \`${BASE}\`; \`${BASE}/openapi.json\` says the same as an OpenAPI 3.1 document. This page is written by \`npm run docs\``,
    'out of the table of endpoints; a test compares them.',
    '',
    '- **Who asks**: `Authorization: Bearer TOKEN`. A token is made at `/account/tokens`; it acts for one unit, in the name and with no more than the rights of the person who made it. What the unit has no part in is not there (404).',
    '- **Refusals** are `application/problem+json` (RFC 9457) with the codes of [codes.md](codes.md), in Chinese or English by `Accept-Language`.',
    '- **Once**: a POST with `Idempotency-Key` acts once, however often it is sent within a day; another request under the same key is refused (422).',
    '- **Versions**: a matter and a document carry an `ETag`; `If-None-Match` saves a transfer, `If-Match` lets nothing happen when somebody acted meanwhile (412).',
    '- **Pages**: a list gives `next`; send it back as `cursor`, or follow the `Link` header.',
    `- **How often**: ${MOST_A_MINUTE} requests of a token in a minute, then 429 with \`Retry-After\`.`,
    '',
    '```',
    'curl -H "Authorization: Bearer $TOKEN" https://gangmu.example/api/v1/inbox',
    '```',
    '',
  ]
  return `${[...intro, ...endpoints.flatMap(endpointText)].join('\n').trimEnd()}\n`
}

function endpointText({
  name,
  method,
  path,
  scope,
  words,
  params,
  query,
  body,
  answer,
  status = 200,
}: Endpoint): string[] {
  const named = [
    ...membersOf(params).map((one) => [...one, 'path']),
    ...membersOf(query).map((one) => [...one, 'query']),
  ]
  return [
    `## ${method} ${path}`,
    '',
    `${words.zh} · ${words.en}. Scope \`${scope}\`, operation \`${name}\`.`,
    '',
    ...(named.length > 0
      ? [
          '| parameter | in | |',
          '|---|---|---|',
          ...named.map(
            ([one, shape, where]) => `| \`${one}\` | ${where} | \`${(shape ?? '').replaceAll('|', '\\|')}\` |`,
          ),
          '',
        ]
      : []),
    ...(body ? ['Takes', '', '```', shapeText(body as Schema, ''), '```', ''] : []),
    `Gives ${status}`,
    '',
    '```',
    name === 'service' ? 'the service as its service.json has it (see services.md)' : shapeText(answer as Schema, ''),
    '```',
    '',
  ]
}

const membersOf = (schema: object): [string, string][] =>
  Object.entries(((schema as Schema).properties ?? {}) as Record<string, Schema>).map(([name, one]) => [
    name,
    shapeText(one, ''),
  ])

/** A schema as people write shapes: members, lists, alternatives. */
function shapeText(schema: Schema, indent: string): string {
  const {
    type,
    anyOf,
    items,
    properties,
    patternProperties,
    required = [],
    format,
    description,
  } = schema as {
    type?: string
    anyOf?: Schema[]
    items?: Schema
    properties?: Record<string, Schema>
    patternProperties?: Record<string, Schema>
    required?: string[]
    format?: string
    description?: string
  }
  if (Array.isArray(schema.enum)) return schema.enum.map((one) => JSON.stringify(one)).join(' | ')
  if (anyOf) return anyOf.map((one) => shapeText(one, indent)).join(' | ')
  if (type === 'array') return `[${shapeText(items ?? {}, indent)}]`
  const members = Object.entries(properties ?? {})
  if (type === 'object' && members.length > 0) {
    const inner = `${indent}  `
    const lines = members.map(
      ([name, one]) => `${inner}${name}${required.includes(name) ? '' : '?'}: ${shapeText(one, inner)}`,
    )
    const short = `{ ${lines.map((line) => line.trim()).join(', ')} }`
    return short.includes('\n') || short.length > 90 ? `{\n${lines.join('\n')}\n${indent}}` : short
  }
  if (patternProperties) return `{ name: ${shapeText(Object.values(patternProperties)[0] ?? {}, indent)} }`
  const words = format ?? type ?? 'any JSON'
  return description ? `${words} (${description})` : words
}

if (process.argv[1] === import.meta.filename) writeFileSync(API_PAGE, apiPage())
