// How English words bind a number.
import { describe, expect, it } from 'vitest'
import { told } from '../../../../../test/plan/told.ts'

const OPS: readonly [string, string][] = [
  ['over', '>'],
  ['more than', '>'],
  ['in excess of', '>'],
  ['at least', '>='],
  ['no less than', '>='],
  ['no more than', '<='],
  ['up to', '<='],
  ['less than', '<'],
  ['around', '~'],
  ['approximately', '~'],
  ['close to', '~'],
  ['nearly', '~'],
  ['a total of', '='],
  ['a record high of', '='],
]

describe('English bounds', () => {
  it.each(OPS)('%s binds as %s', (words, op) => {
    expect(told(`Spending will be ${words} 5 billion yuan`)).toEqual([`Spending: level ${op} 5000000000 yuan`])
  })

  it('reads a bound behind a verb that is denied', () => {
    expect(told('The rate of debt must not exceed 60 percent')).toEqual(['rate of debt: level <= 60 %'])
    expect(told('Ensure that unemployment does not rise above 4.5%')).toEqual(['unemployment: level <= 4.5 %'])
  })

  it('reads a bound behind the number, and both ends of a range', () => {
    expect(told('Spending will be 5 percent or more')).toEqual(['Spending: level >= 5 %'])
    expect(told('Spending will be between 5 and 6 percent')).toEqual(['Spending: level range 5..6 %'])
  })
})
