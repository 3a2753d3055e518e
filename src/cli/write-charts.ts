// The charts of judged targets as files in a folder: one picture a target that opens in any browser and goes into any document.
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { drawingOf } from '../domain/score/drawing.ts'
import { chartFile } from '../web/charts/file.tsx'
import { voiceOf } from '../web/voice.ts'
import type { Lang } from '../words/say.ts'
import type { Judged } from './present-judged.ts'

/** Writes the charts, numbered as the targets are; the folder is made where it is missing. */
export async function writeCharts(folder: string, { on, region, targets }: Judged, lang: Lang): Promise<Result<null>> {
  const v = voiceOf(lang)
  try {
    await mkdir(folder, { recursive: true })
    for (const [at, { target, facts, judgement }] of targets.entries()) {
      const title = target.commitment?.quote.replace(/\s+/g, ' ') ?? target.indicators.join(', ')
      const note = v.t('chart-note', { region, on, rule: judgement.rule })
      const file = chartFile(v, drawingOf(target, facts, judgement, on), { title, note })
      await writeFile(join(folder, `${String(at + 1).padStart(2, '0')}.svg`), file)
    }
    return ok(null)
  } catch (error) {
    return refuse('command.judge.no-folder', { folder, reason: (error as NodeJS.ErrnoException).code ?? String(error) })
  }
}
