import { describe, expect, it } from 'vitest'
import { readPlan } from '../../plan/read.ts'
import { openSource } from '../../text/source.ts'
import { openTelling } from './telling.ts'

const TEXT = [
  '2026年政府工作报告',
  '一、过去五年和2025年工作回顾',
  '五年来，发展取得新成效。第一件事办成了。',
  '近两年，外部冲击加大。第二件事办成了。',
  '第三件事办成了。去年又有进展。第四件事办成了。',
  '（一）产业升级。第五件事办成了。',
  '2025年是收官之年。第六件事办成了。',
  '（二）民生改善。第七件事办成了。',
  '这是走过的极不平凡的五年。第八件事办成了。',
  '二、2026年工作安排',
  '过去的教训要记取。第九件事要办。',
].join('\n')

describe('the years that a look back tells of', () => {
  const telling = openTelling(openSource(TEXT).folded, readPlan({ text: TEXT, kind: 'report', date: '2026-01-20' }))
  const told = (words: string) => {
    const years = telling.windowAt(TEXT.indexOf(words))
    return years && `${years.from}-${years.to}`
  }

  it.each([
    ['第一', '2021-2025'],
    ['第二', '2024-2025'],
    ['第三', '2021-2025'],
    ['第四', '2025-2025'],
    ['第五', '2021-2025'],
    ['第六', '2025-2025'],
    ['第七', '2025-2025'],
    ['第八', '2021-2025'],
    ['第九', null],
  ])('%s件事: %s', (words, years) => {
    expect(told(words)).toBe(years)
  })

  it('are none where the text looks ahead', () => {
    expect(telling.ahead(TEXT.indexOf('第一'))).toBe(false)
    expect(telling.ahead(TEXT.indexOf('第九'))).toBe(true)
  })
})
