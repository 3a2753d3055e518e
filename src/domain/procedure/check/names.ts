// Names: none twice, none that nothing bears, none without its words.
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Clock, Event, Guard, Words } from '../declaration.ts'
import { fieldsOf, type Rule, type Site, sitesOf } from './site.ts'

interface Named {
  readonly name: string
  readonly words?: Words
}

/** Every list of a branch, and on the matter's branch those of the whole declaration. */
function listsOf({
  place,
  procedure,
  declaration,
  leg,
}: Site): readonly (readonly [place: string, list: readonly Named[]])[] {
  const own = [
    [`${place}.states`, procedure.states],
    [`${place}.events`, procedure.events],
    [`${place}.clocks`, procedure.clocks],
    ...procedure.events.map(
      (event) => [`${place}.events.${event.name}.asks.fields`, event.asks?.fields ?? []] as const,
    ),
  ] as const
  if (leg) return own
  const { roles, documents, series, legs } = declaration
  return [...own, ['roles', roles], ['documents', documents], ['series', series], ['legs', legs]]
}

/** No two of a kind have one name. */
export const nameTwice: Rule = (site) =>
  listsOf(site).flatMap(([place, list]) => {
    const twice = list.filter(({ name }, at) => list.findIndex((one) => one.name === name) < at)
    return twice.map(({ name }) => ({ code: 'service.name-twice', params: { place, name } }))
  })

/** Everything that a person will read has its words in both languages. */
export const wordsMissing: Rule = (site) =>
  listsOf(site).flatMap(([place, list]) =>
    list
      .filter(({ words }) => !words?.zh.trim() || !words.en.trim())
      .map(({ name }) => ({ code: 'service.words-missing', params: { place: `${place}.${name}` } })),
  )

type Kind = 'state' | 'event' | 'clock' | 'field' | 'document' | 'role' | 'leg' | 'series'
type Use = readonly [kind: Kind, name: string, place: string]

/** Every name that is used is borne by something. */
export const nameUnknown: Rule = (site) => {
  const known = namesOf(site)
  return usesOf(site).flatMap(([kind, name, place]): Diagnostic[] => {
    if (known[kind].has(name)) return []
    const near = [...known[kind]].join(', ')
    return [{ code: 'service.name-unknown', params: { place, kind: `service.kind.${kind}`, name, known: near } }]
  })
}

function namesOf(site: Site): Readonly<Record<Kind, ReadonlySet<string>>> {
  const { procedure, declaration } = site
  const names = (list: readonly Named[]) => new Set(list.map(({ name }) => name))
  return {
    state: names(procedure.states),
    event: names(procedure.events),
    clock: names(procedure.clocks),
    field: fieldsOf(site),
    document: names(declaration.documents),
    role: names(declaration.roles),
    leg: names(declaration.legs),
    series: names(declaration.series),
  }
}

function usesOf(site: Site): Use[] {
  const { place, procedure } = site
  const legs = site.leg ? legUses(site) : []
  return [
    ['state', procedure.start, `${place}.start`],
    ...(procedure.starts ?? []).map((name): Use => ['clock', name, `${place}.starts`]),
    ...procedure.events.flatMap((event) => eventUses(event, `${place}.events.${event.name}`)),
    ...procedure.clocks.flatMap((clock) => clockUses(clock, `${place}.clocks.${clock.name}`)),
    ...legs,
  ]
}

const all = (kind: Kind, names: readonly string[] | undefined, place: string) =>
  (names ?? []).map((name): Use => [kind, name, place])

function eventUses(event: Event, place: string): Use[] {
  const { slip } = event
  return [
    ...all('state', event.from, `${place}.from`),
    ...all('state', event.to === undefined ? [] : [event.to], `${place}.to`),
    ...all('clock', event.starts, `${place}.starts`),
    ...all('clock', event.stops, `${place}.stops`),
    ...all('clock', event.meets, `${place}.meets`),
    ...all('document', event.issues, `${place}.issues`),
    ...all('document', event.asks?.documents, `${place}.asks.documents`),
    ...all('role', event.notifies, `${place}.notifies`),
    ...(event.opens ?? []).flatMap((opening): Use[] => [
      ['leg', opening.leg, `${place}.opens`],
      ['field', opening.each, `${place}.opens`],
      ...all('clock', opening.within === undefined ? [] : [opening.within], `${place}.opens`),
    ]),
    ...(event.measures ?? []).flatMap(({ series, field }): Use[] => [
      ['series', series, `${place}.measures`],
      ...all('field', field === undefined ? [] : [field], `${place}.measures`),
    ]),
    ...(slip
      ? ([
          ['document', slip.document, `${place}.slip`],
          ['field', slip.colour, `${place}.slip`],
        ] as const)
      : []),
    ...(event.guards ?? []).flatMap((guard) => guardUses(guard, `${place}.guards`)),
  ]
}

function guardUses(guard: Guard, place: string): Use[] {
  return [
    ...('event' in guard ? all('event', [guard.event], place) : []),
    ...('clock' in guard ? all('clock', [guard.clock], place) : []),
    ...('field' in guard ? all('field', [guard.field], place) : []),
    ...('leg' in guard ? all('leg', [guard.leg], place) : []),
  ]
}

function clockUses({ length, pausedIn, remind, expiry, extension }: Clock, place: string): Use[] {
  const { request, grant, refuse, to } = extension ?? {}
  const rungs = expiry.kind === 'ladder' ? expiry.rungs : []
  return [
    ...all('field', length.kind === 'date' ? [length.field] : [], `${place}.length`),
    ...all(
      'field',
      length.kind === 'rhythm' && typeof length.every !== 'string' ? [length.every.field] : [],
      `${place}.length`,
    ),
    ...all('state', pausedIn, `${place}.pausedIn`),
    ...all(
      'role',
      remind?.flatMap(({ tells }) => tells),
      `${place}.remind`,
    ),
    ...all(
      'role',
      rungs.flatMap(({ tells }) => tells),
      `${place}.expiry`,
    ),
    ...all(
      'document',
      remind?.flatMap(({ slip }) => slip?.document ?? []),
      `${place}.remind`,
    ),
    ...all(
      'document',
      rungs.flatMap(({ slip }) => slip?.document ?? []),
      `${place}.expiry`,
    ),
    ...all('event', expiry.kind === 'fire' ? [expiry.event] : [], `${place}.expiry`),
    ...all(
      'event',
      [request?.event, grant, refuse].filter((one) => one !== undefined),
      `${place}.extension`,
    ),
    ...all('field', to?.kind === 'field' ? [to.field] : [], `${place}.extension`),
  ]
}

function legUses({ place, leg, declaration }: Site): Use[] {
  if (!leg) return []
  const main = sitesOf(declaration)[0]?.procedure.states.map(({ name }) => name) ?? []
  const foreign = [...leg.lives, ...(leg.sleeps ?? [])].filter((name) => !main.includes(name))
  return [
    ['role', leg.owner, `${place}.owner`],
    ...foreign.map((name): Use => ['state', name, `${place}.lives`]),
    ...(leg.after
      ? ([
          ['leg', leg.after.leg, `${place}.after`],
          ['document', leg.after.document, `${place}.after`],
        ] as const)
      : []),
  ]
}
