import { describe, expect, it } from 'vitest'
import { intakeOf } from './intake.ts'
import { jumpOf } from './jump.ts'
import type { Observation } from './observation.ts'

const figure = (year: number, value: string, more: Partial<Observation> = {}): Observation => ({
  ...{ indicator: '产值', measure: 'level', region: '甲', unit: '元', set: null, base: null, source: '' },
  period: { kind: 'year', from: `${year}-01-01`, to: `${year}-12-31` },
  figure: { kind: 'value', value, op: '=' },
  vintage: { on: null, words: '' },
  ...more,
})
const revised = { vintage: { on: '2026-05-01', words: '修订' } }
const rate = (year: number, value: string) => figure(year, value, { unit: '%' })

describe('what figures that come in do', () => {
  const known = [figure(2023, '90'), figure(2024, '100')]
  const deed = (...coming: Observation[]) => intakeOf(coming, known).map((one) => one.deed)

  it('a figure of a new period, of a new series, another one of a known period, the known one again', () => {
    expect(deed(figure(2025, '110'))).toEqual(['new-figure'])
    expect(deed(figure(2024, '100', { region: '乙' }))).toEqual(['new-series'])
    expect(deed(figure(2024, '101'))).toEqual(['revision'])
    expect(deed(figure(2024, '100'))).toEqual(['same'])
  })

  it('a revision names the figure that it replaces', () => {
    expect(intakeOf([figure(2024, '101')], known)[0]?.old?.figure).toMatchObject({ value: '100' })
  })

  it('the known figure in a named edition is a revision; without one it is the known figure', () => {
    expect(deed(figure(2024, '100', revised))).toEqual(['revision'])
    expect(intakeOf([figure(2024, '100')], [figure(2024, '100', revised)])[0]?.deed).toBe('same')
  })

  it('two rows of one edition of a period are told, two editions are taken one after the other', () => {
    expect(deed(figure(2025, '110'), figure(2025, '111'))).toEqual(['new-figure', 'twice'])
    expect(deed(figure(2025, '110'), figure(2025, '111', revised))).toEqual(['new-figure', 'revision'])
  })

  it('both rows of a series that is begun say so', () => {
    expect(deed(figure(2024, '1', { unit: '吨' }), figure(2025, '2', { unit: '吨' }))).toEqual([
      'new-series',
      'new-series',
    ])
  })

  it('a reason for no figure is replaced by the figure', () => {
    const none = figure(2025, '', { figure: { kind: 'missing', why: 'not-published' } })
    expect(intakeOf([figure(2025, '5')], [none])[0]?.deed).toBe('revision')
    expect(intakeOf([none], [none])[0]?.deed).toBe('same')
  })
})

describe('jumps', () => {
  const steady = [figure(2021, '100'), figure(2022, '104'), figure(2023, '110'), figure(2024, '112')]
  it.each([
    ['an amount in 万 where the others are whole', steady, figure(2025, '1120000'), 'scale'],
    ['a 50th', [figure(2024, '100')], figure(2025, '2'), 'scale'],
    ['more than three times the largest change', steady, figure(2025, '133'), 'jump'],
    ['three times the largest change', steady, figure(2025, '131'), null],
    ['double where little is known', [figure(2024, '100')], figure(2025, '200'), null],
    ['more than double where little is known', [figure(2024, '100')], figure(2025, '201'), 'jump'],
    ['less than half where little is known', [figure(2024, '100')], figure(2025, '49'), 'jump'],
    ['a rate that moved by 11 points', [rate(2024, '40')], rate(2025, '51'), 'jump'],
    ['a rate that moved by 9 points', [rate(2024, '40')], rate(2025, '49'), null],
    ['a first figure', [], figure(2025, '5'), null],
    ['a change from nothing', [figure(2024, '0')], figure(2025, '5'), null],
    [
      'a quarter beside years',
      [figure(2024, '100')],
      figure(2025, '1', { period: { kind: 'quarter', from: '2025-01-01', to: '2025-03-31' } }),
      null,
    ],
  ] as const)('%s', (_, earlier, next, kind) => {
    expect(jumpOf(earlier, next)?.kind ?? null).toBe(kind)
  })
})
