// The sample plan and the later report, read end to end: what a newcomer sees first.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readPlan } from '../../src/domain/plan/read.ts'
import { lineOf } from './told.ts'

const open = (name: string) => readFileSync(join(import.meta.dirname, '..', '..', 'examples', name), 'utf8')
const plan = readPlan({ text: open('plan.zh.txt') })
const report = readPlan({ text: open('report.zh.txt') })

/** The targets of the plan for 2027, in its order. */
const TARGETS = [
  '全市地区生产总值: level > 4000000000000 元',
  '人均地区生产总值: level > 120000 元',
  '全社会研发经费投入: growth >= 10 % year',
  '高新技术企业数量: multiple >= 2 倍',
  '科技型企业数量: multiple >= 2 倍',
  '数字经济增加值占地区生产总值比重: level > 50 %',
  '常住人口城镇化率: level = 75 %',
  '空气质量优良天数: level ~ 338 天',
  '长江干流重庆段水质: grade = 2 类',
  '法治政府建设: rank =',
  '法治社会建设: rank =',
  '全体居民人均可支配收入: relation > (全国平均水平)',
  '居民收入增速: relation > (经济增速)',
]

describe('the sample plan', () => {
  const aims = plan.outline.find((h) => h.title.includes('主要目标'))
  const targets = plan.statements.filter((s) => aims && s.start >= aims.start && s.end <= aims.close)

  it('is known for what it is', () => {
    expect(plan.document).toMatchObject({ kind: 'plan', date: '2023-01-18', lang: 'zh-Hans' })
    expect(plan.document.title).toBe('重庆市现代化建设重点任务实施方案（示例）')
  })

  it('yields its targets with their numbers', () => {
    expect(targets.map(lineOf)).toEqual(TARGETS)
  })

  it('every target is a commitment to 2027', () => {
    for (const s of targets) expect([s.stance, s.period?.to, s.quote]).toEqual(['commitment', '2027-12-31', s.quote])
  })

  it('tells apart what was done by then', () => {
    const done = plan.statements.filter((s) => s.stance === 'result')
    expect(done.map((s) => [s.value, s.unit, s.op])).toEqual([
      ['160', '个', '='],
      ['390000000000', '元', '>'],
      ['311', '项', '='],
    ])
    for (const s of done) expect(s.period?.to ?? '2022-12-31').toBe('2022-12-31')
  })

  it('counts the stations and clusters that are promised, and not the numbers in names', () => {
    const promised = plan.statements.filter((s) => s.stance === 'commitment').map((s) => `${s.value} ${s.unit}`)
    expect(promised).toEqual(expect.arrayContaining(['16 个', '2 个']))
    const values = plan.statements.map((s) => s.value)
    for (const name of ['1', '5']) expect(values.filter((v) => v === name).length).toBeLessThanOrEqual(1)
    expect(plan.statements.map((s) => s.quote).join()).not.toMatch(/1\+5|每半年|10个工作日/)
  })
})

describe('the sample report', () => {
  const rows = report.statements.map((s) => `${s.period?.to?.slice(0, 4)} ${lineOf(s)}`)

  it('is known for what it is', () => {
    expect(report.document).toMatchObject({ kind: 'report', date: '2026-02-10' })
  })

  it.each([
    '2024 地区生产总值: level = 3219315000000 元 result',
    '2024 地区生产总值: growth = 5.7 % result',
    '2024 人均地区生产总值: level > 100000 元 result',
    '2024 研发投入强度: level = 2.6 % result',
    '2024 高新技术企业: level = 8837 家 result',
    '2024 科技型企业: level = 69820 家 result',
    '2024 空气质量优良天数: level = 329 天 result',
    '2024 空气质量优良天数: change = 4 天 result',
    '2025 地区生产总值: level = 3375793000000 元 result',
    '2025 地区生产总值: growth = 5.3 % result',
    '2025 高新技术企业数量: multiple = 2 倍 result',
    '2025 科技型企业数量: multiple = 2 倍 result',
    '2025 全体居民人均可支配收入: level = 41580 元 result',
    '2025 空气质量优良天数: level >= 325 天 result',
    '2025 川渝共建重点项目: level = 320 个 result',
    '2026 全市地区生产总值: growth >= 5 %',
    '2030 常住人口城镇化率: level ~ 75 %',
    '2030 全体居民人均可支配收入: relation >= (全国平均水平)',
  ])('says of %s', (row) => {
    expect(rows).toContain(row)
  })

  it('promises only in its last part', () => {
    const ahead = report.outline.find((h) => h.title.includes('下一步'))
    expect(ahead).toBeDefined()
    for (const s of report.statements)
      expect(s.stance === 'commitment').toBe(s.start > (ahead?.start ?? 0) && s.stance !== 'context')
  })
})
