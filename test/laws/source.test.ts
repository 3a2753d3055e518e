// Laws 1, 4, 5, 8, 9, 11 and 13 as the source text shows them. Each check is first shown a breach, then the real tree.
import { describe, expect, it } from 'vitest'
import {
  overTheWall,
  repeated,
  withName,
  withoutDocstring,
  withoutOpening,
  withSql,
  withThrow,
  withWorld,
} from './source.ts'
import { type ProjectFile, projectFiles, SOURCE } from './tree.ts'

const sources = projectFiles(SOURCE)
const rooms = (...names: string[]) =>
  sources.filter(({ path }) => names.some((name) => path.startsWith(`src/${name}/`)))
const planted = (text: string, path = 'src/domain/base/planted.ts'): ProjectFile[] => [{ path, text }]

/** Provinces, their common short names in pairs, and cities that the texts at hand speak of. */
const PLACES = [
  ...'北京 天津 上海 重庆 河北 山西 辽宁 吉林 黑龙江 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 海南 四川 贵州 云南'.split(
    ' ',
  ),
  ...'陕西 甘肃 青海 台湾 内蒙古 广西 西藏 宁夏 新疆 香港 澳门 成渝 川渝 成都 济南 广安 青岛 海拉尔 深圳 广州'.split(
    ' ',
  ),
  ...['Chongqing', 'Sichuan', 'Chengdu', '重慶', '廣東', '成渝', '遼寧'],
]

/** Words of the language that hold a place's name and say nothing of the place, as "path name". */
const WORDS = ['src/domain/plan/left.ts 成都']

/** Services, by the folders that hold them. */
const SERVICES = [...new Set(projectFiles(/^src\/services\/[^/]+\//).map(({ path }) => path.split('/')[2] ?? ''))]

describe('source text', () => {
  it.each([
    ['the clock', 'export const now = () => Date.now()\n'],
    ['the date of today', 'export const today = () => new Date()\n'],
    ['chance', 'export const id = () => Math.random()\n'],
    ['the environment', 'export const home = process.env.HOME\n'],
    ['the network', "export const page = fetch('http://localhost')\n"],
  ])('law 1: it is caught when domain or app looks at %s', (_what, text) => {
    expect(withWorld(planted(text))).toHaveLength(1)
  })

  it('law 1: a date that is given may be used', () => {
    expect(
      withWorld(planted('export const year = (at: string) => new Date(at).getUTCFullYear() + Date.UTC(1, 1)\n')),
    ).toEqual([])
  })

  it('laws 1 and 8: domain and app get time, chance and settings as arguments', () => {
    expect(withWorld(rooms('domain', 'app'))).toEqual([])
  })

  it('law 8: it is caught when a room other than the entry points looks at the environment', () => {
    const environment = (files: readonly ProjectFile[]) =>
      withWorld(files).filter((line) => line.includes('process.env'))
    expect(environment(planted('export const port = process.env.PORT\n', 'src/http/planted.ts'))).toHaveLength(1)
    expect(
      environment(rooms('domain', 'app', 'store', 'http', 'web', 'words', 'documents', 'jobs', 'services')),
    ).toEqual([])
  })

  it('law 4: it is caught when the engine names a place or a service', () => {
    expect(withName(planted("export const here = (name: string) => name === '重庆市'\n"), PLACES)).toHaveLength(1)
    expect(withName(planted('export const here = /四川/\n'), PLACES)).toHaveLength(1)
    expect(withName(planted('// As in 重庆.\nexport const here = 1\n'), PLACES)).toEqual([])
    const named = withName(rooms('domain', 'store', 'app', 'web', 'http'), [...PLACES, ...SERVICES])
    expect(named.filter((line) => !WORDS.includes(line.replace(/:\d+/, '')))).toEqual([])
  })

  it('law 5: it is caught when SQL stands outside the store', () => {
    expect(withSql(planted("export const all = 'select id from document'\n"))).toHaveLength(1)
    expect(withSql(planted('export const one = `\n  delete from document`\n'))).toHaveLength(1)
    expect(withSql(sources.filter(({ path }) => !path.startsWith('src/store/')))).toEqual([])
  })

  it('law 9: it is caught when the domain throws', () => {
    expect(withThrow(planted("export const stop = () => {\n  throw new Error('no')\n}\n"))).toHaveLength(1)
    expect(withThrow(rooms('domain'))).toEqual([])
  })

  it('law 11: it is caught when a file does not say what it is for', () => {
    expect(withoutOpening(planted('export const x = 1\n'))).toHaveLength(1)
    expect(withoutOpening(planted('#!/usr/bin/env node\nexport const x = 1\n'))).toHaveLength(1)
    // A test beside its source needs none: the source's own comment says what both are for.
    const files = projectFiles(/^(src\/(?!.*\.test\.)|test\/|bench\/|scripts\/|sql\/).*\.(tsx?|mjs|sql|css)$/)
    expect(withoutOpening(files)).toEqual([])
  })

  it('law 11: it is caught when a file is longer than 300 lines', () => {
    expect(overTheWall(planted('// Long.\n'.repeat(301)))).toHaveLength(1)
    expect(overTheWall(planted('// Long.\n'.repeat(300)))).toEqual([])
    expect(overTheWall(projectFiles(/^(src|test|bench|scripts)\/.*\.(tsx?|mjs|css)$/))).toEqual([])
  })

  it('law 11: it is caught when an export does not say what it is', () => {
    expect(
      withoutDocstring(planted('export const x = 1\nexport function f() {}\nexport interface I {}\n')),
    ).toHaveLength(3)
    expect(withoutDocstring(planted('/** One. */\nexport const x = 1\n'))).toEqual([])
    expect(withoutDocstring(sources.filter(({ path }) => !/^src\/words\/(zh|en)[/.]/.test(path)))).toEqual([])
  })

  it('law 13: it is caught when two files say the same over ten lines', () => {
    const text = Array.from({ length: 10 }, (_, at) => `const line${at} = ${at}`).join('\n')
    expect(repeated([...planted(text, 'src/a.ts'), ...planted(text, 'src/b.ts')], 10)).toHaveLength(1)
    expect(
      repeated(
        sources.filter(({ path }) => !path.startsWith('src/words/')),
        10,
      ),
    ).toEqual([])
  })
})
