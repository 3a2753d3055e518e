// Big numbers as people say them, without losing a digit.
import { describe, expect, it } from 'vitest'
import { group, sayNumber, shift } from './amount.ts'

describe('amounts', () => {
  it.each([
    ['4000000000000', '4 万亿', '4 trillion'],
    ['3219315000000', '32,193.15 亿', '3,219,315 million'],
    ['3380000000000', '3.38 万亿', '3.38 trillion'],
    ['390000000000', '3900 亿', '390 billion'],
    ['120000', '12 万', '120,000'],
    ['10000', '1 万', '10,000'],
    ['6348', '6348', '6348'],
    ['-2.5', '−2.5', '−2.5'],
    ['0.25', '0.25', '0.25'],
    ['123456789', '123,456,789', '123,456,789'],
  ])('says %s as %s and as %s', (value, zh, en) => {
    const { number, scale } = sayNumber(value, 'zh-Hans')
    expect(`${number} ${scale}`.trim()).toBe(zh)
    const english = sayNumber(value, 'en')
    expect(`${english.number} ${english.scale}`.trim()).toBe(en)
  })

  it('groups thousands, but leaves years whole', () => {
    expect([group('2027'), group('12345.678'), group('-1234567')]).toEqual(['2027', '12,345.678', '−1,234,567'])
  })

  it('moves the decimal point exactly', () => {
    expect([shift('1.5', 4), shift('12', -4), shift('-0.03', 2), shift('100', -2)]).toEqual([
      '15000',
      '0.0012',
      '-3',
      '1',
    ])
  })
})
