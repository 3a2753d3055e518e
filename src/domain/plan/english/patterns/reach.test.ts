// The English words of reaching, being, passing, keeping and staying at an amount.
import { describe, expect, it } from 'vitest'
import { told } from '../../../../../test/plan/told.ts'

const CASES: readonly [string, string][] = [
  ['Investment will reach 640 billion yuan', 'Investment: level >= 640000000000 yuan'],
  ['Bonds will total 3.65 trillion yuan', 'Bonds: level = 3650000000000 yuan'],
  ['The jobless rate will stand at 5.1 percent', 'jobless rate: level = 5.1 %'],
  ['Capacity will exceed one billion kilowatts', 'Capacity: level > 1000000000 kilowatts'],
  ['The number of firms will surpass the 150-million mark', 'number of firms: level > 150000000'],
  ['We will keep the ratio of debt at 60 percent', 'ratio of debt: level = 60 %'],
  ['The share of clean air days will remain above 87 percent', 'share of clean air days: level > 87 %'],
  ['Refunds are expected to account for 1.5 trillion yuan', 'Refunds: level = 1500000000000 yuan'],
  ['Unemployment will be controlled within 4.5 percent', 'Unemployment: level <= 4.5 %'],
  ['Subsidies totaling 20 billion yuan will be paid', 'Subsidies: level = 20000000000 yuan'],
]

describe('English levels', () => {
  it.each(CASES)('%s', (sentence, statement) => {
    expect(told(sentence)).toEqual([statement])
  })
})
