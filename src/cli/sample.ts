// An empty database gets the documents of examples/, so that a newcomer sees a plan read at once.
import { readFile } from 'node:fs/promises'
import { addDocument } from '../app/add-document.ts'
import type { Context } from '../app/context.ts'
import { listDocuments } from '../app/list-documents.ts'
import type { DocumentKind } from '../domain/plan/commitment.ts'

interface Sample {
  readonly file: string
  readonly kind?: DocumentKind
  readonly date?: string
  readonly title?: string
  /** File name of the sample that this one is a new version of. */
  readonly supersedes?: string
}

const FOLDER = new URL('../../examples/', import.meta.url)

/** Adds the samples to an empty database; says how many were added. */
export async function addSamples(ctx: Context): Promise<number> {
  const { total } = await listDocuments(ctx, { limit: 1 })
  if (total > 0) return 0
  const samples = JSON.parse(await readFile(new URL('index.json', FOLDER), 'utf8')) as Sample[]
  const ids = new Map<string, string>()
  for (const { file, supersedes, ...stated } of samples) {
    const older = supersedes ? ids.get(supersedes) : undefined
    const bytes = await readFile(new URL(file, FOLDER))
    const document = { ...stated, name: file, bytes, ...(older ? { supersedes: older } : {}) }
    const added = await addDocument(ctx, { name: 'Gangmu', unit: null }, document)
    if (added.ok) ids.set(file, added.value.id)
    else ctx.log.error({ file, diagnostics: added.diagnostics }, 'sample not added')
  }
  return ids.size
}
