import { describe, expect, it } from 'vitest'
import { creditCodeFault } from './credit-code.ts'

describe('a unified social credit code', () => {
  it.each([['91350100M000100Y43'], ['9111000071093123XX'], ['11500000GANGMU01XR']])('%s is right', (code) => {
    expect(creditCodeFault(code)).toBeNull()
  })

  it.each([
    ['91350100M000100Y4', 'system.credit-code-length', { n: 17 }],
    ['91350100M000100Y433', 'system.credit-code-length', { n: 19 }],
    ['91350100M000100O43', 'system.credit-code-sign', { sign: 'O' }],
    ['91350100m000100Y43', 'system.credit-code-sign', { sign: 'm' }],
    ['91350100M000100Y44', 'system.credit-code-check', { found: '4', expected: '3' }],
    ['91350010M000100Y43', 'system.credit-code-check', { found: '3' }],
  ])('%s is flagged as %s', (code, fault, params) => {
    const found = creditCodeFault(code)
    expect(found?.code).toBe(fault)
    expect(found?.params).toMatchObject(params)
  })

  it('is flagged whenever one of its signs is mistyped or two neighbours change places', () => {
    const good = '91350100M000100Y43'
    const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY']
    for (let at = 0; at < good.length; at += 1) {
      for (const sign of signs.filter((one) => one !== good[at]))
        expect(creditCodeFault(good.slice(0, at) + sign + good.slice(at + 1))).not.toBeNull()
      const [one, two] = [good[at], good[at + 1]]
      if (two && one !== two) expect(creditCodeFault(good.slice(0, at) + two + one + good.slice(at + 2))).not.toBeNull()
    }
  })
})
