// Beside another series or region: a level beside a level, a growth beside a growth; both of the same periods.
import { Decimal } from '../base/decimal.ts'
import { type Bound, kept } from './bound.ts'
import { stepsOf } from './climb.ts'
import { differing } from './comparable.ts'
import { rateOf } from './judge-growth.ts'
import { type Judgement, type Question, say, type Used, useNumber, useOf } from './judgement.ts'
import { isObserved, type Observed } from './observation.ts'
import type { Aim } from './target.ts'
import { yearOf } from './time.ts'

type Relative = Extract<Aim, { kind: 'relative-level' | 'relative-growth' }>

/** Judges a level beside another: the latest period that both have. */
export function judgeRelativeLevel(question: Question, aim: Relative): Judgement {
  const { target, facts, on } = question
  const [mine] = facts.series
  if (!mine || !facts.other) return say(question, 'no-data', mine ? 'no-other-series' : 'no-series')
  if (!target.due) return say(question, 'no-data', 'no-due')
  const { from, to } = target.due
  const theirs = stepsOf(facts.other, on).filter(isObserved)
  const pairs = stepsOf(mine, on)
    .filter(isObserved)
    .flatMap((one) => {
      const other = theirs.findLast(({ period }) => period.to === one.period.to)
      return other && one.period.to >= from && one.period.to <= to ? [{ one, other }] : []
    })
  const pair = pairs.at(-1)
  if (!pair) return say(question, on > to ? 'no-data' : 'too-early', on > to ? 'nothing-at-due' : 'period-open')
  const used = [useOf('now', pair.one), useOf('other', pair.other)]
  const differs = differing(pair.one, pair.other, 'same').filter((one) => one !== 'measure' && one !== 'region')
  if (differs.length > 0) return say(question, 'not-comparable', 'differs', { differs, used })
  return stand(question, ahead(aim, [[pair.one.figure, pair.other.figure]]), pair.one.period.to, used)
}

/** Judges growth beside growth: both compounded over every year of the window that both have. */
export function judgeRelativeGrowth(question: Question, aim: Relative): Judgement {
  const { target, facts, on } = question
  if (!target.due) return say(question, 'no-data', 'no-due')
  const mine = { level: facts.series[0] ?? null, growth: facts.growth[0] ?? null }
  const theirs = { level: facts.other, growth: facts.otherGrowth }
  if (!mine.level && !mine.growth) return say(question, 'no-data', 'no-series')
  if (!theirs.level && !theirs.growth) return say(question, 'no-data', 'no-other-series')
  const last = on < target.due.to ? yearOf(on) - 1 : yearOf(target.due.to)
  const first = yearOf(target.due.from)
  const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => first + at)
  if (years.length === 0) return say(question, 'too-early', 'first-period-open')
  const pairs = years.flatMap((year) => {
    const period = { to: `${year}-12-31`, kind: 'year' as const }
    const [one, other] = [rateOf(mine, period, on), rateOf(theirs, period, on)]
    return one && other ? [{ one, other, year }] : []
  })
  if (pairs.length === 0) return say(question, 'no-data', 'nothing')
  const used = pairs.flatMap(({ one, other }) => [...one.used, ...other.used.map(asOther)])
  const differs = pairs.flatMap(({ one, other }) => [...one.differs, ...other.differs])
  if (differs.length > 0) return say(question, 'not-comparable', 'differs', { differs: [...new Set(differs)], used })
  // A missing last year only means that it is not published yet; a missing year before it is a gap.
  const known = new Set(pairs.map(({ year }) => year))
  const latest = pairs.at(-1)?.year ?? first
  if (years.some((year) => year < latest && !known.has(year)))
    return say(question, 'no-data', 'gap-in-periods', { used })
  const answer = ahead(
    aim,
    pairs.map(({ one, other }) => [one.figure, other.figure]),
  )
  return stand(question, answer, `${latest}-12-31`, used)
}

const asOther = (one: Used): Used => ({ ...one, as: one.as === 'growth' ? 'other-growth' : 'other' })

type Figure = Observed['figure']

/** Whether one side keeps its relation to the other; rates are compounded, levels stand for themselves. */
function ahead({ kind, op, tolerance }: Relative, pairs: readonly (readonly [Figure, Figure])[]) {
  const bare = ({ value }: Figure) => new Decimal(value)
  const over = (figures: readonly Figure[]) =>
    kind === 'relative-level'
      ? figures.map(bare).reduce((sum, one) => sum.plus(one), new Decimal(0))
      : figures
          .reduce((all, one) => all.times(bare(one).div(100).plus(1)), new Decimal(1))
          .minus(1)
          .times(100)
  const mine = over(pairs.map(([one]) => one))
  const theirs = over(pairs.map(([, other]) => other))
  const exact = pairs.every(([, other]) => other.op === '=')
  const signs = pairs.map(([one]) => one.op)
  const sign = signs.find((one) => one !== '=') ?? '='
  // In step (`=`, `~`) allows to be ahead; it asks not to fall behind by more than the tolerance.
  const wanted: Bound['op'] = op === '=' || op === '~' || op === 'range' ? '>=' : op
  const slack = wanted === '<' || wanted === '<=' ? theirs.plus(tolerance) : theirs.minus(tolerance)
  const bound = { op: wanted, value: slack.toFixed(), value2: null, tolerance: null, better: null }
  const answer = exact ? kept(bound, { op: sign, value: mine.toFixed() }) : ('unknown' as const)
  return { answer, difference: mine.minus(theirs) }
}

function stand(
  question: Question,
  { answer, difference }: ReturnType<typeof ahead>,
  last: string,
  base: readonly Used[],
) {
  const { target, on } = question
  const used = [
    ...base,
    useNumber('ahead', difference, target.aim.kind === 'relative-growth' ? 'pp' : (base[0]?.unit ?? '')),
  ]
  if (answer === 'unknown') return say(question, 'no-data', 'only-a-bound', { used })
  if (last === target.due?.to)
    return answer === 'yes'
      ? say(question, 'reached', 'stands-ahead', { used })
      : say(question, 'missed', 'stands-behind', { used })
  if (target.due && on > target.due.to) return say(question, 'no-data', 'nothing-at-due', { used })
  return answer === 'yes'
    ? say(question, 'on-track', 'stands-ahead', { used })
    : say(question, 'behind', 'stands-behind', { used })
}
