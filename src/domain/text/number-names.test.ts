import { describe, expect, it } from 'vitest'
import { amounts } from '../../../test/plan/told.ts'
import { isName, skipName } from './number-names.ts'
import { type Numeral, scanNumeral } from './numerals.ts'

/** True when the first digits of the text are a name. */
function named(text: string): boolean {
  const at = text.search(/[0-9一二三四五六七八九十]/)
  return isName(text, scanNumeral(text, at, text.length) as Numeral, text[at - 1] ?? '', text.length)
}

describe('digits that are names', () => {
  it.each([
    'C919',
    'PM2.5',
    '5G基站',
    '3D打印',
    '1+5',
    '工业4.0',
    '第3位',
    '第十',
    '初三',
    '“33618”体系',
    '“三个一批”',
    '24:00',
    '1'.repeat(30),
  ])('%s', (text) => {
    expect(named(text)).toBe(true)
  })

  it.each(['5个', '5%', '5TB', '300TEU', '十五个', '三百二十个', '增长5.0%', '2.31∶1'])('%s counts', (text) => {
    expect(named(text)).toBe(false)
  })

  it('a name is left behind whole', () => {
    expect(skipName('5G-A基站', 1, 8)).toBe(4)
  })

  it('what is counted beside a name is still counted', () => {
    expect(amounts('5G基站2.3万个')).toEqual(['23000 个'])
    expect(amounts('“1+5”协议和16个服务站')).toEqual(['16 个'])
    expect(amounts('建设“33618”集群体系，新增20家')).toEqual(['20 家'])
    expect(amounts('5A级景区3家')).toEqual(['3 家'])
  })
})
