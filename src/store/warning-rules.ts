// What a region has set of the warning rules: every change is a new version, none is ever overwritten.
import type { Level, RuleSettings } from '../domain/score/warning/rule.ts'
import type { ReadTx, WriteTx } from './tx.ts'

/** A rule as it was set once. */
export interface RuleVersion extends RuleSettings {
  readonly rule: string
  readonly version: number
  /** The matter of the rule's lines in the log. */
  readonly id: string
  readonly reason: string
  readonly setAt: string
  readonly setBy: string
  readonly unit: string
}

interface Stored {
  readonly rule: string
  readonly version: number
  readonly id: string
  readonly enabled: boolean
  readonly level: Level
  readonly parts: RuleSettings['values']
  readonly reason: string
  readonly set_at: Date
  readonly set_by: string
  readonly unit: string
}

/** Every version of every rule that a region has set, the newest first. */
export async function listRuleVersions(tx: ReadTx, region: string): Promise<RuleVersion[]> {
  const rows = await tx.query<Stored>(
    `select rule, version, id, enabled, level, parts, reason, set_at, set_by, unit
     from warning_rule
     where region = $1
     order by rule, version desc`,
    [region],
  )
  return rows.map(({ enabled, parts, set_at, set_by, ...row }) => ({
    ...row,
    ...{ on: enabled, values: parts, setAt: set_at.toISOString(), setBy: set_by },
  }))
}

/** Adds a version. */
export async function addRuleVersion(tx: WriteTx, region: string, row: RuleVersion): Promise<void> {
  const { rule, version, id, on, level, values, reason, setAt, setBy, unit } = row
  await tx.query(
    `insert into warning_rule (region, rule, version, id, enabled, level, parts, reason, set_at, set_by, unit)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [region, rule, version, id, on, level, JSON.stringify(values), reason, setAt, setBy, unit],
  )
}
