// Whether a figure that comes in is implausible beside those before it: a slip of the unit, or a change far beyond all earlier ones.
import { Decimal } from '../base/decimal.ts'
import { differing } from './comparable.ts'
import { isObserved, type Observation } from './observation.ts'

/**
 * Rule jump/1. `scale`: 50 times the figure before, or a 50th of it. `jump`: the change is more than three times the largest of at least three
 * earlier ones; where fewer are known, an amount more than doubled or more than halved, a rate moved by more than 10 points.
 */
export interface Jump {
  readonly kind: 'scale' | 'jump'
  /** The figure before. */
  readonly before: string
}

const SCALE = 50
const TIMES = 3
const LEAST_STEPS = 3
const POINTS = 10
/** Steps that were all but nothing make no jump of a small one: 10 % of an amount, 1 point of a rate. */
const QUIET_SHARE = '0.1'
const QUIET_POINTS = 1

/** Tells a jump of `next` from the latest comparable figure of a period before it; null where there is none. */
export function jumpOf(earlier: readonly Observation[], next: Observation): Jump | null {
  if (!isObserved(next)) return null
  const values = earlier
    .filter(isObserved)
    .filter((one) => one.period.to < next.period.to && differing(one, next, 'time').length === 0)
    .sort((a, b) => (a.period.to < b.period.to ? -1 : 1))
    .map(({ figure }) => new Decimal(figure.value))
  const last = values.at(-1)
  if (!last) return null
  const value = new Decimal(next.figure.value)
  const steps = values.slice(1).map((one, at) => [values[at] ?? one, one] as const)
  const isRate = next.unit === '%' || next.measure !== 'level'
  const kind = isRate ? rateJump(steps, last, value) : amountJump(steps, last, value)
  return kind && { kind, before: last.toFixed() }
}

type Steps = readonly (readonly [Decimal, Decimal])[]

function rateJump(steps: Steps, last: Decimal, value: Decimal): Jump['kind'] | null {
  const limit =
    steps.length < LEAST_STEPS
      ? new Decimal(POINTS)
      : Decimal.max(QUIET_POINTS, ...steps.map(([a, b]) => b.minus(a).abs().times(TIMES)))
  return value.minus(last).abs().gt(limit) ? 'jump' : null
}

function amountJump(steps: Steps, last: Decimal, value: Decimal): Jump['kind'] | null {
  if (last.isZero()) return null
  const ratio = value.div(last)
  if (ratio.gte(SCALE) || (ratio.gt(0) && ratio.times(SCALE).lte(1))) return 'scale'
  const change = ratio.minus(1)
  const shares = steps.flatMap(([a, b]) => (a.isZero() ? [] : [b.div(a).minus(1).abs()]))
  if (shares.length < LEAST_STEPS) return change.gt(1) || change.lt('-0.5') ? 'jump' : null
  const limit = Decimal.max(QUIET_SHARE, ...shares.map((share) => share.times(TIMES)))
  return change.abs().gt(limit) ? 'jump' : null
}
