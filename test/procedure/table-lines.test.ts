// Rows of a responsibility table against the tasks of a plan.
import { expect, it } from 'vitest'
import type { Duty } from '../../src/domain/matter/plan-duty.ts'
import { type PlanForm, planForm } from '../../src/domain/matter/plan-form.ts'
import { tableLines } from '../../src/domain/matter/table-lines.ts'
import { unitBook } from '../../src/domain/matter/unit-names.ts'
import { dutyRows } from '../../src/domain/plan/duty-table.ts'
import { openSource } from '../../src/domain/text/source.ts'
import { service } from '../../src/services/major-task/index.ts'

const form = planForm(service) as PlanForm
const named = (id: string, name: string) => ({ id, name, shortName: null, region: 'a', places: ['东山市'] })
const book = unitBook([named('sl', '东山市水利局'), named('jt', '东山市交通运输委员会')], 'a')
const duty = (item: string, title: string, quote = title): Duty => ({
  ...{ item, kind: 'task', title, quote, basis: '规划', lead: [], support: [], due: null, dueWords: '' },
})
const duties = [
  duty('t1', '建设滨河绿道', '建设滨河绿道。沿两江四岸打造一百公里步行绿道，年内贯通三十公里。'),
  duty('t2', '改造省际公路瓶颈路段'),
  duty('t3', '新建社区诊所', '新建社区诊所。'),
]
const lines = (...rows: string[]) =>
  tableLines(form, book, duties, dutyRows(openSource(rows.join('\n')), [], '2026-02-01'), '2026-02-01')
const HEAD = '序号\t任务\t牵头单位\t配合单位\t完成时限\t节点'

it('meets each row with the task that is called like it, and says what it sets', () => {
  const [road, green] = lines(
    HEAD,
    '1\t改造省际公路瓶颈路段\t市交通运输委\t市水利局\t2026年12月底前\t2026-06-30 路基',
    '2\t建设滨河绿道\t市水利局\t\t年底前\t',
  )
  expect(road).toMatchObject({ row: 2, duty: { item: 't2' }, wrong: [] })
  expect(road?.sets).toEqual({
    ...{ lead: '东山市交通运输委员会', supports: '东山市水利局', due: '2026-12-31', milestones: '2026-06-30 路基' },
  })
  expect(green).toMatchObject({ duty: { item: 't1' }, sets: { lead: '东山市水利局', due: '2026-12-31' } })
})

it('says of each row what is wrong with it: no such task, no such unit, no day, a day that is past', () => {
  const found = lines(
    HEAD,
    '1\t举办灯会\t市水利局\t\t2026年12月底前\t',
    '2\t新建社区诊所\t市海洋局\t各区县\t2025年12月底前\t开工',
    '3\t建设滨河绿道\t市水利局\t\t适时\t',
  )
  expect(found.map(({ wrong }) => wrong.map(({ code }) => code.replace('matter.', '')).join(' '))).toEqual([
    'table-no-task',
    'unit-unknown unit-collective table-past no-milestone',
    'no-day',
  ])
  expect(found[1]?.wrong.map(({ params }) => params.field)).toEqual(['lead', 'supports', 'due', 'milestones'])
})
