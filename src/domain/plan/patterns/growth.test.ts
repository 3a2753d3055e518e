import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'

/** A sentence of a plan, then each statement in it. */
const RISING: readonly [string, ...string[]][] = [
  ['国内生产总值增长5.2%', '国内生产总值: growth = 5.2 %'],
  ['国内生产总值增长5%左右', '国内生产总值: growth ~ 5 %'],
  ['国内生产总值增长5%-6%', '国内生产总值: growth range 5..6 %'],
  ['研发经费投入年均增长不低于10%', '研发经费投入: growth >= 10 % year'],
  ['外贸实现增长5%', '外贸: growth = 5 %'],
  ['进出口保持增长5%以上', '进出口: growth >= 5 %'],
  ['服务消费同比增长逾8%', '服务消费: growth > 8 %'],
  ['技术合同成交额力争实现20%以上的增长', '技术合同成交额: growth >= 20 %'],
  ['补助标准增加30元', '补助标准: change = 30 元'],
  ['人均财政补助标准每年提高30元', '人均财政补助标准: change = 30 元 year'],
  ['数字经济增加值占比提高3个百分点', '数字经济增加值占比: change = 3 pp'],
  ['优良天数比例提高2个百分点以上', '优良天数比例: change >= 2 pp'],
  ['贸易额增长1.9倍', '贸易额: multiple >= 2.9 倍'],
  ['常住人口城镇化率提高到65%左右', '常住人口城镇化率: level ~ 65 %'],
  ['铁路营业里程增加到近500公里', '铁路营业里程: level ~ 500 公里'],
  ['市场主体总量增至1亿户以上', '市场主体总量: level >= 100000000 户'],
]

const FALLING: readonly [string, ...string[]][] = [
  ['单位生产总值能耗降低2.5%', '单位生产总值能耗: growth = -2.5 %'],
  ['用水量下降20%以上', '用水量: growth >= -20 %'],
  ['核准事项压减90%以上', '核准事项: growth >= -90 %'],
  ['个人负担减少300元', '个人负担: change = -300 元'],
  ['失业率下降0.5个百分点', '失业率: change = -0.5 pp'],
  ['资产负债率降至60%以下', '资产负债率: level <= 60 %'],
  ['失业率回落到5%', '失业率: level = 5 %'],
  ['物价涨幅不超过3%', '物价涨幅: growth <= 3 %'],
  ['出口降幅不超过2%', '出口降幅: growth <= -2 %'],
]

/** The verb leads, what it moves follows. */
const LEADING: readonly [string, string][] = [
  ['压减法人1191户', 'change = -1191 户'],
  ['减少审批环节15个', 'change = -15 个'],
  ['压减审批材料35%', 'growth = -35 %'],
  ['减少碳排放超过1亿吨', 'change > -100000000 吨'],
]

const FROM: readonly [string, ...string[]][] = [
  ['城镇化率从60.2%提高到66.2%左右', '城镇化率: level = 60.2 % from', '城镇化率: level ~ 66.2 %'],
  ['保险费率从3%降到1%以下', '保险费率: level = 3 % from', '保险费率: level <= 1 %'],
  [
    '轨道交通里程由4500多公里增加到近1万公里',
    '轨道交通里程: level > 4500 公里 from',
    '轨道交通里程: level ~ 10000 公里',
  ],
  [
    '将制造业企业、科技型企业扣除比例分别从50%、75%提高至100%以上',
    '制造业企业扣除比例: level = 50 % from',
    '科技型企业扣除比例: level = 75 % from',
    '制造业企业扣除比例: level >= 100 %',
    '科技型企业扣除比例: level >= 100 %',
  ],
  [
    '生活补贴、护理补贴标准分别从209元、280元提高到217元、290元',
    '生活补贴标准: level = 209 元 from',
    '护理补贴标准: level = 280 元 from',
    '生活补贴标准: level = 217 元',
    '护理补贴标准: level = 290 元',
  ],
  [
    '企业开办时间从一个月以上压缩到4个工作日以内',
    '企业开办时间: level >= 1 个月 from',
    '企业开办时间: level <= 4 个工作日',
  ],
  ['办理时间由15个工作日压缩到5个工作日以内', '办理时间: level = 15 个工作日 from', '办理时间: level <= 5 个工作日'],
]

describe('growth', () => {
  it.each(RISING)('rising: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(FALLING)('falling is negative: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(LEADING)('a verb at the head moves what follows: %s', (sentence, statement) => {
    expect(told(sentence)).toHaveLength(1)
    expect(told(sentence)[0]).toMatch(new RegExp(`: ${statement}$`))
  })

  it.each(FROM)('from where to where: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it('what was reported as risen by so many times is that much more than one', () => {
    expect(told('去年融资额增长6.2倍', { kind: 'report' })).toEqual(['融资额: multiple = 7.2 倍 result'])
    expect(told('去年产量增长1倍多', { kind: 'report' })).toEqual(['产量: multiple > 2 倍 result'])
  })

  it('how much higher than another is a change', () => {
    expect(told('规上工业增加值增长7.5%、高于全国1.2个百分点')).toEqual([
      '规上工业增加值: growth = 7.5 %',
      '规上工业增加值: change = 1.2 pp',
    ])
    expect(told('农村居民收入增长7.7%，比城镇居民高2.4个百分点')).toEqual([
      '农村居民收入: growth = 7.7 %',
      '农村居民收入: change = 2.4 pp',
    ])
    expect(told('固定资产投资增速高于全国2.1个百分点')).toEqual(['固定资产投资增速: change = 2.1 pp'])
    expect(told('失业率低于全国0.3个百分点')).toEqual(['失业率: change = -0.3 pp'])
  })

  it('bettering a thing that can be counted says what, not by how much', () => {
    expect(told('改造提升农田100万亩')).toEqual([expect.stringMatching(/level = 1000000 亩$/)])
  })
})
