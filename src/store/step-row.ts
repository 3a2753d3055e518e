// What a step of a matter writes, as the program puts it together.
import type { Json } from '../domain/base/digest.ts'
import type { Entry } from '../domain/evidence/entry.ts'
import type { TallyChange, Todo } from '../domain/matter/duty.ts'
import type { Issue, Notice, Summary } from '../domain/matter/summary.ts'
import type { MatterState } from '../domain/procedure/state.ts'

/** One step of a matter as it is written: the entry, the state after it, and whatever lists it changes. */
export interface StepRow {
  readonly matter: string
  /** Number of the entry that it follows; 0 opens the matter. */
  readonly expected: number
  readonly entry: Entry & { readonly key: string | null }
  readonly row: Summary & {
    readonly service: string
    readonly version: string
    readonly opener: string
    readonly openedAt: string
    /** Unit that measures are counted for. */
    readonly unit: string
    readonly plan: string | null
    readonly item: string | null
  }
  readonly body: MatterState
  readonly lists: StepLists
}

/** What a step changes beside the matter itself; what did not change is left out. */
export interface StepLists {
  readonly parties?: readonly string[]
  /** Lines of things to do that came or changed, those that went, and what that does to the counts. */
  readonly todos?: readonly Todo[]
  readonly gone?: readonly Todo[]
  readonly tallies?: readonly TallyChange[]
  readonly wake?: string | null
  readonly notices?: readonly Notice[]
  readonly issues?: readonly Issue[]
  readonly measures?: readonly { readonly at_index: number; readonly series: string; readonly value: Json }[]
  /** Shown by a worker that leased the matter. */
  readonly fence?: number
}
