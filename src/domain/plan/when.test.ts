import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../test/plan/told.ts'

/** Each figure of a text with its period. */
const periods = (text: string, kind: 'plan' | 'report' | 'interview' = 'plan') =>
  statementsOf(text, { kind }).map((s) => `${s.value} ${s.period?.words ?? '-'} ${s.period?.to ?? '-'}`)

describe('the period of a statement', () => {
  it.each([
    ['到2027年，经济总量超过4万亿元。', '4000000000000 到2027年 2027-12-31'],
    ['经济总量到2027年超过4万亿元。', '4000000000000 到2027年 2027-12-31'],
    ['“十四五”期间，城镇新增就业50万人。', '500000 “十四五”期间 2025-12-31'],
    ['年内建成服务站16个。', '16 年内 2023-12-31'],
    ['2023年6月底前，建成服务站16个。', '16 2023年6月底前 2023-06-30'],
    ['上半年，完成投资500亿元。', '50000000000 上半年 2023-06-30'],
    ['建成服务站16个。', '16 - -'],
    ['能耗强度比2020年下降14%。', '-14 - -'],
  ])('%s', (text, period) => {
    expect(periods(text)).toEqual([period])
  })

  it('the nearest one before the figure counts', () => {
    expect(periods('2024年建成10个，2025年建成20个服务站。')).toEqual(['10 2024年 2024-12-31', '20 2025年 2025-12-31'])
  })

  it('a plan that only says which year it is lends no years', () => {
    expect(periods('今年是“十四五”规划实施的关键一年。城镇新增就业50万人。')).toEqual(['500000 今年 2023-12-31'])
  })

  it('one of an earlier sentence holds on in its paragraph', () => {
    expect(periods('未来五年，经济总量超过4万亿元。城镇化率达到75%。')).toEqual([
      '4000000000000 未来五年 2027-12-31',
      '75 未来五年 2027-12-31',
    ])
  })

  it('one that opens a section holds for the list under it', () => {
    const plan = [
      '实施方案',
      '一、主要目标',
      '到2027年，实现以下目标：',
      '（一）经济实力显著提升。地区生产总值超过4万亿元。',
      '（二）城市实力显著提升。城镇化率提高到75%。',
    ].join('\n')
    expect(periods(plan)).toEqual(['4000000000000 到2027年 2027-12-31', '75 到2027年 2027-12-31'])
  })

  it('one in a heading holds for its section', () => {
    const report = [
      '进展报告',
      '一、2021年进展',
      '经济总量达到3万亿元。',
      '二、2022年进展',
      '居民收入达到4万元。',
    ].join('\n')
    expect(periods(report, 'report')).toEqual(['3000000000000 2021年 2021-12-31', '40000 2022年 2022-12-31'])
  })

  it('behind the value counts only in the same clause', () => {
    expect(periods('安排重点项目420个，力争一季度开工率达到60%。')).toEqual(['420 - -', '60 一季度 2023-03-31'])
    expect(periods('建成服务站16个，2025年建成32个。')).toEqual(['16 - -', '32 2025年 2025-12-31'])
  })

  it('of so many years is not the present year', () => {
    expect(periods('力争三年内培育领军人才100名。').join()).not.toContain('2023-12-31')
  })

  it('of what is done by now does not lie ahead', () => {
    expect(periods('未来五年，城镇化率达到75%。目前已有311项事项落地。', 'interview').at(-1)).toBe('311 - -')
  })
})
