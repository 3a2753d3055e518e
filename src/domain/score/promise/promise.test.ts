import { describe, expect, it } from 'vitest'
import { readPlan } from '../../plan/read.ts'
import { nameOf, sameName } from './names.ts'
import { judgePromises } from './promise.ts'

const plan = (words: string, year: number) =>
  readPlan({ text: `${year}年政府工作报告\n${words}`, kind: 'report', date: `${year}-01-20` })

function verdictsOf(promise: string, outcome: string) {
  const later = `2026年政府工作报告\n${outcome}`
  const judged = judgePromises(
    plan(`二、2025年工作安排\n今年发展主要预期目标：${promise}。`, 2025),
    readPlan({ text: later, kind: 'report', date: '2026-01-20' }),
    later,
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
    ['一般公共预算收入增长4.5%', '2025年，粮食产量1000万吨。', 'not-reported'],
  ])('%s | %s: %s', (promise, outcome, verdict) => {
    expect(verdictsOf(promise, outcome)).toEqual([verdict])
  })

  it('is restated when the same goal is set for a later year, and weakened when its words grow softer', () => {
    const later = '2026年政府工作报告\n未来五年，力争到2030年，地区生产总值达到4万亿元，居民收入增长与经济增长同步。'
    const earlier = readPlan({
      text: '未来五年，到2027年，地区生产总值超过4万亿元，居民收入增长高于经济增长。',
      kind: 'plan',
      date: '2023-01-18',
    })
    const judged = judgePromises(earlier, readPlan({ text: later, kind: 'report', date: '2026-01-20' }), later)
    expect(judged.map(({ verdict, turn }) => [verdict, turn])).toEqual([
      ['restated', 'later'],
      ['weakened', null],
    ])
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
