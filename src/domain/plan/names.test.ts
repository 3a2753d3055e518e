import { describe, expect, it } from 'vitest'
import { told } from '../../../test/plan/told.ts'

/** The name stands before the value, after it, or in a clause before. */
const NAMES: readonly [string, ...string[]][] = [
  ['粮食产量45亿斤', '粮食产量: level = 4500000000 斤'],
  ['3条国际航线', '国际航线: level = 3 条'],
  ['新建20个社区食堂', '新建社区食堂: level = 20 个'],
  ['打造2个万亿级产业集群', '万亿级产业集群: level = 2 个'],
  ['进出口总额增长8%，突破4000亿元', '进出口总额: growth = 8 %', '进出口总额: level > 400000000000 元'],
  ['技术合同成交额500亿元、增长20%', '技术合同成交额: level = 50000000000 元', '技术合同成交额: growth = 20 %'],
  ['财政收入增长10%，其中税收收入增长13%', '财政收入: growth = 10 %', '税收收入: growth = 13 %'],
  ['数字经济增加值增长15%，占比提高3个百分点', '数字经济增加值: growth = 15 %', '数字经济增加值占比: change = 3 pp'],
  ['人均预期寿命提高到79岁', '人均预期寿命: level = 79 岁'],
  ['每千人口床位数达到7.5张', '每千人口床位数: level >= 7.5 张'],
  ['惠及居民30万户', '居民: level = 300000 户'],
  ['政务服务事项200项，到年底将增加到260项', '政务服务事项: level = 200 项', '政务服务事项: level = 260 项'],
  ['政务服务事项200项，到2025年底将达到260项', '政务服务事项: level = 200 项', '政务服务事项: level >= 260 项'],
  ['政务服务事项200项，到6月底增加到260项', '政务服务事项: level = 200 项', '政务服务事项: level = 260 项'],
  ['今年将推出服务事项200项', '服务事项: level = 200 项'],
  [
    '新建、续建、竣工项目分别达到100个、200个、300个',
    '新建项目: level >= 100 个',
    '续建项目: level >= 200 个',
    '竣工项目: level >= 300 个',
  ],
  ['全员劳动生产率提高到18万元/人', '全员劳动生产率: level = 180000 元/人'],
]

describe('whose value it is', () => {
  it.each(NAMES)('%s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it('a general name leans on what was told before, once', () => {
    expect(told('推进100个重点项目，总投资5000亿元，年度投资800亿元')).toEqual([
      '重点项目: level = 100 个',
      '重点项目总投资: level = 500000000000 元',
      '重点项目年度投资: level = 80000000000 元',
    ])
  })

  it('the number of a list item is no part of the name', () => {
    expect(told('实施意见\n一、主要任务\n1.新建体育公园20个。\n2.更新健身器材5000件。')).toEqual([
      '新建体育公园: level = 20 个',
      '更新健身器材: level = 5000 件',
    ])
    expect(told('一是经济总量突破1万亿元；二是城镇化率达到70%。')).toEqual([
      '经济总量: level > 1000000000000 元',
      '城镇化率: level >= 70 %',
    ])
  })

  it('what grows under some circumstance is not the circumstance', () => {
    expect(told('外贸进出口在对美贸易下降超3成的情况下增长12%。')).toEqual([
      '外贸进出口: growth = 12 %',
      '对美贸易: growth > -30 %',
    ])
  })
})
