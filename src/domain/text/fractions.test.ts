import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amounts, covered } from '../../../test/plan/told.ts'

const SHARES: readonly [string, string][] = [
  ['百分之五', '5 %'],
  ['百分之五十五', '55 %'],
  ['百分之九十以上', '90 % >='],
  ['千分之三', '0.3 %'],
  ['万分之二', '0.02 %'],
  ['五成', '50 %'],
  ['五成半', '55 %'],
  ['两成', '20 %'],
  ['9成以上', '90 % >='],
  ['一半', '50 %'],
  ['一半以上', '50 % >='],
  ['三分之二', '66.6666666667 %'],
  ['三分之二以上', '66.6666666667 % >='],
  ['四分之一', '25 %'],
  ['1/4', '25 %'],
  ['１/５', '20 %'],
  ['2.31∶1', '2.31'],
  ['2.31：1', '2.31'],
]

describe('shares and ratios', () => {
  it.each(SHARES)('%s is %s', (text, amount) => {
    expect(amounts(text)).toEqual([amount])
    expect(covered(text)[0]).toHaveLength(text.length)
  })

  it.each(['五成为主', '三成立', '十成熟'])('成 begins another word in %s', (text) => {
    expect(amounts(text).filter((amount) => amount.includes('%'))).toEqual([])
  })

  it.each(['2024/12', '10/12月'])('%s is a date and no share', (text) => {
    expect(amounts(text).filter((amount) => amount.includes('%'))).toEqual([])
  })

  it('a part of a whole is its exact percentage wherever the division ends', () => {
    fc.assert(
      fc.property(fc.constantFrom(2, 4, 5, 8, 16, 20, 25, 50), fc.nat(98), (whole, pick) => {
        const part = 1 + (pick % (whole - 1))
        expect(amounts(`${part}/${whole}`)).toEqual([`${(100 * part) / whole} %`])
      }),
    )
  })
})
