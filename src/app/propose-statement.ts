// What the reader makes of a run of the text that a person selected: fields to start from, never more than a proposal.
import type { Span } from '../domain/base/diagnostic.ts'
import type { Statement } from '../domain/plan/commitment.ts'
import type { Context } from './context.ts'
import type { DocumentView } from './views.ts'

/** The first statement in the run read on its own, over the whole run; null when there is none. */
export async function proposeStatement(ctx: Context, view: DocumentView, span: Span): Promise<Statement | null> {
  const { kind, date } = view.row
  const quote = view.text.slice(span.start, span.end)
  const reading = await ctx.workshop.read({ text: quote, kind, ...(date ? { date } : {}) })
  const found = reading.ok ? reading.value.statements.find(({ role }) => role === 'main') : undefined
  return found ? { ...found, ...span, quote } : null
}
