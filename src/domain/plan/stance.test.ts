import { describe, expect, it } from 'vitest'
import { statementsOf } from '../../../test/plan/told.ts'
import type { DocumentKind } from './commitment.ts'
import { course, turnAt } from './stance.ts'

const REPORT = [
  '政府工作报告',
  '一、2022年工作回顾',
  '过去一年，各项工作取得新成效。地区生产总值增长4.2%。',
  '二、2023年工作安排',
  '今年发展的主要预期目标是：地区生产总值增长6%左右。',
  '（一）扩大内需。',
]

/** Each figure of a text with its stance, in text order. */
const stances = (text: string, kind: DocumentKind): string[] =>
  statementsOf(text, { kind }).map((s) => `${s.value ?? s.other} ${s.stance}`)

describe('the course of a report', () => {
  const text = REPORT.join('\n')
  const way = course(text, 'report', 2023)

  it('looks back under a heading that names the year before, ahead under one that names the coming work', () => {
    expect(turnAt(way, text.indexOf('4.2%'))?.ahead).toBe(false)
    expect(turnAt(way, text.indexOf('6%'))?.ahead).toBe(true)
    expect(turnAt(way, text.length - 1)?.ahead).toBe(true)
  })

  it('has not begun in the title', () => {
    expect(turnAt(way, 0)).toBeNull()
  })

  it.each([
    ['一、2022年工作回顾', false],
    ['一、过去五年的工作', false],
    ['一、发展基础和形势', false],
    ['二、今后五年的目标任务', true],
    ['三、2023年重点工作', true],
    ['四、全面加强自身建设', true],
  ])('%s turns the text', (heading, ahead) => {
    expect(course(`${heading}\n增长5%。`, 'report', 2023).turns).toEqual([{ at: 0, ahead }])
  })
})

describe('what a report says', () => {
  it('in the part that looks back is a result, in the part that looks ahead a commitment', () => {
    expect(stances(REPORT.join('\n'), 'report')).toEqual(['4.2 result', '6 commitment'])
  })

  it('of last year is a result also in the part that looks ahead', () => {
    const ahead = [...REPORT, '去年完成投资5000亿元，今年再完成投资6000亿元。'].join('\n')
    expect(stances(ahead, 'report').slice(2)).toEqual(['500000000000 result', '600000000000 commitment'])
  })

  it('in comparison with last year stays a commitment', () => {
    const ahead = [...REPORT, '社会消费品零售总额比去年增长8%，服务业比重较上年提高1个百分点。'].join('\n')
    expect(stances(ahead, 'report').slice(2)).toEqual(['8 commitment', '1 commitment'])
  })

  it('after 过去一年 is a result until the paragraph turns ahead again', () => {
    const paragraph = '过去一年，外贸稳中有进。进出口总额达到8000亿元。今年，要实现利用外资50亿美元。'
    expect(stances([...REPORT, paragraph].join('\n'), 'report').slice(2)).toEqual([
      '800000000000 result',
      '5000000000 commitment',
    ])
  })

  it('of what is there by now is a result', () => {
    const ahead = [...REPORT, '目前已建成充电桩3万个，年内再建1万个。'].join('\n')
    expect(stances(ahead, 'report').slice(2)).toEqual(['30000 result', '10000 commitment'])
  })

  it('of a later year in the part that looks back is a commitment', () => {
    const back = [...REPORT.slice(0, 3), '到2025年，力争经济总量达到1万亿元。'].join('\n')
    expect(stances(back, 'report').at(-1)).toBe('1000000000000 commitment')
  })
})

describe('what a plan says', () => {
  it('under its present state is a result, under its aims a commitment', () => {
    const plan = [
      '智慧城市建设行动方案',
      '一、发展现状',
      '数字经济增加值占比达到40%，建成基站5万个。',
      '二、主要目标',
      '到2025年，数字经济增加值占比达到50%，建成基站10万个。',
    ].join('\n')
    expect(stances(plan, 'plan')).toEqual(['40 result', '50000 result', '50 commitment', '100000 commitment'])
  })

  it('is a commitment when nothing else is said', () => {
    expect(stances('建成服务站16个。', 'plan')).toEqual(['16 commitment'])
  })

  it('in comparison with a year gone by stays a commitment', () => {
    expect(stances('服务业比重比上年提高0.8个百分点。', 'plan')).toEqual(['0.8 commitment'])
    expect(stances('能耗强度比2020年下降14%。', 'plan')).toEqual(['-14 commitment'])
    expect(stances('失业率与上年持平。', 'plan')).toEqual(['上年 commitment'])
  })

  it('of a year gone by is a result', () => {
    expect(stances('2022年，森林覆盖率达到54%。', 'plan')).toEqual(['54 result'])
    expect(stances('去年新建充电桩2万个。', 'plan')).toEqual(['20000 result'])
  })

  it('as the mark that sorts others is neither', () => {
    expect(stances('对年销售额500万元以下的企业给予补贴。', 'plan')).toEqual(['5000000 context'])
    expect(stances('培育年产值超过百亿元的企业12家。', 'plan')).toEqual(['10000000000 context', '12 commitment'])
  })
})

describe('what an interview says', () => {
  it('goes by the words of each sentence', () => {
    const talk = [
      '专访',
      '五年来，地区生产总值年均增长6%，城镇化率达到70%。',
      '未来五年，我们要实现地区生产总值突破4万亿元，城镇化率达到75%。目前已有311项事项落地。',
      '战略启动三年来，160个重大项目滚动推进，累计完成投资3900多亿元。',
    ].join('\n')
    expect(stances(talk, 'interview')).toEqual([
      '6 result',
      '70 result',
      '4000000000000 commitment',
      '75 commitment',
      '311 result',
      '160 result',
      '390000000000 result',
    ])
  })
})
