// What each unit is expected to do in a matter now: the lines of its list, reckoned from the state alone.
import { clockOf } from '../procedure/clocks.ts'
import type { Event, Duty as Kind, Leg, Procedure } from '../procedure/declaration.ts'
import { refusalOf } from '../procedure/guard.ts'
import { legNamed } from '../procedure/lookup.ts'
import type { Basis, Branch, ClockState, LegState, MatterState } from '../procedure/state.ts'
import { holdersOf, type Scene } from './party.ts'

/** One line of a unit's list. Instants are ISO text with milliseconds. */
export interface Todo {
  /** Id of the leg; `main` for the matter itself. */
  readonly branch: string
  /** Id of the unit that is expected to act. */
  readonly unit: string
  readonly kind: Kind
  readonly state: string
  /** Events that would discharge it. */
  readonly events: readonly string[]
  /** When the branch last moved. */
  readonly since: string
  /** When the next of its clocks runs out; null when none runs. */
  readonly due: string | null
  readonly late: boolean
}

interface Lane {
  readonly procedure: Procedure
  readonly branch: Branch
  readonly leg: LegState | null
}

/** All lines of a matter at an instant, by branch, unit and kind. A duty that nobody holds falls to the unit that opened the matter. */
export function todosOf(basis: Basis, scene: Scene & { readonly matter: MatterState }, at: string): readonly Todo[] {
  const lines = new Map<string, Todo>()
  for (const lane of lanesOf(basis, scene.matter)) {
    for (const event of lane.procedure.events) {
      if (!event.duty || !isExpected(basis, scene.matter, lane, event, at)) continue
      for (const unit of doersOf(scene, lane, event)) {
        const line = lineOf(lane, event, event.duty, unit, at)
        const key = `${line.branch} ${unit} ${line.kind}`
        const before = lines.get(key)
        lines.set(key, before ? both(before, line) : line)
      }
    }
  }
  return [...lines.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, line]) => line)
}

function lanesOf({ declaration }: Basis, matter: MatterState): Lane[] {
  const legs = matter.legs.flatMap((leg): Lane[] => {
    const declared: Leg | undefined = legNamed(declaration, leg.leg)
    if (!declared || leg.phase !== 'live' || !declared.lives.includes(matter.state)) return []
    return [{ procedure: declared.procedure, branch: leg, leg }]
  })
  return [{ procedure: declaration.main, branch: matter, leg: null }, ...legs]
}

/** An event is expected where its state allows it, what it waits for is there, and what it answers is open. */
function isExpected(basis: Basis, matter: MatterState, lane: Lane, event: Event, at: string): boolean {
  const { branch, procedure } = lane
  if (!event.from.includes(branch.state)) return false
  const by = { person: '', unit: '', may: [] }
  const scene = { basis, matter, branch, action: { kind: 'event', event: event.name, by }, at } as const
  const waits = (event.guards ?? []).filter(({ kind }) => kind === 'legs-in' || kind === 'done')
  // A branch with work of others to come is not asked to end before that work has: but it is asked to go on.
  if (event.duty !== 'do' && waits.some((guard) => refusalOf(guard, scene) !== null)) return false
  for (const { name, extension } of procedure.clocks) {
    if (extension?.grant === event.name || extension?.refuse === event.name)
      return extension.request === undefined || clockOf(branch, name)?.asked !== undefined
  }
  if (event.to !== undefined || !event.stops) return true
  return event.stops.some((name) => isRunning(clockOf(branch, name)))
}

function doersOf(scene: Scene, { leg }: Lane, event: Event): readonly string[] {
  const roles = event.by.map(({ role }) => role).filter((role) => role !== 'system')
  if (roles.length === 0) return []
  const units = roles.flatMap((role) => holdersOf(scene, role, leg))
  return units.length > 0 ? [...new Set(units)] : [scene.opener]
}

function lineOf({ branch, leg }: Lane, event: Event, kind: Kind, unit: string, at: string): Todo {
  const own = leg === null ? kind === 'do' : leg.owner === unit
  const named = [...(event.stops ?? []), ...(event.meets ?? [])]
  const clocks = branch.clocks.filter((clock) => isRunning(clock) && (own || named.includes(clock.clock)))
  const dues = clocks.map(({ due }) => due).sort()
  return {
    branch: leg?.id ?? 'main',
    unit,
    kind,
    state: branch.state,
    events: [event.name],
    since:
      branch.deeds
        .map((deed) => deed.at)
        .sort()
        .at(-1) ??
      branch.clocks[0]?.startedAt ??
      at,
    due: dues[0] ?? null,
    late: clocks.some((clock) => clock.overdue || clock.due < at),
  }
}

const isRunning = (clock: ClockState | undefined): boolean => clock?.status === 'running'

const both = (a: Todo, b: Todo): Todo => ({
  ...a,
  events: [...a.events, ...b.events],
  due: [a.due, b.due].filter((due) => due !== null).sort()[0] ?? null,
  late: a.late || b.late,
})
