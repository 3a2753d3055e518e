import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordsDiff } from './words-diff.ts'

const side = (older: string, newer: string, kind: 'old' | 'new') =>
  wordsDiff(older, newer)
    .filter((piece) => piece.kind === 'same' || piece.kind === kind)
    .map((piece) => piece.text)
    .join('')

describe('where two wordings differ', () => {
  it('keeps a number whole', () => {
    expect(wordsDiff('到2027年达到75%', '到2028年达到76.5%')).toEqual([
      { kind: 'same', text: '到' },
      { kind: 'old', text: '2027' },
      { kind: 'new', text: '2028' },
      { kind: 'same', text: '年达到' },
      { kind: 'old', text: '75%' },
      { kind: 'new', text: '76.5%' },
    ])
  })

  it('tells what was put in from what stayed', () => {
    expect(wordsDiff('达到50%', '力争达到50%左右').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'new 力争',
      'same 达到50%',
      'new 左右',
    ])
  })

  it('gives both wordings back, whatever they are', () => {
    const words = fc.string({ unit: fc.constantFrom('目', '标', '1', '2', '%', 'a', ' ', '𠮷') })
    fc.assert(
      fc.property(words, words, (older, newer) => {
        expect(side(older, newer, 'old')).toBe(older)
        expect(side(older, newer, 'new')).toBe(newer)
      }),
    )
  })

  it('shows wordings of great length whole', () => {
    const long = '字'.repeat(2000)
    expect(wordsDiff(long, `${long}尾`).map(({ kind }) => kind)).toEqual(['old', 'new'])
  })
})
