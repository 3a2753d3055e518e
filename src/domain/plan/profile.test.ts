import { describe, expect, test } from 'vitest'
import { openSource } from '../text/source.ts'
import { profile } from './profile.ts'

const of = (text: string, given = {}) => profile(openSource(text), given)
const BODY = '为加快发展，改善民生，推动各项事业迈上新台阶，结合实际，制定本方案，请认真组织实施。\n'

describe('the profile of a document', () => {
  test('a report names its session, and the day of the session is its date', () => {
    const found = of(
      '2025年某省政府工作报告\n来源：某报\n——2025年1月15日在某省第十四届人民代表大会第三次会议上\n某省省长 王某某\n各位代表：\n现在，我代表省人民政府，向大会报告工作。\n',
    )
    expect(found).toMatchObject({
      title: '2025年某省政府工作报告',
      kind: 'report',
      date: '2025-01-15',
      lang: 'zh-Hans',
    })
  })

  test('a title set with spaces between its characters, or broken before its last one, is one title', () => {
    expect(
      of('政 府 工 作 报 告\n\n----2012年2月29日在某区第十三届人民代表大会第六次会议上\n\n各位代表：\n').title,
    ).toBe('政府工作报告')
    expect(of('政府工作报\n告\n\n——2017年3月5日在第十二届全国人民代表大会第五次会议上\n\n各位代表：\n').title).toBe(
      '政府工作报告',
    )
  })

  test('an interview is told by its questions, its title is the line above the subtitle, its date is the byline', () => {
    const found = of(
      '某某網\n某某網>>重慶頻道>>要聞\n\n為現代化貢獻更多力量\n\n——訪市長某某\n\n本報記者 王某\n2023年01月18日09:20 | 來源:某某網\n小字號\n\n記者:今年重慶如何推動高質量發展?這是開局之年,大家都很關心這個問題。\n市長:我們將努力。\n記者:下一步呢?\n',
    )
    expect(found).toMatchObject({
      title: '為現代化貢獻更多力量',
      kind: 'interview',
      date: '2023-01-18',
      lang: 'zh-Hant',
    })
  })

  test('a plan takes its date from the signature, else its issue number, else its title', () => {
    expect(of(`某市行动方案\n${BODY}\n某市人民政府\n2024年5月20日\n`)).toMatchObject({
      kind: 'plan',
      date: '2024-05-20',
    })
    expect(of(`某市行动方案\n${BODY}\n二〇二一年十二月三日\n`).date).toBe('2021-12-03')
    expect(of(`某市行动方案\n某政办发〔2021〕36号\n${BODY}`)).toMatchObject({ date: '2021-01-01' })
    expect(of(`某市行动方案（2024—2026年）\n${BODY}`)).toMatchObject({ date: '2024-01-01' })
  })

  test('a plan without any date says that its periods cannot be tied to a year', () => {
    const found = of(`某市行动方案\n${BODY}`)
    expect(found.date).toBeNull()
    expect(found.diagnostics.map((d) => d.code)).toEqual(['reading.no-date'])
  })

  test('a year alone is used with a warning', () => {
    expect(of(`某市行动方案\n某政办发〔2021〕36号\n${BODY}`).diagnostics).toEqual([
      { code: 'reading.only-year', params: { year: '2021' } },
    ])
  })

  test('what a person gave stands above the text', () => {
    expect(of(`某市行动方案\n${BODY}`, { kind: 'report', date: '2020-03-01' })).toMatchObject({
      kind: 'report',
      date: '2020-03-01',
    })
  })

  test('a report that names no session gets its year from what it looks back on', () => {
    const found = of(
      '各位代表：\n\n现在，我代表国务院，向大会报告政府工作，请予审议。\n\n一、2009年工作回顾\n\n国内生产总值增长8%。\n',
    )
    expect(found).toMatchObject({ title: '政府工作报告', date: '2010-01-01', titleSpan: null })
  })

  test('a notice broken over two lines keeps its whole title', () => {
    expect(
      of(`某市人民政府办公室关于印发某市\n养老服务提升行动方案的通知\n某政办发〔2024〕12号\n\n${BODY}`).title,
    ).toBe('某市人民政府办公室关于印发某市养老服务提升行动方案的通知')
  })

  test('an English report is told by its letters and dated by its session', () => {
    const text =
      "REPORT ON THE WORK OF THE GOVERNMENT\nDelivered at the Fifth Session of the 13th National People's Congress on March 5, 2022\nFellow Deputies,\nOn behalf of the State Council, I will now report to you.\n"
    expect(of(text)).toMatchObject({ lang: 'en', kind: 'report', date: '2022-03-05' })
  })
})
