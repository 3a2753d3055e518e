import { describe, expect, it } from 'vitest'
import { type Light, showLight } from '../light.ts'
import { checkLight } from './lights.ts'

const words = { zh: '进度', en: 'progress' }

/** A city's rule as its page has it: at the calendar green, 10 to 30 points behind (inclusive) yellow, more than 30 red. */
const published: Light = {
  name: 'progress',
  words,
  hit: 'unique',
  readings: [{ name: 'behind', words, kind: 'number', source: { from: 'behind', clock: 'due', field: 'progress' } }],
  rows: [
    { colour: 'green', when: [{ reading: 'behind', to: 0 }] },
    { colour: 'yellow', when: [{ reading: 'behind', from: 10, to: 30 }] },
    { colour: 'red', when: [{ reading: 'behind', above: 30 }] },
  ],
}

describe('lights', () => {
  it('the published rule is refused: it leaves 0 to 10 points behind open', () => {
    expect(checkLight(published, 'lights')).toEqual([
      { code: 'service.light-gap', params: { place: 'lights', light: 'progress', where: '0 < behind < 10' } },
    ])
    expect(showLight(published, { behind: '5' })).toMatchObject({ colour: 'no-rule', row: null })
  })

  it('a row that covers the gap mends it', () => {
    const rows = [...published.rows, { colour: 'green', when: [{ reading: 'behind', above: 0, below: 10 }] }]
    expect(checkLight({ ...published, rows }, 'lights')).toEqual([])
  })

  it('an overlap is refused where rows are to be unique, at the very point', () => {
    const rows = [{ colour: 'green', when: [{ reading: 'behind', to: 10 }] }, ...published.rows.slice(1)]
    expect(checkLight({ ...published, rows }, 'lights')).toEqual([
      {
        code: 'service.light-overlap',
        params: { place: 'lights', light: 'progress', where: 'behind = 10 (green, yellow)' },
      },
    ])
    expect(checkLight({ ...published, rows, hit: 'first' }, 'lights')).toEqual([])
  })

  it.each([
    ['10', 'yellow'],
    ['30', 'yellow'],
    ['30.000000000000000001', 'red'],
    ['-3', 'green'],
  ])('%s points behind show %s, to the last digit, with the number that made it so', (behind, colour) => {
    expect(showLight(published, { behind })).toMatchObject({ colour, readings: { behind } })
  })

  it('a missing number shows no-data, not green', () => {
    expect(showLight(published, { behind: null })).toMatchObject({ colour: 'no-data', row: null })
  })
})
