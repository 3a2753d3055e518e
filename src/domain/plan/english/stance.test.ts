// Whether an English text promises or reports, and when.
import { describe, expect, it } from 'vitest'
import { lineOf, statementsOf, told } from '../../../../test/plan/told.ts'

const REPORT = `Report on the Work of the Government
Delivered on March 5, 2022
Fellow Deputies,
I. A Review of Our Work in 2021
Grain output reached 685 million tons. Renovations began on 56,000 old communities.
By 2025, we will raise the share of rail freight to 20 percent.
II. Major Tasks for 2022
The main targets for this year are as follows:
over 11 million new urban jobs
Last year, spending on research grew by 15 percent.
Central spending will rise by 3.9 percent.
There are 290 million students in schools.
`

describe('the stance of English statements', () => {
  it('a report tells results in the part that looks back and promises in the part that looks ahead', () => {
    expect(statementsOf(REPORT, { kind: 'report', date: '2022-03-05' }).map((s) => `${s.stance} ${s.value}`)).toEqual([
      'result 685000000',
      'result 56000',
      'commitment 20',
      'commitment 11000000',
      'result 15',
      'commitment 3.9',
      'context 290000000',
    ])
  })

  it('a plan promises unless it tells of the past', () => {
    expect(told('Cut waste by 30 percent by 2030.')).toEqual(['waste: growth = -30 %'])
    expect(told('In 2021, exports rose by 7 percent.')).toEqual(['exports: growth = 7 % result'])
    expect(told('The number of users has reached 5 million.')).toEqual(['number of users: level = 5000000 result'])
  })

  it('reaching binds from below when it is promised', () => {
    expect(told('Coverage will reach 95 percent.')).toEqual(['Coverage: level >= 95 %'])
    expect(told('Coverage reached 95 percent.')).toEqual(['Coverage: level = 95 % result'])
  })
})

describe('the period of English statements', () => {
  const periods = (text: string) =>
    statementsOf(text, { date: '2023-01-18' }).map((s) => [lineOf(s), s.period?.words, s.period?.from, s.period?.to])

  it('is the one right behind the value, else the nearest before it', () => {
    expect(periods('Emissions will fall by 30 percent by 2030 and by 60 percent by 2040.').map((p) => p[1])).toEqual([
      'by 2030',
      'by 2040',
    ])
    expect(periods('This year, bonds will total 5 billion yuan.')[0]?.slice(1)).toEqual([
      'This year',
      '2023-01-01',
      '2023-12-31',
    ])
  })

  it('is that of the section where the sentence names none', () => {
    const [first] = statementsOf(REPORT, { kind: 'report', date: '2022-03-05' })
    expect(first?.period).toEqual({ words: 'in 2021', from: '2021-01-01', to: '2021-12-31' })
  })
})
