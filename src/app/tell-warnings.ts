// Warnings become matters: each is opened once under the id that was made for it, and told when its level changes, when its cause has
// gone and when it is back. Whoever crashes in between, the next one goes on: a warning is pending until its matter was told.
import { dayOf } from '../domain/base/calendar.ts'
import type { Json } from '../domain/base/digest.ts'
import { propose } from '../domain/matter/propose.ts'
import type { Service, WarningFields } from '../domain/matter/service.ts'
import type { Declaration, Event } from '../domain/procedure/declaration.ts'
import type { MatterState } from '../domain/procedure/state.ts'
import { workSteps } from '../store/log.ts'
import { loadToStep, type Steppable } from '../store/matters.ts'
import type { StepRow } from '../store/step-row.ts'
import { listHolders, unitNames } from '../store/units.ts'
import { listPending, settleWarning, type WarningRow } from '../store/warnings.ts'
import type { Context } from './context.ts'
import { declarationOf } from './matter-step.ts'
import { openBySystem, stepBySystem } from './system-steps.ts'
import { CHINESE, sayReason, sayWarned } from './warning-words.ts'

/** How often a matter is told anew when others wrote meanwhile. */
const TRIES = 5

/** The service that takes warnings, as its newest version has it. */
interface Taker {
  readonly service: Service
  readonly declaration: Declaration
  readonly warning: WarningFields
}

function takerOf(ctx: Context): Taker | null {
  const service = ctx.services.find(({ warning }) => warning)
  const declaration = service?.versions.at(-1)
  return service?.warning && declaration ? { service, declaration, warning: service.warning } : null
}

/** The unit that opens matters of warnings in a region: the first that holds the role which may raise them; null while none does. */
export async function officeFor(ctx: Context): Promise<string | null> {
  const taker = takerOf(ctx)
  if (!taker) return null
  const opening = eventOf(taker.declaration, taker.warning.raise)
  const roles = (opening?.by ?? []).map(({ role }) => role)
  const holders = await ctx.worker.read((tx) => listHolders(tx, taker.service.id))
  return holders.find(({ region, role }) => region === ctx.region && roles.includes(role))?.unit ?? null
}

/** Tells every matter of a region what it has not been told; says how many steps that took. */
export async function tellWarnings(ctx: Context): Promise<number> {
  const pending = await ctx.worker.read((tx) => listPending(tx, ctx.region))
  const taker = takerOf(ctx)
  const office = pending.length > 0 ? await officeFor(ctx) : null
  if (!taker || office === null) return 0
  const ids = [...pending.flatMap(({ unit }) => unit ?? []), office]
  const names = await ctx.worker.read((tx) => unitNames(tx, ids))
  let steps = 0
  for (const row of pending) {
    const unit = row.unit !== null && names.has(row.unit) ? row.unit : office
    const warned = { row, office, unit, name: names.get(unit)?.name ?? unit }
    if (await tell(ctx, taker, warned)) steps += 1
  }
  return steps
}

/** A warning with who opens its matter and who answers for it. */
interface Warned {
  readonly row: WarningRow
  readonly office: string
  readonly unit: string
  readonly name: string
}

async function tell(ctx: Context, taker: Taker, warned: Warned): Promise<boolean> {
  const { id, matter, seq } = warned.row
  for (let tries = 0; tries < TRIES; tries += 1) {
    const [found] = await ctx.worker.each((tx) => loadToStep(tx, ctx.region, [matter]))
    const rows = found ? nextStep(ctx, taker, warned, found) : opening(ctx, taker, warned)
    if (rows === null) return false
    const taken = rows.length > 0 ? await ctx.worker.each((tx) => workSteps(tx, ctx.region, rows)) : []
    const [first] = taken
    if (first && first.outcome !== 'done' && first.outcome !== 'again') continue
    await ctx.worker.write((tx) => settleWarning(tx, ctx.region, id, seq))
    return first?.outcome === 'done'
  }
  return false
}

/** The steps that open the matter; none when the cause went before anybody was told, null when they are refused. */
function opening(ctx: Context, { service, declaration, warning }: Taker, warned: Warned): readonly StepRow[] | null {
  const { row, office } = warned
  if (row.endedAt !== null) return []
  const fill = (event: Event, state: MatterState, at: string) =>
    fieldsFor(ctx, service, declaration, warning, event, state, warned, at)
  const names = [warning.raise, ...warning.follow]
  const made = openBySystem(ctx, { service, declaration, opener: office, id: row.matter, names, fill })
  if (made.ok) return made.value
  ctx.log.error({ warning: row.id, diagnostics: made.diagnostics }, 'a warning could not be opened')
  return null
}

/** The step that tells the matter; none when there is nothing to tell, null when it is refused. */
function nextStep(ctx: Context, taker: Taker, warned: Warned, found: Steppable): readonly StepRow[] | null {
  const { service, warning } = taker
  const { row } = warned
  const declaration = declarationOf(ctx, found.service, found.version)
  const event = declaration && newsOf(declaration, warning, row, found)
  if (!declaration || !event) return []
  const at = [ctx.clock().toISOString(), found.state.lastAt].sort().at(-1) ?? ''
  const fields = fieldsFor(ctx, service, declaration, warning, event, found.state, warned, at)
  const key = `${row.id} ${row.seq}`
  const stepped = stepBySystem(ctx, { declaration, found, event, fields, at, key })
  if (stepped.ok) return [stepped.value]
  ctx.log.error({ warning: row.id, diagnostics: stepped.diagnostics }, 'a warning could not be told')
  return null
}

/** What the matter is to be told in the state that it is in: that the cause has gone, that it is back, or another level. */
function newsOf(declaration: Declaration, warning: WarningFields, row: WarningRow, { state }: Steppable): Event | null {
  const open = (name: string) => {
    const event = eventOf(declaration, name)
    return event?.from.includes(state.state) ? event : null
  }
  if (row.endedAt !== null) return open(warning.end)
  return open(warning.again) ?? (state.fields[warning.fields.level] === row.level ? null : open(warning.renew))
}

const eventOf = ({ main }: Declaration, name: string): Event | undefined =>
  main.events.find((event) => event.name === name)

/** What an event asks for: what the rules say, else what the tables of the service propose for this level. */
function fieldsFor(
  ctx: Context,
  service: Service,
  declaration: Declaration,
  { fields }: WarningFields,
  event: Event,
  state: MatterState,
  { row, unit, name }: Warned,
  at: string,
): Readonly<Record<string, Json>> {
  const values: Readonly<Record<string, Json>> = {
    [fields.title]: sayWarned(row.content.subject, name, CHINESE),
    [fields.level]: row.level,
    [fields.reason]: reasonOf(row),
    [fields.owner]: unit,
    [fields.ended]: dayOf(ctx.calendar, row.endedAt ?? at),
  }
  const basis = { declaration, calendar: ctx.calendar }
  const branch = { ...state, fields: { ...state.fields, [fields.level]: row.level } }
  const proposed = propose(service, basis, state, branch, event, at).map(({ field, value }) => [field, value] as const)
  const asked = new Set((event.asks?.fields ?? []).map((field) => field.name))
  return Object.fromEntries([...proposed, ...Object.entries(values)].filter(([field]) => asked.has(field)))
}

/** Every reason in one text, one a line, the gravest first. */
const reasonOf = ({ content }: WarningRow): string =>
  content.reasons
    .map((reason) => {
      const { why, used } = sayReason(reason, CHINESE)
      return used.length > 0 ? `${why}（${used.join('；')}）` : why
    })
    .join('\n')
