// English quantities: numbers, units, ranges, bounds behind them, and numbers that only name.
import { describe, expect, it } from 'vitest'
import { scanFigures } from './english-quantities.ts'
import { wordsOf } from './english-words.ts'

const read = (text: string): string[] =>
  scanFigures(text, wordsOf(text, { start: 0, end: text.length })).map((q) =>
    [q.value, q.value2 && `..${q.value2}`, q.unit, q.bound].filter(Boolean).join(' '),
  )

const QUANTITIES: readonly [string, ...string[]][] = [
  ['114 trillion yuan', '114000000000000 yuan'],
  ['12.69 million jobs', '12690000'],
  ['the 150-million mark', '150000000'],
  ['one billion kilowatts', '1000000000 kilowatts'],
  ['over one hundred million users', '100000000'],
  ['twenty-five counties', '25'],
  ['one hundred and twenty schools', '120'],
  ['half a million homes', '500000'],
  ['685 million metric tons', '685000000 metric tons'],
  ['5.5 percent', '5.5 %'],
  ['5.5%', '5.5 %'],
  ['5 per cent', '5 %'],
  ['a 5-percent rise', '5 %'],
  ['0.4 percentage points', '0.4 pp'],
  ['25 basis points', '0.25 pp'],
  ['$1.5 billion', '1500000000 $'],
  ['US$20 million', '20000000 US$'],
  ['£3.5bn', '3500000000 £'],
  ['€40m', '40000000 €'],
  ['RMB 5 billion', '5000000000 RMB'],
  ['two-thirds of homes', '66.6666666667 %'],
  ['three quarters of villages', '75 %'],
  ['a third of firms', '33.3333333333 %'],
  ['half of the projects', '50 %'],
  ['5-6 percent', '5 ..6 %'],
  ['between 2 and 3 billion dollars', '2000000000 ..3000000000 dollars'],
  ['between one million and three million yuan', '1000000 ..3000000 yuan'],
  ['5,000-6,000 jobs', '5000 ..6000'],
  ['from 54 trillion to 82.7 trillion yuan', '54000000000000 yuan', '82700000000000 yuan'],
  ['by 2,000 km to 42,000 km', '2000 km', '42000 km'],
  ['3, 4 and 5 percent', '3 %', '4 %', '5 %'],
  ['5 percent or more', '5 % >='],
  ['30 days or less', '30 days <='],
  ['5,000+ firms', '5000 >'],
  ['1.8 times', '1.8 times'],
  ['2.5-fold', '2.5 times'],
  ['over 2000 companies', '2000'],
]

const NAMES: readonly string[] = [
  'in 2022',
  'March 5, 2022',
  '5 March 2022',
  'from 2021 to 2025',
  'the 14th Five-Year Plan',
  'a 10-year action plan',
  'a three-year drive',
  '5G base stations',
  'Covid-19',
  'PM2.5',
  'Article 5',
  'Phase 2',
  'No. 3',
  'these two regions',
  'the first three months',
  'One Country, Two Systems',
  'one of the best',
  'per 10,000 people',
  'people aged 60',
  'several hundred million people',
  'hundreds of firms',
  '1. We worked hard',
  'the "10,000 firms" initiative',
  'the first half of the year',
  '24/7',
]

describe('English quantities', () => {
  it.each(QUANTITIES)('%s', (text, ...expected) => {
    expect(read(text)).toEqual(expected)
  })

  it.each(NAMES)('a name or a date is no quantity: %s', (text) => {
    expect(read(text)).toEqual([])
  })

  it('covers the sign of money and the words of bound', () => {
    const text = 'at $5 million or more a year'
    const [q] = scanFigures(text, wordsOf(text, { start: 0, end: text.length }))
    expect(text.slice(q?.start, q?.end)).toBe('$5 million or more')
  })
})
