// How a service takes what warning rules find: the events that the rules do by themselves and what those ask for, proved beforehand.
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Event, Field } from '../procedure/declaration.ts'
import type { Service, WarningFields } from './service.ts'

const KINDS: Readonly<Record<keyof WarningFields['fields'], Field['kind']>> = {
  title: 'text',
  level: 'choice',
  reason: 'text',
  owner: 'unit',
  ended: 'date',
}

/** What keeps a service from taking warnings as it says: events that are not there or not open to the system, and fields that nothing fills. */
export function checkWarning(service: Service): readonly Diagnostic[] {
  const { warning } = service
  if (!warning) return []
  const known = service.versions.at(-1)?.main.events ?? []
  const names = [warning.raise, ...warning.follow, warning.renew, warning.end, warning.again]
  const events = names.flatMap((name) => known.find((event) => event.name === name) ?? [])
  const missing = names.filter((name) => !events.some((event) => event.name === name && isOpen(event)))
  if (missing.length > 0) return missing.map((event) => ({ code: 'service.warning-event', params: { event } }))
  const asked = events.flatMap((event) => event.asks?.fields ?? [])
  const mapped = Object.entries(warning.fields) as [keyof typeof KINDS, string][]
  const wrong = mapped.filter(([as, name]) => !asked.some((one) => one.name === name && one.kind === KINDS[as]))
  const filled = Object.values(warning.fields)
  // What the rules do not say must be proposed by a table, or nobody fills it in.
  const empty = asked.filter((one) => !one.optional && !one.default && !filled.includes(one.name))
  return [
    ...wrong.map(([as, field]) => ({ code: 'service.warning-field', params: { as, field, kind: `[${KINDS[as]}]` } })),
    ...empty.map(({ name }) => ({ code: 'service.warning-empty', params: { field: name } })),
  ]
}

const isOpen = ({ by }: Event): boolean => by.some(({ role }) => role === 'system')
