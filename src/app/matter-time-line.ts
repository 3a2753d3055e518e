// The time line of a matter: its log taken again step by step, so that every line says what followed from it.
import type { Event } from '../domain/procedure/declaration.ts'
import { knownIn } from '../domain/procedure/lookup.ts'
import type { Action, Effect, Happening, MatterState, Stepped } from '../domain/procedure/state.ts'
import { begin, step } from '../domain/procedure/step.ts'
import { bare, branchesIn, dayIn, fieldsIn, type MatterScene, namedIn, type SceneBranch } from './matter-scene.ts'
import type { EntryView, Followed, IssueBasis, IssuedView } from './matter-view.ts'

/** A line of the matter's log: what happened, and who did it as they were called then. */
export interface LogLine {
  readonly seq: number
  readonly at: string
  readonly hash: string
  readonly what: Happening
  readonly by: { readonly name: string; readonly unitName: string; readonly standsFor: string | null } | null
}

/** What was published when the matter was opened. */
export interface Opened {
  readonly at: string
  readonly known: number
}

/** The lines of the log, newest first. A line that cannot be taken again is shown without what followed. */
export function timeLine(
  scene: MatterScene,
  opened: Opened,
  log: readonly LogLine[],
  issued: readonly IssuedView[],
): readonly EntryView[] {
  const branches = branchesIn(scene)
  const calendar = { ...scene.calendar, years: scene.calendar.years.filter(({ year }) => year <= opened.known) }
  let state: MatterState | null = begin({ declaration: scene.declaration, calendar }, opened.at).state
  const lines: EntryView[] = []
  for (const line of log) {
    const stepped: Stepped | null = state ? step(scene, state, line.what, line.at) : null
    state = stepped?.ok ? stepped.state : null
    const after = stepped?.ok ? stepped : { state: scene.matter, effects: [] }
    lines.push(entryView(scene, branches, line, after, issued))
  }
  return lines.reverse()
}

function entryView(
  scene: MatterScene,
  branches: readonly SceneBranch[],
  line: LogLine,
  { state: after, effects }: { readonly state: MatterState; readonly effects: readonly Effect[] },
  issued: readonly IssuedView[],
): EntryView {
  const { seq, at, hash, what, by } = line
  const action = what.kind === 'event' ? what : null
  const branch = branches.find(({ id }) => id === (action?.leg ?? 'main'))
  const event = action && branch ? knownIn(branch.procedure).events.get(action.event) : undefined
  const entered = event?.to === undefined || !branch ? null : namedIn(branch.procedure.states, event.to).words
  return {
    seq,
    at,
    hash,
    kind: what.kind,
    words: action ? (event?.words ?? bare(action.event)) : null,
    branch: branch?.id ?? 'main',
    by: by && action ? { name: by.name, unit: by.unitName, standsFor: by.standsFor } : null,
    given: action && branch ? givenIn(scene, branch, action) : [],
    evidence: action?.evidence ?? [],
    issued: issued
      .filter((one) => one.seq === seq)
      .map((one) => ({ ...one, basis: basisOf(scene, after, one, event, line.at) })),
    followed: followedIn(scene, branches, effects, action),
    state: entered,
  }
}

/** The deadline that a slip is about: the clock that sent it, or the one that the event started. */
function basisOf(
  scene: MatterScene,
  after: MatterState,
  { branch: id, colour, index }: IssuedView,
  event: Event | undefined,
  at: string,
): IssueBasis | null {
  const branch = id === 'main' ? after : after.legs.find((one) => one.id === id)
  const found = branchesIn(scene).find((one) => one.id === id)
  if (!branch || !found || colour === null) return null
  const slips = branch.slips.filter((slip) => slip.at === at)
  const rule = (slips[index] ?? slips.at(-1))?.rule
  const clocks = found.procedure.clocks
  const timed = clocks.find(({ name }) => name === rule)
  const clock = timed ?? clocks.find(({ name }) => event?.starts?.includes(name))
  const state = branch.clocks.find((one) => one.clock === clock?.name)
  if (!clock || !state) return null
  const { words, source = null } = clock
  return { clock: words, source, due: dayIn(scene, state.due), byTime: timed !== undefined }
}

const givenIn = (scene: MatterScene, { procedure }: SceneBranch, { fields }: Action) =>
  fieldsIn(scene, procedure, fields ?? {})

function followedIn(
  scene: MatterScene,
  branches: readonly SceneBranch[],
  effects: readonly Effect[],
  action: Action | null,
): readonly Followed[] {
  const told = new Set(effects.flatMap((effect) => (effect.kind === 'notice' ? [effect.role] : [])))
  const roles = [...told].map((name) => namedIn(scene.declaration.roles, name).words)
  const others = effects.flatMap((effect) => followedBy(scene, branches, effect, action))
  return roles.length === 0 ? others : [...others, { kind: 'told', roles }]
}

function followedBy(
  scene: MatterScene,
  branches: readonly SceneBranch[],
  effect: Effect,
  action: Action | null,
): readonly Followed[] {
  const procedure = branches.find(({ id }) => id === (effect.leg ?? 'main'))?.procedure
  const branch = effect.leg ?? 'main'
  const clockWords = (name: string) => namedIn(procedure?.clocks ?? [], name).words
  if (effect.kind === 'late')
    return [{ kind: 'late', clock: clockWords(effect.clock), branch, day: dayIn(scene, effect.due) }]
  if (effect.kind === 'fired' && effect.event !== action?.event)
    return [{ kind: 'fired', event: namedIn(procedure?.events ?? [], effect.event).words, branch }]
  if (effect.kind === 'leg' && effect.change !== 'started') return [{ kind: effect.change, branch }]
  if (effect.kind === 'clock' && effect.change === 'extended')
    return [{ kind: 'extended', clock: clockWords(effect.clock), day: dayIn(scene, effect.due) }]
  return []
}
