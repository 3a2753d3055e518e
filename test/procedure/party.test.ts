// Who may do what in a matter: roles are held by units, rights are a person's own, the lead's are its own leg's alone.
import { expect, it } from 'vitest'
import { workdaysCn } from '../../src/domain/base/workdays-cn.ts'
import { actorIn, holdersOf, partiesOf, type Scene, type Seat } from '../../src/domain/matter/party.ts'
import { takeWalk } from '../../src/domain/matter/walk.ts'
import { services } from '../../src/services/registry.ts'

const seat = (unit: string, more: Partial<Seat> = {}): Seat => ({
  region: '50',
  person: 'p',
  name: 'P',
  unit,
  unitName: unit,
  unitRegion: '50',
  rights: ['*'],
  holds: [],
  standsFor: null,
  admin: false,
  ...more,
})

/** The first example of the first service as it ends, with the unit that opened it. */
function scene(): Scene & { readonly names: readonly string[] } {
  const folder = services[0]
  const walk = folder?.examples[0]
  const declaration = folder?.service.versions.at(-1)
  if (!folder || !walk || !declaration) throw new TypeError('no example')
  const matter = takeWalk(folder.service, walk, workdaysCn)?.state ?? null
  const names = [...new Set((matter?.legs ?? []).map(({ owner }) => owner))]
  return { service: folder.service.id, declaration, matter, opener: 'opener', names }
}

it('every unit that opened it, is named in it or acted in it has a part in a matter', () => {
  const { names, ...one } = scene()
  for (const name of [...names, 'opener']) expect(partiesOf(one)).toContain(name)
  expect(partiesOf({ ...one, matter: null })).toEqual(['opener'])
})

it('who owns a leg holds its role there; a unit without a part holds none', () => {
  const { names, ...one } = scene()
  const leg = one.matter?.legs[0] ?? null
  const role = one.declaration.legs.find(({ name }) => name === leg?.leg)?.owner ?? ''
  expect(holdersOf(one, role, leg)).toEqual([leg?.owner])
  expect(actorIn(one, seat(leg?.owner ?? '')).may.some((may) => may.role === role)).toBe(true)
  expect(actorIn(one, seat('nobody')).may).toEqual([])
})

it('a person has no right that they were not given, whatever their unit holds', () => {
  const one = scene()
  const held = actorIn(one, seat(one.names[0] ?? '', { rights: ['accept'] })).may
  expect(new Set(held.map(({ right }) => right))).toEqual(new Set(['accept']))
})
