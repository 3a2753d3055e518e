import { describe, expect, it } from 'vitest'
import { scriptPairs, traditionalShare } from './script.ts'

describe('scripts', () => {
  it('every pair leads from one character to one other', () => {
    const pairs = scriptPairs()
    expect(pairs.length).toBeGreaterThan(2000)
    for (const [from, to] of pairs) {
      expect([from.length, to.length]).toEqual([1, 1])
      expect(from).not.toBe(to)
    }
  })

  it('no simplified character is changed again', () => {
    const traditional = new Set(scriptPairs().map(([from]) => from))
    expect(scriptPairs().filter(([, to]) => traditional.has(to))).toEqual([])
  })

  it.each([
    ['地區生產總值', 1],
    ['地区生产总值', 0],
    ['森林公里', 0],
    ['', 0],
  ])('of %s the share of traditional characters is %d', (text, share) => {
    expect(traditionalShare(text)).toBe(share)
  })

  it('mixed script has a share in between', () => {
    const share = traditionalShare('經濟總量达到4万億元')
    expect(share).toBeGreaterThan(0.4)
    expect(share).toBeLessThan(1)
  })
})
