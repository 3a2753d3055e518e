// Everything that can be said against a service: its declarations, its lights, what rehearsals and paths show, and its own examples.
import type { Calendar } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { check } from '../procedure/check/index.ts'
import { checkLightSets } from '../procedure/check/lights.ts'
import { sitesOf } from '../procedure/check/site.ts'
import type { Declaration } from '../procedure/declaration.ts'
import { paths, walkPath } from '../procedure/paths.ts'
import { checkRehearsal, rehearse } from '../procedure/rehearse.ts'
import { replay } from '../procedure/replay.ts'
import { checkRules } from './check-rules.ts'
import { checkPlan } from './plan-form.ts'
import { checkProposals } from './propose.ts'
import type { Service, ServiceFolder, Walk } from './service.ts'
import { takeWalk } from './walk.ts'
import { checkWarning } from './warning-form.ts'

/** All that is wrong with a service; rehearsals, paths and examples are tried only when the declaration itself is sound. */
export function checkService({ service, examples }: ServiceFolder, calendar: Calendar): readonly Diagnostic[] {
  const declared = [
    ...checkHead(service),
    ...service.versions.flatMap(check),
    ...checkPlan(service),
    ...checkWarning(service),
    ...checkLightSets(service.lights, service.versions.slice(-1).flatMap(sitesOf)),
    ...checkRules(service.rules ?? []),
    ...checkProposals(service),
  ]
  if (declared.length > 0) return declared
  return [
    ...service.versions.flatMap((declaration) => tryOut(declaration, calendar)),
    ...examples.flatMap((walk) => tryWalk(service, walk, calendar)),
  ]
}

function checkHead({ id, words, about, sources, versions }: Service): readonly Diagnostic[] {
  const found: Diagnostic[] = []
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id)) found.push({ code: 'service.id', params: { id } })
  for (const [place, one] of [
    ['words', words],
    ['about', about],
  ] as const)
    if (!one.zh.trim() || !one.en.trim()) found.push({ code: 'service.words-missing', params: { place } })
  if (sources.length === 0) found.push({ code: 'service.no-source', params: { id } })
  if (versions.length === 0) found.push({ code: 'service.no-version', params: { id } })
  const names = versions.map(({ version }) => version)
  const twice = names.filter((name, at) => names.indexOf(name) < at)
  return [...found, ...twice.map((name) => ({ code: 'service.name-twice', params: { place: 'versions', name } }))]
}

function tryOut(declaration: Declaration, calendar: Calendar): readonly Diagnostic[] {
  const basis = { declaration, calendar }
  const at = startOf(calendar)
  const blocked = paths(declaration).flatMap((path) => {
    const why = walkPath(basis, path, at) ?? []
    const params = { path: path.events.join(' → '), branch: path.branch }
    return why.length > 0 ? [{ code: 'service.path-blocked', params }, ...why] : []
  })
  return [...blocked, ...checkRehearsal(rehearse(basis, at))]
}

/** Eight in the morning, Greenwich, of the first January that the calendar knows. */
const startOf = ({ years }: Calendar) => `${Math.min(9999, ...years.map(({ year }) => year))}-01-06T00:00:00.000Z`

function tryWalk(service: Service, walk: Walk, calendar: Calendar): readonly Diagnostic[] {
  const walked = takeWalk(service, walk, calendar)
  const declaration = service.versions.at(-1)
  if (!walked || !declaration) return []
  const again = replay({ declaration, calendar }, { at: walk.openedAt, known: walked.state.known }, walked.log)
  const same = again.ok && JSON.stringify(again.value) === JSON.stringify(walked.state)
  return [...walked.wrong, ...(same ? [] : [{ code: 'service.example-replay', params: { walk: walk.name } }])]
}
