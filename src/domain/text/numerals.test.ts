import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from '../base/decimal.ts'
import { type Numeral, plus, scanNumeral, shift } from './numerals.ts'

const read = (text: string): Numeral | null => scanNumeral(text, 0, text.length)

/** Written, value, whether 多 or its kin stand in it. */
const WRITTEN: readonly [string, string, boolean][] = [
  ['5.2', '5.2', false],
  ['126', '126', false],
  ['1,200', '1200', false],
  ['1,200万', '12000000', false],
  ['39.8 万亿', '39800000000000', false],
  ['1.37万亿', '1370000000000', false],
  ['1270多万', '12700000', true],
  ['3万多亿', '3000000000000', true],
  ['3900多亿', '390000000000', true],
  ['10余万', '100000', true],
  ['1亿3千多万', '130000000', true],
  ['1亿3000万', '130000000', false],
  ['2百', '200', false],
  ['三百二十', '320', false],
  ['一百二十余', '120', true],
  ['十五', '15', false],
  ['二十', '20', false],
  ['两万', '20000', false],
  ['一万零五百', '10500', false],
  ['三万五千亿', '3500000000000', false],
  ['三万一千', '31000', false],
  ['一亿二千万', '120000000', false],
  ['一万亿', '1000000000000', false],
  ['一亿', '100000000', false],
]

describe('written numbers', () => {
  it.each(WRITTEN)('%s is %s', (text, value, more) => {
    expect(read(text)).toMatchObject({ start: 0, end: text.length, value, more })
  })

  it.each(['千万', '亿', '万亿', '千亿'])('%s is made of multipliers only', (text) => {
    expect(read(text)).toMatchObject({ bare: true })
    expect(read(`两${text}`)).toMatchObject({ bare: false })
  })

  it.each([
    ['3千瓦', '3'],
    ['3千米', '3'],
    ['5百分点', '5'],
    ['两千伏', '2'],
  ])('the multiplier in %s belongs to the unit', (text, value) => {
    expect(read(text)?.value).toBe(value)
  })

  it.each(['零', '万一', '百姓', '多', '年', ''])('%s begins no number', (text) => {
    expect(read(text)).toBeNull()
  })

  it.each(['三五', '二〇二五', '三四百'])('two digits side by side as in %s are no number', (text) => {
    expect(read(text)).toBeNull()
  })

  it('a number looks no further than it may', () => {
    expect(scanNumeral('12345万', 0, 3)).toMatchObject({ end: 3, value: '123' })
  })
})

describe('numbers composed from parts', () => {
  const whole = fc.integer({ min: 1, max: 99_999 })
  const fraction = fc.option(fc.integer({ min: 1, max: 99 }), { nil: null })
  const MULTIPLIERS: readonly [string, number][] = [
    ['', 0],
    ['百', 2],
    ['千', 3],
    ['万', 4],
    ['百万', 6],
    ['千万', 7],
    ['亿', 8],
    ['百亿', 10],
    ['万亿', 12],
  ]

  it('digits with a multiplier read back to their exact value', () => {
    fc.assert(
      fc.property(whole, fraction, fc.constantFrom(...MULTIPLIERS), (n, part, [word, power]) => {
        const digits = part === null ? `${n}` : `${n}.${String(part).padStart(2, '0')}`
        const value = new Decimal(digits).times(new Decimal(10).pow(power))
        expect(new Decimal(read(digits + word)?.value ?? Number.NaN).equals(value)).toBe(true)
      }),
    )
  })

  it('thousands marks change nothing', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1000, max: 999_999_999 }), (n) => {
        expect(read(n.toLocaleString('en-US'))).toMatchObject({ value: String(n), more: false })
      }),
    )
  })

  it('an amount in 亿 and 万 is the sum of both', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 1, max: 9999 }), (high, low) => {
        expect(read(`${high}亿${low}万`)?.value).toBe(String(BigInt(high) * 100_000_000n + BigInt(low) * 10_000n))
      }),
    )
  })

  it('a number written in characters reads back to its exact value', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 999_999_999_999 }), (n) => {
        expect(read(inHan(n))).toMatchObject({ value: String(n), end: inHan(n).length })
      }),
    )
  })

  it('shifting and adding are exact', () => {
    expect(shift('0.1', 8)).toBe('10000000')
    expect(shift('1.39', 12)).toBe('1390000000000')
    expect(plus('0.1', '0.2')).toBe('0.3')
  })
})

const DIGITS = '零一二三四五六七八九'

/** A whole number below a million million in characters, as it is read aloud. */
function inHan(n: number): string {
  let text = ''
  for (const [unit, size] of [
    ['亿', 100_000_000],
    ['万', 10_000],
    ['', 1],
  ] as const) {
    const section = Math.floor(n / size) % 10_000
    if (section === 0) continue
    if (text !== '' && section < 1000) text += '零'
    text += sectionInHan(section) + unit
  }
  return text
}

function sectionInHan(n: number): string {
  const [thousands = 0, hundreds = 0, tens = 0, ones = 0] = [1000, 100, 10, 1].map((size) => Math.floor(n / size) % 10)
  let text = ''
  if (thousands) text += `${DIGITS[thousands]}千`
  if (hundreds) text += `${DIGITS[hundreds]}百`
  else if (thousands && (tens || ones)) text += '零'
  if (tens) text += `${DIGITS[tens]}十`
  else if (hundreds && ones) text += '零'
  if (ones) text += DIGITS[ones]
  return text
}
