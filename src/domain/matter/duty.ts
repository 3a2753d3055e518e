// What each unit is expected to do in a matter now: the lines of its list, reckoned from the state alone.
import { clockOf } from '../procedure/clocks.ts'
import type { Event, Duty as Kind, Leg, Procedure } from '../procedure/declaration.ts'
import { refusalOf } from '../procedure/guard.ts'
import { knownIn, legNamed } from '../procedure/lookup.ts'
import type { Basis, Branch, LegState, MatterState } from '../procedure/state.ts'
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

/** What a step does to the counts of a unit. */
export interface TallyChange {
  readonly unit: string
  readonly kind: Kind
  readonly n: number
  readonly late: number
}

/** The difference between two lists of lines; what is empty is left out. */
export interface TodoChange {
  readonly todos?: readonly Todo[]
  readonly gone?: readonly Todo[]
  readonly tallies?: readonly TallyChange[]
}

/** What is new or changed in `after`, what is gone from `before`, and what that does to the counts. */
export function changeOf(before: readonly Todo[], after: readonly Todo[]): TodoChange {
  const find = (list: readonly Todo[], line: Todo) => list.find((one) => sameKey(one, line))
  const todos = after.filter((line) => !sameLine(line, find(before, line)))
  const gone = before.filter((line) => !find(after, line))
  if (todos.length === 0 && gone.length === 0) return {}
  const tallies = new Map<string, TallyChange>()
  const count = ({ unit, kind, late }: Todo, sign: 1 | -1) => {
    const old = tallies.get(`${unit} ${kind}`) ?? { unit, kind, n: 0, late: 0 }
    tallies.set(`${unit} ${kind}`, { unit, kind, n: old.n + sign, late: old.late + (late ? sign : 0) })
  }
  for (const line of before) count(line, -1)
  for (const line of after) count(line, 1)
  const moved = [...tallies.values()].filter(({ n, late }) => n !== 0 || late !== 0)
  return {
    ...(todos.length > 0 ? { todos } : {}),
    ...(gone.length > 0 ? { gone } : {}),
    ...(moved.length > 0 ? { tallies: moved } : {}),
  }
}

const sameKey = (a: Todo, b: Todo): boolean => a.branch === b.branch && a.unit === b.unit && a.kind === b.kind

const sameLine = (a: Todo, b: Todo | undefined): boolean =>
  b !== undefined &&
  a.state === b.state &&
  a.since === b.since &&
  a.due === b.due &&
  a.late === b.late &&
  a.events.length === b.events.length &&
  a.events.every((event, at) => event === b.events[at])

/** All lines of a matter, by branch, unit and kind. A duty that nobody holds falls to the unit that opened the matter. */
export function todosOf(basis: Basis, scene: Scene & { readonly matter: MatterState }): readonly Todo[] {
  const lines = new Map<string, Todo>()
  for (const lane of lanesOf(basis, scene.matter)) {
    for (const event of knownIn(lane.procedure).duties.get(lane.branch.state) ?? []) {
      if (!event.duty || !isExpected(basis, scene.matter, lane, event)) continue
      for (const unit of doersOf(scene, lane, event)) {
        const line = lineOf(lane, event, event.duty, unit)
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

/** An event that its state allows is expected when what it waits for is there and what it answers is open. */
function isExpected(basis: Basis, matter: MatterState, lane: Lane, event: Event): boolean {
  const { branch, procedure } = lane
  // A branch with work of others to come is not asked to end before that work has: but it is asked to go on.
  if (event.duty !== 'do' && event.guards && isWaiting(basis, matter, branch, event)) return false
  for (const { name, extension } of procedure.clocks) {
    if (extension?.grant === event.name || extension?.refuse === event.name)
      return extension.request === undefined || clockOf(branch, name)?.asked !== undefined
  }
  if (event.to !== undefined || !event.stops) return true
  return event.stops.some((name) => clockOf(branch, name)?.status === 'running')
}

function isWaiting(basis: Basis, matter: MatterState, branch: Branch, event: Event): boolean {
  const by = { person: '', unit: '', may: [] }
  const scene = { basis, matter, branch, action: { kind: 'event', event: event.name, by }, at: matter.lastAt } as const
  const waits = (event.guards ?? []).filter(({ kind }) => kind === 'legs-in' || kind === 'done')
  return waits.some((guard) => refusalOf(guard, scene) !== null)
}

function doersOf(scene: Scene, { leg }: Lane, event: Event): readonly string[] {
  const roles = event.by.map(({ role }) => role).filter((role) => role !== 'system')
  if (roles.length === 0) return []
  const units = roles.flatMap((role) => holdersOf(scene, role, leg))
  return units.length > 0 ? [...new Set(units)] : [scene.opener]
}

function lineOf({ branch, leg }: Lane, event: Event, kind: Kind, unit: string): Todo {
  const own = leg === null ? kind === 'do' : leg.owner === unit
  let due: string | null = null
  let late = false
  for (const clock of branch.clocks) {
    const counts = own || event.stops?.includes(clock.clock) || event.meets?.includes(clock.clock)
    if (clock.status !== 'running' || !counts) continue
    if (due === null || clock.due < due) due = clock.due
    late ||= clock.overdue
  }
  const since = branch.deeds.at(-1)?.at ?? branch.clocks[0]?.startedAt ?? ''
  return { branch: leg?.id ?? 'main', unit, kind, state: branch.state, events: [event.name], since, due, late }
}

const both = (a: Todo, b: Todo): Todo => ({
  ...a,
  events: [...a.events, ...b.events],
  due: [a.due, b.due].filter((due) => due !== null).sort()[0] ?? null,
  late: a.late || b.late,
})
