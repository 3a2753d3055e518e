// A service out of the texts of its folder (service.json, examples.json), or everything that keeps them from being one.
import type { TSchema } from 'typebox'
import { Check, Errors } from 'typebox/value'
import { type Diagnostic, ok, type Result } from '../domain/base/diagnostic.ts'
import type { ServiceFolder } from '../domain/matter/service.ts'
import { examplesSchema, serviceSchema } from './service-schema.ts'

/** A file of the folder: the name to call it by, and its text. */
export interface ServiceText {
  readonly file: string
  readonly text: string
}

const MOST = 20

/** The service and its examples; a folder without examples has none. */
export function openService(declared: ServiceText, walks: ServiceText | null): Result<ServiceFolder> {
  const service = parse(declared)
  const examples = walks === null ? ok<unknown>([]) : parse(walks)
  if (!service.ok) return service
  if (!examples.ok) return examples
  if (!Check(serviceSchema, service.value)) return misshapen(serviceSchema, service.value, declared.file)
  if (!Check(examplesSchema, examples.value)) return misshapen(examplesSchema, examples.value, walks?.file ?? '')
  return ok({ service: service.value, examples: examples.value })
}

function parse({ file, text }: ServiceText): Result<unknown> {
  try {
    return ok<unknown>(JSON.parse(text.replace(/^\uFEFF/, '')))
  } catch (error) {
    return {
      ok: false,
      diagnostics: [{ code: 'service.not-json', params: { file, reason: (error as Error).message } }],
    }
  }
}

/** What keeps a value from having a schema's shape, by where it stands in `file`. */
export function misshapen<T>(schema: TSchema, value: unknown, file: string): Result<T> {
  const found = new Map<string, Diagnostic>()
  for (const error of Errors(schema, value)) {
    const at = error.instancePath.slice(1).replaceAll('/', '.') || '.'
    const one = shapeOf(error.keyword, error.params as Readonly<Record<string, unknown>>, { file, at })
    // What a union says of the forms that were not meant only adds noise to what the meant one says.
    const deeper = [...found.values()].some(({ params }) => String(params.at).startsWith(`${at}.`))
    if (one && !deeper && !(error.keyword === 'const' && found.size > 0)) found.set(`${one.code} ${at}`, one)
  }
  const none = found.size === 0 ? [{ code: 'service.shape-none', params: { file, at: '.' } }] : []
  return { ok: false, diagnostics: [...found.values(), ...none].slice(0, MOST) }
}

function shapeOf(keyword: string, params: Readonly<Record<string, unknown>>, where: { file: string; at: string }) {
  const list = (value: unknown) => (Array.isArray(value) ? value.join(', ') : String(value))
  if (keyword === 'type') return { code: 'service.shape-type', params: { ...where, wanted: list(params.type) } }
  if (keyword === 'required')
    return { code: 'service.shape-missing', params: { ...where, wanted: list(params.requiredProperties) } }
  if (keyword === 'additionalProperties')
    return { code: 'service.shape-unknown', params: { ...where, found: list(params.additionalProperties) } }
  if (keyword === 'enum')
    return { code: 'service.shape-type', params: { ...where, wanted: list(params.allowedValues) } }
  if (keyword === 'const')
    return { code: 'service.shape-type', params: { ...where, wanted: list(params.allowedValue) } }
  const limit = params.limit ?? params.pattern ?? params.format
  if (limit !== undefined)
    return { code: 'service.shape-type', params: { ...where, wanted: `${keyword} ${list(limit)}` } }
  return keyword === 'anyOf' ? { code: 'service.shape-none', params: where } : null
}
