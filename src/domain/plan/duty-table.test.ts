import { expect, it } from 'vitest'
import { openSource } from '../text/source.ts'
import { dutyRows } from './duty-table.ts'

const table = (...rows: string[]) => openSource(rows.join('\n'))

it('reads who leads, who supports, until when and by which milestones', () => {
  const source = table(
    '序号\t任务\t牵头单位\t配合单位\t完成时限\t节点',
    '1\t建设滨河绿道\t市水利局\t市林业局、市交通局\t2026年12月底前\t2026-06-30 开工；2026-09-30 主体完工',
    '2\t新建社区诊所\t市卫生健康委\t各区县\t年底前\t',
  )
  expect(dutyRows(source, [], '2026-02-01')).toMatchObject([
    {
      ...{ row: 2, title: '建设滨河绿道', lead: ['市水利局'], support: ['市林业局', '市交通局'] },
      milestones: '2026-06-30 开工；2026-09-30 主体完工',
      due: [{ to: '2026-12-31' }],
    },
    { row: 3, title: '新建社区诊所', lead: ['市卫生健康委'], support: ['各区县'], due: [{ to: '2026-12-31' }] },
  ])
})

it('a merged unit holds for the rows below it; a first column of responsible units leads, further ones support', () => {
  const source = table(
    '任务\t具体举措\t责任单位\t时限',
    '畅通工程\t打通断头路\t市交通局\t2026年6月底前',
    '\t改造瓶颈路段\t\t2026年9月底前',
  )
  expect(dutyRows(source, [], '2026-02-01')).toMatchObject([
    { title: '畅通工程', words: '畅通工程 打通断头路', lead: ['市交通局'] },
    { title: '改造瓶颈路段', lead: ['市交通局'], due: [{ to: '2026-09-30' }] },
  ])
})

it('a table that says nothing of who or when is none', () => {
  expect(dutyRows(table('名称\t数量', '诊所\t12', '绿道\t3'), [], '2026-02-01')).toEqual([])
})
