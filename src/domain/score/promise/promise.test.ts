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
    ['居民消费价格涨幅2%左右', '2025年，居民消费价格涨幅回落到1.4%。', 'met'],
    ['居民消费价格涨幅2%左右', '2025年，居民消费价格总体平稳。', 'qualitative-only'],
    ['城镇新增就业60万人以上', '2025年，城镇新增就业超额完成全年任务。', 'qualitative-only'],
    ['居民收入增长与经济发展基本同步', '2025年，地区生产总值增长6.7%，居民收入实际增长6.3%。', 'met'],
    ['农村贫困人口减少100万人', '2025年，贫困人口减少124万。', 'met'],
    ['能源消耗强度下降3%以上', '2025年，单位地区生产总值能耗下降3.4%。', 'met'],
    ['研发经费投入强度达到2.5%', '2025年，研发经费支出相当于地区生产总值的比例达到2.6%。', 'met'],
    ['固定资产投资增长6%', '2025年，全社会固定资产投资额完成90亿元，同比增长7%。', 'met'],
    ['接待游客300万人次', '2025年，旅游接待人数突破310万人次。', 'met'],
    ['新增社区公园60座', '2025年，社区公园增至900座。', 'not-comparable (measure)'],
    ['新建绿道130公里', '2025年，新建绿道137公里、累计达到2100公里。', 'met'],
    ['推动1万家工业企业', '2025年，规模以上工业企业达7.6万家。', 'not-comparable (measure)'],
    ['推进4000家规上工业企业数字化转型', '2025年，规上工业企业超过5000家。', 'not-reported'],
    ['财政科技投入30亿元', '2025年，财政“三农”投入40亿元。', 'not-reported'],
    ['供水管网10公里', '2025年，雨水管网改造12公里。', 'not-reported'],
    ['居民收入增长5%', '2025年，农村居民收入增长6%。', 'not-reported'],
    ['物业服务覆盖300个老旧小区', '2025年，为380个老旧小区引入物业服务。', 'met'],
    ['建成7个产业集聚区', '2025年，7个产业集聚区加快建设。', 'in-progress'],
    ['600万吨露天煤矿完成核准', '2025年，600万吨露天煤矿前期工作扎实推进。', 'in-progress'],
    ['400万吨褐煤提质', '2025年，200万吨褐煤提质一期完工。', 'not-reported'],
    ['优秀学生人数增长10%以上', '2025年，优秀学生人数连续两年增长10%以上。', 'met'],
    ['养老金提高10%', '2025年，连续7年提高养老金，养老金年均增长10%。', 'not-reported (window)'],
  ])('%s | %s: %s', (promise, outcome, verdict) => {
    expect(verdictsOf(promise, outcome)).toEqual([verdict])
  })

  it('is not kept by what the later text itself only promises', () => {
    const later = '一、2025年工作回顾\n2025年，粮食丰收。\n二、2026年工作安排\n今年，签约服务率达到40%以上。'
    expect(verdictsOf('签约服务率超过40%', later)).toEqual(['not-reported'])
  })

  it('is judged by the stretch of the look back that tells of its year', () => {
    const later = [
      '一、“十四五”时期和2025年工作回顾',
      '“十四五”时期是极不平凡的五年。',
      '城乡面貌持续改善。累计完成造林900万亩，新建道路700公里。',
      '刚刚过去的2025年，是“十四五”收官之年。',
      '动能持续增强。进出口总额增长8.2%，新建道路120公里。',
    ].join('\n')
    expect(verdictsOf('进出口总额增长7%以上', later)).toEqual(['met'])
    expect(verdictsOf('新建道路130公里', later)).toEqual(['missed'])
    expect(verdictsOf('完成造林200万亩', later)).toEqual(['not-comparable (measure)'])
  })

  it('to begin is not kept by what was ended, nor the other way round', () => {
    const later = '2025年，基本建成保障房51万套，新开工保障房74万套。'
    expect(verdictsOf('新开工保障房70万套', later)).toEqual(['met'])
    expect(verdictsOf('基本建成保障房60万套', later)).toEqual(['missed'])
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
    expect(alike('高技术制造业增加值', '制造业增加值')).toBeLessThan(0.6)
  })
})

describe('what was to be kept in each year', () => {
  const plan = read('五年规划\n二、目标\n到2027年，空气质量优良天数保持在338天左右。', 'plan', '2023-01-18')
  it.each([
    ['2026年，空气质量优良天数稳定在325天以上。', 'restated', 'softer-value'],
    ['2026年，空气质量优良天数达到340天以上。', 'in-progress', 'window-open'],
  ])('%s', (ahead, verdict, reason) => {
    const told = `2026年政府工作报告\n一、过去一年\n2025年，空气质量优良天数为329天。\n二、2026年工作安排\n${ahead}`
    const [judged] = judgePromises(plan, read(told, 'report', '2026-02-10'))
    expect([judged?.verdict, judged?.reason]).toEqual([verdict, reason])
  })
})
