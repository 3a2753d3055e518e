// The English words of rising and falling.
import { describe, expect, it } from 'vitest'
import { told } from '../../../../../test/plan/told.ts'

const CASES: readonly [string, string][] = [
  ['Output will grow by 8 percent', 'Output: growth = 8 %'],
  ['Output will increase 8 percent', 'Output: growth = 8 %'],
  ['Fees will be lowered by 15 percent', 'Fees: growth = -15 %'],
  ['Waiting times will fall to 18 weeks', 'Waiting times: level = 18 weeks'],
  ['Waiting times will fall by 3 weeks', 'Waiting times: change = -3 weeks'],
  ['The share will rise by 5.4 percentage points', 'share: change = 5.4 pp'],
  ['Taxes will be cut by more than 2 trillion yuan', 'Taxes: change > -2000000000000 yuan'],
  ['We will extend the contracts by another 30 years', 'contracts: change = 30 years'],
  ['Sales will increase 2.5-fold', 'Sales: multiple >= 2.5 times'],
  ['a rise of 3 percent in prices', 'prices: growth = 3 %'],
  ['average annual growth of 7.1 percent in trade', 'trade: growth = 7.1 % year'],
  ['Trade will grow at an average annual rate of 5 percent', 'Trade: growth = 5 % year'],
  ['GDP growth will average 6 percent', 'GDP: growth = 6 %'],
  ['keep the increase in prices at around 3%', 'prices: growth ~ 3 %'],
  ['Offices will use 55% less energy', 'energy: growth = -55 %'],
]

describe('English growth', () => {
  it.each(CASES)('%s', (sentence, statement) => {
    expect(told(sentence)).toEqual([statement])
  })
})
