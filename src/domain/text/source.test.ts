import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { openSource } from './source.ts'

const fold = (text: string): string => openSource(text).folded

const FOLDED: readonly [string, string][] = [
  ['增长５．２％', '增长5.2%'],
  ['ＧＤＰ', 'GDP'],
  ['地區生產總值邁過４萬億元', '地区生产总值迈过4万亿元'],
  ['長江干流水質穩定保持Ⅱ類', '长江干流水质稳定保持Ⅱ类'],
  ['「雙倍增」『專案』', '“双倍增”“专案”'],
  ['〔2023〕3号', '（2023）3号'],
  ['３～５個', '3~5个'],
  ['5–6%', '5-6%'],
  ['二○二五', '二〇二五'],
  ['⼀是⻓江', '一是长江'],
  ['一季度\u3000增长', '一季度 增长'],
]

/** Half-width marks between Chinese words become the marks of Chinese; inside numbers and Latin words they stay. */
const MARKS: readonly [string, string][] = [
  ['增长5%,其中:税收增长3%;出口(含转口)增长2%!', '增长5%，其中：税收增长3%；出口（含转口）增长2%！'],
  ['GDP增长5%,CPI上涨2%', 'GDP增长5%，CPI上涨2%'],
  ['出口增长5%, 进口增长3%', '出口增长5%， 进口增长3%'],
  ['1,200万人', '1,200万人'],
  ['12,345,678人', '12,345,678人'],
  ['达到10%,12个', '达到10%，12个'],
  ['5,12个', '5，12个'],
  ['24:00', '24:00'],
  ['Read it, then: go', 'Read it, then: go'],
  ['https://example.com', 'https://example.com'],
]

/** Characters of simplified texts that only look traditional. */
const KEPT = ['显著提升', '瞭望塔', '乾隆年间']

describe('folding a text for reading', () => {
  it.each(FOLDED)('%s is read as %s', (raw, folded) => {
    expect(fold(raw)).toBe(folded)
  })

  it.each(MARKS)('the marks in %s are read as %s', (raw, folded) => {
    expect(fold(raw)).toBe(folded)
  })

  it.each(KEPT)('%s stays as it is', (text) => {
    expect(fold(text)).toBe(text)
  })

  it('the stored text is kept beside it untouched', () => {
    expect(openSource('邁過４萬億元').raw).toBe('邁過４萬億元')
  })
})

describe('whatever the text', () => {
  const marks = fc.constantFrom(...Array.from(',;:()?!.１２12３％％、，。「」『』萬億個類○－～\u3000\u00a0aＡ中'))
  const anything = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.array(marks, { maxLength: 30 }).map((letters) => letters.join('')),
  )

  it('folding never moves a character', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(text)).toHaveLength(text.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('folding what is folded changes nothing', () => {
    fc.assert(
      fc.property(anything, (text) => {
        expect(fold(fold(text))).toBe(fold(text))
      }),
      { numRuns: 2000 },
    )
  })

  it('a long text is folded as its parts are', () => {
    const part = '地區生產總值增長５％。'
    expect(fold(part.repeat(3000))).toBe(fold(part).repeat(3000))
  })
})
