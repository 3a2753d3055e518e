import { expect, it } from 'vitest'
import { meetUnit, type NamedUnit, namesIn, unitBook } from './unit-names.ts'

const unit = (id: string, name: string, region: string, shortName: string | null = null): NamedUnit => ({
  id,
  name,
  shortName,
  region,
  places: [region === 'a' ? '东山市' : '西河省'],
})
const units = [
  unit('a-jt', '东山市交通运输委员会', 'a', '市交通运输委'),
  unit('a-zj', '东山市住房和城乡建设委员会', 'a'),
  unit('a-sl', '东山市水利局', 'a'),
  unit('a-fg', '东山市发展和改革委员会', 'a'),
  unit('b-fg', '西河省发展和改革委员会', 'b'),
  unit('b-jt', '西河省交通运输厅', 'b', '省交通运输厅'),
  unit('b-sl', '西河省水利厅', 'b'),
  unit('a-sj', '审计局', 'a'),
  unit('b-sj', '审计局', 'b'),
]
const book = unitBook(units, 'a')
const other = unitBook(units, 'c')

it.each([
  ['东山市水利局', 'a-sl'],
  ['市交通运输委', 'a-jt'],
  ['市水利局', 'a-sl'],
  ['水利局', 'a-sl'],
  ['省水利厅', 'b-sl'],
  ['西河省水利厅', 'b-sl'],
  ['西河水利厅', 'b-sl'],
  ['市发展改革委', 'a-fg'],
  ['西河省发展改革委', 'b-fg'],
  ['省交通运输厅', 'b-jt'],
  ['审计局', 'a-sj'],
])('%s is one unit for certain', (words, id) => {
  expect(meetUnit(book, words)).toMatchObject({ unit: id, maybe: [] })
})

it('a name that several units have is shown for a person to choose', () => {
  expect(meetUnit(other, '审计局')).toMatchObject({ unit: null, maybe: ['a-sj', 'b-sj'] })
  expect(meetUnit(other, '水利')).toMatchObject({ unit: null, maybe: ['a-sl', 'b-sl'] })
})

it('a likeness is offered, never taken', () => {
  expect(meetUnit(book, '市住建委')).toMatchObject({ unit: null, maybe: ['a-zj'] })
  expect(meetUnit(book, '市交通局')).toMatchObject({ unit: null, maybe: ['a-jt'] })
})

it('a name that nobody has is said to be unknown, and a collective names nobody', () => {
  expect(meetUnit(book, '市海洋局')).toMatchObject({ unit: null, maybe: [], collective: false })
  for (const words of ['各区县', '市级有关部门', '有关区县政府'])
    expect(meetUnit(book, words)).toMatchObject({ unit: null, maybe: [], collective: true })
})

it('a typed list is cut at the marks that people use', () => {
  expect(namesIn('市水利局、市林业局，省水利厅; 审计局')).toEqual(['市水利局', '市林业局', '省水利厅', '审计局'])
})
