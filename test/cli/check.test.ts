// `gangmu check` as the author of a service runs it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { services } from '../../src/services/registry.ts'
import { gangmu } from './run.ts'

const zh = { LANG: 'zh_CN.UTF-8' }
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-check-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** A folder of data with the first service in it, after some change to its text. */
function put(change: (text: string) => string = (text) => text): string {
  const place = mkdtempSync(join(folder, 'service-'))
  writeFileSync(join(place, 'service.json'), change(JSON.stringify(services[0]?.service, null, 2)))
  writeFileSync(join(place, 'examples.json'), JSON.stringify(services[0]?.examples))
  return place
}

describe('gangmu check', () => {
  it('finds nothing wrong with what comes with Gangmu, and lists its paths and clocks', async () => {
    const { out, err, code } = await gangmu(['check'], '', zh)
    expect([err, code]).toEqual(['', 0])
    expect(out).toContain('[拟立项] → 立项 → [已立项] → 交办 → [办理中]')
    expect(out).toContain('时限 签收时限：3 个工作日（暂停计时：已中止）')
    expect(out).toContain('没有发现问题')
  })

  it('takes a service from a folder of data without a build', async () => {
    const { out, err, code } = await gangmu(['check', '--brief', put()])
    expect([err, code]).toEqual(['', 0])
    expect(out).toMatch(/nothing wrong \(examples: \d+/)
  })

  it.each([
    [
      'a misspelt state',
      (text: string) => text.replace('"to": "closed"', '"to": "closd"'),
      ['main.events.close.to', '“closd”', 'struck-off'],
    ],
    [
      'a missing member',
      (text: string) => text.replace('"start": "draft",', ''),
      ['versions.0.main', 'start', 'is missing'],
    ],
    ['a wrong type', (text: string) => text.replace('"n": 3,', '"n": "3",'), ['length.n', 'number']],
    ['text that is no JSON', (text: string) => text.slice(0, 100), ['service.json', 'no valid JSON']],
    [
      'an example that comes out otherwise',
      (text: string) => text.replace('"n": 3,', '"n": 30,'),
      ['late-stays', 'slips'],
    ],
  ])('refuses %s, says where, and ends with 1', async (_what, change, words) => {
    const { out, err, code } = await gangmu(['check', put(change)])
    expect([out, code]).toEqual(['', 1])
    for (const word of words) expect(err).toContain(word)
  })

  it.each([
    [['check', 'nowhere'], 1, '没有“nowhere”这个服务'],
    [['check', '--fast'], 2, '--fast'],
    [['check', '--lang', 'fr'], 2, 'fr'],
  ])('says what is wrong with %j', async (args, exit, words) => {
    const { out, err, code } = await gangmu(args, '', zh)
    expect([out, code]).toEqual(['', exit])
    expect(err).toContain(words)
  })

  it.each([[['help', 'check']], [['check', '--help']]])('%j explains itself', async (args) => {
    const { out, err, code } = await gangmu(args, '', zh)
    expect([err, code]).toEqual(['', 0])
    expect(out).toContain('用法：gangmu check')
  })
})
