// The warnings that somebody may see, each with its matter's state and who answers for it, and when the rules were last asked.
import type { Seat } from '../domain/matter/party.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import type { Level } from '../domain/score/warning/rule.ts'
import { listWarnings, loadWatch, type WarningWithMatter, type Watch } from '../store/warnings.ts'
import type { Context } from './context.ts'
import { wordsOf } from './list-matters.ts'
import { unitNamesOf } from './list-units.ts'
import { mayKeepWarnings, ofSeat } from './warning-rules.ts'

/** A warning as it is listed: `unitName` of who answers for it, null where nobody does; `stateWords` of its matter. */
export interface ListedWarning extends WarningWithMatter {
  readonly unitName: string | null
  readonly stateWords: Words | null
}

/** The list, the region it is of, and whether its reader may set rules and have them asked. */
export interface WarningList {
  readonly region: string
  readonly rows: readonly ListedWarning[]
  readonly watch: Watch | null
  readonly may: boolean
}

/** What a list is narrowed to. */
export interface WarningQuery {
  readonly level: Level | null
  /** Whether the cause still lasts, or has gone. */
  readonly lasting: boolean
}

/** How many are listed: the gravest come first. */
const MOST = 500

/** Lists the warnings of the region that a person acts in, the gravest first. */
export async function openWarnings(ctx: Context, seat: Seat, { level, lasting }: WarningQuery): Promise<WarningList> {
  const { region } = ofSeat(ctx, seat)
  const { found, watch } = await ctx.db.read(
    async (tx) => ({
      found: await listWarnings(tx, region, { lasting, level, plan: null }, MOST),
      watch: await loadWatch(tx, region),
    }),
    seat,
  )
  const names = await unitNamesOf(
    ctx,
    found.flatMap(({ unit }) => (unit ? [unit] : [])),
  )
  const rows = found.map((row) => ({
    ...row,
    unitName: row.unit ? (names.get(row.unit) ?? row.unit) : null,
    stateWords: row.state ? wordsOf(ctx, row.state).stateWords : null,
  }))
  return { region, rows, watch, may: mayKeepWarnings(seat) }
}
