// Evidence is never taken on anybody's word: a file must be there and be the person's to hand in, and is of the kind that its bytes
// say; a figure or an address is known by the hash of what it says, reckoned here.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import { statedEvidence } from '../domain/matter/stated.ts'
import type { Evidence } from '../domain/procedure/state.ts'
import type { Context } from './context.ts'
import { evidenceOf } from './open-file.ts'

/** The evidence of a step in a matter of `region` as it may be written, or why it may not. */
export async function proveEvidence(
  ctx: Context,
  seat: Seat,
  region: string,
  evidence: readonly Evidence[],
): Promise<Result<readonly Evidence[]>> {
  const sha256s = evidence.flatMap((one) => (isStated(one) ? [] : [one.sha256]))
  const files = await evidenceOf(ctx, seat, region, [...new Set(sha256s)])
  if (!files.ok) return files
  const proved: Evidence[] = []
  for (const one of evidence) {
    const file = files.value.find(({ sha256 }) => sha256 === one.sha256)
    if (isStated(one)) proved.push(statedEvidence(one.kind, one.name, one.source ?? ''))
    else if (file && file.kind === one.kind) proved.push({ ...file, name: one.name })
    else return refuse('files.not-this-kind', { name: one.name })
  }
  return ok(proved)
}

const isStated = (one: Evidence): one is Evidence & { kind: 'figure' | 'link' } =>
  one.kind === 'figure' || one.kind === 'link'
