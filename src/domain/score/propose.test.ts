import { describe, expect, it } from 'vitest'
import type { DocumentKind } from '../plan/commitment.ts'
import { readPlan } from '../plan/read.ts'
import { proposeTargets } from './propose.ts'

const propose = (text: string, kind: DocumentKind = 'plan', date = '2023-01-18') => {
  const whole = `未来五年，${text}。`
  return proposeTargets(readPlan({ text: whole, kind, date }), whole)
}

describe('a statement becomes a target of the right kind', () => {
  it.each([
    ['地区生产总值超过4万亿元', 'level'],
    ['数字经济增加值占地区生产总值比重超过50%', 'share'],
    ['研发经费投入年均增长10%以上', 'average-growth'],
    ['城镇化率提高2个百分点', 'change'],
    ['高新技术企业实现倍增', 'multiple'],
    ['空气优良天数稳定在338天左右', 'band'],
    ['干流水质稳定保持Ⅱ类', 'grade'],
    ['法治政府建设走在前列', 'rank'],
    ['居民人均可支配收入高于全国平均水平', 'relative-level'],
    ['居民收入增长高于经济增长', 'relative-growth'],
    ['新建公园120座', 'count'],
  ])('%s: %s', (text, kind) => {
    expect(propose(text).map(({ target }) => target.aim.kind)).toEqual([kind])
  })

  it('a rate of one year is growth, due in that year', () => {
    const text = '2025年工作安排\n今年地区生产总值增长6%左右。'
    const [one] = proposeTargets(readPlan({ text, kind: 'report', date: '2025-01-20' }), text)
    expect(one?.target.aim).toEqual({
      kind: 'growth',
      bound: { op: '~', value: '6', value2: null, tolerance: '0.2', better: 'higher' },
    })
    expect(one?.target.due).toEqual({ from: '2025-01-01', to: '2025-12-31' })
    expect(one?.assumed).toEqual(['tolerance', 'more-is-better'])
  })

  it('says that the base is assumed, unless the text names it', () => {
    const [assumed] = propose('地区生产总值超过4万亿元')
    expect([assumed?.target.base, assumed?.assumed]).toEqual([{ day: '2022-12-31', value: null }, ['base']])
    const [named] = propose('科技型企业数量比2021年翻一番')
    expect([named?.target.base?.day, named?.assumed]).toEqual(['2021-12-31', []])
    const [told] = propose('城镇化率从70%提高到75%')
    expect(told?.target.base).toEqual({ day: '2022-12-31', value: '70' })
  })

  it('two series that one sentence doubles are one target', () => {
    expect(propose('高新技术企业、科技型企业实现“双倍增”').map(({ target }) => target.indicators)).toEqual([
      ['高新技术企业', '科技型企业'],
    ])
  })

  it('leaves unknown what nobody said', () => {
    expect(propose('法治政府建设走在前列').map(({ unknown }) => unknown)).toEqual([['place']])
    const text = '建成2个产业集群。'
    const [one] = proposeTargets(readPlan({ text, kind: 'plan', date: '2023-01-18' }), text)
    expect([one?.target.due, one?.unknown]).toEqual([null, ['due']])
  })

  it('takes less for better where nobody wants more', () => {
    const [one] = propose('城镇调查失业率控制在5.5%左右')
    expect(one?.assumed).toContain('less-is-better')
  })

  it('reads whether a target binds', () => {
    expect(propose('森林覆盖率达到57%（约束性）').map(({ target }) => target.binding)).toEqual(['binding'])
  })

  it('gives the same in traditional characters', () => {
    for (const [simplified, traditional] of [
      ['居民收入增长高于经济增长', '居民收入增長高於經濟增長'],
      ['城镇调查失业率控制在5.5%左右', '城鎮調查失業率控制在5.5%左右'],
      ['新增城镇就业70万人', '新增城鎮就業70萬人'],
    ] as const)
      expect(propose(traditional).map(({ target }) => [target.aim.kind, target.unit])).toEqual(
        propose(simplified).map(({ target }) => [target.aim.kind, target.unit]),
      )
    expect(propose('居民收入增長高於經濟增長')[0]?.target.aim.kind).toBe('relative-growth')
  })
})
