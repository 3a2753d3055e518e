// Asks the warning rules of a region and keeps what has become of its warnings: raised, changed, ended, each with a line of the log. One
// asks at a time; of two who asked at once the one with older facts writes nothing.
import { dayOf } from '../domain/base/calendar.ts'
import { ok, type Result } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import { findWarnings } from '../domain/score/warning/find.ts'
import { hostedRegions } from '../store/units.ts'
import { holdWatch, keepWatch, loadWatch } from '../store/warnings.ts'
import type { Context } from './context.ts'
import { keepWarnings } from './keep-warnings.ts'
import { retried } from './retry.ts'
import { asScorer } from './score-line.ts'
import { officeFor, tellWarnings } from './tell-warnings.ts'
import { gatherFacts } from './warning-facts.ts'
import { loadRules, ofSeat } from './warning-rules.ts'

/** What came of asking. */
export interface WarningCheck {
  readonly on: string
  readonly found: number
  readonly raised: number
  readonly changed: number
  readonly ended: number
}

/** Asks the rules now, for somebody who may set them, and tells the matters. */
export const checkNow = (ctx: Context, seat: Seat): Promise<Result<WarningCheck | null>> =>
  asScorer(ofSeat(ctx, seat), seat, 'publisher', async () => {
    const found = await checkWarnings(ofSeat(ctx, seat), seat)
    await tellWarnings(ofSeat(ctx, seat))
    return ok(found)
  })

/** Asks the rules of every region whose day has not been asked for yet, then tells what matters have not been told. */
export async function watchRegions(ctx: Context, done: Map<string, string>): Promise<void> {
  for (const region of await ctx.worker.read(hostedRegions)) {
    const there = { ...ctx, region }
    const day = dayOf(ctx.calendar, ctx.clock().toISOString())
    if (done.get(region) !== day) {
      const watch = await ctx.worker.read((tx) => loadWatch(tx, region))
      if (watch === null || watch.day < day) await checkWarnings(there, null)
      done.set(region, day)
    }
    await tellWarnings(there)
  }
}

/** Asks the rules of a region; null when somebody else asked for the same day, or with newer facts. */
export async function checkWarnings(ctx: Context, by: Seat | null): Promise<WarningCheck | null> {
  const at = ctx.clock().toISOString()
  const rules = await ctx.db.read((tx) => loadRules(tx, ctx))
  const facts = await gatherFacts(ctx)
  const found = findWarnings(
    rules.map(({ rule }) => rule),
    facts,
  )
  const office = await officeFor(ctx)
  return retried(() =>
    ctx.worker.write(async (tx) => {
      const watch = await holdWatch(tx, ctx.region)
      if (watch && (watch.at > at || (by === null && watch.day >= facts.on))) return null
      const told = await keepWarnings(tx, ctx, { by, at, facts, office }, found)
      await keepWatch(tx, ctx.region, { day: facts.on, at, by: by?.name ?? null, found: found.length })
      return { on: facts.on, found: found.length, ...told }
    }),
  )
}
