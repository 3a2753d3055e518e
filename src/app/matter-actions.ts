// What a person may do in a matter now, tried out beforehand: what would stop it is said before anybody fills in a form.
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import { actorIn, type Seat } from '../domain/matter/party.ts'
import { propose } from '../domain/matter/propose.ts'
import { allowedNow } from '../domain/procedure/allowed.ts'
import type { Event } from '../domain/procedure/declaration.ts'
import { knownIn } from '../domain/procedure/lookup.ts'
import { sampleAction } from '../domain/procedure/sample.ts'
import type { Possible } from '../domain/procedure/state.ts'
import { step } from '../domain/procedure/step.ts'
import { branchesIn, type MatterScene, namedIn, type SceneBranch } from './matter-scene.ts'
import type { ActionView } from './matter-view.ts'

/** A line of what units are expected to do. */
export interface Expected {
  readonly branch: string
  readonly unit: string
  readonly events: readonly string[]
}

/** What a form can mend is no reason to hold an action back. */
const MENDED_BY_FORM =
  /^procedure\.(field-|document-missing|evidence-missing|date-not-later|date-too-late|part-too-late|extension-not-later)/

/** The actions of a person: what is expected of their unit first, what would be stopped last. */
export function actionViews(scene: MatterScene, seat: Seat, expected: readonly Expected[]): readonly ActionView[] {
  const { service, declaration, matter, opener } = scene
  const actor = actorIn({ service: service.id, declaration, matter, opener }, seat)
  const branches = branchesIn(scene)
  const views = allowedNow(scene, matter, actor).flatMap((possible) => {
    const branch = branches.find(({ id }) => id === (possible.leg ?? 'main'))
    const event = branch && knownIn(branch.procedure).events.get(possible.event)
    return branch && event ? [actionView(scene, seat, { possible, branch, event }, expected)] : []
  })
  const rank = ({ due, stopped }: ActionView) => (stopped.length > 0 ? 2 : due ? 0 : 1)
  return views.toSorted((a, b) => rank(a) - rank(b))
}

interface Doing {
  readonly possible: Possible
  readonly branch: SceneBranch
  readonly event: Event
}

function actionView(scene: MatterScene, seat: Seat, doing: Doing, expected: readonly Expected[]): ActionView {
  const { possible, branch, event } = doing
  const { documents } = scene.declaration
  const issues = [...(event.issues ?? []), ...(event.slip ? [event.slip.document] : [])]
  return {
    name: event.name,
    words: event.words,
    leg: possible.leg,
    branch: branch.id,
    due: expected.some((one) => one.branch === branch.id && one.unit === seat.unit && one.events.includes(event.name)),
    fields: event.asks?.fields ?? [],
    evidence: evidenceOf(doing),
    proposed: proposedFor(scene, doing),
    to: event.to === undefined ? null : namedIn(branch.procedure.states, event.to).words,
    issues: issues.map((name) => namedIn(documents, name).words),
    stopped: stopsOf(scene, seat, possible),
  }
}

function proposedFor(scene: MatterScene, { branch, event }: Doing): ActionView['proposed'] {
  const proposals = propose(scene.service, scene, scene.matter, branch.branch, event, scene.at)
  return proposals.flatMap(({ field, value, table, hit }) =>
    typeof value === 'string' || typeof value === 'number'
      ? [{ field, value: String(value), rule: table.words, source: hit.source }]
      : [],
  )
}

/** Evidence that must come with it: what the event asks for, and what a condition still misses in the branch. */
function evidenceOf({ event, branch }: Doing): ActionView['evidence'] {
  const lacking = (event.guards ?? []).flatMap((guard) => {
    if (guard.kind !== 'evidence') return []
    const atLeast = guard.atLeast - branch.branch.evidence.filter(({ kind }) => kind === guard.of).length
    return atLeast > 0 ? [{ kind: guard.of, atLeast }] : []
  })
  return [...(event.asks?.evidence ?? []), ...lacking]
}

function stopsOf(scene: MatterScene, seat: Seat, possible: Possible): readonly Diagnostic[] {
  const { service, declaration, matter, opener } = scene
  const by = actorIn({ service: service.id, declaration, matter, opener }, seat)
  const tried = step(scene, matter, { ...sampleAction(scene, matter, possible), by }, scene.at)
  return tried.ok ? [] : tried.diagnostics.filter(({ code }) => !MENDED_BY_FORM.test(code))
}
