// Whether what is kept of a matter is what its log says: the chain holds, replaying it gives the state, the row and the evidence.
import { canonical, type Json } from '../domain/base/digest.ts'
import { verifyChain } from '../domain/evidence/chain.ts'
import { summaryOf } from '../domain/matter/summary.ts'
import { replay } from '../domain/procedure/replay.ts'
import type { MatterState } from '../domain/procedure/state.ts'
import type { Line, Standing } from '../store/chains.ts'
import type { Context } from './context.ts'
import { declarationOf, type StepPayload } from './matter-step.ts'

/** What does not hold, by the words `command.verify.why.…`. */
export type Why =
  | 'gap'
  | 'prev'
  | 'hash'
  | 'tail'
  | 'no-row'
  | 'service'
  | 'replay'
  | 'state'
  | 'row'
  | 'evidence'
  | 'file'
  | 'text'
  | 'reading'
  | 'items'
  | 'publication'

/** The first line of a chain that does not hold; `detail` says more where there is more to say. */
export interface Fault {
  readonly seq: number
  readonly why: Why
  readonly detail?: string
}

/** The first fault of a matter, null when it is whole. `files` are those of its evidence that its region holds. */
export function verifyMatter(
  ctx: Context,
  lines: readonly Line[],
  row: Standing | null,
  files: ReadonlySet<string>,
): Fault | null {
  const chain = verifyChain(lines)
  if (!chain.ok) return { seq: chain.seq, why: chain.why }
  const lost = lines.find(({ documents }) => documents.some(({ sha256 }) => !files.has(sha256)))
  const missing = lost?.documents.find(({ sha256 }) => !files.has(sha256))
  if (!row) return { seq: lines.length, why: 'no-row' }
  if (row.seq !== chain.count || row.head !== chain.head) return { seq: chain.count + 1, why: 'tail' }
  const fault = verifyState(ctx, lines, row)
  if (lost && (!fault || lost.seq <= fault.seq)) return { seq: lost.seq, why: 'evidence', detail: missing?.name ?? '' }
  return fault
}

function verifyState(ctx: Context, lines: readonly Line[], row: Standing): Fault | null {
  const payloads = lines.map(({ payload }) => payload as unknown as StepPayload)
  const opened = payloads[0]?.opened
  const declaration = opened ? declarationOf(ctx, opened.service, opened.version) : null
  if (!opened || !declaration)
    return { seq: 1, why: 'service', detail: opened ? `${opened.service} ${opened.version}` : '' }
  const basis = { declaration, calendar: ctx.calendar }
  const log = lines.map(({ at }, index) => ({ at, what: payloads[index]?.what ?? { kind: 'wake' as const } }))
  const again = replay(basis, opened, log)
  if (!again.ok) {
    const [first, reason] = again.diagnostics
    return { seq: Number(first?.params.seq ?? 0), why: 'replay', detail: reason?.code ?? '' }
  }
  const seq = lines.length
  if (spelt(again.value) !== spelt(row.body)) return { seq, why: 'state', detail: differing(again.value, row.body) }
  const told = { ...summaryOf(basis, again.value), service: opened.service, version: opened.version }
  const wrong = Object.entries({ ...told, openedAt: opened.at, lastAt: lines.at(-1)?.at ?? '' }).find(
    ([name, value]) => row[name as keyof Standing] !== value,
  )
  return wrong ? { seq, why: 'row', detail: wrong[0] } : null
}

const spelt = (state: MatterState) => canonical(state as unknown as Json)

/** The first member by which two states differ. */
function differing(one: MatterState, other: MatterState): string {
  const [a, b] = [one, other] as unknown as [Record<string, Json>, Record<string, Json>]
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])].sort()
  return names.find((name) => canonical(a[name] ?? null) !== canonical(b[name] ?? null)) ?? ''
}
