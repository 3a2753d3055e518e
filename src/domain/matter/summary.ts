// What lists and followers need of a matter after a step: its line in the lists, who is told, which documents get numbers.
import { dayOf } from '../base/calendar.ts'
import { isFinal } from '../procedure/branches.ts'
import type { Basis, Branch, Effect, MatterState } from '../procedure/state.ts'
import { calendarOf } from '../procedure/step.ts'
import { holdersOf, type Scene } from './party.ts'

/** A matter as a line of a list. Instants are ISO text with milliseconds. */
export interface Summary {
  readonly title: string
  readonly state: string
  readonly ended: boolean
  /** Whether one of its clocks is overdue. */
  readonly late: boolean
  /** When the next clock runs out; null when none runs. */
  readonly due: string | null
  /** In percent, as the first branch that reports any has it. */
  readonly progress: number | null
}

/** A unit that is told of an event or a clock. */
export interface Notice {
  readonly unit: string
  readonly role: string
  readonly branch: string
  readonly about: string
  /** Something was done, or what a clock says: that time is running out, or that it has. */
  readonly kind: 'event' | 'reminder' | 'overdue'
}

/** A document to be numbered in the series of its kind and year. */
export interface Issue {
  readonly at_index: number
  readonly branch: string
  readonly document: string
  readonly colour: string | null
  readonly year: number
}

const branchesOf = (matter: MatterState): readonly Branch[] => [matter, ...matter.legs]

/** The line of a matter; a matter is called by its field `title`. */
export function summaryOf({ declaration }: Basis, matter: MatterState): Summary {
  const running = branchesOf(matter).flatMap(({ clocks }) => clocks.filter(({ status }) => status === 'running'))
  const progress = branchesOf(matter)
    .map(({ fields }) => fields.progress)
    .find((value) => typeof value === 'number')
  const title = matter.fields.title
  return {
    title: typeof title === 'string' ? title : '',
    state: matter.state,
    ended: isFinal(declaration.main, matter.state),
    late: running.some(({ overdue }) => overdue),
    due: running.map(({ due }) => due).sort()[0] ?? null,
    progress: typeof progress === 'number' ? progress : null,
  }
}

/** The next instant at which something happens to a matter by itself, or null. */
export function wakeAtOf(matter: MatterState): string | null {
  const wakes = branchesOf(matter).flatMap(({ clocks }) => clocks.flatMap(({ wake }) => wake ?? []))
  return wakes.sort()[0] ?? null
}

/** Who is told of what, each unit once for each cause; whoever acted knows already. */
export function noticesOf(
  scene: Scene & { readonly matter: MatterState },
  effects: readonly Effect[],
  by: string,
): Notice[] {
  if (!effects.some(({ kind }) => kind === 'notice')) return []
  const found = new Map<string, Notice>()
  const clocks = new Set(scene.declaration.legs.flatMap(({ procedure }) => procedure.clocks.map(({ name }) => name)))
  for (const { name } of scene.declaration.main.clocks) clocks.add(name)
  for (const effect of effects) {
    if (effect.kind !== 'notice') continue
    const { role, about } = effect
    const ofClock = clocks.has(about) && !effects.some((one) => one.kind === 'entered' && one.by === about)
    const kind = !ofClock ? 'event' : isOverdue(scene.matter, effects, effect) ? 'overdue' : 'reminder'
    const leg = scene.matter.legs.find(({ id }) => id === effect.leg) ?? null
    const branch = effect.leg ?? 'main'
    const units = effect.unit === null ? holdersOf(scene, role, leg) : [effect.unit]
    for (const unit of units) {
      if (kind === 'event' && unit === by) continue
      found.set(`${unit} ${branch} ${about}`, { unit, role, branch, about, kind })
    }
  }
  return [...found.values()]
}

/** Whether the clock that a notice is about has run out, now or before. */
function isOverdue(
  matter: MatterState,
  effects: readonly Effect[],
  { leg, about }: Effect & { readonly about: string },
) {
  const branch = branchesOf(matter).find((one) => ('id' in one ? one.id : null) === leg)
  return (
    effects.some((one) => one.kind === 'late' && one.leg === leg && one.clock === about) ||
    branch?.clocks.find(({ clock }) => clock === about)?.overdue === true
  )
}

/** The documents that effects issue, in order. */
export function issuesOf(basis: Basis, matter: MatterState, effects: readonly Effect[], at: string): Issue[] {
  const year = Number(dayOf(calendarOf(basis, matter), at).slice(0, 4))
  return effects
    .flatMap((effect) => {
      if (effect.kind !== 'document') return []
      const { leg, document, colour } = effect
      return [{ branch: leg ?? 'main', document, colour, year }]
    })
    .map((issue, index) => ({ at_index: index, ...issue }))
}
