// Figures that come in, looked at beside what was handed in before: what each would do.
import type { BatchState } from '../domain/indicator/batch.ts'
import { type Intake, intakeOf, seriesKey } from '../domain/indicator/intake.ts'
import type { Observation } from '../domain/indicator/observation.ts'
import { type BatchedFigure, loadFiguresOf } from '../store/figures.ts'
import { listSeries } from '../store/series.ts'
import type { ReadTx } from '../store/tx.ts'

/** States in which figures are known to others than their makers. */
const HANDED_IN: readonly BatchState[] = ['submitted', 'approved', 'locked']

/** Looks at figures in their order; with `before`, only beside figures that came before that id (UUIDv7). */
export async function lookAtFigures(
  tx: ReadTx,
  region: string,
  coming: readonly Observation[],
  before: string | null = null,
): Promise<readonly Intake[]> {
  const known = await knownFigures(tx, region, coming)
  return intakeOf(
    coming,
    known.filter(({ id }) => before === null || id < before),
  )
}

/** The figures that were handed in of the series that these belong to, in the order in which they came. */
async function knownFigures(
  tx: ReadTx,
  region: string,
  coming: readonly Observation[],
): Promise<readonly BatchedFigure[]> {
  const keys = new Set(coming.map(seriesKey))
  const ids = (await listSeries(tx, region))
    .filter(({ area, ...series }) => keys.has(seriesKey({ ...series, region: area })))
    .map(({ id }) => id)
  const figures = ids.length === 0 ? [] : await loadFiguresOf(tx, region, ids)
  return figures.filter(({ state }) => HANDED_IN.includes(state)).sort((a, b) => (a.id < b.id ? -1 : 1))
}
