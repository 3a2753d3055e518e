// A person decides about a statement or task: checked against what stands now, written once, answered with what follows.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import { isUuid } from '../domain/base/ids.ts'
import { changedSince, decide } from '../domain/plan/decide.ts'
import type { Actor, Decision } from '../domain/plan/item.ts'
import { findKey } from '../store/log.ts'
import type { WriteTx } from '../store/tx.ts'
import type { Context } from './context.ts'
import { commitStep, loadPlan, noDocument, type Plan, wellFormed } from './plan.ts'
import { retried } from './retry.ts'
import { viewOf } from './view.ts'
import type { DocumentView } from './views.ts'

/** `seq`: the last line that the person had seen (null: whatever stands); `key`: names the form sent, so that a retry acts once. */
export interface Form {
  readonly seq: number | null
  readonly key: string
}

/** Takes a decision. Others' decisions since `seq` are no obstacle unless they touch the same items: `system.changed-meanwhile`. */
export async function decideOn(
  ctx: Context,
  actor: Actor,
  id: string,
  decision: Decision,
  form: Form,
): Promise<Result<{ seq: number; view: DocumentView }>> {
  if (!isUuid(id)) return noDocument(id)
  const [who, what, key] = wellFormed([actor, decision, form.key] as const)
  if (who.name.trim() === '') return refuse('system.name-missing', { field: 'name' })
  const written = await retried(() => ctx.db.write((tx) => take(tx, ctx, who, id, what, { seq: form.seq, key })))
  if (!written.ok) return written
  const view = await ctx.db.read((tx) => viewOf(tx, ctx.region, id))
  return view ? ok({ seq: written.value, view }) : noDocument(id)
}

async function take(
  tx: WriteTx,
  ctx: Context,
  actor: Actor,
  id: string,
  decision: Decision,
  form: Form,
): Promise<Result<number>> {
  const plan = await loadPlan(tx, ctx.region, id)
  if (!plan) return noDocument(id)
  // Looked up after the log was loaded: what the log shows of this very form, the key shows too.
  const again = form.key === '' ? null : await findKey(tx, ctx.region, id, form.key)
  if (again !== null) return ok(again)
  const changed = form.seq === null ? null : whoChanged(plan, decision, form.seq)
  if (changed) return changed
  const decided = decide(plan.state, decision)
  if (!decided.ok) return decided
  const reading = plan.readings.at(-1)
  if (!reading) throw new Error(`document ${id} has no reading`)
  const line = {
    actor,
    at: ctx.clock().toISOString(),
    event: 'document.decided',
    payload: { decision: decided.value as unknown as Json },
    step: { kind: 'decision', decision: decided.value },
    key: form.key || null,
  } as const
  return ok(await commitStep(tx, ctx, plan, line, reading))
}

/** The refusal when somebody decided about the same items, or a new reading replaced them, after `since`. */
function whoChanged(plan: Plan, decision: Decision, since: number): Result<number> | null {
  const made = changedSince(plan.state.folded, decision, since)
  if (made) {
    const { seq, actor, at } = made
    return refuse('system.changed-meanwhile', { seq, who: actor.name, what: `system.did-${made.decision.kind}`, at })
  }
  const reread = plan.entries.findLast((entry) => entry.seq > since && entry.event === 'document.reread')
  if (!reread || decide(plan.state, decision).ok) return null
  const { seq, actor, at } = reread
  return refuse('system.changed-meanwhile', { seq, who: actor, what: 'system.did-reread', at })
}
