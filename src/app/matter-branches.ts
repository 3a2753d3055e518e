// The branches of a matter as its page shows them: state, clocks with days left, lights with the rule that made them.
import { daysBetween, workdaysBetween } from '../domain/base/calendar.ts'
import { isFinal } from '../domain/procedure/branches.ts'
import type { Clock } from '../domain/procedure/declaration.ts'
import { type Light, type LightSet, readingsOf, showLight } from '../domain/procedure/light.ts'
import { knownIn } from '../domain/procedure/lookup.ts'
import type { ClockState } from '../domain/procedure/state.ts'
import { calendarOf } from '../domain/procedure/step.ts'
import {
  bare,
  branchesIn,
  dayIn,
  fieldIn,
  fieldsIn,
  type MatterScene,
  namedIn,
  type SceneBranch,
  todayIn,
  unitIn,
} from './matter-scene.ts'
import type { BranchView, ClockView, IssuedView, LightView } from './matter-view.ts'

/** All branches, the matter itself first. */
export function branchViews(scene: MatterScene, issued: readonly IssuedView[]): readonly BranchView[] {
  return branchesIn(scene).map((one) => branchView(scene, one, issued))
}

function branchView(scene: MatterScene, one: SceneBranch, issued: readonly IssuedView[]): BranchView {
  const { id, leg, branch, procedure, words } = one
  const { fields } = branch
  const last = branch.deeds.toSorted((a, b) => (a.at < b.at ? -1 : 1)).at(-1)
  return {
    id,
    name: leg?.leg ?? 'main',
    words,
    title: leg && typeof fields.title === 'string' && fields.title !== scene.matter.fields.title ? fields.title : null,
    owner: leg ? unitIn(scene, leg.owner) : null,
    parent: leg?.parent ?? null,
    phase: leg?.phase ?? 'live',
    state: namedIn(procedure.states, branch.state),
    final: isFinal(procedure, branch.state),
    progress: progressOf(scene, one),
    fields: fieldsIn(scene, procedure, leg ? ownFields(scene, one) : fields),
    clocks: branch.clocks.map((clock) => clockView(scene, one, clock)).sort(byUrgency),
    lights: lightViews(scene, one),
    evidence: branch.evidence,
    slips: issued.filter((slip) => slip.branch === id && slip.colour !== null),
    last: last ? { words: namedIn(procedure.events, last.event).words, day: dayIn(scene, last.at) } : null,
  }
}

/** Fields that a leg has taken over from the matter say nothing new. */
function ownFields({ matter }: MatterScene, { branch }: SceneBranch) {
  const same = (name: string) => JSON.stringify(branch.fields[name]) === JSON.stringify(matter.fields[name])
  return Object.fromEntries(Object.entries(branch.fields).filter(([name]) => !same(name)))
}

function progressOf({ service }: MatterScene, { branch, leg }: SceneBranch): string | null {
  const field = progressField(service.lights, leg?.leg ?? 'main')
  const value = field === null ? undefined : branch.fields[field]
  return typeof value === 'number' ? String(value) : null
}

/** The field that tells how far a branch is: the one that a light compares with the calendar. */
export function progressField(sets: readonly LightSet[], branch: string): string | null {
  const own = sets.filter((set) => set.branch === branch)
  const sources = [...own, ...sets].flatMap(({ lights }) => lights.flatMap(({ readings }) => readings))
  const found = sources.find(({ source }) => source.from === 'behind')?.source
  return found?.from === 'behind' ? found.field : null
}

function clockView(scene: MatterScene, { procedure }: SceneBranch, state: ClockState): ClockView {
  const calendar = calendarOf(scene, scene.matter)
  const declared: Clock | undefined = knownIn(procedure).clocks.get(state.clock)
  const [today, due] = [todayIn(scene), dayIn(scene, state.due)]
  const open = state.pauses.find(({ to }) => to === undefined)
  const days = daysBetween(today, due)
  return {
    name: state.clock,
    words: declared?.words ?? bare(state.clock),
    status: state.status,
    due,
    days,
    workdays: days < 0 ? -workdaysBetween(calendar, due, today) : workdaysBetween(calendar, today, due),
    overdue: state.status !== 'stopped' && (state.overdue || (state.status === 'running' && scene.at > state.due)),
    provisional: state.provisional,
    dated: declared?.length.kind === 'date',
    pausedSince: state.status === 'paused' && open ? dayIn(scene, open.from) : null,
    paused: state.pauses.reduce((sum, { from, to }) => sum + pausedDays(scene, from, to), 0),
    asked: state.asked !== undefined,
    extended: state.extended,
    extensions: declared?.extension?.times ?? 0,
    lates: state.lates.map((late) => ({ day: dayIn(scene, late.due), excused: late.excused === true })),
    stopped: state.stoppedAt === undefined ? null : dayIn(scene, state.stoppedAt),
    source: declared?.source ?? null,
  }
}

const pausedDays = (scene: MatterScene, from: string, to: string | undefined): number =>
  daysBetween(dayIn(scene, from), to === undefined ? todayIn(scene) : dayIn(scene, to))

/** Overdue ones first, then those that run by the next due day, then paused and stopped ones. */
function byUrgency(a: ClockView, b: ClockView): number {
  const rank = ({ overdue, status }: ClockView) =>
    overdue ? 0 : status === 'running' ? 1 : status === 'paused' ? 2 : 3
  return rank(a) - rank(b) || (a.due < b.due ? -1 : 1)
}

function lightViews(scene: MatterScene, one: SceneBranch): readonly LightView[] {
  const sets = scene.service.lights.filter(({ branch }) => branch === (one.leg?.leg ?? 'main'))
  return sets.flatMap((set) => set.lights.map((light) => lightView(scene, one, set, light)))
}

function lightView(scene: MatterScene, { branch, procedure }: SceneBranch, set: LightSet, light: Light): LightView {
  const readings = readingsOf(scene, scene.matter, branch, light, scene.at)
  const shown = showLight(light, readings)
  const row = shown.row === null ? undefined : light.rows[shown.row]
  const wordsOf = (name: string) => namedIn(light.readings, name).words
  return {
    name: light.name,
    words: light.words,
    set: set.words,
    source: set.source,
    colour: shown.colour,
    when: (row?.when ?? []).map((condition) => ({ words: wordsOf(condition.reading), condition })),
    note: row?.note ?? null,
    readings: light.readings.map(({ name, words }) => ({ words, value: readings[name] ?? null })),
    choices: light.readings.flatMap(({ source }) => {
      if (source.from !== 'field') return []
      return (fieldIn(procedure, source.field) ?? fieldIn(scene.declaration.main, source.field))?.choices ?? []
    }),
  }
}
