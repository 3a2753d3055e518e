import fc from 'fast-check'
import { expect, it } from 'vitest'
import { isUuid, uuidv7 } from './ids.ts'

it('spells the example of RFC 9562 appendix A.6', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f])
  expect(uuidv7(0x017f22e279b0, random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f')
})

it('sorts ids by the time they were made', () => {
  const time = fc.integer({ min: 0, max: 2 ** 48 - 1 })
  const noise = fc.uint8Array({ minLength: 10, maxLength: 10 })
  fc.assert(
    fc.property(time, time, noise, noise, (early, late, one, two) => {
      fc.pre(early < late)
      expect(uuidv7(early, one) < uuidv7(late, two)).toBe(true)
      expect(isUuid(uuidv7(early, one))).toBe(true)
    }),
  )
})

it('tells a UUID from other text', () => {
  expect(isUuid('plan-1')).toBe(false)
  expect(isUuid("017f22e2-79b0-7cc3-98c4-dc0c0c07398f' or 1=1")).toBe(false)
})
