// One line of a dispatch: what a duty proposes for the fields of a service, and what the typed line comes to, or what is wrong with it.
import { dayOf, isDay } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import { digest, type Json } from '../base/digest.ts'
import { uuidv7 } from '../base/ids.ts'
import type { Field } from '../procedure/declaration.ts'
import type { Basis } from '../procedure/state.ts'
import { begin, step } from '../procedure/step.ts'
import { milestonesOf } from './milestones.ts'
import { actorIn, type Seat } from './party.ts'
import type { Duty } from './plan-duty.ts'
import { fieldsByEvent, type PlanForm } from './plan-form.ts'
import { type Met, meetUnit, namesIn, type UnitBook } from './unit-names.ts'

/** What a person typed, by the names of fields. */
export type Typed = Readonly<Record<string, string>>

/** A line as it is first shown. */
export interface ProposedLine {
  readonly values: Typed
  /** Names of the text that did not become a unit for certain. */
  readonly open: readonly Met[]
}

/** The values of a line, and everything wrong with it; a diagnostic names its field in `field` where it has one. */
export interface ReadLine {
  readonly values: Readonly<Record<string, Json>>
  readonly wrong: readonly Diagnostic[]
}

/** What a duty proposes: units that are certain by their full names, its last day; further leads become supports. */
export function proposeLine(
  { plan }: PlanForm,
  book: UnitBook,
  duty: Pick<Duty, 'lead' | 'support' | 'due'>,
): ProposedLine {
  const leads = duty.lead.map((words) => meetUnit(book, words))
  const supports = duty.support.map((words) => meetUnit(book, words))
  const sure = (met: readonly Met[]) => met.flatMap(({ unit }) => (unit ? [book.names.get(unit) ?? unit] : []))
  const [lead = leads.find(({ collective }) => !collective)?.words ?? '', ...others] = sure(leads)
  const named = [...new Set([...others, ...sure(supports)])].filter((name) => name !== lead)
  return {
    values: {
      [plan.fields.lead]: lead,
      ...(plan.fields.supports ? { [plan.fields.supports]: named.join('、') } : {}),
      [plan.fields.due]: duty.due ?? '',
    },
    open: [...leads, ...supports].filter(({ unit }) => unit === null),
  }
}

/** The values that a duty and a typed line give together; what the line leaves empty is taken from `shared`. */
export function readLine(form: PlanForm, book: UnitBook, duty: Duty, typed: Typed, shared: Typed): ReadLine {
  const { fields } = form.plan
  const own: Typed = { [fields.title]: duty.title, ...(fields.basis ? { [fields.basis]: duty.basis } : {}) }
  const values: Record<string, Json> = {}
  const wrong: Diagnostic[] = []
  for (const field of form.asked) {
    const words = (typed[field.name] || shared[field.name] || own[field.name] || '').trim()
    if (words === '') continue
    const read = readValue(field, book, words)
    wrong.push(...read.wrong.map(({ code, params }) => ({ code, params: { field: field.name, ...params } })))
    if (read.value !== null) values[field.name] = read.value
  }
  return { values, wrong }
}

interface Value {
  readonly value: Json
  readonly wrong: readonly Diagnostic[]
}

const good = (value: Json): Value => ({ value, wrong: [] })
const bad = (code: string, params: Diagnostic['params']): Value => ({ value: null, wrong: [{ code, params }] })

function readValue({ kind, choices }: Field, book: UnitBook, words: string): Value {
  switch (kind) {
    case 'unit':
    case 'units': {
      const met = namesIn(words).map((name) => meetUnit(book, name))
      const units = [...new Set(met.flatMap(({ unit }) => unit ?? []))]
      const wrong = met.flatMap((one) => faultOf(book, one))
      if (wrong.length > 0) return { value: null, wrong }
      if (kind === 'units') return good(units)
      return units.length === 1 ? good(units[0] ?? '') : bad('matter.one-unit-only', { found: units.length })
    }
    case 'date':
      return isDay(words) ? good(words) : bad('matter.no-day', { words })
    case 'parts': {
      const { milestones, wrong } = milestonesOf(words)
      if (wrong.length > 0) return bad('matter.no-milestone', { words: wrong.join('；') })
      return good(milestones.map(({ title, due }) => ({ title, due })))
    }
    case 'choice':
      return choices?.some(({ value }) => value === words) ? good(words) : bad('matter.no-choice', { words })
    case 'number':
      return Number.isFinite(Number(words)) ? good(Number(words)) : bad('matter.no-number', { words })
    default:
      return good(words)
  }
}

/** Why a name is no unit; none when it is one. */
export function faultOf(book: UnitBook, { words, unit, maybe, collective }: Met): Diagnostic[] {
  if (unit) return []
  if (collective) return [{ code: 'matter.unit-collective', params: { words } }]
  if (maybe.length === 0) return [{ code: 'matter.unit-unknown', params: { words } }]
  const names = maybe.map((id) => book.names.get(id) ?? id).join('、')
  return [{ code: 'matter.unit-unclear', params: { words, names } }]
}

/** Takes the events of a form on paper: everything that would be refused, before anything is done. */
export function tryLine(
  basis: Basis,
  { service, ...form }: PlanForm,
  seat: Seat,
  values: ReadLine['values'],
  at: string,
): readonly Diagnostic[] {
  let { state } = begin(basis, at)
  for (const { event, fields } of fieldsByEvent({ service, ...form }, values)) {
    const scene = { service: service.id, declaration: basis.declaration, matter: state, opener: seat.unit }
    const stepped = step(basis, state, { kind: 'event', event, by: actorIn(scene, seat), fields }, at)
    if (!stepped.ok) {
      // A step that lacks something does not look at the days: whoever mends the form shall not come twice.
      const past = pastDays(basis, form, values, at)
      return [...stepped.diagnostics.filter(({ code }) => code !== PAST), ...past]
    }
    state = stepped.state
  }
  return []
}

const PAST = 'procedure.date-not-later'

/** Days that must be later than today and are not. */
function pastDays({ calendar }: Basis, { events }: Pick<PlanForm, 'events'>, values: ReadLine['values'], at: string) {
  const today = dayOf(calendar, at)
  return events.flatMap(({ name, guards = [] }) =>
    guards.flatMap((guard): Diagnostic[] => {
      const date = guard.kind === 'later-than-now' ? values[guard.field] : undefined
      if (guard.kind !== 'later-than-now' || typeof date !== 'string' || date > today) return []
      return [{ code: PAST, params: { event: name, field: guard.field, date } }]
    }),
  )
}

/** The id of the matter that a form (its key is a UUIDv7) makes of an item: the same form twice makes the same. */
export function matterIdOf(key: string, item: string): string {
  const bytes = digest(`${key} ${item}`).match(/../g) ?? []
  return uuidv7(
    Number.parseInt(key.replaceAll('-', '').slice(0, 12), 16),
    Uint8Array.from(bytes, (hex) => Number.parseInt(hex, 16)),
  )
}
