// Comparisons with something named in English.
import { describe, expect, it } from 'vitest'
import { told } from '../../../../../test/plan/told.ts'

const RELATIONS: readonly [string, string][] = [
  [
    'growth in personal income that is basically in step with economic growth',
    'personal income: relation = (economic growth)',
  ],
  ['Personal income will keep pace with GDP', 'Personal income: relation = (GDP)'],
  ['Rural incomes will grow faster than urban incomes', 'Rural incomes: relation > (urban incomes)'],
  ['The jobless rate will stay below the national average', 'jobless rate: relation < (the national average)'],
  ['Income will be no lower than the national average', 'Income: relation >= (the national average)'],
  ['Output per head will reach the world average level', 'Output per head: relation >= (the world average level)'],
]

const NO_RELATIONS: readonly string[] = [
  'All indicators will stay in line with projected targets',
  'We will invest in line with national strategies',
  'Reform will be carried out below the provincial level',
  'Results were better than expected',
]

describe('English relations', () => {
  it.each(RELATIONS)('%s', (sentence, statement) => {
    expect(told(sentence)).toEqual([statement])
  })

  it.each(NO_RELATIONS)('nothing is measured: %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })
})
