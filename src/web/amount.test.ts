import { describe, expect, it } from 'vitest'
import { typedNumber } from './amount.ts'

describe('a number as typed', () => {
  it.each([
    ['4万亿', '4000000000000'],
    ['3900億', '390000000000'],
    ['１２．５％', '12.5'],
    ['4 trillion', '4000000000000'],
    ['1,234', '1234'],
    ['-3', '-3'],
    ['−0.5', '-0.5'],
    ['.5', '0.5'],
    ['3千', '3000'],
    ['0', '0'],
  ])('%s is %s', (typed, value) => expect(typedNumber(typed)).toBe(value))

  it.each(['', '很多', '4万元', '1.2.3', '--4', '1e9', '万'])('%s is none', (typed) =>
    expect(typedNumber(typed)).toBe(null),
  )
})
