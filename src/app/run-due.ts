// What time does by itself: matters whose time has come are leased in batches, stepped, and written, each once in effect.
import type { Happening } from '../domain/procedure/state.ts'
import { step } from '../domain/procedure/step.ts'
import { type Lease, leaseDue } from '../store/due.ts'
import { workSteps } from '../store/log.ts'
import { loadToStep, type Steppable } from '../store/matters.ts'
import type { StepRow } from '../store/step-row.ts'
import { hostedRegions } from '../store/units.ts'
import type { Context } from './context.ts'
import { declarationOf, rowOf } from './matter-step.ts'

/** How long a worker may take for a batch before another may have it. */
const LEASE_MS = 60_000
const WAKE: Happening = { kind: 'wake' }

/** Carries out one batch in every hosted region; says how many matters were stepped, and how many were leased. */
export async function runDue(ctx: Context, { limit = 200 } = {}): Promise<{ done: number; leased: number }> {
  const regions = await ctx.worker.read(hostedRegions)
  let done = 0
  let leased = 0
  for (const region of regions) {
    const now = ctx.clock()
    const at = now.toISOString()
    const until = new Date(now.getTime() + LEASE_MS).toISOString()
    const leases = await ctx.worker.each((tx) => leaseDue(tx, region, { now: at, until, limit }))
    if (leases.length === 0) continue
    leased += leases.length
    const ids = leases.map(({ matter }) => matter)
    const found = await ctx.worker.each((tx) => loadToStep(tx, region, ids))
    const rows = found.flatMap((matter) => wakeOne(ctx, matter, leases, at) ?? [])
    const taken = rows.length > 0 ? await ctx.worker.each((tx) => workSteps(tx, region, rows)) : []
    done += taken.filter(({ outcome }) => outcome === 'done').length
  }
  return { done, leased }
}

/** The step that time takes in a matter; null when nothing is due in it any more or its service is not here. */
function wakeOne(ctx: Context, matter: Steppable, leases: readonly Lease[], at: string): StepRow | null {
  const declaration = declarationOf(ctx, matter.service, matter.version)
  const lease = leases.find((one) => one.matter === matter.id)
  if (!declaration || !lease) return null
  const basis = { declaration, calendar: ctx.calendar }
  const stepped = step(basis, matter.state, WAKE, at)
  if (!stepped.ok) {
    ctx.log.warn({ matter: matter.id, diagnostics: stepped.diagnostics }, 'nothing was due after all')
    return null
  }
  const { state, effects } = stepped
  const { row } = rowOf(basis, matter, { what: WAKE, by: null, at, state, effects, key: null })
  return { ...row, lists: { ...row.lists, fence: lease.fence } }
}
