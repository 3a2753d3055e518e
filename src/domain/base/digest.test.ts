import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonical, digest, type Json } from './digest.ts'

describe('canonical JSON', () => {
  it('sorts members by UTF-16 code units as the example of RFC 8785 §3.2.3 shows', () => {
    const sample: Json = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    }
    expect(Object.values(JSON.parse(canonical(sample)) as object)).toHaveLength(7)
    const order = [...canonical(sample).matchAll(/:"([^"]+)"/g)].map((found) => found[1])
    expect(order).toEqual([
      'Carriage Return',
      'One',
      'Control',
      'Latin Small Letter O With Diaeresis',
      'Euro Sign',
      'Emoji: Grinning Face',
      'Hebrew Letter Dalet With Dagesh',
    ])
  })

  it('prints numbers as RFC 8785 §3.2.2.3 asks', () => {
    // biome-ignore lint/correctness/noPrecisionLoss: the digits of the RFC
    const numbers = [333333333.33333329, 1e30, 4.5, 2e-3, 0.000000000000000000000000001, -0]
    expect(canonical(numbers)).toBe('[333333333.3333333,1e+30,4.5,0.002,1e-27,0]')
  })

  it('does not depend on the order in which members were written', () => {
    expect(canonical({ b: 1, a: { d: [2, null], c: '万' } })).toBe('{"a":{"c":"万","d":[2,null]},"b":1}')
    expect(canonical({ a: undefined })).toBe('{}')
  })

  it('refuses what has no canonical form', () => {
    expect(() => canonical(Number.NaN)).toThrow('NaN')
  })

  it('survives the round trip through JSON for any data', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonical(value as Json)
        expect(canonical(JSON.parse(text) as Json)).toBe(text)
      }),
    )
  })

  it('has the SHA-256 that FIPS 180-4 gives for "abc"', () => {
    expect(digest('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad')
  })
})
