// What a board says of a target in short: its latest figure, why it stands where it stands, and what a later text made of it.
import type { Used } from '../../domain/indicator/judgement.ts'
import type { LaterVerdict, Release, ScoredTarget } from '../../domain/score/release.ts'
import { GRADES } from '../../words/amount.ts'
import { sayValue } from '../charts/amounts.ts'
import { joined, tellCode } from '../scoring/say.ts'
import type { Voice } from '../voice.ts'

/** A number with its unit and period, as it is shown large. */
export interface Latest {
  readonly text: string
  readonly exact: string
  readonly when: string
}

const LATEST: readonly Used['as'][] = ['now', 'done', 'growth', 'ahead']

/** The latest figures that a judgement stands on, one for each series; none where nothing is known. */
export function latestOf(v: Voice, { judgement, target }: ScoredTarget): readonly Latest[] {
  const all = judgement.parts.length > 0 ? judgement.parts : [judgement]
  return all.flatMap(({ used }) => {
    const one = LATEST.map((as) => used.findLast((one) => one.as === as && one.value !== '')).find((found) => found)
    if (!one) return []
    const { value, unit, op, period } = one
    const exact = `${op === '=' ? '' : op}${value} ${unit}`.trim()
    const text = target.aim.kind === 'grade' ? sayGrade(v, value, unit, op) : sayValue(v, value, unit, op)
    return [{ text, exact, when: sayWindow(period) }]
  })
}

/** A place of a scale: Ⅱ类, Ⅱ类或更好. */
function sayGrade(v: Voice, value: string, unit: string, op: Used['op']): string {
  const grade = `${GRADES[Number(value)] ?? value}${v.lang === 'en' ? '' : unit}`
  return op === '<=' || op === '<' ? v.t('board-or-better', { grade }) : grade
}

/** Whole years without their days: 2021–2025. */
const sayWindow = (period: string): string => period.replace(/^(\d{4})-01-01\.\.(\d{4})-12-31$/, '$1–$2')

/** What counts of a verdict: what a person said, else what the rules proposed. */
export const verdictOf = ({ verdict, decided }: LaterVerdict): LaterVerdict['verdict'] => decided?.verdict ?? verdict

/** Who stands behind a verdict, and what the rules proposed where that was another; empty while nobody does. */
export function sayDecided(v: Voice, { decided, verdict }: LaterVerdict): string {
  if (!decided) return ''
  const { by, why } = decided
  const was = tellCode(v, `command.verdict.${verdict}`)
  return decided.verdict === verdict ? v.t('target-agreed', { by }) : v.t('target-corrected', { by, was, why })
}

const SHIFTS: readonly LaterVerdict['verdict'][] = ['restated', 'weakened']

/** The latest text that made the promise another one, or null. */
export const shiftOf = ({ verdicts }: ScoredTarget): LaterVerdict | null =>
  verdicts.findLast((one) => SHIFTS.includes(verdictOf(one))) ?? null

/** The name of a target: its indicators. */
export const nameOf = (v: Voice, { target }: ScoredTarget): string => joined(v, target.indicators)

/** From the first day that a target counts to the last that one is due; null where none says when. */
export function spanOf({ targets }: Pick<Release, 'targets'>): { readonly from: string; readonly to: string } | null {
  const dues = targets.flatMap(({ target }) => (target.due ? [target.due] : []))
  const [from] = dues.map((due) => due.from).sort()
  const [to] = dues.map((due) => due.to).sort((a, b) => (a < b ? 1 : -1))
  return from && to ? { from, to } : null
}

/** Targets by the heading that they stand under, in the order of the text. */
export function goalsOf(targets: readonly ScoredTarget[]): readonly (readonly [string, readonly ScoredTarget[]])[] {
  const goals = new Map<string, ScoredTarget[]>()
  for (const target of targets) {
    const list = goals.get(target.goal)
    if (list) list.push(target)
    else goals.set(target.goal, [target])
  }
  return [...goals]
}
