// Lights: over everything that can be read, some row holds, and where rows are to be unique, no two do.
import { Decimal } from '../../base/decimal.ts'
import type { Diagnostic } from '../../base/diagnostic.ts'
import { holds, type Light, type LightSet, type Reading, type Readings } from '../light.ts'
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
  for (const cell of cellsOf(light)) {
    const rows = light.rows.filter(({ when }) => when.every((one) => holds(one, cell.values[one.reading] ?? null)))
    if (rows.length === 0) gaps.push(cell.words)
    if (rows.length > 1 && light.hit === 'unique')
      overlaps.push(`${cell.words} (${rows.map(({ colour }) => colour).join(', ')})`)
  }
  const say = (code: string, cells: string[]): Diagnostic[] =>
    cells.length === 0 ? [] : [{ code, params: { place, light: light.name, where: summary(cells) } }]
  return [...say('service.light-gap', gaps), ...say('service.light-overlap', overlaps)]
}

const summary = (cells: readonly string[]) =>
  cells.slice(0, 4).join('; ') + (cells.length > 4 ? ` … (${cells.length})` : '')

interface Cell {
  readonly values: Readings
  readonly words: string
}

/** One sample of every region that the bounds of the rows cut out of all possible readings. */
function cellsOf(light: Light): readonly Cell[] {
  let cells: readonly Cell[] = [{ values: {}, words: '' }]
  for (const reading of light.readings) {
    const samples = samplesOf(reading, light)
    cells = cells.flatMap((cell) =>
      samples.map(({ value, words }) => ({
        values: { ...cell.values, [reading.name]: value },
        words: [cell.words, words].filter(Boolean).join(', '),
      })),
    )
  }
  return cells
}

function samplesOf(reading: Reading, light: Light): readonly { value: string; words: string }[] {
  const { name } = reading
  if (reading.kind === 'choice') return reading.values.map((value) => ({ value, words: `${name} = ${value}` }))
  const used = light.rows.flatMap(({ when }) =>
    when.filter((one) => one.reading === name).flatMap(({ from, above, to, below }) => [from, above, to, below]),
  )
  const bounds = [...used, reading.min, reading.max].filter((one) => one !== undefined)
  const sorted = [...new Set(bounds)].sort((a, b) => a - b)
  const inside = sorted.filter((one) => one >= (reading.min ?? one) && one <= (reading.max ?? one))
  const [first, last] = [inside[0], inside.at(-1)]
  if (first === undefined || last === undefined) return [{ value: '0', words: '' }]
  const between = inside.slice(1).map((high, at) => ({ low: inside[at] ?? high, high }))
  return [
    ...(reading.min === undefined
      ? [{ value: new Decimal(first).minus(1).toFixed(), words: `${name} < ${first}` }]
      : []),
    ...inside.map((one) => ({ value: String(one), words: `${name} = ${one}` })),
    ...between.map(({ low, high }) => ({
      value: new Decimal(low).plus(high).div(2).toFixed(),
      words: `${low} < ${name} < ${high}`,
    })),
    ...(reading.max === undefined ? [{ value: new Decimal(last).plus(1).toFixed(), words: `${name} > ${last}` }] : []),
  ]
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
  const clock = 'clock' in source ? source.clock : null
  const field = 'field' in source ? source.field : null
  const clockThere = clock === null || site.procedure.clocks.some((one) => one.name === clock)
  const fieldThere = field === null || fieldsOf(site).has(field)
  if (clockThere && fieldThere) return []
  return [
    { code: 'service.light-blind', params: { place, light, reading: name, what: (clockThere ? field : clock) ?? '' } },
  ]
}
