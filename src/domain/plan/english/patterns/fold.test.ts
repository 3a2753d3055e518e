// Doubling, halving and growth said in English words.
import { describe, expect, it } from 'vitest'
import { told } from '../../../../../test/plan/told.ts'

const CASES: readonly [string, string][] = [
  ['We will double the number of nurses by 2030', 'number of nurses: multiple >= 2 times'],
  ['Output will be more than tripled', 'Output: multiple > 3 times'],
  ['The Council aims to halve food waste', 'food waste: growth = -50 %'],
  ['Broadband speed will be increased tenfold', 'Broadband speed: multiple >= 10 times'],
  ['We aim for a threefold increase in solar output', 'solar output: multiple >= 3 times'],
  ['Spending of departments will continue to register negative growth', 'Spending of departments: growth < 0 %'],
  ['Exports will maintain double-digit growth', 'Exports: growth >= 10 %'],
]

describe('English multiples in words', () => {
  it.each(CASES)('%s', (sentence, statement) => {
    expect(told(sentence)).toEqual([statement])
  })

  it('does not take an adjective for a verb', () => {
    expect(told('The triple pressures of demand and the double reduction policy will be met')).toEqual([])
  })
})
