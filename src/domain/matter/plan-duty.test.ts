import { expect, it } from 'vitest'
import type { Statement, Task } from '../plan/commitment.ts'
import type { Item, Standing } from '../plan/item.ts'
import { dutiesOf } from './plan-duty.ts'

const task = (start: number, end: number, more: Partial<Task> = {}): Task => ({
  ...{ start, end, title: '建设绿道', quote: '建设绿道一百公里', path: ['二、任务'], lead: ['市水利局'], support: [] },
  ...{ due: [], quantities: [], marker: null },
  ...more,
})
const target = (start: number, end: number): Statement => ({
  ...{ start, end, quote: '诊所达到12个', indicator: '诊所', form: 'level', op: '=', value: '12', value2: null },
  ...{ unit: '个', per: null, stance: 'commitment', role: 'main', other: null, rule: 'x' },
  period: { words: '到2027年', from: null, to: '2027-12-31' },
})
const item = (id: string, standing: Standing, content: Item['content']): Item => ({
  ...{ id, standing, content, proposal: content, by: null, at: null, reason: null },
})

it('every confirmed task becomes a duty with its basis and its last day; what was not confirmed becomes none', () => {
  const due = [
    { words: '2024—2026年', from: '2024-01-01', to: '2026-12-31' },
    { words: '2025年6月底前', from: null, to: '2025-06-30' },
  ]
  const items = [
    item('t1', 'accepted', { kind: 'task', task: task(0, 50, { due }) }),
    item('t2', 'proposed', { kind: 'task', task: task(60, 90) }),
    item('t3', 'rejected', { kind: 'task', task: task(95, 99) }),
    item('t4', 'added', { kind: 'task', task: task(100, 120, { title: '' }) }),
  ]
  expect(dutiesOf('健康规划', items)).toMatchObject([
    { item: 't1', kind: 'task', basis: '健康规划 / 二、任务', due: '2026-12-31', lead: ['市水利局'] },
    { item: 't4', title: '建设绿道一百公里', due: null },
  ])
})

it('a target that stands in a confirmed task goes with that task; any other becomes a duty of its own', () => {
  const items = [
    item('t1', 'accepted', { kind: 'task', task: task(0, 50) }),
    item('s1', 'accepted', { kind: 'statement', statement: target(10, 20) }),
    item('s2', 'accepted', { kind: 'statement', statement: target(60, 70) }),
    item('s3', 'accepted', { kind: 'statement', statement: { ...target(80, 90), stance: 'result' } }),
  ]
  expect(dutiesOf('健康规划', items).map(({ item }) => item)).toEqual(['t1', 's2'])
  expect(dutiesOf('健康规划', items)[1]).toMatchObject({ kind: 'target', title: '诊所达到12个', due: '2027-12-31' })
})
