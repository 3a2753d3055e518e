import { describe, expect, test } from 'vitest'
import { openSource } from '../text/source.ts'
import { findDue } from './task-due.ts'

const due = (text: string, date: string | null = '2021-05-01', loose = false) =>
  findDue(openSource(text), 0, text.length, date, loose).map((p) => [p.words, p.from, p.to])

describe('the deadlines of a task', () => {
  test.each<[string, (string | null)[][]]>([
    ['到2023年，服务器产销量稳居前三。', [['到2023年', null, '2023-12-31']]],
    ['2024年底前完成改造。', [['2024年底前', null, '2024-12-31']]],
    ['6月底前建成投用。', [['6月底前', null, '2021-06-30']]],
    ['年内培育50家企业。', [['年内', null, '2021-12-31']]],
    ['年底前实现全覆盖。', [['年底前', null, '2021-12-31']]],
    ['2025年12月31日前报送。', [['2025年12月31日前', null, '2025-12-31']]],
    ['2024年2月底前完成。', [['2024年2月底前', null, '2024-02-29']]],
    ['2019年1月1日至12月31日，返还标准可按6个月确定。', [['2019年1月1日至12月31日', '2019-01-01', '2019-12-31']]],
    ['从2019年1月1日起，实施三年计划。', [['从2019年1月1日起', '2019-01-01', null]]],
    [
      '三季度前完成，明年年底前验收。',
      [
        ['三季度前', null, '2021-09-30'],
        ['明年年底前', null, '2022-12-31'],
      ],
    ],
    ['到“十四五”末，覆盖率达到100%。', [['到“十四五”末', null, '2025-12-31']]],
    ['印发之日起30日内，制定实施办法。', [['印发之日起30日内', null, null]]],
    ['2024—2026年，每年建设10个。', [['2024—2026年', '2024-01-01', '2026-12-31']]],
    ['2023年，建成4个。', [['2023年', '2023-01-01', '2023-12-31']]],
    ['编制2023年度计划，巩固2022年的成果。', []],
    ['1—5月完成投资。', []],
  ])('%s', (text, expected) => {
    expect(due(text)).toEqual(expected)
  })

  test('without the document’s date, words that count from it stay words', () => {
    expect(due('年底前完成，到2023年见效。', null)).toEqual([
      ['年底前', null, null],
      ['到2023年', null, '2023-12-31'],
    ])
  })

  test('a cell for a deadline may hold a month, a standing term or anything else', () => {
    expect(due('12月', '2021-05-01', true)).toEqual([['12月', null, '2021-12-31']])
    expect(due('2025.6', '2021-05-01', true)).toEqual([['2025.6', null, '2025-06-30']])
    expect(due('长期坚持', '2021-05-01', true)).toEqual([['长期坚持', null, null]])
    expect(due('全年', '2021-05-01', true)).toEqual([['全年', '2021-01-01', '2021-12-31']])
  })
})
