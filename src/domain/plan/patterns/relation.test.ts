import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'

/** A sentence of a plan, then each statement in it. */
const RELATIONS: readonly [string, ...string[]][] = [
  ['人均可支配收入高于全国平均水平', '人均可支配收入: relation > (全国平均水平)'],
  ['居民收入增速持续快于经济增速', '居民收入增速: relation > (经济增速)'],
  ['农村居民收入增速快于城镇居民', '农村居民收入增速: relation > (城镇居民)'],
  ['失业率低于全国平均水平', '失业率: relation < (全国平均水平)'],
  ['民生支出增速不低于财政收入增速', '民生支出增速: relation >= (财政收入增速)'],
  ['能耗强度不高于全国平均水平', '能耗强度: relation <= (全国平均水平)'],
  ['居民收入力争达到全国平均水平', '居民收入: relation >= (全国平均水平)'],
  ['居民收入与经济增长基本同步', '居民收入: relation = (经济增长)'],
  ['居民收入增速与经济增速同步', '居民收入增速: relation = (经济增速)'],
  ['财政支出同上年持平', '财政支出: relation = (上年)'],
  [
    '工业增长7.7%，消费增长6.5%，均高于全国平均水平',
    '工业: growth = 7.7 %',
    '消费: growth = 6.5 %',
    '工业: relation > (全国平均水平)',
    '消费: relation > (全国平均水平)',
  ],
]

/** Compared with a number, or with nothing that can be measured. */
const OTHERS: readonly [string, ...string[]][] = [
  ['增速高于全国1.2个百分点', '增速: change = 1.2 pp'],
  ['覆盖率高于95%', '覆盖率: level > 95 %'],
  ['绿色建筑与主体工程同步建设'],
  ['坚持安全与发展同步推进'],
  ['经济运行好于预期'],
  ['建设超大城市'],
]

describe('relation', () => {
  it.each(RELATIONS)('measured against another: %s', (sentence, ...statements) => {
    expect(told(sentence).sort()).toEqual([...statements].sort())
  })

  it.each(OTHERS)('no relation: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })
})
