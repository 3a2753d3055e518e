// Every decision about scores and figures is a line of the log, in the transaction that does what it says.
import { type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import { GENESIS, seal } from '../domain/evidence/entry.ts'
import type { Seat } from '../domain/matter/party.ts'
import { mayScore, type ScoreRole } from '../domain/score/rights.ts'
import { appendLine, type ChainEnd } from '../store/log.ts'
import type { WriteTx } from '../store/tx.ts'
import type { Context } from './context.ts'
import { Moved } from './plan.ts'

/** What happens to a board, to a batch of figures, or to what is asked of a series. */
export type ScoreEvent =
  | 'target.confirmed'
  | 'target.dropped'
  | 'verdict.decided'
  | 'board.opened'
  | 'board.changed'
  | 'board.released'
  | 'batch.made'
  | 'batch.moved'
  | 'series.changed'
  | 'warning.raised'
  | 'warning.changed'
  | 'warning.ended'
  | 'warning-rule.changed'

/** A line to be kept; `key` names the form that was sent. */
export interface ScoreLine {
  readonly matter: string
  readonly event: ScoreEvent
  readonly payload: Json
  readonly key?: string
}

/**
 * Adds a line behind `end`, which was loaded before whatever the decision rests on; returns the new end, or null when this
 * very form was taken before. Throws `Moved` when somebody else wrote meanwhile.
 */
export async function keepLine(
  tx: WriteTx,
  ctx: Pick<Context, 'region' | 'clock'>,
  seat: Pick<Seat, 'name' | 'unitName'>,
  { matter, event, payload, key }: ScoreLine,
  end: ChainEnd | null,
): Promise<ChainEnd | null> {
  const draft = {
    ...{ region: ctx.region, matter, at: ctx.clock().toISOString(), actor: seat.name, unit: seat.unitName || null },
    ...{ event, payload, documents: [] },
  }
  const entry = seal(draft, end ?? { seq: 0, hash: GENESIS })
  const { outcome, seq } = await appendLine(tx, entry, key || null)
  if (outcome === 'moved') throw new Moved(`line ${seq}`)
  return outcome === 'added' ? entry : null
}

/** Runs work for those who hold a role about scores in the region of the documents; anybody else is refused. */
export const asScorer = <T>(
  ctx: Pick<Context, 'region'>,
  seat: Seat,
  role: ScoreRole,
  work: () => Promise<Result<T>>,
): Promise<Result<T>> =>
  mayScore(seat, ctx.region, role) ? work() : Promise.resolve(refuse('score.not-yours', { role: `score.role.${role}` }))
