import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'
import { moving } from './index.ts'

/** A sentence of a plan, then what its number says. */
const MOVED: readonly [string, string][] = [
  ['压减法人1191户', 'change = -1191 户'],
  ['增加床位300张', 'change = 300 张'],
  ['再提高补助标准30元', 'change = 30 元'],
  ['财政收入增速6%', 'growth = 6 %'],
  ['用电量降幅2%', 'growth = -2 %'],
  ['技术合同成交额力争实现20%以上的增长', 'growth >= 20 %'],
  ['服务业比重高于全国1个百分点', 'change = 1 pp'],
  ['失业率低于全国1个百分点', 'change = -1 pp'],
]

describe('moving', () => {
  it.each(MOVED)('away from the number: %s', (sentence, said) => {
    expect(told(sentence).map((line) => line.replace(/^[^:]*: /, ''))).toEqual([said])
  })

  it('a verb that leads to a value moves nothing by itself', () => {
    for (const led of ['减少到100户', '增加至300张']) {
      expect(moving.falls.test(led)).toBe(false)
      expect(moving.rises.test(led)).toBe(false)
    }
  })
})
