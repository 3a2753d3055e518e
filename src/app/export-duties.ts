// The responsibility table of a plan to take away: each confirmed task with its text, who leads and supports, until when, and where its matter stands.
import { type CellOut, type ColumnOut, type SheetOut, writeCsv, writeXlsx } from '../documents/write.ts'
import { ok, type Result } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import { type Milestone, milestonesTyped } from '../domain/matter/milestones.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Duty } from '../domain/matter/plan-duty.ts'
import { partsOf } from '../domain/procedure/asks.ts'
import { type Lang, say } from '../words/say.ts'
import type { Context } from './context.ts'
import { fileName, TYPES } from './export-document.ts'
import { wordsOf } from './export-sheet.ts'
import { type Dispatching, type DutyMatter, openDispatch } from './open-dispatch.ts'
import type { FileOut } from './views.ts'

interface Row {
  readonly n: number
  readonly duty: Duty
  readonly lead: string
  readonly support: string
  readonly due: string | null
  readonly milestones: string
  readonly matter: DutyMatter | null
}

interface Column {
  readonly name: string
  readonly width: number
  readonly type?: ColumnOut['type']
  readonly cell: (row: Row, lang: Lang) => CellOut
}

/** Heads are those that a table which is handed in is known by, so that this one can be filled in and handed in again. */
const COLUMNS: readonly Column[] = [
  { name: 'number', width: 6, type: 'number', cell: ({ n }) => n },
  { name: 'title', width: 40, cell: ({ duty }) => duty.title },
  { name: 'lead', width: 20, cell: ({ lead }) => lead },
  { name: 'support', width: 30, cell: ({ support }) => support },
  { name: 'deadline', width: 12, cell: ({ due }) => due },
  { name: 'milestones', width: 40, cell: ({ milestones }) => milestones },
  {
    name: 'matter-state',
    width: 12,
    cell: ({ matter }, lang) => matter?.stateWords[lang === 'en' ? 'en' : 'zh'] ?? null,
  },
  { name: 'progress', width: 8, type: 'number', cell: ({ matter }) => matter?.progress ?? null },
  { name: 'late', width: 8, cell: ({ matter }, lang) => (matter?.late ? say(lang, 'system.column.is-late') : null) },
  { name: 'matter', width: 42, cell: ({ matter }) => matter && `${matter.region}.${matter.id}` },
  { name: 'quote', width: 60, cell: ({ duty }) => duty.quote },
  { name: 'basis', width: 40, cell: ({ duty }) => duty.basis },
]

/** The table as csv or xlsx, with the matters that the person may see; without a seat, as the text has it. */
export async function exportDuties(
  ctx: Context,
  seat: Seat | null,
  document: string,
  { as, lang }: { readonly as: 'csv' | 'xlsx'; readonly lang: Lang },
): Promise<Result<FileOut>> {
  const opened = await openDispatch(ctx, seat, document)
  if (!opened.ok) return opened
  const view = opened.value
  const rows = view.duties.map((duty, at) => rowOf(view, duty, at + 1))
  const words = wordsOf(lang)
  const sheet: SheetOut = {
    name: words('system.sheet.duties'),
    columns: COLUMNS.map(({ name, width, type = 'text' }) => ({ title: words(`system.column.${name}`), width, type })),
    rows: rows.map((row) => COLUMNS.map(({ cell }) => cell(row, lang))),
  }
  const bytes = as === 'csv' ? writeCsv(sheet) : await writeXlsx([sheet])
  return ok({ name: `${fileName(view.row.title)}-duties.${as}`, type: TYPES[as], bytes })
}

function rowOf({ matters, book, plans }: Dispatching, duty: Duty, n: number): Row {
  const matter = matters.get(duty.item) ?? null
  const plan = matter && plans.get(matter.service)
  if (!matter || !plan) {
    const [lead, support] = [duty.lead.join('、'), duty.support.join('、')]
    return { n, duty, lead, support, due: duty.due, milestones: '', matter }
  }
  const value = (name: string | undefined): Json | undefined => (name ? matter.fields[name] : undefined)
  const units = (name: string | undefined) =>
    partsOf(value(name))
      .map(({ unit = '' }) => book.names.get(unit) ?? unit)
      .join('、')
  const { lead, supports, due, milestones } = plan.fields
  const named = partsOf(value(milestones)).filter((one): one is Milestone => Boolean(one.title && one.due))
  return {
    ...{ n, duty, matter, lead: units(lead), support: units(supports), milestones: milestonesTyped(named) },
    due: String(value(due) ?? ''),
  }
}
