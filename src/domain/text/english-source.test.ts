// Folding of English texts and where their sentences end.
import { describe, expect, it } from 'vitest'
import { englishSentences, foldEnglish } from './english-source.ts'

const cut = (text: string): string[] => englishSentences(text, 0, text.length).map((x) => text.slice(x.start, x.end))

describe('an English text', () => {
  it('is folded without changing its length', () => {
    const text = 'The city’s “plan” – 5–6％\u00a0more\r\n'
    const folded = foldEnglish(text)
    expect(folded).toBe('The city\'s "plan" - 5-6% more \n')
    expect(folded).toHaveLength(text.length)
  })

  it('ends its sentences at stops, not inside numbers, abbreviations and list marks', () => {
    expect(cut('GDP grew 5.2 percent. Exports fell. U.S. dollars are held; No. 3 is open.')).toEqual([
      'GDP grew 5.2 percent',
      'Exports fell',
      'U.S. dollars are held',
      'No. 3 is open',
    ])
    expect(cut('1. We kept prices stable.')).toEqual(['1. We kept prices stable'])
    expect(cut('All risks were met.Our main work follows.')).toEqual(['All risks were met', 'Our main work follows'])
  })

  it('joins lines that were broken at a margin, and keeps lists apart', () => {
    const line = 'We will raise the share of renewable energy in final consumption to'
    const wrapped = Array.from({ length: 14 }, () => `${line}\n42 percent.\n`).join('')
    expect(cut(foldEnglish(wrapped))[0]).not.toContain('42')
    const even = Array.from({ length: 14 }, () => `${line}\n`).join('')
    expect(foldEnglish(even).trim()).not.toContain('\n')
    const list = 'GDP growth of 5 percent\nover 12 million new jobs\n'
    expect(foldEnglish(list)).toBe(list)
  })

  it('cuts a run without an end, so that work stays linear', () => {
    expect(Math.max(...cut('word, '.repeat(2000)).map((x) => x.length))).toBeLessThanOrEqual(1500)
  })
})
