// From a stepped state to the row that is written: entry, lists, clocks, notices, documents, all of it reckoned before the database is asked.
import type { Json } from '../domain/base/digest.ts'
import { type Draft, GENESIS, seal } from '../domain/evidence/entry.ts'
import { changeOf, todosOf } from '../domain/matter/duty.ts'
import { partiesOf, type Scene } from '../domain/matter/party.ts'
import { issuesOf, noticesOf, summaryOf, wakeAtOf } from '../domain/matter/summary.ts'
import type { Declaration } from '../domain/procedure/declaration.ts'
import type { Basis, Effect, Evidence, Happening, MatterState } from '../domain/procedure/state.ts'
import type { StepLists, StepRow } from '../store/step-row.ts'
import type { Context } from './context.ts'

/** A matter between two steps: its state and the end of its chain; `seq` 0 before it is opened. */
export interface Standing {
  readonly region: string
  readonly id: string
  readonly service: string
  readonly opener: string
  readonly seq: number
  readonly head: string
  readonly parties: readonly string[]
  readonly state: MatterState
}

/** What an entry of a matter says. */
export interface StepPayload {
  readonly what: Happening
  /** Who acted, in words that stay true when people and units are renamed. */
  readonly by: { readonly name: string; readonly unitName: string; readonly standsFor: string | null } | null
  /** In the first entry: what the matter was opened under. */
  readonly opened?: { readonly service: string; readonly version: string; readonly at: string; readonly known: number }
  /** The task that it carries out. */
  readonly from?: { readonly document: string; readonly item: string }
}

/** One step on its way into the log. */
export interface Stepping {
  readonly what: Happening
  readonly by: StepPayload['by']
  readonly at: string
  readonly state: MatterState
  readonly effects: readonly Effect[]
  readonly key: string | null
  readonly opened?: StepPayload['opened']
  readonly from?: StepPayload['from']
}

/** The declaration that a matter was opened under, or null when this installation does not have it. */
export function declarationOf(ctx: Context, service: string, version: string): Declaration | null {
  const found = ctx.services.find(({ id }) => id === service)
  return found?.versions.find((one) => one.version === version) ?? null
}

/** The scene of a matter in a state. */
export const sceneOf = <M extends MatterState | null>(
  declaration: Declaration,
  { service, opener }: Pick<Standing, 'service' | 'opener'>,
  matter: M,
): Scene & { readonly matter: M } => ({ service, declaration, matter, opener })

/** The row that writes a step, and where the matter stands after it. */
export function rowOf(basis: Basis, before: Standing, stepping: Stepping): { row: StepRow; after: Standing } {
  const { region, id, service, opener, seq, head, parties } = before
  const { what, by, at, state, effects, key, from } = stepping
  const scene = sceneOf(basis.declaration, before, state)
  const actor = what.kind === 'event' && by !== null ? what.by.unit : ''
  const entry = seal(draftOf(before, stepping), { seq, hash: seq === 0 ? GENESIS : head })
  const known = partiesOf(scene)
  const all = known.every((unit) => parties.includes(unit)) ? parties : [...new Set([...parties, ...known])].sort()
  const row: StepRow = {
    matter: id,
    expected: seq,
    entry: { ...entry, key },
    row: {
      ...summaryOf(basis, state),
      service,
      version: basis.declaration.version,
      opener,
      openedAt: state.openedAt,
      unit: actor || opener,
      plan: from?.document ?? null,
      item: from?.item ?? null,
    },
    body: state,
    lists: {
      ...(all === parties ? {} : { parties: all }),
      ...changes(basis, before, scene),
      ...lists(basis, scene, effects, actor, at),
    },
  }
  return { row, after: { region, id, service, opener, seq: seq + 1, head: entry.hash, parties: all, state } }
}

/** What the lists of things to do and the wake-up lose or gain. */
function changes(basis: Basis, before: Standing, scene: Scene & { readonly matter: MatterState }) {
  const old = before.seq === 0 ? [] : todosOf(basis, { ...scene, matter: before.state })
  const wake = wakeAtOf(scene.matter)
  const known = before.seq === 0 ? null : wakeAtOf(before.state)
  return { ...changeOf(old, todosOf(basis, scene)), ...(wake === known ? {} : { wake }) }
}

function lists(
  basis: Basis,
  scene: Scene & { readonly matter: MatterState },
  effects: readonly Effect[],
  actor: string,
  at: string,
): Pick<StepLists, 'notices' | 'issues' | 'measures'> {
  const notices = noticesOf(scene, effects, actor)
  const issues = issuesOf(basis, scene.matter, effects, at)
  const measures = effects.flatMap((effect, at_index) =>
    effect.kind === 'measure' ? [{ at_index, series: effect.series, value: numberOf(effect.value) }] : [],
  )
  return {
    ...(notices.length > 0 ? { notices } : {}),
    ...(issues.length > 0 ? { issues } : {}),
    ...(measures.length > 0 ? { measures } : {}),
  }
}

const numberOf = (value: Json): number | null => (typeof value === 'number' ? value : null)

function draftOf({ region, id }: Standing, { what, by, at, opened, from }: Stepping): Draft {
  const payload: StepPayload = { what, by, ...(opened ? { opened } : {}), ...(from ? { from } : {}) }
  const evidence: readonly Evidence[] = (what.kind === 'event' && what.evidence) || []
  return {
    region,
    matter: id,
    at,
    actor: by?.name ?? 'system',
    unit: by?.unitName ?? null,
    event: what.kind === 'event' ? what.event : what.kind,
    payload: payload as unknown as Json,
    documents: evidence
      .filter(({ kind }) => kind === 'document' || kind === 'photo')
      .map(({ sha256, name }) => ({ sha256, name })),
  }
}
