import { describe, expect, it } from 'vitest'
import { statementsOf, told } from '../../../test/plan/told.ts'

/** Numbers that say nothing of how much is promised. */
const SILENT = [
  '65岁及以上老年人免费体检',
  '坚持一个中心',
  '抓好四个方面工作',
  '重点把握好5个方面',
  '推进三个一批',
  '过去五年砥砺前行',
  '连续三年保持增长',
  '实施三年行动计划',
  '打造15分钟生活圈',
  '每5年修订一次规划',
  '2023年1月18日印发',
  '拨打12345热线',
  '实施211工程',
  '第十四个五年规划',
  '两会精神',
  '落实“1+5”方案',
  '万众一心',
  '一批重点项目',
]

/** The same kinds of number where they carry weight. */
const TOLD: readonly [string, string][] = [
  ['优良天数达到338天', '优良天数: level >= 338 天'],
  ['办理时间缩短至3天', '办理时间: level = 3 天'],
  ['企业开办时间压缩至0.5个工作日', '企业开办时间: level = 0.5 个工作日'],
  ['人均预期寿命提高到79岁', '人均预期寿命: level = 79 岁'],
  ['新增三家上市公司', '新增上市公司: level = 3 家'],
  ['建成两条铁路', '铁路: level = 2 条'],
]

/** Sizes and thresholds say which, not how many. */
const SORTING: readonly [string, string][] = [
  ['对年销售额500万元以下的企业减半征收', '500万元以下'],
  ['培育产值超过百亿元的企业', '百亿元'],
  ['建设500千伏变电站', '500千伏'],
]

describe('which numbers are statements', () => {
  it.each(SILENT)('none in: %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })

  it.each(TOLD)('one in: %s', (sentence, statement) => {
    expect(told(sentence)).toEqual([statement])
  })

  it.each(SORTING)('only context in: %s', (sentence, words) => {
    const found = statementsOf(sentence).filter((s) => s.quote.includes(words))
    expect(found.map((s) => s.stance)).toEqual(['context'])
  })

  it.each([
    ['按投资额的10%给予补助，最高不超过500万元', '500'],
    ['给予企业不超过100万元的补贴，单个项目不超过50万元', '50万'],
    ['对首次认定的企业给予50万元奖励，每户最高补助20万元', '20'],
    ['担保费率不超过1.5%的，给予担保额1%的补助', '1.5'],
  ])('a ceiling or threshold of a policy promises nothing, in second place neither: %s', (sentence, number) => {
    const at = sentence.indexOf(number)
    const ceiling = statementsOf(sentence).find((s) => s.start <= at && at < s.end && s.end < at + 8)
    expect(ceiling?.stance).toBe('context')
  })

  it('a ceiling that a body sets itself is a promise', () => {
    expect(told('财政赤字率不超过3%')).toEqual(['财政赤字率: level <= 3 %'])
    expect(told('小微企业贷款担保费率不超过1%')).toEqual(['小微企业贷款担保费率: level <= 1 %'])
  })
})
