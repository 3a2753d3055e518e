import { expect, it } from 'vitest'
import { mapRadicals } from './radicals.ts'

it('radicals out of a PDF become the ordinary characters, one for one', () => {
  expect(mapRadicals('⼈⺠政府⾦融⼯作，⻓江⽣态，⻔⼾⻛⻢⻥⻰')).toBe('人民政府金融工作，长江生态，门户风马鱼龙')
})

it('every Kangxi radical has its character, and nothing of either block changes the length', () => {
  const kangxi = Array.from({ length: 214 }, (_, i) => String.fromCharCode(0x2f00 + i)).join('')
  expect(mapRadicals(kangxi)).toHaveLength(214)
  expect(mapRadicals(kangxi)).not.toMatch(/[\u2e80-\u2fdf]/)
  const supplement = Array.from({ length: 116 }, (_, i) => String.fromCharCode(0x2e80 + i)).join('')
  expect(mapRadicals(supplement)).toHaveLength(116)
})

it('nothing else is normalised: full-width digits, ligatures and ratios stay', () => {
  expect(mapRadicals('４％①㎡ﬁ2∶1')).toBe('４％①㎡ﬁ2∶1')
})
