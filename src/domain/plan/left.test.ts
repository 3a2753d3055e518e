import { describe, expect, it } from 'vitest'
import { lexicon, readLeft } from './left.ts'
import { patterns } from './patterns/index.ts'

const LEXICON = lexicon(patterns)

/** What stands before a number, read from the number leftwards. */
function left(text: string) {
  const { subjectEnd, predicate, to, bound, each, per } = readLeft(text, 0, text.length, LEXICON)
  return { subject: text.slice(0, subjectEnd), verb: predicate?.name ?? null, to, bound, each, per }
}

const none = { verb: null, to: false, bound: null, each: false, per: null }

/** Words before a number, and what they say. */
const BEFORE: readonly [string, Partial<ReturnType<typeof left>>][] = [
  ['粮食产量', { subject: '粮食产量' }],
  ['地区生产总值增长', { subject: '地区生产总值', verb: 'growth/rise' }],
  ['能耗强度比2020年下降', { subject: '能耗强度', verb: 'growth/fall' }],
  ['城镇化率提高到', { subject: '城镇化率', verb: 'growth/improve', to: true }],
  ['资产负债率降至', { subject: '资产负债率', verb: 'growth/fall', to: true }],
  ['优良天数稳定在', { subject: '优良天数', verb: 'hold/hold' }],
  ['研发投入年均增长不低于', { subject: '研发投入', verb: 'growth/rise', bound: '>=', per: 'year' }],
  ['进口、出口分别增长', { subject: '进口、出口', verb: 'growth/rise', each: true }],
  ['参保率均超过', { subject: '参保率', bound: '>', each: true }],
  ['减税累计超过', { subject: '减税', bound: '>', per: 'cumulative' }],
  ['进出口总额比上年同期增长', { subject: '进出口总额', verb: 'growth/rise' }],
  ['财政收入五年增长', { subject: '财政收入', verb: 'growth/rise' }],
  ['民生支出占比力争达到', { subject: '民生支出占比', verb: 'reach/reach' }],
  ['外贸实现增长', { subject: '外贸', verb: 'growth/rise' }],
  ['能耗强度至少降低', { subject: '能耗强度', verb: 'growth/fall', bound: '>=' }],
]

/** Words that only end like a verb, a bound or an adverb. */
const WHOLE = ['居民人均', '经济总量创历史新高', '群众获得感提升和创新', '环保', '国有', '业务通过', '高新', '商场']

describe('what stands before a number', () => {
  it.each(BEFORE)('%s', (text, found) => {
    expect(left(text)).toEqual({ ...none, ...found })
  })

  it.each(WHOLE)('%s stays whole', (text) => {
    expect(left(text).subject).toBe(text)
  })

  it('is looked at no further back than it may be', () => {
    const text = '财政收入增长'
    expect(readLeft(text, 4, text.length, LEXICON).subjectEnd).toBe(4)
  })

  it('every word of the table is found before a number', () => {
    for (const pattern of patterns) {
      if (pattern.kind === 'spot') continue
      for (const word of pattern.words) {
        const { subjectEnd } = readLeft(`某某${word}`, 0, 2 + word.length, LEXICON)
        expect(subjectEnd, word).toBeLessThanOrEqual(2)
      }
    }
  })
})
