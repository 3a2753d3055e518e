// Places among others in English.
import { describe, expect, it } from 'vitest'
import { told } from '../../../../../test/plan/told.ts'

const PLACES: readonly [string, string][] = [
  ['The port will rank first in the world', 'port: rank = 1'],
  ['The city ranked No. 3 nationwide', 'city: rank = 3 result'],
  ['The city will be among the top ten globally', 'city: rank <= 10'],
  ['The economy remained one of the fastest-growing economies in the world', 'economy: rank = result'],
]

const NO_PLACES: readonly string[] = [
  'The first national park will be opened',
  "It is the world's largest market",
  'We will be first to act in the new year',
  'The second batch will be issued',
]

describe('English ranks', () => {
  it.each(PLACES)('%s', (sentence, statement) => {
    expect(told(sentence)).toEqual([statement])
  })

  it.each(NO_PLACES)('no place: %s', (sentence) => {
    expect(told(sentence)).toEqual([])
  })
})
