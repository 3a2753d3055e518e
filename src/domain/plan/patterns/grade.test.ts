import { describe, expect, it } from 'vitest'
import { told } from '../../../../test/plan/told.ts'

/** A sentence of a plan, then each statement in it. */
const GRADES: readonly [string, ...string[]][] = [
  ['干流水质保持Ⅱ类', '干流水质: grade = 2 类'],
  ['干流水质稳定保持在Ⅱ类', '干流水质: grade = 2 类'],
  ['干流水质稳定在II类', '干流水质: grade = 2 类'],
  ['断面水质达到Ⅲ类以上', '断面水质: grade >= 3 类'],
  ['断面水质达到Ⅲ类及以上', '断面水质: grade >= 3 类'],
  ['湖体水质提升至Ⅳ类，水位稳定', '湖体水质: grade = 4 类'],
  ['長江干流水質穩定保持Ⅱ類', '長江干流水質: grade = 2 类'],
]

describe('grade', () => {
  it.each(GRADES)('a class on a scale: %s', (sentence, ...statements) => {
    expect(told(sentence)).toEqual(statements)
  })

  it.each(['劣Ⅴ类水体全面消除', '实施Ⅰ类项目清单管理', '批准Ⅱ类医疗器械'])(
    'a class that nothing is kept at: %s',
    (sentence) => {
      expect(told(sentence)).toEqual([])
    },
  )
})
