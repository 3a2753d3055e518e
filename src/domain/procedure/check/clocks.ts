// Clocks: each starts, each can be stopped, and none runs out without anybody noticing.
import type { Diagnostic } from '../../base/diagnostic.ts'
import type { Clock, Span } from '../declaration.ts'
import { leadingTo, type Rule, runsIn, type Site, startsIn } from './site.ts'

const each = (test: (site: Site, clock: Clock) => readonly Diagnostic[]): Rule => {
  return (site) => site.procedure.clocks.flatMap((clock) => test(site, clock))
}

/** Every clock is started by something. */
export const clockNeverStarts: Rule = each(({ place, procedure }, { name }) => {
  const started = procedure.starts?.includes(name) || procedure.events.some(({ starts }) => starts?.includes(name))
  return started ? [] : [{ code: 'service.clock-never-starts', params: { place, clock: name } }]
})

/** Wherever a clock starts, an event that stops it can follow. */
export const clockNeverEnds: Rule = each(({ place, procedure }, { name }) => {
  const stopping = procedure.events.filter(({ stops }) => stops?.includes(name)).flatMap(({ from }) => from)
  const ends = leadingTo(procedure, stopping)
  const stuck = startsIn(procedure, name).filter((state) => !ends.has(state))
  if (stuck.length === 0 && stopping.length > 0) return []
  return [{ code: 'service.clock-never-ends', params: { place, clock: name, states: stuck.join(', ') || '∅' } }]
})

/** A deadline that passes either makes something happen or tells somebody. */
export const clockSilent: Rule = each(({ place }, { name, expiry }) => {
  const heard =
    expiry.kind === 'fire' || (expiry.kind === 'ladder' && expiry.rungs.some(({ tells }) => tells.length > 0))
  return heard ? [] : [{ code: 'service.clock-silent', params: { place, clock: name } }]
})

/** An event that a clock fires is open to the system, and possible in a state in which the clock runs. */
export const clockMisfires: Rule = each(({ place, procedure }, { name, expiry }) => {
  if (expiry.kind !== 'fire') return []
  const event = procedure.events.find((one) => one.name === expiry.event)
  if (!event) return []
  const states = runsIn(procedure, name)
  const possible = event.by.some(({ role }) => role === 'system') && event.from.some((state) => states.has(state))
  return possible ? [] : [{ code: 'service.clock-misfires', params: { place, clock: name, event: event.name } }]
})

/** Only recurring clocks are met; recurring ones are met by something. */
export const clockNotMet: Rule = each(({ place, procedure }, { name, length }) => {
  const met = procedure.events.some(({ meets }) => meets?.includes(name))
  if (met === (length.kind === 'rhythm')) return []
  return [{ code: met ? 'service.clock-not-recurring' : 'service.clock-never-met', params: { place, clock: name } }]
})

/** Lengths are lengths: whole, more than nothing, and days that a month has. */
export const clockLength: Rule = each(({ place }, { name, length }) => {
  const n = length.kind === 'span' ? length.n : length.kind === 'rhythm' ? length.day : 1
  const fine = Number.isInteger(n) && n > 0 && (length.kind !== 'rhythm' || n <= 31)
  return fine ? [] : [{ code: 'service.clock-length', params: { place, clock: name, n } }]
})

/** The rungs of a ladder come one after another. */
export const ladderOrder: Rule = each(({ place }, { name, expiry, length }) => {
  if (expiry.kind !== 'ladder' || length.kind === 'rhythm') return []
  const after = expiry.rungs.map((rung) => minutes(rung.after))
  const falls = after.findIndex((one, at) => at > 0 && one <= (after[at - 1] ?? 0))
  return falls < 0 ? [] : [{ code: 'service.ladder-order', params: { place, clock: name, rung: falls + 1 } }]
})

const MINUTES = { minute: 1, hour: 60, day: 1440, workday: 1440, month: 43_200 } as const
const minutes = ({ n, unit }: Span) => n * MINUTES[unit]

/** Whoever asks for more time says why, how far things are and until when; the decision names a day, or the rule a span of the same unit. */
export const extensionRules: Rule = each(({ place, procedure }, { name, extension, length }) => {
  if (!extension) return []
  const { request, grant, to } = extension
  const asks = (event: string) =>
    (procedure.events.find((one) => one.name === event)?.asks?.fields ?? []).filter(({ optional }) => !optional)
  const found: Diagnostic[] = []
  const params = { place, clock: name }
  for (const part of ['reason', 'progress', 'until'] as const) {
    const field = request?.[part]
    if (request && !asks(request.event).some((one) => one.name === field))
      found.push({
        code: 'service.extension-does-not-ask',
        params: { ...params, event: request.event, field: field ?? part },
      })
  }
  if (to.kind === 'field' && !asks(grant).some((one) => one.name === to.field && one.kind === 'date'))
    found.push({ code: 'service.extension-names-no-date', params: { ...params, event: grant, field: to.field } })
  if (to.kind === 'span' && (length.kind !== 'span' || length.unit !== to.unit))
    found.push({ code: 'service.extension-unit', params: { ...params, unit: to.unit } })
  return found
})
