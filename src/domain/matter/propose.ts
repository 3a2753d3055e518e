// What a form proposes before a person fills it in: fields whose values a rule table gives, with the rows and pages that say so.
import { dayOf } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Json } from '../base/digest.ts'
import { missingIn } from '../procedure/check/lights.ts'
import { type Site, sitesOf } from '../procedure/check/site.ts'
import { addSpan } from '../procedure/deadline.ts'
import type { Event, Field } from '../procedure/declaration.ts'
import { type ReadingSource, readSource } from '../procedure/light.ts'
import type { Basis, Branch, MatterState } from '../procedure/state.ts'
import { decide, type Hit, type RuleInput, type RuleOutput, type RuleTable } from './rules.ts'
import type { Service } from './service.ts'

/** A value for a field of a form, and what says so; whoever fills the form in may put something else. */
export interface Proposal {
  readonly field: string
  readonly value: Json
  readonly table: RuleTable
  readonly hit: Hit
}

/** What the fields of an event are proposed to hold in a branch at an instant; a table without an answer proposes nothing. */
export function propose(
  service: Service,
  basis: Basis,
  matter: MatterState,
  branch: Branch,
  event: Event,
  at: string,
): readonly Proposal[] {
  return (event.asks?.fields ?? []).flatMap((field): Proposal[] => {
    const table = service.rules?.find(({ name }) => name === field.default?.rule)
    const output = table?.outputs.find(({ name }) => name === field.default?.output)
    if (!table || !output) return []
    const values = table.inputs.map((input) => {
      return [input.name, readSource(basis, matter, branch, sourceOf(input), at)] as const
    })
    const hit = decide(table, Object.fromEntries(values)).hits[0]
    const said = hit?.gives[output.name]
    if (!hit || said === undefined || said === null) return []
    const days = field.kind === 'date' && typeof said === 'number'
    const value = days ? dayAfter(basis, at, said, output) : said
    return [{ field: field.name, value, table, hit }]
  })
}

const sourceOf = ({ name, reads }: RuleInput): ReadingSource => reads ?? { from: 'field', field: name }

const dayAfter = ({ calendar }: Basis, at: string, n: number, { unit = 'day' }: RuleOutput) =>
  dayOf(calendar, addSpan(calendar, at, { n, unit }))

/** What is wrong with the proposals of a service: tables and outputs that are not there or do not fit, and inputs that a branch does not hold. */
export function checkProposals({ versions, rules = [] }: Service): readonly Diagnostic[] {
  return versions
    .flatMap(sitesOf)
    .flatMap((site) =>
      site.procedure.events.flatMap((event) =>
        (event.asks?.fields ?? []).flatMap((field) =>
          wrongWith(site, field, rules, `${site.place}.events.${event.name}`),
        ),
      ),
    )
}

function wrongWith(site: Site, field: Field, rules: readonly RuleTable[], where: string): readonly Diagnostic[] {
  if (!field.default) return []
  const { rule, output } = field.default
  const place = `${where}.asks.fields.${field.name}`
  const table = rules.find(({ name }) => name === rule)
  const column = table?.outputs.find(({ name }) => name === output)
  if (!table || !column) {
    const known = (table ? table.outputs : rules).map(({ name }) => name).join(', ')
    return [{ code: 'service.default-unknown', params: { place, name: table ? output : rule, known } }]
  }
  const blind = table.inputs
    .flatMap((input) => missingIn(site, sourceOf(input)))
    .map((what) => ({ code: 'service.default-blind', params: { place, rule, what } }))
  if (fits(field, column)) return blind
  const wanted = `procedure.field.${field.kind}`
  return [...blind, { code: 'service.default-unfit', params: { place, rule, output, wanted } }]
}

/** A date may be told as a length of time from today; a choice must be one that the field offers. */
function fits({ kind, choices = [] }: Field, output: RuleOutput): boolean {
  if (kind === 'choice') return output.values?.every((value) => choices.some((one) => one.value === value)) === true
  if (kind === 'date') return output.kind === 'date' || (output.kind === 'number' && output.unit !== undefined)
  return kind === output.kind || (kind === 'text' && output.kind === 'choice')
}
