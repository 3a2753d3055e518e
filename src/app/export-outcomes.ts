// Promises beside what a later text says of them, to take away as csv or xlsx.
import { type SheetOut, writeCsv, writeXlsx } from '../documents/write.ts'
import type { ScoredPlan } from '../domain/score/release.ts'
import { TYPES } from './export-document.ts'
import type { ListExport } from './export-matters.ts'
import { wordsOf } from './export-sheet.ts'
import type { BoardView } from './score-board.ts'
import type { FileOut } from './views.ts'

const COLUMNS = ['promise', 'due', 'verdict', 'reason', 'outcome', 'proposed', 'by', 'why'] as const
const WIDE: Readonly<Record<string, number>> = { promise: 40, outcome: 40, reason: 28, why: 28 }

/** One row a promise; a verdict that a person gave stands beside the proposed one. */
export async function exportOutcomes(view: BoardView, later: ScoredPlan, { as, lang }: ListExport): Promise<FileOut> {
  const words = wordsOf(lang)
  const rows = view.targets.flatMap(({ target, verdicts }) =>
    verdicts.flatMap(({ later: text, verdict, reason, outcome, decided }) =>
      text.document === later.document
        ? [
            [
              ...[target.commitment?.quote ?? '', target.due?.to ?? ''],
              ...[words(`command.verdict.${decided?.verdict ?? verdict}`), words(`command.reason.${reason}`)],
              ...[outcome?.quote ?? '', words(`command.verdict.${verdict}`), decided?.by ?? '', decided?.why ?? ''],
            ],
          ]
        : [],
    ),
  )
  const sheet: SheetOut = {
    name: words('system.sheet.outcomes'),
    columns: COLUMNS.map((name) => ({
      title: words(`system.outcomes.${name}`),
      width: WIDE[name] ?? 14,
      type: 'text',
    })),
    rows,
  }
  const bytes = as === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet])
  return { name: `${later.title.replace(/[\\/:*?"<>|]/g, ' ')}.${as}`, type: TYPES[as], bytes }
}
