import { describe, expect, it } from 'vitest'
import { told } from '../../../test/plan/told.ts'

/** A list of names with one value, or with a value each. */
const EACH: readonly [string, ...string[]][] = [
  ['参保率、签约率均达到95%', '参保率: level >= 95 %', '签约率: level >= 95 %'],
  ['铁路和公路投资分别增长7%和5%', '铁路投资: growth = 7 %', '公路投资: growth = 5 %'],
  ['消费、进出口分别增长5%、6%', '消费: growth = 5 %', '进出口: growth = 6 %'],
  ['消费、投资、进出口增长5%', '消费: growth = 5 %', '投资: growth = 5 %', '进出口: growth = 5 %'],
  ['通达率、通客车率、通邮率100%', '通达率: level = 100 %', '通客车率: level = 100 %', '通邮率: level = 100 %'],
  ['培育龙头企业、单项冠军分别10家、20家', '龙头企业: level = 10 家', '单项冠军: level = 20 家'],
]

/** An amount that several names have together, or that belongs to the last one. */
const TOGETHER: readonly [string, number][] = [
  ['退税、减税、缓费超过1000亿元', 1],
  ['城镇和农村困难群众30万人', 1],
  ['建设学校、医院20所', 1],
]

describe('coordinated names', () => {
  it.each(EACH)('each has its value: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(TOGETHER)('an amount may be their sum: %s', (sentence, count) => {
    expect(told(sentence)).toHaveLength(count)
  })

  it('a list of names with 等 lends the noun behind it', () => {
    expect(told('生物医药、新材料等新兴产业产值分别增长10%、8%')).toEqual([
      expect.stringMatching(/^生物医药.*growth = 10 %$/),
      expect.stringMatching(/^新材料.*growth = 8 %$/),
    ])
  })

  it('names told once are not named again for the next values', () => {
    expect(told('高新技术企业、科技型企业分别新增100家、200家，累计分别达到1000家和5000家')).toEqual([
      expect.stringMatching(/^高新技术企业.* 100 家$/),
      expect.stringMatching(/^科技型企业.* 200 家$/),
      expect.stringMatching(/^高新技术企业.* 1000 家/),
      expect.stringMatching(/^科技型企业.* 5000 家/),
    ])
  })

  it('words that hold 和 or 与 or 及 are not torn', () => {
    expect(told('公众参与率达到80%')).toEqual(['公众参与率: level >= 80 %'])
    expect(told('高中阶段教育普及率达到95%')).toEqual(['高中阶段教育普及率: level >= 95 %'])
    expect(told('和谐社区覆盖率达到90%')).toEqual(['和谐社区覆盖率: level >= 90 %'])
  })
})
