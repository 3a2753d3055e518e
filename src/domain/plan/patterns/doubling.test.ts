import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'

/** A sentence of a plan, then each statement in it. */
const DOUBLED: readonly [string, ...string[]][] = [
  ['新能源汽车产量翻番', '新能源汽车产量: multiple >= 2 倍'],
  ['新能源汽车产量翻一番', '新能源汽车产量: multiple >= 2 倍'],
  ['经济总量实现倍增', '经济总量: multiple >= 2 倍'],
  ['集成电路产值翻两番', '集成电路产值: multiple >= 4 倍'],
  ['财政收入接近翻一番', '财政收入: multiple ~ 2 倍'],
  ['入境游客人次翻一番多', '入境游客人次: multiple > 2 倍'],
  ['高新技术企业、科技型企业实现“双倍增”', '高新技术企业: multiple >= 2 倍', '科技型企业: multiple >= 2 倍'],
  ['高新技術企業、科技型企業實現「雙倍增」', '高新技術企業: multiple >= 2 倍', '科技型企業: multiple >= 2 倍'],
]

const IN_WORDS: readonly [string, ...string[]][] = [
  ['外贸进出口保持两位数增长', '外贸进出口: growth >= 10 %'],
  ['利润增长两位数', '利润: growth >= 10 %'],
  ['工业投资实现正增长', '工业投资: growth > 0 %'],
  ['能源消费实现零增长', '能源消费: growth = 0 %'],
]

describe('doubling', () => {
  it.each(DOUBLED)('a multiple said in words: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(IN_WORDS)('a growth said in words: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(['实施产业倍增计划', '培育新的增长点', '推进零售业发展'])('only a name: %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })

  it('what was reported as doubled is exactly that', () => {
    expect(told('去年产量翻番', { kind: 'report' })).toEqual(['产量: multiple = 2 倍 result'])
  })

  it('the year that a multiple is counted from does not make it a report', () => {
    expect(told('企业数量比2020年翻一番')).toEqual(['企业数量: multiple >= 2 倍'])
    expect(told('企业数量比去年翻一番')).toEqual(['企业数量: multiple >= 2 倍'])
  })
})
