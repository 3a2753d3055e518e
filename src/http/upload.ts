// A posted form with or without files, read to its end within the server's limits.
import type { FastifyRequest } from 'fastify'
import { fieldsOf } from './request.ts'

/** Fields and files of one form. */
export interface Form {
  readonly fields: Readonly<Record<string, string>>
  readonly files: readonly { readonly name: string; readonly bytes: Uint8Array }[]
}

/** Reads the form; throws the server's own 413 when a limit is passed. */
export async function readForm(request: FastifyRequest): Promise<Form> {
  if (!request.isMultipart()) return { fields: fieldsOf(request.body), files: [] }
  const fields: Record<string, string> = {}
  const files: { name: string; bytes: Uint8Array }[] = []
  for await (const part of request.parts()) {
    if (part.type === 'field') {
      if (typeof part.value === 'string') fields[part.fieldname] = part.value
    } else {
      const bytes = await part.toBuffer()
      if (part.filename) files.push({ name: part.filename, bytes })
    }
  }
  return { fields, files }
}
