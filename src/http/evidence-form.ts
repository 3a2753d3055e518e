// What a form with the field of evidence brought: files that were uploaded before it was sent, and files in it.
import type { Context } from '../app/context.ts'
import { evidenceOf } from '../app/open-file.ts'
import { storeFile } from '../app/upload-file.ts'
import type { Diagnostic, Result } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Evidence } from '../domain/procedure/state.ts'
import { safeName } from './disposition.ts'
import type { Form } from './upload.ts'

/** The evidence of a form, every file of it kept for `region`, that of the matter; or every reason why not, and nothing was done. */
export async function takeFiles(ctx: Context, seat: Seat, form: Form, region: string): Promise<Result<Evidence[]>> {
  const sent = Object.entries(form.fields).flatMap(([name, value]) => (/^evidence\.\d+$/.test(name) ? [value] : []))
  const wrong: Diagnostic[] = []
  for (const { name, bytes } of form.files) {
    const kept = await storeFile(ctx, seat, { name: safeName(name, 'file'), bytes, region })
    if (kept.ok) sent.push(kept.value.sha256)
    else wrong.push(...kept.diagnostics)
  }
  if (wrong.length > 0) return { ok: false, diagnostics: wrong }
  return evidenceOf(ctx, seat, region, [...new Set(sent)])
}
