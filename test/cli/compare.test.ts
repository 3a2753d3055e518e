// `gangmu compare` as somebody runs it who asks what became of a promise.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readProject } from '../laws/tree.ts'
import { gangmu } from './run.ts'

const EARLIER =
  '2025年政府工作报告\n二、2025年工作安排\n今年发展主要预期目标：地区生产总值增长6%左右，新增公园120座。\n'
const LATER = '2026年政府工作报告\n2025年，地区生产总值增长5.3%。新增公园127座。\n'

let folder = ''
const put = (name: string, text: string) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-compare-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const both = () => [put('earlier.txt', EARLIER), put('later.txt', LATER)] as const
const dates = ['--earlier-date', '2025-01-20', '--later-date', '2026-01-20'] as const

describe('gangmu compare', () => {
  it('says of every promise what became of it, why, and in whose words', async () => {
    const { out, err, code } = await gangmu(['compare', ...both(), ...dates], '', { LANG: 'zh_CN.UTF-8' })
    expect([err, code]).toEqual(['', 0])
    expect(out.split('\n')).toEqual([
      '未兑现 1 · 兑现 1',
      '',
      '[未兑现] 地区生产总值增长6%左右',
      '    → 地区生产总值增长5.3%',
      '    同一时段的数值没有达到承诺',
      '[兑现] 新增公园120座',
      '    → 新增公园127座',
      '    同一时段的数值达到承诺',
      '',
    ])
  })

  it('prints for programs what docs/reference/compare.md names, in that order', async () => {
    const { out, code } = await gangmu(['compare', '--json', ...both(), ...dates])
    expect(code).toBe(0)
    const { promises } = JSON.parse(out) as { promises: Record<string, unknown>[] }
    expect(promises.map(({ verdict, value }) => [verdict, value])).toEqual([
      ['missed', 6],
      ['met', 120],
    ])
    const page = readProject('docs/reference/compare.md')
    const named = (member: string) => {
      const line = page.split('\n').find((each) => each.startsWith(`| \`${member}\` | \``)) ?? ''
      return [
        ...line
          .slice(member.length + 6)
          .replace(/\([^)]*\)|\[.*?\]/g, '')
          .matchAll(/`(\w+)`/g),
      ].map(([, name]) => name)
    }
    expect(named('promise')).toEqual(Object.keys(promises[0] ?? {}))
    expect(named('outcome')).toEqual(Object.keys((promises[0]?.outcome as object | null) ?? {}))
    for (const { start, end, quote } of promises) expect(EARLIER.slice(Number(start), Number(end))).toBe(quote)
  })

  it('says so when the earlier text promises nothing', async () => {
    const { out, code } = await gangmu([
      'compare',
      put('none.txt', '2025年工作报告\n天气很好。\n'),
      both()[1],
      ...dates,
    ])
    expect([out, code]).toEqual(['No promise with a figure was read in the earlier file.\n', 0])
  })

  it.each([
    ['one file', () => [both()[0]], 2, '1 were given'],
    ['an unknown option', () => [...both(), '--csv'], 2, 'no option --csv'],
    ['a day that is none', () => [...both(), '--later-date', '2026-02-30'], 2, '2026-02-30'],
    ['an option without its value', () => [...both(), '--later-date'], 2, '--later-date lacks its value'],
    ['a file that is not there', () => [both()[0], join(folder, 'nowhere.txt'), ...dates], 1, 'nowhere.txt'],
    ['an empty file', () => [both()[0], put('empty.txt', ''), ...dates], 1, 'empty.txt'],
    [
      'texts in the wrong order',
      () => [...both().toReversed(), '--earlier-date', '2026-01-20', '--later-date', '2025-01-20'],
      1,
      'Name the earlier one first',
    ],
    ['a text without a date', () => [put('undated.txt', '城镇化率达到75%。\n'), both()[1]], 1, '--earlier-date'],
  ])('refuses %s and says what to do', async (_what, args, exit, words) => {
    const { out, err, code } = await gangmu(['compare', ...args()])
    expect([out, code]).toEqual(['', exit])
    expect(err).toContain(words)
  })
})
