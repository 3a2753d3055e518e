import { describe, expect, it } from 'vitest'
import { matchUnit } from './units.ts'

const UNITS: readonly [string, string, string][] = [
  ['个百分点', 'pp', 'points'],
  ['百分点', 'pp', 'points'],
  ['%以上', '%', 'percent'],
  ['倍', '倍', 'times'],
  ['美元', '美元', 'money'],
  ['元/平方米', '元/平方米', 'money'],
  ['人次', '人次', 'person'],
  ['人均', '人', 'person'],
  ['个工作日', '个工作日', 'time'],
  ['个项目', '个', 'count'],
  ['平方公里', '平方公里', 'physical'],
  ['千瓦时', '千瓦时', 'physical'],
  ['千瓦', '千瓦', 'physical'],
  ['吨标准煤', '吨标准煤', 'physical'],
  ['人/百亿元', '人/百亿元', 'physical'],
  ['吨/万元', '吨/万元', 'physical'],
  ['EFLOPS', 'EFLOPS', 'physical'],
  ['TEU', 'TEU', 'count'],
  ['月', '月', 'date'],
]

describe('units', () => {
  it.each(UNITS)('%s begins with %s, a unit of %s', (text, name, kind) => {
    expect(matchUnit(text, 0)).toMatchObject({ name, kind })
  })

  it.each(['增长', 'EFLOPX', 'PM', ''])('%j begins with no unit', (text) => {
    expect(matchUnit(text, 0)).toBeNull()
  })

  it('the longest unit wins', () => {
    expect(matchUnit('立方米/秒', 0)?.word).toBe('立方米/秒')
    expect(matchUnit('户次', 0)?.word).toBe('户次')
  })
})
