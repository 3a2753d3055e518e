// Which series tell of a target: names that mean the same indicator, in the target's region, in its unit.
import type { Series } from '../indicator/series.ts'
import { type Facts, NOTHING, type Target } from '../indicator/target.ts'
import { openSource } from '../text/source.ts'
import { type Name, nameOf, sameName } from './promise/names.ts'
import { unitOf } from './promise/side.ts'

/** A series with its name prepared for comparison. */
interface Named {
  readonly series: Series
  readonly name: Name
}

/** Least likeness of two names that may be the same indicator; more is asked of one in another unit. */
const ENOUGH = 0.6
const STRANGE_UNIT = 0.85
/** Figures that were set as goals tell nothing of what came. */
const GOALS = /目标值?$|\btargets?$/i

/** The facts that a set of series holds for a target in a region. */
export function findFacts(target: Target, all: readonly Series[], region: string): Facts {
  const named = all
    .filter(({ indicator }) => !GOALS.test(indicator))
    .map((series) => ({ series, name: nameOf(series.indicator) }))
  const own = named.filter(({ series }) => series.region === region)
  const names = target.indicators.map(nameOf)
  const of = (measure: Series['measure']) => own.filter(({ series }) => series.measure === measure)
  const facts: Facts = {
    ...NOTHING,
    series: names.map((name) => byUnit(name, of('level'), target.unit)),
    growth: names.map((name) => best(name, of('growth'), ENOUGH)),
    average: names.map((name) => best(name, of('average-growth'), ENOUGH)),
  }
  const { aim } = target
  return aim.kind === 'relative-level' || aim.kind === 'relative-growth'
    ? { ...facts, ...others(aim.other, names[0], named, region) }
    : facts
}

/** What a relation compares with: the same indicator in another region that it names, else another indicator here. */
function others(
  words: string,
  mine: Name | undefined,
  named: readonly Named[],
  region: string,
): Pick<Facts, 'other' | 'otherGrowth'> {
  const folded = openSource(words).folded
  const there = named.find(({ series }) => series.region !== region && folded.includes(series.region))?.series.region
  const place = there ?? (/平均|average/i.test(folded) ? null : region)
  const name = there ? mine : nameOf(folded.replace(/增长|增速|增幅|\bgrowth\b/gi, ''))
  const near = named.filter(({ series }) => series.region === place)
  const find = (measure: Series['measure']) =>
    name
      ? best(
          name,
          near.filter(({ series }) => series.measure === measure),
          ENOUGH,
        )
      : null
  return { other: find('level'), otherGrowth: find('growth') }
}

/** The best series in the target's unit, told in that unit; else one under the very name in another, which cannot be compared. */
function byUnit(name: Name, own: readonly Named[], unit: string | null): Series | null {
  if (unit === null) return best(name, own, ENOUGH)
  const same = best(
    name,
    own.filter(({ series }) => unitOf(series.unit) === unitOf(unit)),
    ENOUGH,
  )
  return same ? { ...same, unit } : best(name, own, STRANGE_UNIT)
}

function best(name: Name, among: readonly Named[], enough: number): Series | null {
  let found: { readonly series: Series; readonly alike: number } | null = null
  for (const one of among) {
    const alike = sameName(name, one.name)
    if (alike >= enough && (!found || alike > found.alike)) found = { series: one.series, alike }
  }
  return found?.series ?? null
}

/** The region that a text speaks of: the one whose name stands in it most often; null when none does or two stand alike. */
export function regionOf(all: readonly Series[], text: string): string | null {
  const regions = [...new Set(all.map(({ region }) => region))]
  const [only, ...more] = regions
  if (more.length === 0) return only ?? null
  const { folded } = openSource(text)
  const counted = regions
    .map((region) => ({ region, times: folded.split(region.replace(/[省市区县]$/, '')).length - 1 }))
    .sort((a, b) => b.times - a.times)
  const [first, second] = counted
  return first && first.times > 0 && first.times > (second?.times ?? 0) ? first.region : null
}
