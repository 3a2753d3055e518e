// What rules found, set beside what was kept, in one transaction: a line of the log and a row for everything that came, changed or ended.
import type { Json } from '../domain/base/digest.ts'
import type { Seat } from '../domain/matter/party.ts'
import { changesOf, rulesOf } from '../domain/score/warning/diff.ts'
import type { Warning, WarningFacts } from '../domain/score/warning/facts.ts'
import { weight } from '../domain/score/warning/find.ts'
import { loadEnd } from '../store/log.ts'
import type { WriteTx } from '../store/tx.ts'
import {
  loadLasting,
  loadOpenMatters,
  saveWarning,
  type WarningRow,
  type WarningWithMatter,
} from '../store/warnings.ts'
import type { Context } from './context.ts'
import { keepLine, type ScoreEvent } from './score-line.ts'

/** Who asked (null: the day did), when the facts were read, the facts, and the unit that warnings are issued by. */
export interface Asked {
  readonly by: Seat | null
  readonly at: string
  readonly facts: WarningFacts
  readonly office: string | null
}

/** How many warnings came, changed and ended. */
export interface Kept {
  readonly raised: number
  readonly changed: number
  readonly ended: number
}

type Scene = Asked & { readonly tx: WriteTx; readonly ctx: Context }

/** Keeps it; the caller holds the watch of the region. */
export async function keepWarnings(tx: WriteTx, ctx: Context, asked: Asked, found: readonly Warning[]): Promise<Kept> {
  const scene: Scene = { ...asked, tx, ctx }
  const { raised, changed, same, ended } = changesOf(await loadLasting(tx, ctx.region), found)
  const matters = await loadOpenMatters(
    tx,
    ctx.region,
    raised.map(({ key }) => key),
  )
  for (const warning of raised) await raise(scene, warning, matters.get(warning.key) ?? ctx.newId())
  for (const [row, warning] of changed) await change(scene, row, warning)
  for (const [row, warning] of same) await refresh(scene, row, warning)
  for (const row of ended) await end(scene, row)
  return { raised: raised.length, changed: changed.length, ended: ended.length }
}

async function raise(scene: Scene, warning: Warning, matter: string): Promise<void> {
  const { at, ctx } = scene
  const { subject } = warning
  const row: WarningRow = {
    ...{ id: ctx.newId(), subject: warning.key, kind: subject.kind },
    plan: subject.kind === 'target' ? subject.plan : null,
    ...standing(scene, warning),
    ...{ raisedAt: at, changedAt: at, endedAt: null, matter, seq: 0, pending: true },
  }
  await write(scene, row, 'warning.raised')
}

async function change(scene: Scene, row: WarningWithMatter, warning: Warning): Promise<void> {
  const graver = weight(warning.level) > weight(row.level)
  const lifted = row.state?.ended === true
  // What people have lifted stays lifted until it gets graver: then it is a matter again.
  const matter = lifted && graver ? scene.ctx.newId() : row.matter
  const pending = row.pending || (warning.level !== row.level && (graver || !lifted))
  const next = { ...bare(row), ...standing(scene, warning), changedAt: scene.at, matter, pending }
  await write(scene, next, 'warning.changed')
}

/** Newer numbers of the same warning: no news, but what is shown. */
async function refresh(scene: Scene, row: WarningWithMatter, warning: Warning): Promise<void> {
  const next: WarningRow = { ...bare(row), ...standing(scene, warning) }
  const { content, unit, parties } = row
  const told = (one: Pick<WarningRow, 'content' | 'unit' | 'parties'>) =>
    JSON.stringify([one.content.reasons, one.content.subject, one.unit, one.parties])
  if (told(next) !== told({ content, unit, parties })) await saveWarning(scene.tx, scene.ctx.region, next)
}

const end = (scene: Scene, row: WarningWithMatter): Promise<void> =>
  write(scene, { ...bare(row), endedAt: scene.at, changedAt: scene.at, pending: true }, 'warning.ended')

const bare = ({ state: _, ...row }: WarningWithMatter): WarningRow => row

/** What a warning says now. */
function standing({ facts, office }: Scene, warning: Warning) {
  const { subject, reasons, level, unit } = warning
  const matter = subject.kind === 'matter' ? facts.matters.find(({ id }) => id === subject.matter) : undefined
  const units = [unit, office, matter?.opener, ...(matter?.branches.map((branch) => branch.unit) ?? [])]
  const parties = [...new Set(units)].filter((one) => typeof one === 'string').sort()
  return { level, rules: rulesOf(warning), content: { subject, reasons }, unit, parties }
}

/** The line and the row. What concerns matters is told in the log without their names and numbers: not everybody may see them. */
async function write({ tx, ctx, by }: Scene, row: WarningRow, event: ScoreEvent): Promise<void> {
  const { subject, kind, level, rules, matter, content } = row
  const open = kind === 'target' || kind === 'series'
  const payload = { subject, level, rules, matter, ...(open ? { reasons: content.reasons } : {}) } as unknown as Json
  const seat = by ?? { name: 'system', unitName: '' }
  const end = row.seq === 0 ? null : await loadEnd(tx, ctx.region, row.id)
  const line = await keepLine(tx, ctx, seat, { matter: row.id, event, payload }, end)
  await saveWarning(tx, ctx.region, { ...row, seq: line?.seq ?? row.seq })
}
