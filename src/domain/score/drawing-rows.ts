// The rows of the table beside a picture: every edition of every figure that a target's judgement may have looked at.
import { knownOn } from '../indicator/series.ts'
import type { Aim, Facts } from '../indicator/target.ts'
import type { Row } from './drawing-panel.ts'

type Part = 'series' | 'growth' | 'average' | 'other' | 'otherGrowth'

/** Which facts tell of which kind; figures of all others are levels. */
const TELLING: Partial<Readonly<Record<Aim['kind'], readonly Part[]>>> = {
  growth: ['growth', 'series'],
  'average-growth': ['series', 'average'],
  'relative-level': ['series', 'other'],
  'relative-growth': ['series', 'growth', 'other', 'otherGrowth'],
  milestone: [],
  qualitative: [],
}

/** The rows of one series and of what stands beside it, in the order of time; nothing of a later day than the question's. */
export function rowsOf(facts: Facts, kind: Aim['kind'], on: string): readonly Row[] {
  const parts = (TELLING[kind] ?? ['series']).flatMap((part) => facts[part])
  return parts.flatMap((series) => {
    if (!series) return []
    const current = new Set(knownOn(series, on))
    return series.observations
      .filter(({ period, vintage }) => period.to <= on && (vintage.on ?? on) <= on)
      .toSorted((a, b) => (a.period.to < b.period.to ? -1 : a.period.to > b.period.to ? 1 : 0))
      .map((observation) => ({ name: series.indicator, observation, current: current.has(observation) }))
  })
}
