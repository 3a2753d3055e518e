// Big numbers as people say them, without losing a digit.
import { describe, expect, it } from 'vitest'
import { sayNumber } from './amount.ts'

describe('amounts', () => {
  it.each([
    ['4000000000000', '4 万亿', '4 trillion'],
    ['3219315000000', '32,193.15 亿', '3219.315 billion'],
    ['390000000000', '3900 亿', '390 billion'],
    ['120000', '12 万', '120,000'],
    ['10000', '1 万', '10,000'],
    ['6348', '6348', '6348'],
    ['338', '338', '338'],
    ['-2.5', '-2.5', '-2.5'],
    ['0.25', '0.25', '0.25'],
    ['123456789', '12,345.6789 万', '123,456,789'],
  ])('says %s as %s and as %s', (value, zh, en) => {
    expect(sayNumber('zh-Hans', value)).toBe(zh)
    expect(sayNumber('en', value)).toBe(en)
  })

  it('leaves what is no number as it is', () => {
    expect(sayNumber('en', 'many')).toBe('many')
  })
})
