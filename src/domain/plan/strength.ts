// Softer or harder: how strictly a commitment binds, and which way a change of its value, date or words moves it.
import { Decimal } from '../base/decimal.ts'
import type { Op, Period, Statement } from './commitment.ts'

/** 1 harder, -1 softer, 0 neither. */
export type Turn = -1 | 0 | 1

const OPS: Readonly<Record<Op, number>> = { '>': 3, '<': 3, '>=': 2, '<=': 2, '=': 2, range: 1, '~': 0 }
const FIRM = /确保|必须|保证|务必|坚决|不低于|不少于|不超过|以上|全面完成|全部|一律|底线|约束性/g
const LOOSE =
  /力争|争取|努力|左右|大约|约(?![束定谈]|\d{1,2}月)|上下|原则上|有条件的|鼓励|探索|研究|适时|逐步|尽量|尽可能|预期性/g
const LESS_IS_BETTER =
  /失业率|能耗|电耗|水耗|排放|死亡|事故|债务率|负债|成本|PM2\.?5|细颗粒物|浓度|价格涨幅|居民消费价格|时限|办理时间|流失|辍学|贫困|返贫/

/** How the wording of a quote turned. */
export function turnOfWords(before: string, after: string): Turn {
  const score = (words: string): number => (words.match(FIRM) ?? []).length - (words.match(LOOSE) ?? []).length
  return sign(score(after) - score(before))
}

/** How the bound turned: ≥ to about is softer. */
export function turnOfOp(before: Op, after: Op): Turn {
  return before === after ? 0 : sign(OPS[after] - OPS[before])
}

/** How the value turned, in the direction in which the commitment binds; null where either has none. */
export function turnOfValue(before: Statement, after: Statement): Turn {
  if (before.value === null || after.value === null || before.form === 'grade')
    return before.form === 'grade' ? gradeTurn(before, after) : 0
  const a = new Decimal(before.value)
  const b = new Decimal(after.value)
  const moved = sign(b.abs().comparedTo(a.abs()))
  if (a.isNegative() !== b.isNegative()) return sign(b.comparedTo(a))
  return lessBinds(before) ? (-moved as Turn) : (moved as Turn)
}

/** Class Ⅱ water is better than Ⅲ, rank 1 better than 3. */
function gradeTurn(before: Statement, after: Statement): Turn {
  if (before.value === null || after.value === null) return 0
  return sign(new Decimal(before.value).comparedTo(after.value))
}

function lessBinds(s: Statement): boolean {
  if (s.form === 'rank') return true
  if (s.op === '<' || s.op === '<=') return true
  const falling = s.value?.startsWith('-') ?? false
  return !falling && (s.op === '~' || s.op === '=') && LESS_IS_BETTER.test(s.indicator) && !/优良/.test(s.indicator)
}

/** How the deadline turned: later is softer, and none where there was one is softer too. */
export function turnOfDates(
  before: readonly Period[],
  after: readonly Period[],
): { readonly changed: boolean; readonly turn: Turn } {
  // 今年 in two reports means two years, yet nothing was put off: the same words are the same deadline.
  const changed = wordsOf(before) !== wordsOf(after) && datesOf(before) !== datesOf(after)
  if (!changed) return { changed, turn: 0 }
  const [a, b] = [latest(before), latest(after)]
  if (a === null || b === null) return { changed, turn: a === b ? 0 : a === null ? 1 : -1 }
  return { changed, turn: a === b ? 0 : b > a ? -1 : 1 }
}

const wordsOf = (periods: readonly Period[]): string =>
  periods
    .map((p) => p.words)
    .sort()
    .join('|')

const datesOf = (periods: readonly Period[]): string =>
  periods
    .map((p) => (p.to || p.from ? `${p.from}..${p.to}` : p.words))
    .sort()
    .join('|')

function latest(periods: readonly Period[]): string | null {
  const ends = periods.flatMap((p) => p.to ?? [])
  return ends.length > 0 ? (ends.sort().at(-1) as string) : null
}

function sign(n: number): Turn {
  return n > 0 ? 1 : n < 0 ? -1 : 0
}
