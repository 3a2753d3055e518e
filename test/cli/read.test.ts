// `gangmu read` as a person or a script runs it.
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import Papa from 'papaparse'
import stringWidth from 'string-width'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ROOT } from '../laws/tree.ts'
import { gangmu, untilFirstByte } from './run.ts'

const plan = join(ROOT, 'examples', 'plan.zh.txt')
const report = join(ROOT, 'examples', 'report.zh.txt')
const text = readFileSync(plan, 'utf8')

let folder = ''
const put = (name: string, content: string | Uint8Array) => {
  writeFileSync(join(folder, name), content)
  return join(folder, name)
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-read-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('gangmu read --json', () => {
  it('prints one object whose quotes stand at their offsets', async () => {
    const { out, err, code } = await gangmu(['read', '--json', plan])
    expect([err, code]).toEqual(['', 0])
    const reading = JSON.parse(out)
    expect(Object.keys(reading)).toEqual(['document', 'outline', 'statements', 'tasks', 'left_out', 'diagnostics'])
    expect(reading.document).toMatchObject({ kind: 'plan', date: '2023-01-18', lang: 'zh-Hans', chars: text.length })
    for (const one of [...reading.statements, ...reading.tasks]) expect(text.slice(one.start, one.end)).toBe(one.quote)
  })

  it('gives the goals of the plan as numbers in base units', async () => {
    const { statements, tasks } = JSON.parse((await gangmu(['read', '--json', plan])).out)
    const fields = 'start end quote indicator form op value value2 unit per stance role other period rule'.split(' ')
    expect(Object.keys(statements[0])).toEqual(fields)
    const values = statements.map((one: { value: number }) => one.value)
    expect(values).toEqual(expect.arrayContaining([4e12, 120000, 10, 2, 50, 75, 338, 160, 3.9e11, 311, 16, 1]))
    expect(Object.keys(tasks[0])).toEqual('title quote start end path lead support due quantities marker'.split(' '))
    const finance = tasks.find((one: { title: string }) => one.title.includes('统一数字金融服务平台'))
    expect(finance).toMatchObject({ lead: ['重庆银保监局', '市大数据发展局'], due: [{ to: '2024-06-30' }] })
  })

  it('prints one object a line for several files, with the file before it', async () => {
    const { out, code } = await gangmu(['read', '--json', plan, report])
    const lines = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(code).toBe(0)
    expect(lines.map((line) => line.file)).toEqual([plan, report])
    expect(lines.map((line) => line.document.kind)).toEqual(['plan', 'report'])
  })

  it('reads standard input, named or not, and takes kind and date from the user', async () => {
    const input = '今年，地区生产总值增长5%以上。'
    for (const args of [
      ['read', '-', '--json'],
      ['read', '--json'],
    ]) {
      const { out, code } = await gangmu([...args, '--kind', 'report', '--date', '2024-01-20'], input)
      const reading = JSON.parse(out)
      expect(code).toBe(0)
      expect(reading.document).toMatchObject({ kind: 'report', date: '2024-01-20' })
      expect(reading.statements).toMatchObject([{ value: 5, op: '>=', period: { words: '今年', to: '2024-12-31' } }])
    }
  })

  it('counts offsets in the decoded text of a GB18030 file', async () => {
    const bytes = Uint8Array.from([
      0xb3, 0xc7, 0xd5, 0xf2, 0xbb, 0xaf, 0xc2, 0xca, 0xb4, 0xef, 0xb5, 0xbd, 0x37, 0x35, 0x25, 0xa1, 0xa3,
    ])
    const { out } = await gangmu(['read', '--json', put('gb.txt', bytes)])
    expect(JSON.parse(out).statements).toMatchObject([{ quote: '城镇化率达到75%', start: 0, end: 9 }])
  })
})

describe('gangmu read --csv', () => {
  it('prints one line a statement or task that a spreadsheet reads back', async () => {
    const { out, code } = await gangmu(['read', '--csv', plan])
    expect(code).toBe(0)
    expect(out.startsWith('\uFEFFfile,kind,start,end,quote,')).toBe(true)
    const { data, errors } = Papa.parse<Record<string, string>>(out.slice(1), { header: true, skipEmptyLines: true })
    expect(errors).toEqual([])
    expect(data.find((row) => row.indicator === '全社会研发经费投入')).toMatchObject({
      kind: 'statement',
      op: '>=',
      value: '10',
    })
    expect(data.filter((row) => row.kind === 'task').length).toBeGreaterThan(20)
    const places = data.map((row) => Number(row.start))
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('gangmu read as tables', () => {
  it.each([60, 80, 132])('fits a terminal of %i columns', async (columns) => {
    const { out, code } = await gangmu(['read', plan], '', { COLUMNS: String(columns), LANG: 'zh_CN.UTF-8' })
    expect(code).toBe(0)
    for (const line of out.split('\n').slice(3)) expect(stringWidth(line)).toBeLessThanOrEqual(columns)
    expect(out).toMatch(/地区生产总值 .*> 4 万亿元/)
    expect(out).toContain('牵头单位')
  })

  it('speaks the language of the terminal, or the one that is asked for', async () => {
    const [zh, en, asked] = await Promise.all([
      gangmu(['read', report], '', { LC_ALL: 'zh_CN.UTF-8' }),
      gangmu(['read', report], '', { LANG: 'en_GB.UTF-8' }),
      gangmu(['read', '--lang', 'zh', report], '', { LANG: 'en_GB.UTF-8' }),
    ])
    expect(zh.out).toContain('量化表述')
    expect(en.out).toContain('Statements:')
    expect(asked.out).toBe(zh.out)
  })
})

describe('what can go wrong', () => {
  it('reads the other files when one cannot be read, says which and why, and ends with 1', async () => {
    const missing = join(folder, 'missing.txt')
    const empty = put('empty.txt', '')
    const { out, err, code } = await gangmu(['read', '--json', missing, plan, empty, folder])
    expect(code).toBe(1)
    expect(
      out
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line).file),
    ).toEqual([plan])
    expect(err.trimEnd().split('\n')).toHaveLength(3)
    for (const name of [missing, empty, folder]) expect(err).toContain(name)
  })

  it.skipIf(process.getuid?.() === 0)('says so when a file may not be read', async () => {
    const secret = put('secret.txt', '增长5%')
    chmodSync(secret, 0)
    const { err, code } = await gangmu(['read', secret], '', { LANG: 'zh_CN.UTF-8' })
    expect([code, err]).toEqual([1, `gangmu: 没有权限读 ${secret}。请换一个有权限的用户，或修改文件权限。\n`])
  })

  it.each([
    [['read', '--kind', 'law', 'a.txt'], 'plan（规划）'],
    [['read', '--json', '--csv', 'a.txt'], '--json --csv'],
    [['read', '--date', '2023-02-30', 'a.txt'], '2023-02-30'],
    [['read', '--fast', 'a.txt'], '--fast'],
    [['reed'], 'reed'],
    [['toString'], 'toString'],
    [[], '用法'],
  ])('ends with 2 and a sentence on wrong usage: %j', async (args, words) => {
    const { out, err, code } = await gangmu(args, '', { LANG: 'zh_CN.UTF-8' })
    expect([out, code]).toEqual(['', 2])
    expect(err).toContain(words)
  })

  it('does not mind when nobody reads on', async () => {
    const { err, code } = await untilFirstByte(['read', '--json', ...Array.from({ length: 12 }, () => plan)])
    expect([err, code]).toEqual(['', 0])
  })
})

describe('help', () => {
  it.each([
    [['help'], '用法：gangmu 命令'],
    [['--help'], '用法：gangmu 命令'],
    [['help', 'read'], '用法：gangmu read 文件'],
    [['read', '--help'], '用法：gangmu read 文件'],
    [['read', '-h', '--nonsense'], '用法：gangmu read 文件'],
  ])('%j is in the language of the user and ends with 0', async (args, words) => {
    const { out, err, code } = await gangmu(args, '', { LANG: 'zh_CN.UTF-8' })
    expect([err, code]).toEqual(['', 0])
    expect(out).toContain(words)
  })

  it('version tells the version of the package', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'))
    expect((await gangmu(['version'])).out).toBe(`gangmu ${version}\n`)
  })
})
