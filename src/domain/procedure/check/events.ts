// Events: each starts somewhere, somebody may do it, and what it relies on is asked for.
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Event } from '../declaration.ts'
import { askedBy, type Rule, type Site } from './site.ts'

/** Every event starts from some state. */
export const eventFromNowhere: Rule = ({ place, procedure }) =>
  procedure.events
    .filter(({ from }) => from.length === 0)
    .map(({ name }) => ({ code: 'service.event-from-nowhere', params: { place, event: name } }))

/** Every event can be done by a role that has the right, or by a clock that fires it. */
export const eventNobody: Rule = (site) =>
  site.procedure.events.flatMap((event): Diagnostic[] => {
    const able = event.by.some(({ role, right }) =>
      role === 'system' ? isFired(site, event) : hasRight(site, role, right),
    )
    if (able) return []
    const by = event.by.map(({ role, right }) => `${role}/${right}`).join(', ')
    return [{ code: 'service.event-nobody', params: { place: site.place, event: event.name, by: by || '∅' } }]
  })

const isFired = ({ procedure }: Site, { name }: Event) =>
  procedure.clocks.some(({ expiry }) => expiry.kind === 'fire' && expiry.event === name)

const hasRight = ({ declaration }: Site, role: string, right: string) =>
  declaration.roles.some((one) => one.name === role && one.rights.includes(right))

/** Dates that guards compare and colours of slips are asked for by the same event. */
export const eventDoesNotAsk: Rule = ({ place, procedure }) =>
  procedure.events.flatMap((event) => {
    const dates = (event.guards ?? []).flatMap((guard) => ('field' in guard ? [guard.field] : []))
    const needed = [...dates, ...(event.slip ? [event.slip.colour] : [])]
    const missing = needed.filter((field) => !askedBy(event).includes(field))
    return missing.map((field) => ({ code: 'service.event-does-not-ask', params: { place, event: event.name, field } }))
  })

/** A choice has something to choose from. */
export const choiceWithout: Rule = ({ place, procedure }) =>
  procedure.events.flatMap((event) =>
    (event.asks?.fields ?? [])
      .filter((field) => field.kind === 'choice' && (field.choices ?? []).length === 0)
      .map((field) => ({ code: 'service.choice-without', params: { place, event: event.name, field: field.name } })),
  )
