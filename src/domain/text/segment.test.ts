import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Span } from '../base/diagnostic.ts'
import { chunks, sentences, trim } from './segment.ts'

const sentencesOf = (s: string): string[] => sentences(s, 0, s.length).map(({ start, end }) => s.slice(start, end))
const chunksOf = (s: string): string[] =>
  chunks(s, { start: 0, end: s.length }).map(({ start, end, sep }) => sep + s.slice(start, end))

describe('sentences', () => {
  it.each([
    ['增长5%。就业稳定！', ['增长5%', '就业稳定']],
    ['一是扩内需；二是稳外贸；', ['一是扩内需', '二是稳外贸']],
    ['主要目标\n增长5%\r\n就业稳定', ['主要目标', '增长5%', '就业稳定']],
    ['  \u3000增长5% 。 。\n\n', ['增长5%']],
    ['5.2%的增长', ['5.2%的增长']],
    ['', []],
  ])('%j holds %j', (text, found) => {
    expect(sentencesOf(text)).toEqual(found)
  })

  it('a run without an end is cut at a comma', () => {
    const found = sentencesOf('产量增长5%，'.repeat(500))
    expect(found.length).toBeGreaterThan(2)
    for (const one of found) expect(one.length).toBeLessThanOrEqual(1001)
    for (const one of found) expect(one).toMatch(/^，?产量.*增长5%，?$/)
  })

  it('every character that says something stands in exactly one sentence', () => {
    const letters = fc.array(fc.constantFrom(...Array.from('增长5%，、。；！\n 　（）“”')), { maxLength: 60 })
    fc.assert(
      fc.property(letters, fc.integer({ min: 1, max: 60 }), (parts, times) => {
        const s = parts.join('').repeat(times)
        const found = sentences(s, 0, s.length)
        expect(ordered(found, s.length)).toBe(true)
        const kept = found.map(({ start, end }) => s.slice(start, end)).join('')
        const said = (text: string) => text.replace(/[。；！？\s，]/g, '')
        expect(said(kept)).toBe(said(s))
      }),
    )
  })
})

describe('chunks', () => {
  it.each([
    ['消费、投资增长5%，其中：出口', ['消费', '、投资增长5%', '，其中', '：出口']],
    ['基站（含5G、4G）达到3万个，增长', ['基站（含5G、4G）达到3万个', '，增长']],
    ['推进“一区、两群”建设，增长', ['推进“一区、两群”建设', '，增长']],
    ['《规划、纲要》印发，增长', ['《规划、纲要》印发', '，增长']],
    ['（没有收尾，增长5%、出口', ['（没有收尾', '，增长5%', '、出口']],
  ])('%s falls into %j', (text, found) => {
    expect(chunksOf(text)).toEqual(found)
  })

  it('joined again they are the sentence', () => {
    const letters = fc.array(fc.constantFrom(...Array.from('增长5%，、：（）“”《》')), { maxLength: 60 })
    fc.assert(
      fc.property(letters, (parts) => {
        const s = parts.join('')
        expect(chunksOf(s).join('')).toBe(s)
      }),
    )
  })
})

describe('trimming', () => {
  it('takes blanks of both widths from both ends and none from the middle', () => {
    const s = ' \u3000增长 5%\t\u3000'
    const { start, end } = trim(s, 0, s.length)
    expect(s.slice(start, end)).toBe('增长 5%')
  })
})

function ordered(spans: readonly Span[], length: number): boolean {
  let at = 0
  for (const { start, end } of spans) {
    if (start < at || end <= start || end > length) return false
    at = end
  }
  return true
}
