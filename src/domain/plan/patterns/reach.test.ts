import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'

/** A sentence of a plan, then each statement in it. */
const REACHED: readonly [string, ...string[]][] = [
  ['发明专利拥有量达到12件', '发明专利拥有量: level >= 12 件'],
  ['义务教育巩固率达95%以上', '义务教育巩固率: level >= 95 %'],
  ['技术合同成交额达500亿元、增长20%', '技术合同成交额: level >= 50000000000 元', '技术合同成交额: growth = 20 %'],
  ['财政赤字率按3%安排', '财政赤字率: level = 3 %'],
  ['实现利润1000亿元', '利润: level = 100000000000 元'],
]

const PASSED: readonly [string, ...string[]][] = [
  ['地区生产总值迈过4万亿元', '地区生产总值: level > 4000000000000 元'],
  ['进出口总额突破40万亿元大关', '进出口总额: level > 40000000000000 元'],
  ['货运量跨越1亿吨', '货运量: level > 100000000 吨'],
  ['工业总产值迈上万亿元台阶', '工业总产值: level >= 1000000000000 元'],
]

const BARE: readonly [string, ...string[]][] = [
  ['粮食产量1.37万亿斤以上', '粮食产量: level >= 1370000000000 斤'],
  ['城镇新增就业1100万人左右', '城镇新增就业: level ~ 11000000 人'],
  ['新增高新技术企业500家、中小企业2000家以上', '新增高新技术企业: level = 500 家', '中小企业: level >= 2000 家'],
  ['实际使用外资80亿美元', '实际使用外资: level = 8000000000 美元'],
  ['3条国际航线', '国际航线: level = 3 条'],
  ['打造3个千亿级产业集群', '千亿级产业集群: level = 3 个'],
]

/** The words that bind, before and after the number. */
const BOUNDS: readonly [string, string][] = [
  ['超过100亿元', '>'],
  ['超百亿元', '>'],
  ['逾100亿元', '>'],
  ['100多亿元', '>'],
  ['100余亿元', '>'],
  ['不低于100亿元', '>='],
  ['不少于100亿元', '>='],
  ['至少100亿元', '>='],
  ['100亿元以上', '>='],
  ['上百亿元', '>='],
  ['不超过100亿元', '<='],
  ['100亿元以内', '<='],
  ['100亿元以下', '<='],
  ['低于100亿元', '<'],
  ['不足100亿元', '<'],
  ['近100亿元', '~'],
  ['约100亿元', '~'],
  ['接近100亿元', '~'],
  ['100亿元左右', '~'],
  ['100亿元', '='],
]

describe('reach', () => {
  it.each(REACHED)('an amount that is reached: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(PASSED)('a mark that is passed or mounted: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(BARE)('an amount without a verb: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(BOUNDS)('投资%s binds as %s', (words, op) => {
    expect(told(`重点项目投资${words}`)).toEqual([`重点项目投资: level ${op} 10000000000 元`])
  })

  it('达到 binds from below when promised and is exact when reported', () => {
    expect(told('覆盖率达到95%')).toEqual(['覆盖率: level >= 95 %'])
    expect(told('去年覆盖率达到95%', { kind: 'report' })).toEqual(['覆盖率: level = 95 % result'])
  })

  it('several times another amount is a multiple', () => {
    expect(told('去年市场主体是十年前的3倍', { kind: 'report' })).toEqual(['市场主体: multiple = 3 倍 result'])
  })

  it('a share of half and a share in characters are percentages', () => {
    expect(told('森林覆盖率达到百分之五十五')).toEqual(['森林覆盖率: level >= 55 %'])
    expect(told('群众满意度九成以上')).toEqual(['群众满意度: level >= 90 %'])
    expect(told('新能源装机占比过半')).toEqual(['新能源装机占比: level > 50 %'])
  })
})
