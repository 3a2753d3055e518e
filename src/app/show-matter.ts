// A matter as one person sees it, put together from what the store holds: pure, so that a walk can be shown as well.
import { Decimal } from '../domain/base/decimal.ts'
import { holdersOf, type Seat } from '../domain/matter/party.ts'
import { elapsedShare } from '../domain/procedure/progress.ts'
import { actionViews, type Expected } from './matter-actions.ts'
import { branchViews, progressField } from './matter-branches.ts'
import { branchesIn, dayIn, issuedIn, type MatterScene, namedIn, todayIn, unitIn } from './matter-scene.ts'
import { type LogLine, type Opened, timeLine } from './matter-time-line.ts'
import type { BranchView, DiagramView, MatterView, StandingView } from './matter-view.ts'

/** What is known of a matter beside its scene. */
export interface MatterFacts {
  readonly region: string
  readonly id: string
  readonly title: string
  readonly parties: readonly string[]
  readonly ended: boolean
  readonly opened: Opened
  readonly plan: string | null
  readonly item: string | null
  readonly quote: string | null
  readonly log: readonly LogLine[]
  readonly expected: readonly Expected[]
}

/** The whole view. */
export function showMatter(scene: MatterScene, seat: Seat, facts: MatterFacts): MatterView {
  const { service, declaration, matter } = scene
  const issued = issuedIn(scene)
  const branches = branchViews(scene, issued)
  const { region, id, title, ended, plan, item, quote } = facts
  return {
    region,
    id,
    title,
    ended,
    plan,
    item,
    quote,
    service: service.words,
    serviceId: service.id,
    version: matter.version,
    number: issued.find(({ branch, colour }) => branch === 'main' && colour === null)?.number ?? null,
    state: namedIn(declaration.main.states, matter.state),
    standing: standingIn(scene, facts, branches),
    opener: unitIn(scene, scene.opener),
    leads: leadsIn(scene, branches),
    opened: dayIn(scene, facts.opened.at),
    seq: matter.seq,
    today: todayIn(scene),
    branches,
    parties: facts.parties.map((unit) => ({ unit: unitIn(scene, unit), roles: rolesOf(scene, unit) })),
    entries: timeLine(scene, facts.opened, facts.log, issued),
    issued,
    actions: actionViews(scene, seat, facts.expected),
    diagrams: diagramsIn(scene),
  }
}

/** The units that own legs of the first kind declared. */
function leadsIn({ declaration }: MatterScene, branches: readonly BranchView[]): MatterView['leads'] {
  const first = declaration.legs[0]?.name
  return branches.flatMap(({ name, owner, phase }) => (name === first && owner && phase !== 'cut' ? [owner] : []))
}

function rolesOf(scene: MatterScene, unit: string): MatterView['parties'][number]['roles'] {
  const { service, declaration, matter, opener } = scene
  const held = declaration.roles.filter(({ name }) =>
    holdersOf({ service: service.id, declaration, matter, opener }, name, null).includes(unit),
  )
  return held.map(({ words }) => words)
}

function standingIn(scene: MatterScene, facts: MatterFacts, branches: readonly BranchView[]): StandingView {
  const { declaration, matter } = scene
  const asleep = declaration.legs.some(({ sleeps }) => sleeps?.includes(matter.state))
  const late = branches.some(({ clocks }) => clocks.some(({ overdue }) => overdue))
  const pace = paceIn(scene)
  const kind = facts.ended
    ? 'ended'
    : asleep
      ? 'paused'
      : late
        ? 'overdue'
        : pace === null
          ? 'early'
          : new Decimal(pace.behind).gt(0)
            ? 'behind'
            : 'on-schedule'
  return { kind, behind: pace?.behind ?? null, planned: pace?.planned ?? null, progress: pace?.progress ?? null }
}

/** Progress against the calendar, of the first live leg that has a day to be done by. */
function paceIn(scene: MatterScene): { behind: string; planned: string; progress: string } | null {
  for (const { leg, branch, procedure } of branchesIn(scene)) {
    const dated = procedure.clocks.find(({ length }) => length.kind === 'date')
    const clock = branch.clocks.find((one) => one.clock === dated?.name)
    const field = progressField(scene.service.lights, leg?.leg ?? 'main')
    if (leg?.phase !== 'live' || !clock || field === null || clock.status === 'stopped') continue
    const progress = new Decimal(Number(branch.fields[field] ?? 0))
    const planned = elapsedShare({ start: dayIn(scene, clock.startedAt), due: dayIn(scene, clock.due) }, todayIn(scene))
    const rounded = planned.toDecimalPlaces(0)
    return { behind: rounded.minus(progress).toFixed(), planned: rounded.toFixed(), progress: progress.toFixed() }
  }
  return null
}

/** The procedure of the matter and of every kind of leg that it has. */
function diagramsIn(scene: MatterScene): readonly DiagramView[] {
  const found = new Map<string, DiagramView>()
  for (const { leg, branch, procedure, words } of branchesIn(scene)) {
    const name = leg?.leg ?? 'main'
    const before = found.get(name)?.now ?? []
    const now = leg?.phase === 'cut' ? before : [...before, branch.state]
    found.set(name, { name, words, procedure, now })
  }
  return [...found.values()]
}
