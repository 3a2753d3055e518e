// Somebody does something in a matter: one read, one pure step, one call that writes everything or nothing.
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import { actorIn, type Seat } from '../domain/matter/party.ts'
import type { Action, Effect, Evidence } from '../domain/procedure/state.ts'
import { step } from '../domain/procedure/step.ts'
import { findKey } from '../store/log.ts'
import type { Steppable } from '../store/matters.ts'
import type { Context } from './context.ts'
import { declarationOf, rowOf, sceneOf } from './matter-step.ts'
import { wellFormed } from './plan.ts'
import { proveEvidence } from './prove-evidence.ts'
import { retried } from './retry.ts'
import { doorsOf, type StepDoors } from './step-doors.ts'

/** What is to be done. `key` names the form: the same form twice acts once. Evidence files have been stored before; they are looked up again. */
export interface Submission {
  readonly region: string
  readonly matter: string
  readonly event: string
  readonly leg?: string
  readonly fields?: { readonly [name: string]: Json }
  readonly documents?: readonly string[]
  readonly evidence?: readonly Evidence[]
  readonly key?: string | null
  /** Number of the last entry that the asker has seen: when another came meanwhile, nothing is done. */
  readonly seen?: number
}

/** The entry that it became; `again` when this form had been taken before. */
export interface Submitted {
  readonly seq: number
  readonly again: boolean
  readonly effects: readonly Effect[]
}

/** How often a step is reckoned anew when others wrote meanwhile. */
const TRIES = 8

/** There is no such matter, or none that this person has a part in. */
const noMatter = (matter: string): { ok: false; diagnostics: Diagnostic[] } => ({
  ok: false,
  diagnostics: [{ code: 'matter.unknown', params: { matter } }],
})

/** Does it, or says why it cannot be done. */
export async function submitEvent(ctx: Context, seat: Seat, asked: Submission): Promise<Result<Submitted>> {
  if (!isUuid(asked.matter)) return noMatter(asked.matter)
  const tried = await tryProved(ctx, seat, asked)
  if (tried.ok || !asked.key) return tried
  // The same form may have been taken before, which is why it cannot be taken now.
  const { region, matter, key } = asked
  const seq = await ctx.db.read((tx) => findKey(tx, region, matter, key), seat)
  return seq === null ? tried : ok({ seq, again: true, effects: [] })
}

async function tryProved(ctx: Context, seat: Seat, asked: Submission): Promise<Result<Submitted>> {
  const { region, evidence = [] } = asked
  const proved = evidence.length > 0 ? await proveEvidence(ctx, seat, region, evidence) : null
  if (proved && !proved.ok) return proved
  const whole = proved ? { ...asked, evidence: proved.value } : asked
  const doors = doorsOf(ctx.db, region)
  const once = () => doors.inTurn(whole.matter, () => tryToStep(doors, ctx, seat, whole))
  // With a key it acts once however often it is sent: a database that breaks off is not even noticed.
  return asked.key ? retried(once) : once()
}

async function tryToStep(doors: StepDoors, ctx: Context, seat: Seat, asked: Submission): Promise<Result<Submitted>> {
  const { matter: id } = asked
  for (let tries = 0; tries < TRIES; tries += 1) {
    const found = await doors.read({ person: seat, matter: id })
    if (!found) return noMatter(id)
    const { seen = found.seq } = asked
    if (seen !== found.seq) return refuse('matter.moved-on', { seen, seq: found.seq })
    const stepped = stepOnce(ctx, seat, found, asked)
    if (!stepped.ok) return stepped
    const taken = await doors.write({ person: seat, step: stepped.value.row })
    if (taken.outcome === 'absent') return noMatter(id)
    if (taken.outcome === 'done') return ok({ seq: taken.seq, again: false, effects: stepped.value.effects })
    if (taken.outcome === 'again') return ok({ seq: taken.seq, again: true, effects: [] })
  }
  return refuse('matter.crowded', { matter: id })
}

function stepOnce(ctx: Context, seat: Seat, found: Steppable, asked: Submission) {
  const declaration = declarationOf(ctx, found.service, found.version)
  if (!declaration) return refuse<never>('matter.no-service', { service: found.service, version: found.version })
  const basis = { declaration, calendar: ctx.calendar }
  const { event, leg, fields, documents, evidence, key = null } = asked
  const what: Action = {
    kind: 'event',
    event,
    by: actorIn(sceneOf(declaration, found, found.state), seat, event),
    ...(leg === undefined ? {} : { leg }),
    ...(fields === undefined ? {} : { fields: wellFormed(fields) }),
    ...(documents === undefined ? {} : { documents }),
    ...(evidence === undefined ? {} : { evidence: wellFormed(evidence) }),
  }
  // Clocks of several machines differ by a little: a step is never earlier than the one before it.
  const at = [ctx.clock().toISOString(), found.state.lastAt].sort().at(-1) ?? ''
  const stepped = step(basis, found.state, what, at)
  if (!stepped.ok) return { ok: false as const, diagnostics: stepped.diagnostics }
  const { state, effects } = stepped
  const { row } = rowOf(basis, found, { what, by: signature(seat), at, state, effects, key })
  return ok({ row, effects })
}

/** Who acted, in words. */
export const signature = ({ name, unitName, standsFor }: Seat) => ({ name, unitName, standsFor })
