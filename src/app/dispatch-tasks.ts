// Tasks of a plan become matters: every line is tried on paper first, and nothing is opened unless all of them can be.
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Duty } from '../domain/matter/plan-duty.ts'
import { fieldsByEvent, type PlanForm } from '../domain/matter/plan-form.ts'
import { matterIdOf, type ReadLine, readLine, type Typed, tryLine } from '../domain/matter/plan-row.ts'
import type { Context } from './context.ts'
import { type Dispatching, openDispatch } from './open-dispatch.ts'
import { type Opened, type Opening, openMatters } from './open-matter.ts'

/** A dispatch as a person sends it. */
export interface Dispatch {
  readonly service: string
  /** UUIDv7 made when the form was shown: sent twice, it acts once. */
  readonly key: string
  /** What is said once for all lines, by the names of fields. */
  readonly shared: Typed
  readonly lines: readonly { readonly item: string; readonly typed: Typed }[]
}

/** What became of the lines; when anything is wrong with any of a batch of them, nothing of it was opened. */
export interface Dispatched {
  readonly opened: readonly Opened[]
  /** A diagnostic names its field in `field` where it has one. */
  readonly wrong: readonly { readonly item: string; readonly diagnostics: readonly Diagnostic[] }[]
}

/** How many tasks go in one time. */
const MOST_LINES = 1000

/** Opens and dispatches a matter for every line, under the unit that the person acts for. */
export async function dispatchTasks(
  ctx: Context,
  seat: Seat,
  document: string,
  dispatch: Dispatch,
): Promise<Result<Dispatched>> {
  const opened = await openDispatch(ctx, seat, document)
  if (!opened.ok) return opened
  const view = opened.value
  if (view.barred.length > 0) return { ok: false, diagnostics: view.barred }
  const form = view.forms.find(({ service }) => service.id === dispatch.service)
  if (!form) return refuse('matter.no-choice', { words: dispatch.service, field: 'service' })
  const { lines, key } = dispatch
  if (lines.length === 0) return refuse('matter.dispatch-nothing')
  if (lines.length > MOST_LINES) return refuse('matter.dispatch-too-many', { found: lines.length, most: MOST_LINES })
  if (!isUuid(key)) return refuse('matter.dispatch-no-key')
  const read = lines.map((line) => readOne(ctx, seat, view, form, dispatch, line))
  const wrong = read.flatMap(({ item, diagnostics }) => (diagnostics.length > 0 ? [{ item, diagnostics }] : []))
  if (wrong.length > 0) return ok({ opened: [], wrong })
  return ok(await open(ctx, seat, form, document, key, read))
}

interface Read {
  readonly item: string
  readonly values: ReadLine['values']
  readonly diagnostics: readonly Diagnostic[]
}

function readOne(
  ctx: Context,
  seat: Seat,
  view: Dispatching,
  form: PlanForm,
  { key, shared }: Dispatch,
  { item, typed }: Dispatch['lines'][number],
): Read {
  const duty: Duty | undefined = view.duties.find((one) => one.item === item)
  const declaration = form.service.versions.at(-1)
  if (!duty || !declaration) return fault(item, { code: 'matter.dispatch-unconfirmed', params: { item } })
  const there = view.matters.get(item)
  const isAgain = there?.id === matterIdOf(key, item)
  if (there && !there.ended && !isAgain)
    return fault(item, { code: 'matter.dispatch-again', params: { title: there.title } })
  const { values, wrong } = readLine(form, view.book, duty, typed, shared)
  const said = new Set(wrong.map(({ params }) => params.field))
  const at = ctx.clock().toISOString()
  const tried = isAgain ? [] : tryLine({ declaration, calendar: ctx.calendar }, form, seat, values, at)
  return { item, values, diagnostics: [...wrong, ...tried.filter(({ params }) => !said.has(params.field ?? ''))] }
}

const fault = (item: string, diagnostic: Diagnostic): Read => ({ item, values: {}, diagnostics: [diagnostic] })

async function open(
  ctx: Context,
  seat: Seat,
  form: PlanForm,
  document: string,
  key: string,
  read: readonly Read[],
): Promise<Dispatched> {
  const openings = read.map(({ item, values }): Opening => {
    const [first, ...steps] = fieldsByEvent(form, values)
    return {
      service: form.service.id,
      id: matterIdOf(key, item),
      fields: first?.fields ?? {},
      from: { document, item },
      steps,
    }
  })
  const results = await openMatters(ctx, seat, openings)
  return {
    opened: results.flatMap((one) => (one.ok ? [one.value] : [])),
    wrong: results.flatMap((one, at) =>
      one.ok || isHeld(one.diagnostics) ? [] : [{ item: read[at]?.item ?? '', diagnostics: one.diagnostics }],
    ),
  }
}

/** Nothing is wrong with the line itself: another of its batch kept it from being opened. */
const isHeld = (diagnostics: readonly Diagnostic[]): boolean =>
  diagnostics.every(({ code }) => code === 'matter.dispatch-held')
