import { describe, expect, it } from 'vitest'
import type { Statement } from '../domain/plan/commitment.ts'
import { sayPeriod, sayValue } from './phrase.ts'
import { voiceOf } from './voice.ts'

const [zh, hant, en] = [voiceOf('zh-Hans'), voiceOf('zh-Hant'), voiceOf('en')]
const base: Statement = {
  start: 0,
  end: 1,
  quote: '',
  indicator: '',
  form: 'level',
  op: '>',
  value: '4000000000000',
  value2: null,
  unit: '元',
  per: null,
  stance: 'commitment',
  role: 'main',
  other: null,
  period: null,
  rule: '',
}

describe('a value as people say it', () => {
  it.each<[Partial<Statement>, string, string, string]>([
    [{}, '> 4 万亿元', '> 4 萬億元', '> 4 trillion yuan'],
    [{ value: '66.2', unit: '%', op: '=' }, '66.2%', '66.2%', '66.2%'],
    [{ value: '338', unit: '天', op: '~' }, '≈ 338 天', '≈ 338 天', '≈ 338 days'],
    [
      { form: 'growth', value: '10', unit: '%', op: '>=', per: 'year' },
      '年均增长 ≥ 10%',
      '年均增長 ≥ 10%',
      'growth per year ≥ 10%',
    ],
    [{ form: 'growth', value: '-2.5', unit: '%', op: '>=' }, '下降 ≥ 2.5%', '下降 ≥ 2.5%', 'fall ≥ 2.5%'],
    [
      { form: 'change', value: '2', unit: 'pp', op: '=' },
      '增加 2 个百分点',
      '增加 2 個百分點',
      'up 2 percentage points',
    ],
    [{ value: '5', value2: '6', unit: '%', op: 'range' }, '5–6%', '5–6%', '5–6%'],
    [{ form: 'grade', value: '2', unit: '类', op: '>=' }, '≥ Ⅱ 类', '≥ Ⅱ 类', '≥ Ⅱ 类'],
    [{ form: 'rank', value: null, unit: null }, '位居前列', '位居前列', 'in the front rank'],
    [
      { form: 'relation', value: null, unit: null, other: '经济增长' },
      '高于 经济增长',
      '高於 经济增长',
      'above 经济增长',
    ],
    [{ value: '123456', unit: '人', op: '=' }, '123,456 人', '123,456 人', '123,456 people'],
  ])('%o', (change, inHans, inHant, inEnglish) => {
    const s = { ...base, ...change }
    expect([zh, hant, en].map((v) => sayValue(v, s).text)).toEqual([inHans, inHant, inEnglish])
  })

  it('keeps the exact figure beside it', () => {
    expect(sayValue(zh, base).exact).toBe('> 4,000,000,000,000 元')
  })
})

describe('a period', () => {
  it.each<[string | null, string | null, string, string]>([
    ['2023-01-01', '2023-12-31', '今年', '2023 年（“今年”）'],
    ['2023-01-01', '2027-12-31', '未来五年', '2023–2027（“未来五年”）'],
    [null, '2027-12-31', '', '到 2027 年底'],
    [null, '2023-06-30', '6月底前', '到 2023-06-30（“6月底前”）'],
    [null, null, '长期', '“长期”'],
    ['2024-01-01', '2024-12-31', '2024年', '2024 年'],
  ])('from %s to %s, “%s”', (from, to, words, said) => expect(sayPeriod(zh, { from, to, words })).toBe(said))
})
