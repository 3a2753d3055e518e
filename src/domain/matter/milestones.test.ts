import { expect, it } from 'vitest'
import { milestonesOf, milestonesTyped, quarterEnds } from './milestones.ts'

it('proposes the ends of the quarters between today and the deadline', () => {
  expect(quarterEnds('2026-02-10', '2026-12-31')).toEqual(['2026-03-31', '2026-06-30', '2026-09-30'])
  expect(quarterEnds('2026-03-28', '2026-07-01')).toEqual(['2026-06-30'])
  expect(quarterEnds('2026-03-28', '2026-03-01')).toEqual([])
  expect(quarterEnds('2026-03-28', '9999-12-31')).toHaveLength(40)
})

it.each([
  ['2026-06-30 路基完成；2026-09-30 通车', ['2026-06-30 路基完成', '2026-09-30 通车']],
  ['2026-06-30 路基完成 2026-09-30 通车', ['2026-06-30 路基完成', '2026-09-30 通车']],
  ['2026年6月底前路基完成', ['2026-06-30 路基完成']],
  ['路基完成（2026.6.15）', ['2026-06-15 路基完成']],
  ['2026年9月：主体封顶;\n2026/12/1 验收', ['2026-09-30 主体封顶', '2026-12-01 验收']],
])('%s is read as people type it', (typed, lines) => {
  const { milestones, wrong } = milestonesOf(typed)
  expect(milestones.map((one) => milestonesTyped([one]))).toEqual(lines)
  expect(wrong).toEqual([])
})

it('says which piece names no day', () => {
  expect(milestonesOf('路基完成；2026-09-30 通车；2026-13-01 验收；2026-02-30 开工').wrong).toEqual([
    '路基完成',
    '2026-13-01 验收',
    '2026-02-30 开工',
  ])
})
