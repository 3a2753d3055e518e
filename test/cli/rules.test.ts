// `gangmu rules` as the keeper of a rule runs it.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { services } from '../../src/services/registry.ts'
import { gangmu } from './run.ts'

const service = services[0]?.service.id ?? ''
const table = services[0]?.service.rules?.[0]?.name ?? ''
let folder = ''
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'gangmu-rules-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('gangmu rules', () => {
  it('writes a table as a DMN file and reads it back with nothing wrong', async () => {
    const written = await gangmu(['rules', service, table])
    expect([written.err, written.code]).toEqual(['', 0])
    const file = join(folder, 'one.dmn')
    writeFileSync(file, written.out)
    const shown = await gangmu(['rules', file], '', { LANG: 'zh_CN.UTF-8' })
    expect([shown.err, shown.code]).toEqual(['', 0])
    expect(shown.out).toContain('办理时限')
    expect(shown.out).toContain('没有发现问题')
    const { out } = await gangmu(['rules', file, '--json'])
    expect(JSON.parse(out).tables).toEqual(services[0]?.service.rules?.slice(0, 1))
  })

  it('says what is wrong with a file and ends with 1', async () => {
    const { out } = await gangmu(['rules', service, table])
    const file = join(folder, 'gap.dmn')
    writeFileSync(file, out.replace(/<dmn:rule [\s\S]*?<\/dmn:rule>/, ''))
    const { err, code } = await gangmu(['rules', file])
    expect(code).toBe(1)
    expect(err).toContain('has a gap: no row holds for origin = document')
  })

  it.each([
    [['rules'], 2, 'Name a DMN file'],
    [['rules', service, 'nothing'], 2, 'time-limit'],
    [['rules', 'nowhere.dmn'], 1, 'nowhere.dmn'],
    [['rules', '--fast', 'x'], 2, 'Name a DMN file'],
  ])('%j ends with %d', async (args, exit, words) => {
    const { err, code } = await gangmu(args)
    expect(code).toBe(exit)
    expect(err).toContain(words)
  })
})
