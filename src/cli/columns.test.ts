// Columns on a terminal, where a Chinese character takes two places.
import stringWidth from 'string-width'
import { describe, expect, it } from 'vitest'
import { layOut, wrap } from './columns.ts'

describe('columns', () => {
  it('stands Chinese and Latin cells under their heads', () => {
    const table = layOut(
      [
        { head: '指标', wraps: true },
        { head: 'n', wraps: false, right: true },
      ],
      [
        ['城镇化率', '75%'],
        ['GDP', '4'],
      ],
      80,
    )
    expect(table).toBe(['指标        n', '────────  ───', '城镇化率  75%', 'GDP         4'].join('\n'))
  })

  it('never writes past the edge of the terminal, and loses nothing', () => {
    const long = '全社会研发经费投入年均增长百分之十以上，数字经济增加值占地区生产总值的比重超过一半'
    const columns = ['a', 'b', 'c'].map((head) => ({ head, wraps: true }))
    for (const width of [40, 61, 80]) {
      const table = layOut(columns, [[long, long, 'short']], width)
      for (const line of table.split('\n')) expect(stringWidth(line)).toBeLessThanOrEqual(width)
      expect(table.replace(/[\s─abc]/g, '').length).toBe(long.length * 2 + 'short'.length)
    }
  })

  it('breaks Latin text at spaces and Chinese text anywhere', () => {
    expect(wrap('Bureau of Statistics', 10)).toEqual(['Bureau of', 'Statistics'])
    expect(wrap('市发展改革委', 6)).toEqual(['市发展', '改革委'])
    expect(wrap('', 6)).toEqual([''])
  })

  it('begins no line with a comma', () => {
    expect(wrap('市科技局、市教委', 8)).toEqual(['市科技', '局、市教', '委'])
  })
})
