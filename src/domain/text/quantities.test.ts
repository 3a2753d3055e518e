import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { amounts, covered } from '../../../test/plan/told.ts'
import { Decimal } from '../base/decimal.ts'
import { scanQuantities } from './quantities.ts'
import { openSource } from './source.ts'

/** Text, then each quantity in it as `value..value2 unit bound`. */
const AMOUNTS: readonly [string, ...string[]][] = [
  ['增长5.2%', '5.2 %'],
  ['增长５.２％', '5.2 %'],
  ['1244万人', '12440000 人'],
  ['39.8 万亿元', '39800000000000 元'],
  ['1.37万亿斤', '1370000000000 斤'],
  ['1,200万人次', '12000000 人次'],
  ['１,２００萬戶', '12000000 户'],
  ['3900多億元', '390000000000 元 >'],
  ['3万多亿元', '3000000000000 元 >'],
  ['1亿3千多万人', '130000000 人 >'],
  ['2.5亿多人', '250000000 人 >'],
  ['三百二十个', '320 个'],
  ['三万一千户', '31000 户'],
  ['两万家', '20000 家'],
  ['上千万人次', '10000000 人次'],
  ['100余家', '100 家 >'],
  ['10余万人次', '100000 人次 >'],
  ['400多个', '400 个 >'],
  ['1万多公里', '10000 公里 >'],
  ['0.5个百分点', '0.5 pp'],
  ['2個百分點', '2 pp'],
  ['2个多百分点', '2 pp >'],
  ['1.9倍', '1.9 倍'],
  ['338天左右', '338 天 ~'],
  ['5.5%左右', '5.5 % ~'],
  ['3%以内', '3 % <='],
  ['10%以上', '10 % >='],
  ['1万户及以上', '10000 户 >='],
  ['20 以上', '20 >='],
  ['35微克/立方米', '35 微克/立方米'],
  ['18万元/人', '180000 元/人'],
  ['0.5吨标准煤/万元', '0.5 吨标准煤/万元'],
  ['80亿美元', '8000000000 美元'],
  ['800万千瓦', '8000000 千瓦'],
  ['1.5亿千瓦时', '150000000 千瓦时'],
  ['3000PFLOPS', '3000 PFLOPS'],
  ['5个工作日', '5 个工作日'],
  ['12 个', '12 个'],
  ['近万亿元', '1000000000000 元'],
  ['新增12个、8个', '12 个', '8 个'],
]

const RANGES: readonly [string, ...string[]][] = [
  ['5%-6%', '5..6 %'],
  ['5%～6%', '5..6 %'],
  ['5至10%', '5..10 %'],
  ['3—5家', '3..5 家'],
  ['3-5万家', '30000..50000 家'],
  ['20~30万人', '200000..300000 人'],
  ['2万至3万家', '20000..30000 家'],
  ['10至15个', '10..15 个'],
  ['10万亿-12万亿元', '10000000000000..12000000000000 元'],
  ['三至五年', '3..5 年'],
]

/** Digits that count nothing, in what they stand in. */
const NAMES = [
  'C919',
  '5G',
  'G60',
  '4K',
  'PM2.5',
  '1+5',
  '“33618”',
  '“十四五”',
  '十四五',
  '第3',
  '第三位',
  '第二产业',
  '2024年',
  '2024年12月',
  '二〇二五年',
  '9月底前',
  '24:00',
  '一季度',
  '一带一路',
  '一是',
  '几十个',
  '数百家',
  '1万亿级产业集群',
]

describe('quantities', () => {
  it.each(AMOUNTS)('%s is read as %s', (text, ...quantities) => {
    expect(amounts(text)).toEqual(quantities)
  })

  it.each(RANGES)('%s runs from end to end: %s', (text, ...quantities) => {
    expect(amounts(text)).toEqual(quantities)
  })

  it.each(NAMES)('%s counts nothing', (text) => {
    expect(amounts(text)).toEqual([])
  })

  it.each(['三四百家', '两三个', '七八个'])('%s is not taken for its last digit', (text) => {
    expect(amounts(text)).not.toContain(amounts(text.slice(1))[0])
  })

  it('a number keeps its unit and the words that bound it, and no more', () => {
    expect(covered('城镇新增就业1100万人左右，其中5G基站2.3万个以上')).toEqual(['1100万人左右', '2.3万个以上'])
  })

  it('how many clusters is a count, how large they are only a name', () => {
    expect(amounts('两大万亿元级产业集群')).toEqual(['2 个'])
    expect(amounts('3个千亿级产业集群')).toEqual(['3 个'])
  })
})

describe('whatever the text', () => {
  const LETTERS = Array.from(
    '0123456789０９.,:/+-—~至到一二两三十百千万亿多余几第％%个家年月元倍成分之半以上左右增长、，。 GA“”（）',
  )
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(fc.constantFrom(...LETTERS), { maxLength: 40 }).map((letters) => letters.join('')),
  )

  it('quantities stand in order, apart from each other, inside the text', () => {
    fc.assert(
      fc.property(anything, fc.nat(8), fc.nat(8), (text, skip, cut) => {
        const { folded } = openSource(text)
        const start = Math.min(skip, folded.length)
        const end = Math.max(start, folded.length - cut)
        let at = start
        for (const q of scanQuantities(folded, start, end)) {
          expect(q.start).toBeGreaterThanOrEqual(at)
          expect(q.end).toBeGreaterThan(q.start)
          at = q.end
        }
        expect(at).toBeLessThanOrEqual(end)
      }),
      { numRuns: 2000 },
    )
  })

  it('every value is a plain decimal', () => {
    fc.assert(
      fc.property(anything, (text) => {
        for (const value of amounts(text).map((one) => one.split(/\.\.| /)[0])) expect(value).toMatch(/^\d+(\.\d+)?$/)
      }),
      { numRuns: 1000 },
    )
  })

  it('a number, its multiplier and its unit read back exactly', () => {
    const MULTIPLIERS = { '': 0, 万: 4, 亿: 8, 万亿: 12 }
    const parts = fc.record({
      whole: fc.integer({ min: 1, max: 9999 }),
      tenths: fc.integer({ min: 0, max: 9 }),
      multiplier: fc.constantFrom(...(Object.keys(MULTIPLIERS) as (keyof typeof MULTIPLIERS)[])),
      unit: fc.constantFrom('元', '人', '家', '公里', '亩', '吨', '%', '倍', '人次', '美元', '立方米'),
      bound: fc.constantFrom(['', ''], ['以上', ' >='], ['左右', ' ~'], ['以内', ' <=']),
    })
    fc.assert(
      fc.property(parts, ({ whole, tenths, multiplier, unit, bound }) => {
        const number = tenths ? `${whole}.${tenths}` : `${whole}`
        const value = new Decimal(number).times(new Decimal(10).pow(MULTIPLIERS[multiplier])).toFixed()
        expect(amounts(`达到${number}${multiplier}${unit}${bound[0]}`)).toEqual([`${value} ${unit}${bound[1]}`])
      }),
    )
  })
})
