// `gangmu judge` as somebody runs it who asks where the targets of a plan stand.
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProject } from '../laws/tree.ts'
import { gangmu } from './run.ts'

const PLAN = `某市发展规划
2023年1月18日
未来五年，地区生产总值超过4万亿元，优质企业、创新企业实现“双倍增”，城镇化率达到75%，空气优良天数稳定在338天左右，法治建设走在前列。
`
const FIGURES = `indicator,region,period,value,unit,vintage,source
地区生产总值,某市,2022,29129,亿元,初核,公报
地区生产总值,某市,2025,33758,亿元,初核,公报
地区生产总值目标,某市,2027,40000,亿元,,规划
优质企业数,某市,2022,100,家,,
优质企业数,某市,2025,190,家,,
创新企业数,某市,2022,100,家,,
创新企业数,某市,2025,105,家,,
城镇化率,某市,2022,70.96,%,,
城镇化率,某市,2025,>70,%,,
空气质量优良天数,某市,2023,335,天,,
空气质量优良天数,某市,2024,,天,,
`

let folder = ''
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-judge-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const files = (figures = FIGURES) => [put('plan.txt', PLAN), '--figures', put('figures.csv', figures)]
const on = ['--on', '2026-03-01'] as const

interface Printed {
  readonly targets: readonly Record<string, unknown>[]
}

describe('gangmu judge', () => {
  it('says of every target where it stands and why, with its numbers', async () => {
    const { out, err, code } = await gangmu(['judge', ...files(), ...on, '--lang', 'zh'])
    expect([err, code]).toEqual(['', 0])
    expect(out.split('\n').filter((line) => line.startsWith('['))).toEqual([
      '[滞后] 地区生产总值超过4万亿元（水平 · 地区生产总值）',
      '[严重滞后] 优质企业、创新企业实现“双倍增”（倍数 · 优质企业 · 创新企业）',
      '[没有数据] 城镇化率达到75%（比重 · 城镇化率）',
      '[没有数据] 空气优良天数稳定在338天左右（每期保持 · 空气优良天数）',
      '[没有数据] 法治建设走在前列（位次 · 法治建设）',
    ])
    expect(out).toContain('观测（2025） 33,758 亿元 · 基期（2022） 29,129 亿元 · 目标 > 4 万亿元')
    expect(out).toContain('还差 6242 亿元 · 此后每年须增长 8.85%')
    expect(out).toContain('只公布了界限')
    expect(out).toContain('第几、和谁比不明')
  })

  it('prints for programs what docs/reference/judge.md names, in that order', async () => {
    const { out, code } = await gangmu(['judge', '--json', ...files(), ...on])
    expect(code).toBe(0)
    const { targets } = JSON.parse(out) as Printed
    const page = readProject('docs/reference/judge.md')
    const named = (member: string) => {
      const line = page.split('\n').find((each) => each.startsWith(`| \`${member}\` | \``)) ?? ''
      return [...line.slice(member.length + 6).matchAll(/`(\w+)`/g)].map(([, name]) => name)
    }
    const [first] = targets
    expect(named('target')).toEqual(Object.keys(first ?? {}))
    expect(named('used')).toEqual(Object.keys((first?.used as object[] | undefined)?.[0] ?? {}))
    expect(named('outlook')).toEqual(Object.keys((first?.outlook as object | null) ?? {}))
    for (const { start, end, quote } of targets) expect(PLAN.slice(Number(start), Number(end))).toBe(quote)
    expect(first?.rule).toBe('gangmu-path/1')
  })

  it('judges by what was known on the day of the question', async () => {
    const { out } = await gangmu(['judge', '--json', ...files(), '--on', '2023-06-30'])
    const { targets } = JSON.parse(out) as Printed
    expect(targets.map(({ status }) => status)).toEqual(['too-early', 'too-early', 'too-early', 'too-early', 'no-data'])
  })

  it('draws every target into a folder, one chart a file', async () => {
    const charts = join(folder, 'charts', 'deep')
    const { err, code } = await gangmu(['judge', ...files(), ...on, '--lang', 'zh', '--svg', charts])
    expect([err, code]).toEqual(['', 0])
    expect(readdirSync(charts)).toEqual(['01.svg', '02.svg', '03.svg', '04.svg', '05.svg'])
    const first = readFileSync(join(charts, '01.svg'), 'utf8')
    expect(first).toContain('<title id="t">地区生产总值超过4万亿元</title>')
    expect(first).toContain('某市 · 截至 2026-03-01 · 规则 gangmu-path/1')
    const refused = await gangmu(['judge', ...files(), ...on, '--svg', put('a-file', '')])
    expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('a-file (EEXIST)')])
  })

  it.each([
    ['no plan', () => files().slice(1), 2, '0 were given'],
    ['no figures', () => [put('plan.txt', PLAN)], 2, 'Add --figures'],
    ['an unknown option', () => [...files(), '--csv'], 2, 'no option --csv'],
    ['a day that is none', () => [...files(), '--on', '2026-02-30'], 2, '2026-02-30'],
    ['a table that is not there', () => [put('plan.txt', PLAN), '--figures', 'nowhere.csv'], 1, 'nowhere.csv'],
    ['a region that the table lacks', () => [...files(), '--region', '他市'], 1, 'It has: 某市'],
    [
      'two regions, neither of them named',
      () => files(FIGURES.replace('某市', '甲市').replaceAll('某市', '乙市')),
      1,
      '--region',
    ],
    ['a table without its columns', () => files('a,b\n1,2\n'), 1, 'indicator/指标, region/地区'],
    ['a table without rows', () => files('indicator,region,period,value,unit\n'), 1, 'at least one row'],
    ['no number', () => files(FIGURES.replace('33758', '约三万')), 1, 'line 3, column value: “约三万” is no number'],
    [
      'no period',
      () => files(FIGURES.replace('2025,33758', '去年,33758')),
      1,
      'line 3, column period: “去年” is no period',
    ],
    ['a nameless row', () => files(FIGURES.replace('城镇化率,某市,2022', ',某市,2022')), 1, 'line 9, column indicator'],
  ] as const)('refuses %s and says what to do', async (_what, args, exit, words) => {
    const { out, err, code } = await gangmu(['judge', ...args()])
    expect([out, code]).toEqual(['', exit])
    expect(err).toContain(words)
  })

  it('tells every fault of a table at once, in Chinese too', async () => {
    const figures = FIGURES.replace('33758', '3,37,58').replace('2024,,天', '2024-13,,天')
    const { err } = await gangmu(['judge', ...files(figures), '--lang', 'zh'])
    expect(err).toContain('第 3 行有 9 格，比列名（7 个）多出“初核 公报”')
    expect(err).toContain('第 12 行 period 列的“2024-13”不是时期')
  })
})

const corpus = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus')
describe.skipIf(!existsSync(corpus))('a published plan by published figures', () => {
  it('has every target judged, and none reached that nobody could know of', async () => {
    const figures = join(corpus, 'chongqing-figures.csv')
    const plan = join(corpus, 'texts', 'chongqing-interview-2023.txt')
    const { out } = await gangmu(['judge', '--json', plan, '--figures', figures, ...on])
    const { targets } = JSON.parse(out) as Printed
    const tally = targets.map(({ kind, status }) => `${kind} ${status}`)
    expect(tally).toEqual([
      ...['level behind', 'level no-data', 'average-growth not-comparable', 'multiple on-track', 'share no-data'],
      ...['share behind', 'band missed', 'grade no-data', 'rank no-data', 'rank no-data', 'relative-level no-data'],
      ...['relative-growth no-data', 'level no-data'],
    ])
  })
})
