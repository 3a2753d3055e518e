// A posted form of an event: all that was typed, the files with it, and the values that its declared fields make of it.
import type { FastifyRequest } from 'fastify'
import type { Context } from '../app/context.ts'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import type { Seat } from '../domain/matter/party.ts'
import { statedEvidence } from '../domain/matter/stated.ts'
import type { Field } from '../domain/procedure/declaration.ts'
import type { Evidence } from '../domain/procedure/state.ts'
import { typedNumber } from '../web/amount.ts'
import type { Typed } from '../web/matters/form-state.ts'
import { MOST_ROWS } from '../web/matters/parts-field.tsx'
import { takeFiles } from './evidence-form.ts'

/** What was posted. */
export interface Posted {
  readonly typed: Typed
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Most fields of a form: rows of parts have three each. */
const MOST_FIELDS = 3 * MOST_ROWS + 600

/** Reads the form to its end within the server's limits. */
export async function readPosted(request: FastifyRequest): Promise<Posted> {
  const typed: Record<string, string[]> = {}
  const files: { name: string; bytes: Uint8Array }[] = []
  const note = (name: string, value: unknown) => {
    if (typeof value === 'string') typed[name] = [...(typed[name] ?? []), value]
  }
  if (!request.isMultipart()) {
    for (const [name, value] of Object.entries((request.body ?? {}) as Record<string, unknown>))
      for (const one of Array.isArray(value) ? value : [value]) note(name, one)
    return { typed, files }
  }
  for await (const part of request.parts({ limits: { fields: MOST_FIELDS } })) {
    if (part.type === 'field') note(part.fieldname, part.value)
    else {
      const bytes = await part.toBuffer()
      if (part.filename) files.push({ name: part.filename, bytes })
    }
  }
  return { typed, files }
}

/** The values of declared fields; what is empty is left out, what is no number stays text so that it is refused as such. */
export function valuesOf(fields: readonly Field[], typed: Typed): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = typedValue(field, typed)
      return value === undefined || value === '' ? [] : [[field.name, value]]
    }),
  )
}

function typedValue({ name, kind }: Field, typed: Typed): Json | undefined {
  const all = (typed[name] ?? []).map((one) => one.replaceAll('\r\n', '\n').trim()).filter((one) => one !== '')
  if (kind === 'units') return all.length > 0 ? all : undefined
  if (kind === 'parts') return partsTyped(name, typed)
  const [first] = all
  if (kind !== 'number' || first === undefined) return first
  const number = typedNumber(first)
  return number === null ? first : Number(number)
}

function partsTyped(name: string, typed: Typed): Json | undefined {
  const rows = Array.from({ length: MOST_ROWS }, (_, row) => {
    const one = (part: string) => typed[`${name}.${row}.${part}`]?.[0]?.trim() ?? ''
    const [title, unit, due] = [one('title'), one('unit'), one('due')]
    if (!title && !unit && !due) return null
    return { ...(title ? { title } : {}), ...(unit ? { unit } : {}), ...(due ? { due } : {}) }
  }).filter((row) => row !== null)
  return rows.length > 0 ? rows : undefined
}

/** Keeps the files that came and names all evidence; or every reason why not, with what was stated. */
export async function takeEvidence(
  ctx: Context,
  seat: Seat,
  region: string,
  { typed, files }: Posted,
): Promise<{ readonly evidence: readonly Evidence[]; readonly wrong: readonly Diagnostic[] }> {
  const fields = Object.fromEntries(Object.entries(typed).map(([name, values]) => [name, values.at(-1) ?? '']))
  const taken = await takeFiles(ctx, seat, { fields, files }, region)
  const stated = statedIn(typed)
  return taken.ok
    ? { evidence: [...taken.value, ...stated], wrong: [] }
    : { evidence: stated, wrong: taken.diagnostics }
}

/** A figure with its source and an address: known by the hash of what they say. */
function statedIn(typed: Typed): readonly Evidence[] {
  const one = (name: string) => typed[name]?.[0]?.trim() ?? ''
  const [figure, link] = [one('figure'), one('link')]
  return [
    ...(figure ? [statedEvidence('figure', figure, one('figure-source'))] : []),
    ...(link ? [statedEvidence('link', link, link)] : []),
  ]
}
