// A statement made ready for being compared: what is read off its words is read once, in folded script.
import { Decimal } from '../../base/decimal.ts'
import type { Statement } from '../../plan/commitment.ts'
import { openSource } from '../../text/source.ts'
import { type Name, nameOf } from './names.ts'

/** One side of a comparison. */
export interface Side {
  readonly statement: Statement
  readonly name: Name
  /** What a relation compares with. */
  readonly other: Name | null
  /** The quote in simplified script. */
  readonly words: string
  /** What stands before the quote in its clause, and after it. */
  readonly lead: string
  readonly tail: string
  /** Unit in one spelling; small counting words stand for one another. */
  readonly unit: string
  /** Whether less is better: a ceiling, a fall that was promised, or something nobody wants more of. */
  readonly lower: boolean
  /** Whether it tells an average or a lowest value of several years. */
  readonly averaged: boolean
}

/** Prepares the statements of a folded text, in its order; a relation in one sentence with an average speaks of the same years. */
export function sidesOf(statements: readonly Statement[], folded: string): readonly Side[] {
  const sides = statements.map((one) => sideOf(one, folded))
  return sides.map((side, at) => {
    const next = sides[at + 1]
    if (side.statement.form !== 'relation' || !next?.averaged) return side
    const between = folded.slice(side.statement.end, next.statement.start)
    return /[。；\n]/.test(between) ? side : { ...side, averaged: true }
  })
}

const BEFORE = /[^，。；、：\n！？]{0,24}$/
const AFTER = /^[^，。；\n！？]{0,80}/

function sideOf(statement: Statement, folded: string): Side {
  const { start, end } = statement
  const words = folded.slice(start, end)
  return {
    statement,
    name: nameOf(statement.indicator),
    other: statement.other === null ? null : nameOf(statement.other.replace(/增长|增長|增速|增幅|发展|發展/g, '')),
    words,
    lead: BEFORE.exec(folded.slice(Math.max(0, start - 24), start))?.[0] ?? '',
    tail: AFTER.exec(folded.slice(end, end + 80))?.[0] ?? '',
    unit: unitOf(statement.unit),
    lower: lowerIsBetter(statement),
    averaged: statement.per === 'year' || /年均|平均|连续|连年/.test(words),
  }
}

/** Simplified script, one spelling of punctuation; the length stays. */
const fold = (words: string): string => openSource(words).folded

const COUNTERS = /^(?:个|项|家|处|座|所|件|户|宗|批|条|对|组|支|部|台|辆|张)$/

/** A unit in one spelling: small counting words stand for one another. */
export function unitOf(unit: string | null): string {
  const bare = fold(unit ?? '').trim()
  if (COUNTERS.test(bare)) return '个'
  return bare === '人次' ? '人' : bare
}

const UNWANTED = /价格|物价|涨幅|失业率|能耗|赤字|死亡|事故|浓度|排放|负债率|逾期/

function lowerIsBetter({ op, value, form, indicator }: Statement): boolean {
  if (op === '<=' || op === '<') return true
  const falls = (form === 'growth' || form === 'change') && value !== null && new Decimal(value).lt(0)
  return falls || (op !== '>=' && op !== '>' && UNWANTED.test(fold(indicator)))
}
