// What is asked of a series: who reports it, how often, how soon, and what it counts; every change is a line of the log.
import { ok, type Result, refuse } from '../domain/base/diagnostic.ts'
import { isUuid } from '../domain/base/ids.ts'
import type { Frequency } from '../domain/indicator/due.ts'
import type { Measure } from '../domain/indicator/observation.ts'
import type { Seat } from '../domain/matter/party.ts'
import { keepSeries, type SeriesRow } from '../store/figures.ts'
import { loadEnd } from '../store/log.ts'
import { loadSeries, updateSeries } from '../store/series.ts'
import type { WriteTx } from '../store/tx.ts'
import { listUnits } from '../store/units.ts'
import type { Context } from './context.ts'
import { retried } from './retry.ts'
import { keepLine } from './score-line.ts'
import { mayKeepSeries } from './view-series.ts'

/** The settings as typed; the first four only for a series that is begun. */
export interface SeriesTyped {
  readonly indicator: string
  readonly measure: string
  readonly area: string
  readonly unit: string
  readonly owner: string
  readonly frequency: string
  readonly lagDays: string
  readonly definition: string
}

const MEASURES: readonly Measure[] = ['level', 'growth', 'average-growth']
const FREQUENCIES: readonly Frequency[] = ['year', 'quarter', 'month']
const LONGEST_LAG = 3660

type Settings = Pick<SeriesRow, 'owner' | 'frequency' | 'lagDays' | 'definition'>

/** Keeps the settings of a series, or begins one when `id` is null. Every refusal names its field. */
export async function keepSettings(
  ctx: Context,
  seat: Seat,
  id: string | null,
  typed: SeriesTyped,
  key: string,
): Promise<Result<{ id: string }>> {
  if (!mayKeepSeries(ctx, seat)) return refuse('score.not-yours', { role: 'score.role.reviewer' })
  if (id !== null && !isUuid(id)) return refuse('score.unknown-series', { id })
  const units = await ctx.db.read(listUnits)
  const settings = settingsOf(
    typed,
    units.filter(({ region }) => region === ctx.region).map((unit) => unit.id),
  )
  if (!settings.ok) return settings
  const named = id === null ? nameOf(typed) : ok(null)
  if (!named.ok) return named
  return retried(() =>
    ctx.db.write(async (tx) => {
      const begun = named.value && (await begin(tx, ctx, named.value))
      return change(tx, ctx, seat, begun ?? id ?? '', settings.value, key)
    }),
  )
}

async function begin(tx: WriteTx, ctx: Context, named: Named): Promise<string> {
  const [id = ''] = await keepSeries(tx, ctx.region, [{ id: ctx.newId(), ...named }], ctx.clock().toISOString())
  return id
}

async function change(
  tx: WriteTx,
  ctx: Context,
  seat: Seat,
  id: string,
  settings: Settings,
  key: string,
): Promise<Result<{ id: string }>> {
  const end = await loadEnd(tx, ctx.region, id)
  const row = await loadSeries(tx, ctx.region, id)
  if (!row) return refuse('score.unknown-series', { id })
  const { owner, frequency, lagDays, definition, indicator, measure, area, unit } = row
  const payload = {
    series: { indicator, measure, area, unit },
    before: { owner, frequency, lagDays, definition },
    after: { ...settings },
  }
  if (await keepLine(tx, ctx, seat, { matter: id, event: 'series.changed', payload, key }, end))
    await updateSeries(tx, ctx.region, id, settings)
  return ok({ id })
}

function settingsOf(typed: SeriesTyped, units: readonly string[]): Result<Settings> {
  const owner = typed.owner || null
  if (owner !== null && !units.includes(owner)) return refuse('score.series-owner', { field: 'owner', found: owner })
  const frequency = FREQUENCIES.find((one) => one === typed.frequency) ?? null
  const lag = typed.lagDays.trim()
  if (lag !== '' && !(/^\d{1,4}$/.test(lag) && Number(lag) <= LONGEST_LAG))
    return refuse('score.series-lag', { field: 'lagDays', found: lag, most: LONGEST_LAG })
  if (frequency !== null && lag === '') return refuse('score.series-no-lag', { field: 'lagDays' })
  if (frequency !== null && owner === null) return refuse('score.series-no-owner', { field: 'owner' })
  return ok({ owner, frequency, lagDays: lag === '' ? null : Number(lag), definition: typed.definition.trim() })
}

type Named = Pick<SeriesRow, 'indicator' | 'measure' | 'area' | 'unit'>

function nameOf(typed: SeriesTyped): Result<Named> {
  const [indicator, area, unit] = [typed.indicator.trim(), typed.area.trim(), typed.unit.trim()]
  if (indicator === '') return refuse('score.series-nameless', { field: 'indicator' })
  if (area === '') return refuse('score.series-placeless', { field: 'area' })
  if (/^(万亿|亿|万)/.test(unit)) return refuse('score.series-scale', { field: 'unit', found: unit })
  const measure = MEASURES.find((one) => one === typed.measure) ?? 'level'
  return ok({ indicator, measure, area, unit })
}
