// How tasks of a plan become matters of a service: which events open and dispatch them, what those ask for, who may do so.
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Json } from '../base/digest.ts'
import { mayDo } from '../procedure/allowed.ts'
import type { Event, Field } from '../procedure/declaration.ts'
import { actorIn, type Seat } from './party.ts'
import type { PlanFields, Service } from './service.ts'

/** A service that takes tasks of plans, as its newest version has it. */
export interface PlanForm {
  readonly service: Service
  readonly plan: PlanFields
  /** The event that opens, and those that follow at once. */
  readonly events: readonly [Event, ...Event[]]
  /** All that these ask for, each field once. */
  readonly asked: readonly Field[]
}

const KINDS: Readonly<Record<keyof PlanFields['fields'], Field['kind']>> = {
  title: 'text',
  basis: 'text',
  lead: 'unit',
  supports: 'units',
  due: 'date',
  milestones: 'parts',
}

/** What a service asks of whoever dispatches tasks; null when it takes none. */
export function planForm(service: Service): PlanForm | null {
  const declaration = service.versions.at(-1)
  const { plan } = service
  if (!declaration || !plan) return null
  const { events, start } = declaration.main
  const opening = events.find(({ from, by }) => from.includes(start) && by.some(({ role }) => role !== 'system'))
  const then = plan.follow.map((name) => events.find((event) => event.name === name))
  if (!opening || then.some((event) => event === undefined)) return null
  const all: [Event, ...Event[]] = [opening, ...then.filter((event) => event !== undefined)]
  const fields = new Map(all.flatMap(({ asks }) => asks?.fields ?? []).map((field) => [field.name, field]))
  return { service, plan, events: all, asked: [...fields.values()] }
}

/** The events of a form that a person has no right to for their unit; empty when they may dispatch. */
export function barredFrom({ service, events }: PlanForm, seat: Seat): readonly Event[] {
  const declaration = service.versions.at(-1)
  if (!declaration) return events
  const actor = actorIn({ service: service.id, declaration, matter: null, opener: seat.unit }, seat)
  return events.filter((event) => !mayDo(null, event, actor))
}

/** The values of a form as each of its events asks for them; what is empty is left out. */
export function fieldsByEvent(
  { events }: PlanForm,
  values: Readonly<Record<string, Json>>,
): readonly { readonly event: string; readonly fields: Readonly<Record<string, Json>> }[] {
  return events.map(({ name, asks }) => ({
    event: name,
    fields: Object.fromEntries(
      (asks?.fields ?? []).flatMap((field) => {
        const value = values[field.name]
        const empty = value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
        return empty ? [] : [[field.name, value]]
      }),
    ),
  }))
}

/** What keeps a service from taking tasks of plans as it says. */
export function checkPlan(service: Service): readonly Diagnostic[] {
  if (!service.plan) return []
  const known = service.versions.at(-1)?.main.events ?? []
  const missing = service.plan.follow.filter((name) => !known.some((event) => event.name === name))
  if (missing.length > 0) return missing.map((event) => ({ code: 'service.plan-event', params: { event } }))
  const asked = planForm(service)?.asked ?? []
  const mapped = Object.entries(service.plan.fields) as [keyof typeof KINDS, string][]
  const wrong = mapped.filter(([as, name]) => !asked.some((one) => one.name === name && one.kind === KINDS[as]))
  const unasked = (service.plan.each ?? []).filter((name) => !asked.some((one) => one.name === name))
  return [
    ...wrong.map(([as, field]) => ({ code: 'service.plan-field', params: { as, field, kind: `[${KINDS[as]}]` } })),
    ...unasked.map((field) => ({ code: 'service.plan-field', params: { as: 'each', field, kind: '—' } })),
  ]
}
