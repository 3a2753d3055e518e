// How a value binds, as the set of values that keep it; a figure that is only bounded ("above 325") may leave the question open.
import { Decimal } from '../base/decimal.ts'
import type { Op } from '../plan/commitment.ts'
import type { Observed } from './observation.ts'

/** A bound: `~` keeps within the declared tolerance; where one direction is better, more of it does no harm. */
export interface Bound {
  readonly op: Op
  readonly value: string
  readonly value2: string | null
  readonly tolerance: string | null
  readonly better: 'higher' | 'lower' | null
}

/** Whether a figure keeps a bound; `unknown` when what is published does not decide it. */
export type Kept = 'yes' | 'no' | 'unknown'

interface Interval {
  readonly low: Decimal | null
  readonly lowOpen: boolean
  readonly high: Decimal | null
  readonly highOpen: boolean
}

/** Whether an exact value keeps the bound. */
export const holds = (bound: Bound, value: Decimal): boolean =>
  kept(bound, { op: '=', value: value.toFixed() }) === 'yes'

/** Whether a figure keeps the bound. */
export function kept(bound: Bound, { op, value }: Pick<Observed['figure'], 'op' | 'value'>): Kept {
  const wanted = accepted(bound)
  // "About 5" is taken at its word: nobody says how far from 5 it may be.
  const found = ofOp(op === '~' ? '=' : op, new Decimal(value), new Decimal(value))
  if (within(found, wanted)) return 'yes'
  return apart(found, wanted) ? 'no' : 'unknown'
}

/** The end of the accepted values that a climb has to reach: the nearer one. */
export function goalOf(bound: Bound, from: Decimal | null): Decimal {
  const { low, high } = accepted(bound)
  if (!low || !high) return low ?? high ?? new Decimal(bound.value)
  return from?.gt(high) ? high : low
}

function accepted({ op, value, value2, tolerance, better }: Bound): Interval {
  const [first, second] = [new Decimal(value), new Decimal(value2 ?? value)]
  const slack = op === '~' ? (tolerance ?? 0) : 0
  const plain = ofOp(
    op === '~' ? '=' : op,
    Decimal.min(first, second).minus(slack),
    Decimal.max(first, second).plus(slack),
  )
  if (op !== '~' && op !== '=' && op !== 'range') return plain
  if (better === 'higher') return { ...plain, high: null }
  return better === 'lower' ? { ...plain, low: null } : plain
}

function ofOp(op: Op, low: Decimal, high: Decimal): Interval {
  if (op === '>=' || op === '>') return { low, lowOpen: op === '>', high: null, highOpen: false }
  if (op === '<=' || op === '<') return { low: null, lowOpen: false, high, highOpen: op === '<' }
  return { low, lowOpen: false, high, highOpen: false }
}

/** Whether all of `a` lies in `b`. */
function within(a: Interval, b: Interval): boolean {
  const low = !b.low || (a.low !== null && (a.low.gt(b.low) || (a.low.eq(b.low) && (a.lowOpen || !b.lowOpen))))
  const high = !b.high || (a.high !== null && (a.high.lt(b.high) || (a.high.eq(b.high) && (a.highOpen || !b.highOpen))))
  return low && high
}

/** Whether `a` and `b` have no value in common. */
const apart = (a: Interval, b: Interval): boolean => below(a, b) || below(b, a)

const below = (a: Interval, b: Interval): boolean =>
  a.high !== null && b.low !== null && (a.high.lt(b.low) || (a.high.eq(b.low) && (a.highOpen || b.lowOpen)))
