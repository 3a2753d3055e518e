import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from './text.ts'

const plan = '重庆市2027年工作方案\r\n一、总体目标\r\n到2027年，地区生产总值超过4万亿元，年均增长6%以上。\r\n'
const traditional =
  '為中國式現代化貢獻更多重慶力量。\n未來五年，重慶將努力實現六個顯著提升，經濟總量、科技創新與居民收入的水平都有提高。\n'
const english = 'GDP shall exceed 4 trillion yuan by 2027.\n'

describe('a plain text', () => {
  it.each(['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const)(
    'in %s is recognised by its bytes and comes out to the letter',
    (encoding) => {
      expect(decodeText(iconv.encode(plan, encoding))).toEqual({ text: plan, encoding })
    },
  )

  it.each(['utf-8', 'utf-16le', 'utf-16be'] as const)(
    'in %s with a byte order mark loses the mark and nothing else',
    (encoding) => {
      expect(decodeText(iconv.encode(plan, encoding, { addBOM: true }))).toEqual({ text: plan, encoding })
    },
  )

  it.each(['utf-16le', 'utf-16be'] as const)('in English in %s is recognised without a mark', (encoding) => {
    expect(decodeText(iconv.encode(english, encoding))).toEqual({ text: english, encoding })
  })

  it('in traditional script is told apart in Big5 and in GB18030', () => {
    expect(decodeText(iconv.encode(traditional, 'big5'))).toEqual({ text: traditional, encoding: 'big5' })
    expect(decodeText(iconv.encode(traditional, 'gb18030'))).toEqual({ text: traditional, encoding: 'gb18030' })
  })

  it('with characters beyond the basic plane keeps them', () => {
    expect(decodeText(iconv.encode('𠮷野家在一九八〇年，的和是。', 'gb18030'))?.text).toBe(
      '𠮷野家在一九八〇年，的和是。',
    )
  })

  it('cut off in the middle of its last character is still UTF-8', () => {
    const bytes = new TextEncoder().encode(`${plan}末`)
    expect(decodeText(bytes.subarray(0, bytes.length - 1))).toEqual({ text: `${plan}\ufffd`, encoding: 'utf-8' })
  })

  it('with a few broken bytes is still read', () => {
    const bytes = new TextEncoder().encode(plan.repeat(20))
    bytes[100] = 0xff
    expect(decodeText(bytes)?.encoding).toBe('utf-8')
  })

  it('in a single character, in any encoding, is a text', () => {
    expect(decodeText(iconv.encode('重庆', 'gb18030'))?.text).toBe('重庆')
    expect(decodeText(new TextEncoder().encode('a'))?.text).toBe('a')
  })

  it('is not what a program or picture is', () => {
    expect(decodeText(new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0]))).toBeNull()
    expect(decodeText(new Uint8Array(4000).map((_, i) => (i * 7919) % 256))).toBeNull()
  })

  it('of any characters but NUL survives UTF-8 unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
        fc.pre(/^[^\p{Cc}\ufeff\ufffd-\uffff]+$/u.test(text))
        const decoded = decodeText(new TextEncoder().encode(text))
        expect(decoded).toEqual({ text, encoding: 'utf-8' })
      }),
    )
  })
})
