import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'

/** A sentence of a plan, then each statement in it. */
const PLACES: readonly [string, ...string[]][] = [
  ['综合实力居全国第1位', '综合实力: rank = 1 位'],
  ['综合实力保持全国第三位', '综合实力: rank = 3 位'],
  ['货运量稳居全国首位', '货运量: rank = 1 位'],
  ['创新能力进入全国前10位', '创新能力: rank <= 10 位'],
  ['综合竞争力跻身全国前三', '综合竞争力: rank <= 3'],
  ['服务器产销量稳居全球前三', '服务器产销量: rank <= 3'],
  ['科技创新走在全国前列', '科技创新: rank ='],
  ['产业规模全国领先', '产业规模: rank ='],
  ['营商环境进入全国第一方阵', '营商环境: rank ='],
  ['法治政府、法治社会建设走在前列', '法治政府建设: rank =', '法治社会建设: rank ='],
  ['零售总额增长8%，增速居第2位', '零售总额: growth = 8 %', '零售总额增速: rank = 2 位'],
  ['经济总量居全国第5位，增速居全国第3位', '经济总量: rank = 5 位', '经济总量增速: rank = 3 位'],
]

/** First and foremost, without a place among others. */
const NO_PLACES = [
  '第一产业稳步发展',
  '把就业摆在首位',
  '全国第一批试点',
  '推进第三季度工作',
  '发展是第一要务',
  '支持首台套应用',
  '居民生活改善',
]

describe('rank', () => {
  it.each(PLACES)('a place among others: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(NO_PLACES)('no place: %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })
})
