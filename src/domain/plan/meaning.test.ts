import { describe, expect, it } from 'vitest'
import { told } from '../../../test/plan/told.ts'
import { sourceMark } from './meaning.ts'

/** What a number says by the words around it. */
const SAID: readonly [string, string][] = [
  ['财政收入增速6%', 'growth = 6 %'],
  ['物价涨幅3%左右', 'growth ~ 3 %'],
  ['用电量降幅2%', 'growth = -2 %'],
  ['服务业比重提高1个百分点', 'change = 1 pp'],
  ['服务业比重高于全国1个百分点', 'change = 1 pp'],
  ['失业率低于全国1个百分点', 'change = -1 pp'],
  ['税费减少100亿元', 'change = -10000000000 元'],
  ['产值增长2倍', 'multiple >= 3 倍'],
  ['利用率95%', 'level = 95 %'],
  ['至少建成充电桩1万个', 'level >= 10000 个'],
  ['不少于300家', 'level >= 300 家'],
  ['超过300多家', 'level > 300 家'],
  ['里程300公里以上', 'level >= 300 公里'],
  ['比例5%-6%', 'level range 5..6 %'],
]

describe('what a number says', () => {
  it.each(SAID)('%s', (sentence, said) => {
    expect(told(sentence).map((line) => line.replace(/^[^:]*: /, ''))).toEqual([said])
  })

  it('the last bound of a list serves those before it', () => {
    expect(told('消费、投资分别增长5%、6%以上')).toEqual(['消费: growth >= 5 %', '投资: growth >= 6 %'])
    expect(told('消费、投资分别增长约5%、6%以上')).toEqual(['消费: growth ~ 5 %', '投资: growth >= 6 %'])
  })

  it('从 begins a way only where a verb leads on', () => {
    const mark = (text: string) => sourceMark(text, 0, text.search(/\d/))
    expect(mark('城镇化率从60%提高到65%')).toBe(4)
    expect(mark('许可证由60类减少到10类')).toBe(3)
    expect(mark('从60个项目中选出')).toBeNull()
  })
})
