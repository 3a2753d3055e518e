// A matter led through most of its states on a stage, with a file as its evidence: something to verify, back up and tamper with.
import { storeFile } from '../../src/app/upload-file.ts'
import { DISPATCH, type Stage } from '../matter/stage.ts'
import { pdfOf } from './bytes.ts'

/** Leads a matter to where its end is asked for, and gives its id and the SHA-256 of its evidence. */
export async function leadMatter(stage: Stage, size = 2_000_000): Promise<{ id: string; sha256: string }> {
  const { ctx, seats, does, at } = stage
  const good = async (step: ReturnType<Stage['does']>) => {
    const done = await step
    if (!done.ok) throw new Error(JSON.stringify(done.diagnostics))
  }
  at('2026-03-02 09:00')
  const id = await stage.open()
  at('2026-03-03 10:00')
  await good(does('office', id, 'dispatch', { fields: DISPATCH }))
  await good(does('lead', id, 'accept', { leg: 'lead-1', fields: { handler: '陈立' } }))
  await good(does('support', id, 'accept', { leg: 'support-1', fields: { handler: '何川' } }))
  at('2026-03-27 09:00')
  await good(does('lead', id, 'report', { leg: 'lead-1', fields: { progress: 40, news: '路基施工' } }))
  const kept = await storeFile(ctx, seats.support, { name: '验收.pdf', bytes: pdfOf(size), region: '50' })
  if (!kept.ok) throw new Error(JSON.stringify(kept.diagnostics))
  const { sha256, name } = kept.value
  const evidence = [{ kind: 'document' as const, name, sha256 }]
  await good(does('support', id, 'hand-in', { leg: 'support-1', fields: { summary: '省界段完工' }, evidence }))
  return { id, sha256 }
}
