import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'

/** A sentence of a plan, then each statement in it. */
const HELD: readonly [string, ...string[]][] = [
  ['空气质量优良天数稳定在338天左右', '空气质量优良天数: level ~ 338 天'],
  ['城镇登记失业率控制在4.5%以内', '城镇登记失业率: level <= 4.5 %'],
  ['教育支出占比保持在4%以上', '教育支出占比: level >= 4 %'],
  ['细颗粒物浓度控制在35微克/立方米以下', '细颗粒物浓度: level <= 35 微克/立方米'],
  ['出口保持10%的增速', '出口: growth = 10 %'],
  ['地区生产总值保持5%左右的增长', '地区生产总值: growth ~ 5 %'],
]

const EACH: readonly [string, ...string[]][] = [
  ['工业增加值、固定资产投资分别增长4.7%、7.3%', '工业增加值: growth = 4.7 %', '固定资产投资: growth = 7.3 %'],
  [
    '粮食、油料和生猪产量分别增长2%、3%和5%',
    '粮食产量: growth = 2 %',
    '油料产量: growth = 3 %',
    '生猪产量: growth = 5 %',
  ],
  ['进口、出口通关时间分别压减67%和92%', '进口通关时间: growth = -67 %', '出口通关时间: growth = -92 %'],
  ['工业增加值、固定资产投资均增长5%左右', '工业增加值: growth ~ 5 %', '固定资产投资: growth ~ 5 %'],
  ['养老保险、基本医疗保险参保率均达到95%以上', '养老保险参保率: level >= 95 %', '基本医疗保险参保率: level >= 95 %'],
  ['事故起数、死亡人数双双下降20%以上', '事故起数: growth >= -20 %', '死亡人数: growth >= -20 %'],
  ['参保率、签约率都不低于95%', '参保率: level >= 95 %', '签约率: level >= 95 %'],
  [
    '地区生产总值和人均地区生产总值分别迈过4万亿元、12万元',
    '地区生产总值: level > 4000000000000 元',
    '人均地区生产总值: level > 120000 元',
  ],
  ['公路里程、铁路里程分别达到4000公里和3000公里', '公路里程: level >= 4000 公里', '铁路里程: level >= 3000 公里'],
  ['普惠率、公办率分别提高到85%、50%以上', '普惠率: level >= 85 %', '公办率: level >= 50 %'],
  ['消费、投资、出口分别增长3%、4%、5%以上', '消费: growth >= 3 %', '投资: growth >= 4 %', '出口: growth >= 5 %'],
]

describe('hold', () => {
  it.each(HELD)('an amount that shall not leave its place: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(EACH)('each name has its value: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it('a yearly and a summed amount say so', () => {
    expect(told('财政收入年均增长6%')).toEqual(['财政收入: growth = 6 % year'])
    expect(told('每年新增学位2万个')).toEqual([expect.stringMatching(/^新增学位: level = 20000 个 year$/)])
    expect(told('减税降费累计超过1000亿元')).toEqual(['减税降费: level > 100000000000 元 cumulative'])
    expect(told('累计完成投资3900多亿元')).toEqual(['投资: level > 390000000000 元 cumulative result'])
  })

  it('the words between name and number change no value', () => {
    for (const word of ['力争', '预计', '将', '进一步', '确保', '首次', '总体', '同比'])
      expect(told(`进出口总额${word}增长6%`)).toEqual(['进出口总额: growth = 6 %'])
  })
})
