import { describe, expect, test } from 'vitest'
import { openSource } from '../text/source.ts'
import type { Statement, Table, Task } from './commitment.ts'
import { structure } from './structure.ts'
import { findTasks } from './tasks.ts'

function tasks(text: string, tables: Table[] = [], statements: Statement[] = []): Task[] {
  const source = openSource(text)
  const { profile, leftOut, headings } = structure(source, { date: '2024-03-01' }, tables)
  const found = findTasks({
    source,
    leftOut,
    headings,
    tables,
    statements,
    kind: profile.kind,
    lang: profile.lang,
    date: profile.date,
  })
  for (const t of found) expect(text.slice(t.start, t.end)).toBe(t.quote)
  return found
}
const brief = (text: string) => tasks(text).map((t) => [t.title, t.lead, t.support, t.due.map((d) => d.words)])
const HEAD =
  '某市行动方案\n为加快发展，改善民生，推动各项事业迈上新台阶，结合实际，制定本方案。\n一、总体要求\n（一）指导思想。坚持稳中求进。\n（二）主要目标。到2026年，总量达到3万亿元。\n二、重点任务\n'

describe('tasks of a plan', () => {
  test('a heading with a marker behind its text is one task: title, run, path, bodies, deadline', () => {
    const [task, ...rest] = tasks(`${HEAD}（一）建设园区。到2025年，建成园区3个。（责任单位：市工信局、市科技局）\n`)
    expect(rest).toEqual([])
    expect(task).toMatchObject({
      title: '（一）建设园区',
      quote: '（一）建设园区。到2025年，建成园区3个。',
      marker: '（责任单位：市工信局、市科技局）',
      path: ['二、重点任务'],
      lead: ['市工信局', '市科技局'],
      support: [],
      due: [{ words: '到2025年', from: null, to: '2025-12-31' }],
    })
  })

  test('several markers under one heading are several tasks', () => {
    expect(
      brief(
        `${HEAD}（一）推动服务转型。整合系统，推进平台建设（市大数据局牵头，各区配合）。年底前，可办率不低于90%（市政府办牵头，市大数据局配合）。\n`,
      ),
    ).toEqual([
      ['整合系统', ['市大数据局'], ['各区'], []],
      ['可办率不低于90%', ['市政府办'], ['市大数据局'], ['年底前']],
    ])
  })

  test('markers on lines of their own, in square brackets, or at the end of a paragraph', () => {
    expect(
      brief(
        `${HEAD}1.新建中心。新建中心40个。\n牵头单位：市民政局\n配合单位：市财政局，各区县政府\n完成时限：2024年12月底前\n2.改造机构。改造25家。[市民政局牵头，市财政局配合]\n3.培训人员。培训2000人次。主办：市人社局；协办：市总工会。\n`,
      ),
    ).toEqual([
      ['1.新建中心', ['市民政局'], ['市财政局', '各区县政府'], ['2024年12月底前']],
      ['2.改造机构', ['市民政局'], ['市财政局'], []],
      ['3.培训人员', ['市人社局'], ['市总工会'], []],
    ])
  })

  test('named tasks with labels in brackets, a term that never ends, bodies of many counties', () => {
    expect(
      brief(
        `${HEAD}（一）发展能源\n任务1 建设海上风电。2025年6月底前开工。\n【牵头单位】省能源局\n【配合单位】各设区市人民政府\n【完成时限】持续推进\n（二）严控煤炭。（牵头单位：省发改委，配合单位：各区、县级市）\n`,
      ),
    ).toEqual([
      ['任务1 建设海上风电', ['省能源局'], ['各设区市人民政府'], ['2025年6月底前', '持续推进']],
      ['（二）严控煤炭', ['省发改委'], ['各区、县级市'], []],
    ])
  })

  test('a marker on the heading’s own line covers what stands below it', () => {
    const [task] = tasks(`${HEAD}（一）培育集群（责任单位：市工信局）\n引进企业2家，产值突破10亿元。\n`)
    expect(task).toMatchObject({ title: '（一）培育集群', lead: ['市工信局'] })
    expect(task?.quote).toContain('引进企业2家')
  })

  test('a marker alone behind several items without one covers their section', () => {
    expect(
      brief(
        `${HEAD}（一）完善设施\n1.新建中心。新建40个。\n2.改造机构。改造25家。\n责任单位：市民政局\n（二）提升服务\n1.培训人员。（市人社局负责）\n2.建立平台。（市大数据局负责）\n`,
      ),
    ).toEqual([
      ['（一）完善设施', ['市民政局'], [], []],
      ['1.培训人员', ['市人社局'], [], []],
      ['2.建立平台', ['市大数据局'], [], []],
    ])
  })

  test('headings without a marker are tasks too, but not those that set the scene', () => {
    expect(
      brief(`${HEAD}（一）建设园区。建成园区3个。\n三、保障措施\n（一）加强领导。由市发改委牵头，成立专班。\n`),
    ).toEqual([
      ['（一）建设园区', [], [], []],
      ['（一）加强领导', ['市发改委'], [], []],
    ])
  })

  test('statements inside a task are its quantities', () => {
    const text = `${HEAD}（一）建设园区。建成园区3个。\n`
    const at = text.indexOf('建成园区3个')
    const statement = { start: at, end: at + 6 } as Statement
    const outside = { start: 0, end: 3 } as Statement
    expect(tasks(text, [], [outside, statement])[0]?.quantities).toEqual([1])
  })
})

describe('responsibility tables', () => {
  const TABLE =
    '2024年重点工作任务分解表\n\n序号\t重点任务\t主要内容\t牵头领导\t牵头单位\t责任单位\t完成时限\n1\t优化环境\t推行“一件事”改革\t张某\t市审批局\t市税务局\t6月底前\n\t\t走访企业500家\t李某\t市工信局\t各区县政府\t全年\n2\t改善交通\t建成大桥1座\t王某\t市交通局\t\t12月\n'

  test('each row is a task; a merged cell counts for the rows below it', () => {
    expect(tasks(TABLE).map((t) => [t.title, t.path, t.lead, t.support, t.due.map((d) => d.to)])).toEqual([
      ['优化环境', [], ['市审批局'], ['市税务局'], ['2024-06-30']],
      ['走访企业500家', ['优化环境'], ['市工信局'], ['各区县政府'], ['2024-12-31']],
      ['改善交通', [], ['市交通局'], ['各区县政府'], ['2024-12-31']],
    ])
  })

  test('a table that the format carried is read by its cells, and a table about something else is not', () => {
    const text = '某县重点工作任务分解表\n\n任务\t责任部门\n新建幼儿园3所\t县教育局\n\n年份\t产值\n2023\t5亿元\n'
    const cells = (from: string, ...row: string[]) =>
      row.map((c) => ({
        start: text.indexOf(c, text.indexOf(from)),
        end: text.indexOf(c, text.indexOf(from)) + c.length,
      }))
    const span = (a: string, b: string) => ({ start: text.indexOf(a), end: text.indexOf(b) + b.length })
    const found = tasks(text, [
      {
        ...span('任务\t', '县教育局'),
        rows: [cells('任务\t', '任务', '责任部门'), cells('新建', '新建幼儿园3所', '县教育局')],
      },
      { ...span('年份', '5亿元'), rows: [cells('年份', '年份', '产值'), cells('2023', '2023', '5亿元')] },
    ])
    expect(found.map((t) => [t.title, t.lead, t.marker])).toEqual([['新建幼儿园3所', ['县教育局'], '县教育局']])
  })
})

describe('tasks of reports and interviews', () => {
  const REPORT =
    '政府工作报告\n——2024年1月15日在某省人民代表大会会议上\n各位代表：\n一、2023年工作回顾\n一年来，主要做了以下工作：一是稳定增长，推进建设。二是改善民生，扩大就业。\n二、2024年工作安排\n重点做好以下工作：\n（一）扩大内需。实施消费提振行动，开展活动100场。推动大项目建设，年底前开工30个。内需是发展的主要动力。\n（二）加强建设。一是依法行政，完善制度。二是廉洁从政，压减支出。\n'

  test('only the part that looks ahead promises; each item and each sentence of commitment is a task', () => {
    expect(brief(REPORT)).toEqual([
      ['实施消费提振行动', [], [], []],
      ['推动大项目建设', [], [], ['年底前']],
      ['依法行政', [], [], []],
      ['廉洁从政', [], [], []],
    ])
  })

  test('an interview promises by its lists', () => {
    const text =
      '贡献更多力量\n\n——访市长某某\n\n记者：今年如何推动发展？这是开局之年，大家都很关心这个问题，请您介绍一下情况。\n\n市长：我们将努力实现“两个提升”：一是实力提升，总量迈过4万亿元。二是生活提升，收入高于全国。\n\n记者：还有呢？\n\n市长：三年来成效明显。\n'
    expect(tasks(text).map((t) => t.title)).toEqual(['实力提升', '生活提升'])
  })
})

test('no repetition of anything makes the reader backtrack', () => {
  const units = [
    '（',
    '1',
    '一、',
    '一是',
    '责任单位：',
    '2025年',
    '各区、',
    '市局和',
    '以下三项：',
    '市局负责，',
    '（责任单位：市局）',
    '按照要求，',
    '“',
  ]
  for (const unit of units) expect(tasks(unit.repeat(Math.ceil(200_000 / unit.length))).length).toBeLessThan(100)
  expect(tasks(`政府工作报告\n各位代表：\n一、主要任务\n${'推进，'.repeat(600_000)}`).length).toBeLessThan(100)
})
