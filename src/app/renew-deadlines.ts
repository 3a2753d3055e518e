// When the working days of another year are published, deadlines that had been reckoned without them are reckoned anew, each as a step of its matter.
import { lastKnownYear } from '../domain/base/calendar.ts'
import type { Happening } from '../domain/procedure/state.ts'
import { step } from '../domain/procedure/step.ts'
import { workSteps } from '../store/log.ts'
import { listBehind, loadToStep, type Steppable } from '../store/matters.ts'
import type { StepRow } from '../store/step-row.ts'
import { hostedRegions } from '../store/units.ts'
import type { Context } from './context.ts'
import { declarationOf, rowOf } from './matter-step.ts'

const BATCH = 200

/** Steps every open matter that does not know the last published year yet; says how many there were. */
export async function renewDeadlines(ctx: Context): Promise<number> {
  const year = lastKnownYear(ctx.calendar)
  let all = 0
  for (const region of await ctx.worker.read(hostedRegions)) {
    let after: string | null = null
    for (;;) {
      const ids: string[] = await ctx.worker.each((tx) => listBehind(tx, region, { year, after, limit: BATCH }))
      if (ids.length === 0) break
      const found = await ctx.worker.each((tx) => loadToStep(tx, region, ids))
      const rows = found.flatMap((matter) => renewOne(ctx, matter, year) ?? [])
      const taken = rows.length > 0 ? await ctx.worker.each((tx) => workSteps(tx, region, rows)) : []
      all += taken.filter(({ outcome }) => outcome === 'done').length
      after = ids.at(-1) ?? null
    }
  }
  return all
}

function renewOne(ctx: Context, matter: Steppable, year: number): StepRow | null {
  const declaration = declarationOf(ctx, matter.service, matter.version)
  if (!declaration) return null
  const basis = { declaration, calendar: ctx.calendar }
  const what: Happening = { kind: 'notice', year }
  const at = [ctx.clock().toISOString(), matter.state.lastAt].sort().at(-1) ?? ''
  const stepped = step(basis, matter.state, what, at)
  if (!stepped.ok) return null
  const { state, effects } = stepped
  return rowOf(basis, matter, { what, by: null, at, state, effects, key: null }).row
}
