// The dispatch page's lines out of what is known and what was typed: values, notes on names that are not certain, faults by field.
import type { Dispatched } from '../app/dispatch-tasks.ts'
import type { Dispatching, DutyMatter } from '../app/open-dispatch.ts'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { Duty } from '../domain/matter/plan-duty.ts'
import type { PlanForm } from '../domain/matter/plan-form.ts'
import { proposeLine, type Typed } from '../domain/matter/plan-row.ts'
import type { Met } from '../domain/matter/unit-names.ts'
import { partsOf } from '../domain/procedure/asks.ts'
import type { Field } from '../domain/procedure/declaration.ts'
import type { Voice } from './voice.ts'

/** Which duties are listed. */
export type Shown = 'tasks' | 'targets' | 'all'

/** A line as it is shown; with a matter there is nothing more to type. */
export interface DutyLine {
  readonly n: number
  readonly duty: Duty
  readonly matter: DutyMatter | null
  readonly picked: boolean
  readonly values: Typed
  readonly notes: readonly string[]
  /** Sentences by the name of the field; those of the whole line under "". */
  readonly faults: Readonly<Record<string, readonly string[]>>
}

/** What a person typed so far; null when the form is shown for the first time. */
export interface TypedDispatch {
  readonly shared: Typed
  readonly lines: readonly { readonly item: string; readonly picked: boolean; readonly typed: Typed }[]
}

/** Who leads and supports a matter, by what was filled in when it was dispatched. */
export function unitsOf(view: Dispatching, matter: DutyMatter): { readonly lead: string; readonly supports: string } {
  const plan = view.plans.get(matter.service)
  const named = (field: string | undefined) =>
    partsOf(field ? matter.fields[field] : undefined)
      .map(({ unit = '' }) => view.book.names.get(unit) ?? unit)
      .join('、')
  return { lead: named(plan?.fields.lead), supports: named(plan?.fields.supports) }
}

/** Duties of a kind. */
export const dutiesShown = (duties: readonly Duty[], shown: Shown): readonly Duty[] =>
  duties.filter(({ kind }) => shown === 'all' || (shown === 'targets') === (kind === 'target'))

/** Fields that are asked once for all. */
export function sharedFields({ asked, plan }: PlanForm): readonly Field[] {
  const mapped: readonly (string | undefined)[] = Object.values(plan.fields)
  return asked.filter(({ name }) => !mapped.includes(name))
}

/** The fields of a line: those with a column of their own, and those behind "more". */
export function lineFields({ asked, plan }: PlanForm): {
  readonly main: readonly Field[]
  readonly more: readonly Field[]
} {
  const { lead, supports, due, milestones } = plan.fields
  const pick = (names: readonly (string | undefined)[]) =>
    names.flatMap((name) => asked.find((field) => field.name === name) ?? [])
  return { main: pick([lead, supports, due]), more: pick([milestones, ...(plan.each ?? [])]) }
}

/** The lines of the page. A line that nobody has touched is picked when it names a lead for certain and a day to come. */
export function dutyLines(
  v: Voice,
  view: Dispatching,
  form: PlanForm | null,
  shown: Shown,
  typed: TypedDispatch | null,
  wrong: Dispatched['wrong'],
): readonly DutyLine[] {
  const lines = new Map((typed?.lines ?? []).map((line) => [line.item, line]))
  const faults = new Map(wrong.map(({ item, diagnostics }) => [item, diagnostics]))
  return dutiesShown(view.duties, shown).map((duty, index) => {
    const matter = view.matters.get(duty.item) ?? null
    const proposed = form ? proposeLine(form, view.book, duty) : { values: {}, open: [] }
    const line = lines.get(duty.item)
    const due = form ? (proposed.values[form.plan.fields.due] ?? '') : ''
    const isReady = due > view.today && duty.lead.length > 0 && !isOpen(proposed.open, duty.lead[0])
    return {
      n: index + 1,
      duty,
      matter,
      picked: typed ? (line?.picked ?? false) : isReady,
      values: line?.typed ?? proposed.values,
      notes: notesOf(v, view, proposed.open, due),
      faults: form ? byField(v, form, faults.get(duty.item) ?? []) : {},
    }
  })
}

const isOpen = (open: readonly Met[], name: string | undefined) => open.some(({ words }) => words === name)

/** What a person should know before sending a line: names that are no unit for certain, a deadline that is past. */
function notesOf(v: Voice, { book, today }: Dispatching, open: readonly Met[], due: string): string[] {
  const list = (names: readonly string[]) => names.join(v.lang === 'en' ? ', ' : '、')
  const words = (some: (met: Met) => boolean) => list(open.filter(some).map((met) => met.words))
  const unknown = words(({ collective, maybe }) => !collective && maybe.length === 0)
  const collective = words((met) => met.collective)
  return [
    ...(unknown ? [v.t('dispatch-note-unknown', { words: unknown })] : []),
    ...(collective ? [v.t('dispatch-note-collective', { words: collective })] : []),
    ...open
      .filter(({ maybe }) => maybe.length > 0)
      .map((met) => {
        const names = list(met.maybe.map((id) => book.names.get(id) ?? id))
        return v.t('dispatch-note-maybe', { words: met.words, names })
      }),
    ...(due !== '' && due <= today ? [v.t('dispatch-note-past', { due })] : []),
  ]
}

function byField(v: Voice, form: PlanForm, diagnostics: readonly Diagnostic[]): DutyLine['faults'] {
  const out: Record<string, string[]> = {}
  for (const one of diagnostics) {
    const { field = '' } = one.params
    const known = form.asked.some(({ name }) => name === field) ? String(field) : ''
    out[known] = [...(out[known] ?? []), tellFault(v, form, one)]
  }
  return out
}

/** The sentence of a diagnostic, with events and fields called as the service calls them. */
export function tellFault(v: Voice, { asked, events }: PlanForm, { code, params }: Diagnostic): string {
  const field = asked.find(({ name }) => name === params.field)
  const event = events.find(({ name }) => name === params.event)
  return v.tell({
    code,
    params: {
      ...params,
      ...(field ? { field: v.words(field.words) } : {}),
      ...(event ? { event: v.words(event.words) } : {}),
    },
  })
}
