import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../../plan/commitment.ts'
import { readPlan } from '../../plan/read.ts'
import { nameOf, sameName } from './names.ts'
import { judgePromises } from './promise.ts'

function read(text: string, kind: DocumentKind, date: string) {
  return { text, reading: readPlan({ text, kind, date }) }
}

function verdictsOf(promise: string, outcome: string) {
  const judged = judgePromises(
    read(`2025年政府工作报告\n二、2025年工作安排\n今年发展主要预期目标：${promise}。`, 'report', '2025-01-20'),
    read(`2026年政府工作报告\n${outcome}`, 'report', '2026-01-20'),
  )
  return judged.map(({ verdict, of }) => (of ? `${verdict} (${of})` : verdict))
}

describe('a promise beside a later report', () => {
  it.each([
    ['地区生产总值增长5%左右', '2025年，全市地区生产总值增长5.2%。', 'met'],
    ['地区生产总值增长6%左右', '2025年，全市地区生产总值增长5.3%。', 'missed'],
    ['居民消费价格涨幅2%左右', '2025年，居民消费价格上涨0.3%。', 'met'],
    ['城镇调查失业率控制在5%以内', '2025年，城镇调查失业率为5.4%。', 'missed'],
    ['新增公园120座', '2025年，新增公园127个。', 'met'],
    ['居民人均可支配收入增长6%左右', '2025年，居民人均可支配收入达到41580元。', 'not-comparable (measure)'],
    ['数字经济增加值占比达到50%', '2025年，民营经济增加值占比达到61%。', 'not-reported'],
    ['居民收入增长与经济增长同步', '2025年，地区生产总值增长5.4%，居民收入增长4.1%。', 'missed'],
    ['居民收入增长与经济增长同步', '2025年，地区生产总值增长5.4%，居民收入增长5.3%。', 'met'],
    [
      '居民收入增长与经济增长同步',
      '过去五年，居民收入增长与经济增长基本同步，居民人均可支配收入年均增长5.1%。',
      'not-reported (window)',
    ],
    ['城镇新增就业65万人', '过去五年，城镇新增就业年均超过70万人。', 'not-reported (window)'],
    ['进出口增长3%', '2025年，外贸进出口在对美贸易下降超3成的情况下增长12%。', 'met'],
    ['单位地区生产总值能耗下降2.5%', '2025年，单位地区生产总值能耗下降预计完成国家下达目标。', 'qualitative-only'],
    ['改造老旧小区3000万平方米', '2025年，改造老旧小区800个。', 'not-comparable (unit)'],
    ['一般公共预算收入增长4.5%', '2025年，粮食产量1000万吨。', 'not-reported'],
  ])('%s | %s: %s', (promise, outcome, verdict) => {
    expect(verdictsOf(promise, outcome)).toEqual([verdict])
  })

  it.each([
    ['到2027年，地区生产总值超过4万亿元', '力争到2030年，地区生产总值达到4万亿元', 'restated', 'later'],
    ['到2027年，地区生产总值超过4万亿元', '到2027年，地区生产总值超过4.5万亿元', 'restated', 'harder'],
    ['到2027年，地区生产总值超过4万亿元', '到2027年，地区生产总值超过3.8万亿元', 'restated', 'softer'],
    ['到2027年，地区生产总值超过4万亿元', '到2027年，地区生产总值超过4万亿元', 'in-progress', null],
    ['到2027年，居民收入增长高于经济增长', '到2027年，居民收入增长与经济增长同步', 'weakened', null],
    ['到2027年，城镇化率达到75%', '2025年，城镇化率达到73%', 'in-progress', null],
  ])('未来五年，%s | %s: %s', (promise, outcome, verdict, turn) => {
    const judged = judgePromises(
      read(`未来五年，${promise}。`, 'plan', '2023-01-18'),
      read(`2026年政府工作报告\n${outcome}。`, 'report', '2026-01-20'),
    )
    expect(judged.map((one) => [one.verdict, one.turn])).toEqual([[verdict, turn]])
  })
})

describe('names of one indicator', () => {
  const alike = (a: string, b: string) => sameName(nameOf(a), nameOf(b))
  it('meet over scope words and synonyms', () => {
    expect(alike('全市地区生产总值', 'GDP')).toBe(1)
    expect(alike('城镇化率', '常住人口城镇化率')).toBe(1)
  })
  it('keep apart what is measured by head, by place or by kind', () => {
    expect(alike('人均地区生产总值', '地区生产总值')).toBeLessThan(0.6)
    expect(alike('二氧化碳排放量', '二氧化硫排放量')).toBeLessThan(0.6)
    expect(alike('企业', '高新技术企业')).toBe(0)
  })
})
