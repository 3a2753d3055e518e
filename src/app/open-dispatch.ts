// What the page of a plan's dispatch is made of: its duties, the matters they became, the units, and whether this person may dispatch.
import { dayOf } from '../domain/base/calendar.ts'
import { type Diagnostic, ok, type Result } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import { type Duty, dutiesOf } from '../domain/matter/plan-duty.ts'
import { barredFrom, type PlanForm, planForm } from '../domain/matter/plan-form.ts'
import type { PlanFields } from '../domain/matter/service.ts'
import { type UnitBook, unitBook } from '../domain/matter/unit-names.ts'
import type { Words } from '../domain/procedure/declaration.ts'
import { listPlanMatters, type PlanMatter } from '../store/plan-matters.ts'
import { listNamedUnits } from '../store/unit-names.ts'
import { hostedRegions } from '../store/units.ts'
import type { Context } from './context.ts'
import { wordsOf } from './list-matters.ts'
import { openDocument } from './open-document.ts'
import type { DocumentRow } from './views.ts'

/** The matter that a task became, for whoever has a part in it. */
export interface DutyMatter extends PlanMatter {
  readonly stateWords: Words
}

/** The newest matter of each item. */
export type MattersByItem = ReadonlyMap<string, DutyMatter>

/** Everything the page shows. */
export interface Dispatching {
  readonly row: DocumentRow
  readonly duties: readonly Duty[]
  readonly matters: MattersByItem
  /** The services that this person may open matters of, for their unit. */
  readonly forms: readonly PlanForm[]
  /** Why they may not, when there are none. */
  readonly barred: readonly Diagnostic[]
  /** How services fill in their forms, by id: which fields of a matter hold its units. */
  readonly plans: ReadonlyMap<string, PlanFields>
  readonly book: UnitBook
  /** Today in the country's own time, YYYY-MM-DD. */
  readonly today: string
}

/** How declared words are said to whoever looks. */
export type InWords = (words: Words) => string

/** Opens the dispatch of a document for whoever looks: without a seat, nothing may be dispatched and no matter is seen. */
export async function openDispatch(
  ctx: Context,
  seat: Seat | null,
  document: string,
  inWords: InWords = ({ zh }) => zh,
): Promise<Result<Dispatching>> {
  const opened = await openDocument(ctx, document)
  if (!opened.ok) return opened
  const { row, items } = opened.value
  const matters = seat ? await mattersOf(ctx, seat, row.id) : new Map<string, DutyMatter>()
  const units = await ctx.db.read(listNamedUnits)
  const all = ctx.services.flatMap((service) => planForm(service) ?? [])
  const forms = seat ? all.filter((form) => barredFrom(form, seat).length === 0) : []
  return ok({
    row,
    duties: dutiesOf(row.title, items),
    matters,
    forms,
    barred:
      forms.length > 0 || !seat
        ? []
        : all.length === 0
          ? [NO_SERVICE]
          : all.map((form) => whyBarred(form, seat, inWords)),
    plans: new Map(all.map(({ service, plan }) => [service.id, plan])),
    book: unitBook(units, seat?.unitRegion ?? ctx.region),
    today: dayOf(ctx.calendar, ctx.clock().toISOString()),
  })
}

/** The matters that tasks of a document became, by item, as far as the person may see them. */
export async function mattersOf(ctx: Context, seat: Seat, document: string): Promise<MattersByItem> {
  const rows = await ctx.db.read(async (tx) => listPlanMatters(tx, await hostedRegions(tx), document), seat)
  // The newest come last and are the ones that stay.
  return new Map(rows.map((row) => [row.item, { ...row, stateWords: wordsOf(ctx, row).stateWords }]))
}

const NO_SERVICE: Diagnostic = { code: 'matter.dispatch-no-service', params: {} }

function whyBarred(form: PlanForm, seat: Seat, inWords: InWords): Diagnostic {
  const { id, words, versions } = form.service
  const roles = new Set(form.events.flatMap(({ by }) => by.map(({ role }) => role)))
  const holds = seat.holds.some(({ service, role }) => service === id && roles.has(role))
  const names = (versions.at(-1)?.roles ?? []).filter(({ name }) => roles.has(name)).map((role) => inWords(role.words))
  const params = {
    unit: seat.unitName,
    service: inWords(words),
    roles: names.join(inWords({ zh: '、', en: ', ' })),
    name: seat.name,
  }
  return { code: holds ? 'matter.dispatch-no-right' : 'matter.dispatch-no-role', params }
}
