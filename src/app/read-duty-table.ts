// A responsibility table handed in beside a plan: decoded and met with the plan's duties; nothing is kept of it, nothing done by it.
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { PlanForm } from '../domain/matter/plan-form.ts'
import { type TableLine, tableLines } from '../domain/matter/table-lines.ts'
import { dutyRows } from '../domain/plan/duty-table.ts'
import { openSource } from '../domain/text/source.ts'
import type { Context } from './context.ts'
import type { Dispatching } from './open-dispatch.ts'

/** What a table would do; a row that meets a task which is a matter already says so. */
export async function readDutyTable(
  ctx: Context,
  view: Dispatching,
  form: PlanForm,
  file: { readonly name: string; readonly bytes: Uint8Array },
): Promise<Result<readonly TableLine[]>> {
  const decoded = await ctx.workshop.decode(file)
  if (!decoded.ok) return decoded
  const { text, tables } = decoded.value
  const rows = dutyRows(openSource(text), tables, view.today)
  if (rows.length === 0) return refuse('matter.no-table', { name: file.name })
  const lines = tableLines(form, view.book, view.duties, rows, view.today)
  return ok(lines.map((line) => ({ ...line, wrong: [...line.wrong, ...already(view, line)] })))
}

function already({ matters }: Dispatching, { duty }: TableLine): Diagnostic[] {
  const matter = duty && matters.get(duty.item)
  return matter ? [{ code: 'matter.dispatch-again', params: { title: matter.title } }] : []
}
