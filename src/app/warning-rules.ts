// The warning rules of a region: as they are shipped, and as people there have set them; every change is a line of the log with its reason.
import { type Diagnostic, ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import type { Json } from '../domain/base/digest.ts'
import type { Seat } from '../domain/matter/party.ts'
import { mayScore } from '../domain/score/rights.ts'
import { checkWarningRules, namesIn } from '../domain/score/warning/check.ts'
import {
  type Level,
  partsOf,
  type RuleSettings,
  ruleWith,
  settingsOf,
  type WarningRule,
} from '../domain/score/warning/rule.ts'
import { loadEnd } from '../store/log.ts'
import { listSeries } from '../store/series.ts'
import type { ReadTx, WriteTx } from '../store/tx.ts'
import { addRuleVersion, listRuleVersions, type RuleVersion } from '../store/warning-rules.ts'
import type { Context } from './context.ts'
import { wellFormed } from './plan.ts'
import { retried } from './retry.ts'
import { asScorer, keepLine } from './score-line.ts'

/** A rule in force, as it was shipped, and every version that the region has set, the newest first. */
export interface KeptRule {
  readonly rule: WarningRule
  readonly shipped: WarningRule
  readonly versions: readonly RuleVersion[]
}

/** What was typed about a rule. */
export interface RuleTyped {
  readonly on: boolean
  readonly level: string
  readonly values: Readonly<Record<string, string>>
  readonly reason: string
}

/** The region that a person's warnings are those of. */
export const ofSeat = (ctx: Context, seat: Seat): Context => ({ ...ctx, region: seat.unitRegion })

/** Whether somebody may set rules and have them asked. */
export const mayKeepWarnings = (seat: Seat): boolean => mayScore(seat, seat.unitRegion, 'publisher')

/** The rules of a region, in their order. */
export async function loadRules(tx: ReadTx, ctx: Pick<Context, 'region' | 'warningRules'>): Promise<KeptRule[]> {
  const all = await listRuleVersions(tx, ctx.region)
  return ctx.warningRules.map((shipped) => {
    const versions = all.filter(({ rule }) => rule === shipped.id)
    const [newest] = versions
    return { rule: newest ? ruleWith(shipped, newest, newest.version) : shipped, shipped, versions }
  })
}

/** The rules of the region that a person acts in. */
export const openRules = (ctx: Context, seat: Seat): Promise<KeptRule[]> =>
  ctx.db.read((tx) => loadRules(tx, ofSeat(ctx, seat)))

/** Sets a rule. Every refusal names its field; setting what is set already is refused. */
export const keepRule = (ctx: Context, seat: Seat, id: string, typed: RuleTyped, key: string): Promise<Result<null>> =>
  asScorer(ofSeat(ctx, seat), seat, 'publisher', () =>
    retried(() => ctx.db.write((tx) => change(tx, ofSeat(ctx, seat), seat, id, typed, key))),
  )

async function change(
  tx: WriteTx,
  ctx: Context,
  seat: Seat,
  id: string,
  typed: RuleTyped,
  key: string,
): Promise<Result<null>> {
  const rules = await loadRules(tx, ctx)
  const found = rules.find(({ shipped }) => shipped.id === id)
  if (!found) return refuse('score.warning-rule-unknown', { rule: id })
  const { rule, shipped, versions } = found
  const settings = settingsIn(rule, typed)
  const version = (versions[0]?.version ?? 0) + 1
  const next = ruleWith(shipped, settings, version)
  const wrong = await faultsOf(tx, ctx, rules, next)
  const reason = wellFormed(typed.reason.trim())
  if (reason === '') wrong.push({ code: 'score.warning-rule-why', params: { field: 'reason' } })
  if (wrong.length > 0) return { ok: false, diagnostics: wrong }
  const before = settingsOf(rule)
  if (JSON.stringify(before) === JSON.stringify(settings)) return refuse('score.warning-rule-same', { field: 'level' })
  const matter = versions[0]?.id ?? ctx.newId()
  const end = await loadEnd(tx, ctx.region, matter)
  const payload = { rule: id, version, before, after: settings, reason } as unknown as Json
  if (!(await keepLine(tx, ctx, seat, { matter, event: 'warning-rule.changed', payload, key }, end))) return ok(null)
  const set = { setAt: ctx.clock().toISOString(), setBy: seat.name, unit: seat.unitName }
  await addRuleVersion(tx, ctx.region, { ...settings, ...set, rule: id, version, id: matter, reason })
  return ok(null)
}

/** What was typed, without what the rule does not have. */
function settingsIn(rule: WarningRule, { on, level, values }: RuleTyped): RuleSettings {
  const now = settingsOf(rule).values
  const typed = partsOf(rule).map(({ name }) => [name, wellFormed((values[name] ?? now[name] ?? '').trim())] as const)
  return { on, level: level as Level, values: Object.fromEntries(typed) }
}

/** What is wrong with a rule among the others that are in force. */
async function faultsOf(
  tx: ReadTx,
  ctx: Context,
  rules: readonly KeptRule[],
  next: WarningRule,
): Promise<Diagnostic[]> {
  const series = await listSeries(tx, ctx.region)
  const known = { ...namesIn(ctx.services), indicators: series.map(({ indicator }) => indicator) }
  const all = rules.map(({ rule }) => (rule.id === next.id ? next : rule))
  const ours = checkWarningRules(all, known).filter(({ params }) => params.rule === next.id || params.by === next.id)
  const before = checkWarningRules(
    rules.map(({ rule }) => rule),
    known,
  ).map((one) => JSON.stringify(one))
  return ours
    .filter((one) => !before.includes(JSON.stringify(one)))
    .map(({ code, params }) => ({ code, params: { field: 'level', ...params } }))
}
