// Takes a walk through a service with real steps and compares what came of it with what was to come.
import { type Calendar, dayOf } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Json } from '../base/digest.ts'
import { clockOf } from '../procedure/clocks.ts'
import type { Declaration } from '../procedure/declaration.ts'
import { readingsOf, showLight } from '../procedure/light.ts'
import type { Happened } from '../procedure/replay.ts'
import type { Basis, Branch, Happening, MatterState } from '../procedure/state.ts'
import { begin, step } from '../procedure/step.ts'
import { propose } from './propose.ts'
import type { Outcome, Service, Walk, WalkLine } from './service.ts'

/** Where a walk led, what of it was done (as the log would hold it), and everything that came out otherwise than it says. */
export interface Walked {
  readonly state: MatterState
  readonly log: readonly Happened[]
  readonly wrong: readonly Diagnostic[]
}

/** Takes a walk under the newest version of its service. */
export function takeWalk(service: Service, walk: Walk, calendar: Calendar): Walked | null {
  const declaration = service.versions.at(-1)
  if (!declaration) return null
  const basis: Basis = { declaration, calendar }
  let state = begin(basis, walk.openedAt).state
  const log: Happened[] = []
  const wrong: Diagnostic[] = []
  for (const [index, line] of walk.lines.entries()) {
    const what = happeningOf(declaration, line)
    const stepped = step(basis, state, what, line.at)
    const found = stepped.ok ? '' : (stepped.diagnostics[0]?.code ?? '')
    const wanted = 'do' in line ? (line.refused ?? '') : ''
    const params = { walk: walk.name, line: index + 1, did: 'do' in line ? line.do : 'wake' }
    if (found !== wanted)
      wrong.push({ code: 'service.example-step', params: { ...params, found: named(found), wanted: named(wanted) } })
    if (!stepped.ok) continue
    state = stepped.state
    log.push({ at: line.at, what })
  }
  const last = walk.lines.at(-1)?.at ?? walk.openedAt
  const ends = walk.ends.flatMap((end) => compare(service, basis, state, end, last))
  const differ = ends.map((one) => ({ code: 'service.example-end', params: { walk: walk.name, ...one } }))
  return { state, log, wrong: [...wrong, ...differ] }
}

// In brackets, so that it is shown as a code and not as its sentence.
const named = (code: string) => (code === '' ? '[ok]' : `[${code}]`)

/** A person of a walk has every right of the role that they act as: rights are proved elsewhere. */
function happeningOf(declaration: Declaration, line: WalkLine): Happening {
  if ('wake' in line) return { kind: 'wake' }
  const rights = declaration.roles.find(({ name }) => name === line.as)?.rights ?? []
  const { person, unit, leg, fields, documents, evidence } = line
  return {
    kind: 'event',
    event: line.do,
    by: { person, unit, may: rights.map((right) => ({ role: line.as, right })) },
    ...(leg === undefined ? {} : { leg }),
    ...(fields === undefined ? {} : { fields }),
    ...(documents === undefined ? {} : { documents }),
    ...(evidence === undefined ? {} : { evidence }),
  }
}

interface Difference {
  readonly branch: string
  readonly what: string
  readonly wanted: string
  readonly found: string
}

function compare(service: Service, basis: Basis, matter: MatterState, end: Outcome, at: string): Difference[] {
  const branch: Branch | undefined = end.branch === 'main' ? matter : matter.legs.find(({ id }) => id === end.branch)
  if (!branch) return [{ branch: end.branch, what: 'branch', wanted: end.branch, found: '∅' }]
  const pairs: (readonly [what: string, wanted: unknown, found: unknown])[] = []
  if (end.state !== undefined) pairs.push(['state', end.state, branch.state])
  if (end.late !== undefined) pairs.push(['late', end.late, latesOf(branch)])
  if (end.slips) pairs.push(['slips', end.slips.join(' '), branch.slips.map(({ colour }) => colour).join(' ')])
  if (end.due) {
    const clock = clockOf(branch, end.due.clock)
    const found = clock ? `${dayOf(basis.calendar, clock.due)} ${clock.provisional}` : '∅'
    pairs.push([`due ${end.due.clock}`, `${end.due.day} ${end.due.provisional}`, found])
  }
  if (end.light)
    pairs.push([`light ${end.light.light}`, end.light.colour, shownAt(service, basis, matter, branch, end, at)])
  if (end.proposes)
    pairs.push([
      `${end.proposes.event}.${end.proposes.field}`,
      ...proposedAt(service, basis, matter, branch, end.proposes, at),
    ])
  return pairs
    .filter(([, wanted, found]) => wanted !== found)
    .map(([what, wanted, found]) => ({ branch: end.branch, what, wanted: String(wanted), found: String(found) }))
}

const latesOf = ({ clocks }: Branch) => clocks.flatMap(({ lates }) => lates).filter(({ excused }) => !excused).length

function shownAt(
  service: Service,
  basis: Basis,
  matter: MatterState,
  branch: Branch,
  { light }: Outcome,
  at: string,
): string {
  const set = service.lights.find(({ name }) => name === light?.set)
  const found = set?.lights.find(({ name }) => name === light?.light)
  return found ? showLight(found, readingsOf(basis, matter, branch, found, at)).colour : '∅'
}

/** What was to be proposed and what is, each with the row that says so. */
function proposedAt(
  service: Service,
  basis: Basis,
  matter: MatterState,
  branch: Branch,
  wanted: NonNullable<Outcome['proposes']>,
  at: string,
): [wanted: string, found: string] {
  const { declaration } = basis
  const procedures = [declaration.main, ...declaration.legs.map(({ procedure }) => procedure)]
  const events = procedures.flatMap(({ events }) => events.filter(({ name }) => name === wanted.event))
  const all = events.flatMap((event) => propose(service, basis, matter, branch, event, at))
  const found = all.find(({ field }) => field === wanted.field)
  const words = (value: Json | undefined, row: number | undefined) => `${JSON.stringify(value)} (${row})`
  return [words(wanted.value, wanted.row), words(found?.value, found?.hit.row)]
}
