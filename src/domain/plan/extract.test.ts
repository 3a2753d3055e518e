import { describe, expect, it } from 'vitest'
import { openSource } from '../text/source.ts'
import { extract } from './extract.ts'
import { patterns } from './patterns/index.ts'

/** One sentence for each predicate and spot of the table. */
const SENTENCES: Readonly<Record<string, string>> = {
  'growth/rise': '产值增长5%',
  'growth/improve': '比重提高2个百分点',
  'growth/fall': '能耗下降3%',
  'reach/reach': '覆盖率达到95%',
  'reach/pass': '产值突破100亿元',
  'reach/mount': '产值迈上100亿元台阶',
  'hold/hold': '优良天数稳定在338天',
  'rank/place': '货运量居全国首位',
  'grade/class': '水质保持Ⅱ类',
  'relation/above': '居民收入高于全国平均水平',
  'relation/alongside': '居民收入与经济增长同步',
  'doubling/fold': '产量翻番',
  'doubling/in-words': '出口保持两位数增长',
  'doubling/half': '新能源占比过半',
}

const drafts = (text: string) => {
  const { folded } = openSource(text)
  return extract(folded, 0, folded.length)
}

describe('the table of patterns', () => {
  it('has a sentence here for every pattern that makes statements', () => {
    const making = patterns.filter((p) => p.kind === 'predicate' || p.kind === 'spot').map((p) => p.name)
    expect(Object.keys(SENTENCES).sort()).toEqual([...new Set(making)].sort())
  })

  it.each(Object.entries(SENTENCES))('%s fires on: %s', (name, sentence) => {
    expect(drafts(sentence).map((d) => d.rule)).toEqual([name])
  })

  it('gives every pattern a name of its own', () => {
    expect(new Set(patterns.map((p) => p.name)).size).toBe(patterns.length)
  })
})

describe('extraction', () => {
  it('keeps the order of the text, whichever pattern fires', () => {
    const text = '产值增长5%，居全国首位，高于全国平均水平；水质保持Ⅱ类，产量翻番。优良天数稳定在338天。'
    const starts = drafts(text).map((d) => d.end)
    expect(starts).toEqual([...starts].sort((a, b) => a - b))
    expect(starts).toHaveLength(6)
  })

  it('reads only the run that it is given', () => {
    const text = '产值增长5%。出口增长6%。'
    expect(extract(text, 7, text.length).map((d) => d.value)).toEqual(['6'])
  })

  it('a sentence knows nothing of the number in the one before', () => {
    expect(drafts('产值增长5%。\n能耗下降3%。').map((d) => d.value)).toEqual(['5', '-3'])
  })
})
