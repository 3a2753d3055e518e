// A briefing of a publication to take away as a Word file.
import { ok, type Result } from '../domain/base/diagnostic.ts'
import type { Briefing, Picture } from '../domain/score/briefing.ts'
import type { Context } from './context.ts'
import { fileName } from './export-document.ts'
import type { FileOut } from './views.ts'

/** Media type of Word files. */
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The file, named by its title and the number of the publication; made in a thread with limits. */
export async function exportBriefing(
  ctx: Context,
  briefing: Briefing<readonly Picture[]>,
  { number, site }: { readonly number: number; readonly site: string },
): Promise<Result<FileOut>> {
  const written = await ctx.workshop.write(briefing, site)
  if (!written.ok) return written
  return ok({ name: `${fileName(briefing.title)}-${number}.docx`, type: DOCX, bytes: written.value })
}
