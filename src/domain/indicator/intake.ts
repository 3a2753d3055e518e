// What figures that come in do beside those that are known: begin a series, tell a new period, revise an old figure, or nothing.
import { type Jump, jumpOf } from './jump.ts'
import type { Observation } from './observation.ts'
import { periodKey } from './series.ts'

/** `same`: this very figure is known; `twice`: the same edition of a period stands further up with another figure, or again. */
export type Deed = 'new-series' | 'new-figure' | 'revision' | 'same' | 'twice'

/** What one figure does; `old` is the edition that it meets. */
export interface Intake {
  readonly deed: Deed
  readonly old: Observation | null
  readonly jump: Jump | null
}

/** What each of the figures does, in their order; each is looked at beside `known` and those before it. */
export function intakeOf(incoming: readonly Observation[], known: readonly Observation[]): readonly Intake[] {
  const series = new Map<string, Map<string, Observation>>()
  for (const one of known) put(series, one)
  const begun = new Set(series.keys())
  const coming = new Set<Observation>()
  return incoming.map((one) => {
    const periods = series.get(seriesKey(one))
    const old = periods?.get(periodKey(one)) ?? null
    const jump = jumpOf([...(periods?.values() ?? [])], one)
    const deed = deedOf(one, old, old !== null && coming.has(old), begun.has(seriesKey(one)))
    if (deed !== 'same' && deed !== 'twice') {
      put(series, one)
      coming.add(one)
    }
    return { deed, old, jump: deed === 'same' || deed === 'twice' ? null : jump }
  })
}

/** What tells series apart. */
export const seriesKey = ({
  indicator,
  measure,
  region,
  unit,
}: Pick<Observation, 'indicator' | 'measure' | 'region' | 'unit'>): string =>
  [indicator, measure, region, unit].join('\u0000')

function put(series: Map<string, Map<string, Observation>>, one: Observation): void {
  const periods = series.get(seriesKey(one)) ?? new Map<string, Observation>()
  series.set(seriesKey(one), periods.set(periodKey(one), one))
}

function deedOf(one: Observation, old: Observation | null, isComing: boolean, isBegun: boolean): Deed {
  if (!old) return isBegun ? 'new-figure' : 'new-series'
  if (isComing && sameEdition(one, old)) return 'twice'
  return sameFigure(one, old) && (sameEdition(one, old) || isPlain(one)) ? 'same' : 'revision'
}

/** Whether two observations tell the same figure, or the same reason for none. */
export const sameFigure = (a: Observation, b: Observation): boolean =>
  a.figure.kind === 'value'
    ? b.figure.kind === 'value' && a.figure.value === b.figure.value && a.figure.op === b.figure.op
    : b.figure.kind === 'missing' && a.figure.why === b.figure.why

const sameEdition = (a: Observation, b: Observation): boolean =>
  a.vintage.on === b.vintage.on && a.vintage.words === b.vintage.words

/** A figure that says nothing of its edition is no other one. */
const isPlain = ({ vintage }: Observation): boolean => vintage.on === null && vintage.words === ''
