import { describe, expect, it } from 'vitest'
import { told } from '../../../test/plan/told.ts'

/** A place, a grade or a relation, and the name that it belongs to. */
const OWNED: readonly [string, string][] = [
  ['货运量稳居全国首位', '货运量'],
  ['零售总额增长8%，居全国第2位', '零售总额'],
  ['零售总额增长8%，增速居全国第2位', '零售总额增速'],
  ['居民收入增长5.6%，快于经济增速', '居民收入'],
  ['通车总里程达到5000公里，居全国前列', '通车总里程'],
  ['水质保持Ⅱ类', '水质'],
  ['推进法治建设，法治政府建设走在前列', '法治政府建设'],
]

describe('whose place it is', () => {
  it.each(OWNED)('%s', (sentence, owner) => {
    expect(
      told(sentence)
        .filter((line) => /: (rank|grade|relation) /.test(line))
        .map((line) => line.split(':')[0]),
    ).toEqual([owner])
  })

  it('均 after several figures gives it to each of them', () => {
    const lines = told('工业增加值增长7.7%，进出口增长6.5%，均高于全国平均水平').filter((line) =>
      line.includes('relation'),
    )
    expect(lines).toEqual(['工业增加值: relation > (全国平均水平)', '进出口: relation > (全国平均水平)'])
  })
})
