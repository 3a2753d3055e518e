// The page of a matter for one request: which form is open, what was typed in it, why other actions would be stopped.
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { ActionView, MatterView } from '../app/matter-view.ts'
import { unitChoices, type ViewedMatter, viewMatter } from '../app/view-matter.ts'
import type { Diagnostic } from '../domain/base/diagnostic.ts'
import type { Seat } from '../domain/matter/party.ts'
import type { Field } from '../domain/procedure/declaration.ts'
import type { FieldErrors } from '../web/components/field.tsx'
import { renderPage } from '../web/layout.tsx'
import { explain, type Glossary } from '../web/matters/explain.ts'
import type { FormState } from '../web/matters/form-state.ts'
import { branchOf, sayBranch, sayList } from '../web/matters/say.ts'
import { MatterPage, type OpenAction } from '../web/pages/matter.tsx'
import type { Voice } from '../web/voice.ts'
import { sendProblem, statusOf } from './problem.ts'
import { frameOf, queryOf } from './request.ts'
import type { Rooms } from './rooms.ts'

/** A matter as an address names it. */
export function refIn(request: FastifyRequest): { readonly region: string; readonly id: string } {
  const { ref = '' } = request.params as { ref?: string }
  const at = ref.lastIndexOf('.')
  return { region: ref.slice(0, Math.max(0, at)), id: ref.slice(at + 1) }
}

/** The matter of a request, or null when an answer that it is not there has been sent. */
export async function matterFor(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  seat: Seat,
): Promise<ViewedMatter | null> {
  const { region, id } = refIn(request)
  const found = await viewMatter(rooms.ctx, seat, region, id)
  if (found.ok) return found.value
  const { diagnostics } = found
  const { v } = frameOf(request, rooms.asset)
  sendProblem(request, reply, rooms.asset, {
    status: statusOf(diagnostics),
    title: 'not-found',
    lines: diagnostics.map(v.tell),
    diagnostics,
  })
  return null
}

/** What a refusal says, sorted to the fields that can mend it. */
export function sortRefusal(
  v: Voice,
  glossary: Glossary,
  fields: readonly Field[],
  diagnostics: readonly Diagnostic[],
): Pick<FormState, 'errors' | 'refused'> {
  const errors: Record<string, FieldErrors[string]> = {}
  const refused: string[] = []
  for (const diagnostic of diagnostics) {
    const text = explain(v, glossary, diagnostic)
    const named = String(diagnostic.params.field ?? '')
    const at = /evidence-missing$|^files\./.test(diagnostic.code) ? 'evidence' : named
    if (at === 'evidence' || fields.some(({ name }) => name === at))
      errors[at] = { code: 'error-said', params: { text } }
    else refused.push(text)
  }
  return { errors, refused }
}

/** Sends the page; `form` is the form that was posted and comes back. */
export async function sendMatter(
  request: FastifyRequest,
  reply: FastifyReply,
  rooms: Rooms,
  viewed: ViewedMatter,
  form: { readonly action: ActionView; readonly state: FormState } | null,
  refused: Parameters<typeof MatterPage>[0]['refused'] = null,
): Promise<FastifyReply> {
  const { view, declaration } = viewed
  const frame = { ...frameOf(request, rooms.asset), path: `/matters/${view.region}.${view.id}` }
  const { v } = frame
  const query = queryOf(request)
  const action = form?.action ?? actionAsked(view, query)
  let open: OpenAction | null = null
  if (action) {
    const units = await unitChoices(rooms.ctx, view.serviceId, declaration, action.fields)
    open = { action, units, state: form?.state ?? freshState(rooms, action) }
  }
  const said = sayDone(v, viewed, query.get('done'))
  const stops = stopsIn(v, viewed)
  return reply.type('text/html').send(renderPage(MatterPage({ frame, view, open, stops, said, refused })))
}

/** The action that the address asks for; else, unless something was just done, the first that is expected. */
function actionAsked({ actions }: MatterView, query: URLSearchParams): ActionView | undefined {
  if (query.has('do')) return actions.find(({ name, leg }) => name === query.get('do') && leg === query.get('leg'))
  return query.has('done') ? undefined : actions.find(({ due, stopped }) => due && stopped.length === 0)
}

function stopsIn(v: Voice, viewed: ViewedMatter): ReadonlyMap<ActionView, readonly string[]> {
  const { view, declaration } = viewed
  const held = view.actions.filter(({ stopped }) => stopped.length > 0)
  return new Map(
    held.map((one) => {
      const glossary = { declaration, view, leg: kindOf(viewed, one.leg) }
      return [one, one.stopped.map((why) => explain(v, glossary, why))] as const
    }),
  )
}

/** Kind of the leg with this id. */
export const kindOf = ({ view }: ViewedMatter, leg: string | null): string | null =>
  leg === null ? null : (branchOf(view, leg)?.name ?? null)

function freshState({ ctx }: Rooms, action: ActionView): FormState {
  const typed = Object.fromEntries(action.proposed.map(({ field, value }) => [field, [value]]))
  return { typed, errors: {}, refused: [], key: ctx.newId(), kept: [] }
}

/** What was just done, by the number of its entry. */
function sayDone(v: Voice, { view }: ViewedMatter, seq: string | null): string | null {
  const entry = view.entries.find((one) => String(one.seq) === seq)
  if (!entry?.words) return null
  const branch = branchOf(view, entry.branch)
  const what = v.words(entry.words)
  const issued = entry.issued.map(({ document, number }) => `${v.words(document.words)} ${number}`)
  const numbers = sayList(v, issued)
  const done = v.t('matter-done', {
    what: branch?.owner ? v.t('entry-on', { what, branch: sayBranch(v, branch) }) : what,
    seq: entry.seq,
  })
  return numbers ? `${done} ${v.t('matter-done-issued', { numbers })}` : done
}
