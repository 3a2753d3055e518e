// Lights: over everything that can be read, some row holds, and where rows are to be unique, no two do.
import type { Diagnostic } from '../../base/diagnostic.ts'
import { holds, type Light, type LightSet, type Reading, type ReadingSource } from '../light.ts'
import { type Axis, cellsOf, samplesOf, summary } from './cells.ts'
import { fieldsOf, type Site } from './site.ts'

/** What is wrong with a light by itself: readings that nobody declared, gaps, overlaps. */
export function checkLight(light: Light, place: string): readonly Diagnostic[] {
  const names = light.readings.map(({ name }) => name)
  const unknown = light.rows.flatMap(({ when }) => when.filter(({ reading }) => !names.includes(reading)))
  if (unknown.length > 0)
    return unknown.map(({ reading }) => ({
      code: 'service.light-reads-unknown',
      params: { place, light: light.name, reading },
    }))
  const gaps: string[] = []
  const overlaps: string[] = []
  for (const cell of piecesOf(light)) {
    const rows = light.rows.filter(({ when }) => when.every((one) => holds(one, cell.values[one.reading] ?? null)))
    if (rows.length === 0) gaps.push(cell.words)
    if (rows.length > 1 && light.hit === 'unique')
      overlaps.push(`${cell.words} (${rows.map(({ colour }) => colour).join(', ')})`)
  }
  const say = (code: string, cells: string[]): Diagnostic[] =>
    cells.length === 0 ? [] : [{ code, params: { place, light: light.name, where: summary(cells) } }]
  return [...say('service.light-gap', gaps), ...say('service.light-overlap', overlaps)]
}

/** One sample of every region that the bounds of the rows cut out of all possible readings. */
function piecesOf(light: Light) {
  return cellsOf(light.readings.map((reading) => ({ name: reading.name, samples: samplesOf(axisOf(reading, light)) })))
}

function axisOf(reading: Reading, { rows }: Light): Axis {
  if (reading.kind === 'choice') return reading
  const used = rows.flatMap(({ when }) =>
    when
      .filter((one) => one.reading === reading.name)
      .flatMap(({ from, above, to, below }) => [from, above, to, below]),
  )
  return { ...reading, bounds: used.filter((one) => one !== undefined) }
}

/** What is wrong with rule sets: branches, clocks and fields that are not there, pages that are not cited, and each light by itself. */
export function checkLightSets(sets: readonly LightSet[], sites: readonly Site[]): readonly Diagnostic[] {
  return sets.flatMap((set) => {
    const place = `lights.${set.name}`
    const site = sites.find((one) => one.leg?.name === set.branch || (one.leg === null && set.branch === 'main'))
    const known = site ? [] : [{ code: 'service.light-branch', params: { place, branch: set.branch } }]
    const cited = set.source.trim() ? [] : [{ code: 'service.light-uncited', params: { place } }]
    const lights = set.lights.flatMap((light) => [
      ...checkLight(light, place),
      ...(site ? light.readings.flatMap((reading) => unreadable(site, reading, place, light.name)) : []),
    ])
    return [...known, ...cited, ...lights]
  })
}

function unreadable(site: Site, { name, source }: Reading, place: string, light: string): readonly Diagnostic[] {
  return missingIn(site, source).map((what) => ({
    code: 'service.light-blind',
    params: { place, light, reading: name, what },
  }))
}

/** The clocks and fields that a source reads and a branch does not have. */
export function missingIn(site: Site, source: ReadingSource): readonly string[] {
  const clock = 'clock' in source && !site.procedure.clocks.some(({ name }) => name === source.clock)
  const field = 'field' in source && !fieldsOf(site).has(source.field)
  return [...(clock ? [source.clock] : []), ...(field ? [source.field] : [])]
}
