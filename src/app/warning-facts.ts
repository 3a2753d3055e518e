// Everything that warning rules of a region look at: confirmed targets of its plans, its series and what is owed of them, open matters.
import { dayOf } from '../domain/base/calendar.ts'
import { dueFigures } from '../domain/indicator/due.ts'
import type { MatterFact, SeriesFact, TargetFact, WarningFacts } from '../domain/score/warning/facts.ts'
import { factOfMatter } from '../domain/score/warning/of-matter.ts'
import { listScored } from '../store/boards.ts'
import { loadCounting } from '../store/figures.ts'
import { listOpen } from '../store/matters.ts'
import { listSeries, loadReported } from '../store/series.ts'
import type { Context } from './context.ts'
import { openBoardView } from './score-board.ts'

/** Matters read at once. */
const BATCH = 200

/** Gathers them, as of now. */
export async function gatherFacts(ctx: Context): Promise<WarningFacts> {
  const on = dayOf(ctx.calendar, ctx.clock().toISOString())
  return { on, targets: await targetsOf(ctx), series: await seriesOf(ctx, on), matters: await mattersOf(ctx, on) }
}

async function targetsOf(ctx: Context): Promise<TargetFact[]> {
  const found: TargetFact[] = []
  for (const document of await ctx.db.read((tx) => listScored(tx, ctx.region))) {
    const view = await openBoardView(ctx, document)
    if (!view.ok) continue
    const { plan, targets } = view.value
    found.push(...targets.filter(({ confirmed }) => confirmed).map((scored) => ({ plan, scored })))
  }
  return found
}

async function seriesOf(ctx: Context, on: string): Promise<SeriesFact[]> {
  const { rows, reported, counting } = await ctx.db.read(async (tx) => ({
    rows: await listSeries(tx, ctx.region),
    reported: await loadReported(tx, ctx.region),
    counting: await loadCounting(tx, ctx.region),
  }))
  const nameOf = (...parts: readonly string[]) => JSON.stringify(parts)
  const known = new Map(counting.map((one) => [nameOf(one.indicator, one.measure, one.region, one.unit), one]))
  return rows.map((row) => {
    const { id, indicator, area, owner } = row
    const came = reported.get(id) ?? []
    const missing = dueFigures(row, came, on)
    const last =
      came
        .map(({ to }) => to)
        .sort()
        .at(-1) ?? null
    return {
      id,
      indicator,
      area,
      owner,
      missing,
      last,
      series: known.get(nameOf(indicator, row.measure, area, row.unit)) ?? null,
    }
  })
}

/** Open matters; warnings of warnings would never end. */
async function mattersOf(ctx: Context, on: string): Promise<MatterFact[]> {
  const but = ctx.services.filter(({ warning }) => warning).map(({ id }) => id)
  const found: MatterFact[] = []
  for (let after: string | null = null; ; ) {
    const rows = await ctx.worker.each((tx) => listOpen(tx, ctx.region, { but, after, limit: BATCH }))
    found.push(...rows.map((row) => factOfMatter(ctx.calendar, row, on)))
    after = rows.at(-1)?.id ?? null
    if (rows.length < BATCH) return found
  }
}
