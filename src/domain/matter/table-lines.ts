// A responsibility table against the duties of a plan: which task each row meets, what it would set, and what is wrong with it.
import { isDay } from '../base/calendar.ts'
import type { Diagnostic } from '../base/diagnostic.ts'
import type { Task } from '../plan/commitment.ts'
import type { DutyRow } from '../plan/duty-table.ts'
import type { Content } from '../plan/item.ts'
import { prepare } from '../plan/likeness.ts'
import { match } from '../plan/matching.ts'
import { milestonesOf } from './milestones.ts'
import { type Duty, lastDay } from './plan-duty.ts'
import type { PlanForm } from './plan-form.ts'
import { faultOf, proposeLine, type Typed } from './plan-row.ts'
import type { UnitBook } from './unit-names.ts'

/** What a row of the table comes to. */
export interface TableLine {
  readonly row: number
  readonly title: string
  /** The duty that it meets; null when no confirmed task is like it. */
  readonly duty: Duty | null
  /** The values that it sets, by the names of fields, as a person would type them. */
  readonly sets: Typed
  readonly wrong: readonly Diagnostic[]
}

/** Meets the rows of a table with duties, one to one, and reads what they set. */
export function tableLines(
  form: PlanForm,
  book: UnitBook,
  duties: readonly Duty[],
  rows: readonly DutyRow[],
  today: string,
): readonly TableLine[] {
  const met = meet(rows, duties)
  return rows.map((row, at) => {
    const duty = duties[met.get(at) ?? -1] ?? null
    const { sets, wrong } = readRow(form, book, row, today)
    const lost: Diagnostic[] = duty ? [] : [{ code: 'matter.table-no-task', params: { title: row.title } }]
    return { row: row.row, title: row.title, duty, sets, wrong: [...lost, ...wrong] }
  })
}

/** By title alone first, so that a short row still meets a long text; then by all the words. */
function meet(rows: readonly DutyRow[], duties: readonly Duty[]): ReadonlyMap<number, number> {
  const out = new Map<number, number>()
  for (const words of [
    { row: ({ title }: DutyRow) => title, duty: ({ title }: Duty) => title },
    { row: (row: DutyRow) => row.words, duty: ({ quote }: Duty) => quote },
  ]) {
    const openRows = rows.flatMap((row, at) => (out.has(at) ? [] : [{ at, words: words.row(row) }]))
    const taken = new Set(out.values())
    const openDuties = duties.flatMap((duty, at) => (taken.has(at) ? [] : [{ at, words: words.duty(duty) }]))
    const pairs = match(profiles(openRows), profiles(openDuties))
    for (const [a, b] of pairs) out.set(openRows[a]?.at ?? -1, openDuties[b]?.at ?? -1)
  }
  return out
}

const profiles = (list: readonly { readonly words: string }[]) =>
  list.map(({ words }, index) => prepare(contentOf(words), index, list.length))

const contentOf = (words: string): Content => ({ kind: 'task', task: { ...NOTHING, title: words, quote: words } })

const NOTHING: Task = {
  ...{ start: 0, end: 0, title: '', quote: '', path: [], lead: [], support: [], due: [], quantities: [], marker: null },
}

function readRow(form: PlanForm, book: UnitBook, row: DutyRow, today: string): Pick<TableLine, 'sets' | 'wrong'> {
  const { lead, supports = '', due, milestones } = form.plan.fields
  const last = lastDay(row.due)
  const { values, open } = proposeLine(form, book, { ...row, due: last })
  const fieldOf = (words: string) => (row.lead.includes(words) ? lead : supports)
  const wrong = open.flatMap((met) => faultOf(book, met).map((one) => about(fieldOf(met.words), one)))
  if (row.dueWords !== '' && last === null)
    wrong.push(about(due, { code: 'matter.no-day', params: { words: row.dueWords } }))
  if (last !== null && isDay(last) && last <= today)
    wrong.push(about(due, { code: 'matter.table-past', params: { date: last, today } }))
  const named = milestones ? milestonesOf(row.milestones) : { milestones: [], wrong: [] }
  if (milestones && named.wrong.length > 0)
    wrong.push(about(milestones, { code: 'matter.no-milestone', params: { words: named.wrong.join('；') } }))
  const sets = { ...values, ...(milestones && row.milestones ? { [milestones]: row.milestones } : {}) }
  return { sets: Object.fromEntries(Object.entries(sets).filter(([, value]) => value !== '')), wrong }
}

const about = (field: string, { code, params }: Diagnostic): Diagnostic => ({ code, params: { field, ...params } })
