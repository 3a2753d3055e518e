import { describe, expect, it } from 'vitest'
import { change, having, itemAt, readingOf, reread, start, statementAt, taskAt } from '../../../test/plan/samples.ts'
import { spanOf } from './proposal.ts'

describe('reading again', () => {
  const newer = readingOf(
    [
      { ...statementAt(0, 18, '地区生产总值', '4000000000000'), rule: 'test/better' },
      statementAt(19, 31, '常住人口城镇化率', '75'),
      statementAt(42, 50, '服务站', '16'),
    ],
    [taskAt(32, 50, '建设项目并建成服务站', [2])],
    '2',
  )

  it('keeps a decided item under its id with what was decided, and takes the newer proposal', () => {
    const item = itemAt(start(), 'statement', 6)
    const state = having(start(), { kind: 'correct', item: item.id, content: change(item, { value: '5' }) })
    const again = reread(state, newer)
    expect(again.folded.items.find((one) => one.id === item.id)).toMatchObject({
      standing: 'corrected',
      content: { statement: { start: 6, value: '5' } },
      proposal: { statement: { start: 0, rule: 'test/better' } },
    })
    expect(again.folded.items.filter((one) => spanOf(one.content).start === 0)).toEqual([])
  })

  it('replaces what nobody had decided', () => {
    const again = reread(start(), newer)
    expect(again.folded.items.map((one) => one.content)).toHaveLength(4)
    expect(again.folded.items.every((one) => one.standing === 'proposed')).toBe(true)
  })

  it('does not propose again what was rejected, split or merged', () => {
    const first = itemAt(start(), 'statement', 6)
    const second = itemAt(start(), 'statement', 19)
    const rejected = having(start(), { kind: 'reject', item: first.id, reason: '不算' })
    const parts = [change(second, { value: '70' }), change(second, { value: '80' })]
    const again = reread(having(rejected, { kind: 'split', item: second.id, into: parts }), newer)
    const statements = again.folded.items.filter((one) => one.content.kind === 'statement')
    expect(statements.map((one) => [one.id, one.standing])).toEqual([
      [first.id, 'rejected'],
      ['d3-0', 'corrected'],
      ['d3-1', 'corrected'],
      [itemAt(again, 'statement', 42).id, 'proposed'],
    ])
  })

  it('points a kept task at the same quantities of the newer reading', () => {
    const task = itemAt(start(), 'task', 42)
    const again = reread(having(start(), { kind: 'accept', items: [task.id] }), newer)
    expect(again.folded.items.find((one) => one.id === task.id)?.content).toMatchObject({ task: { quantities: [2] } })
  })

  it('undoes a decision that was taken before it: the newer proposal stands', () => {
    const item = itemAt(start(), 'statement', 6)
    const again = reread(having(start(), { kind: 'accept', items: [item.id] }), newer)
    const undone = having(again, { kind: 'undo', seq: 2 })
    expect(undone.folded.items).toEqual(reread(start(), newer).folded.items)
    expect(having(undone, { kind: 'undo', seq: 4 }).folded.items).toEqual(again.folded.items)
  })
})
