// Files to take away: what stands in them, and what must not.
import readXlsxFile from 'read-excel-file/node'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { addDocument } from '../../src/app/add-document.ts'
import type { Context } from '../../src/app/context.ts'
import { decideOn } from '../../src/app/decide-on.ts'
import { exportDocument } from '../../src/app/export-document.ts'
import { openDocument } from '../../src/app/open-document.ts'
import type { FileOut } from '../../src/app/views.ts'
import { openContext, type TestContext } from './context.ts'

const LI = { name: '李雷', unit: '督查室' }
const TEXT = '甲/乙规划：<2027>\n就业：10万人\n城镇化率：75%\n森林覆盖率：55%\n任务 建设服务站\n'

describe('a document to take away', () => {
  let test: TestContext
  let ctx: Context
  let id: string

  beforeAll(async () => {
    test = await openContext()
    ctx = test.ctx
    const added = await addDocument(ctx, LI, { name: 'a.txt', bytes: new TextEncoder().encode(TEXT) })
    id = added.ok ? added.value.id : ''
    const opened = await openDocument(ctx, id)
    const items = opened.ok ? opened.value.items.map((item) => item.id) : []
    await decideOn(ctx, LI, id, { kind: 'accept', items: [items[0] ?? ''] }, { seq: null, key: 'a' })
    await decideOn(ctx, LI, id, { kind: 'reject', item: items[1] ?? '', reason: '重复' }, { seq: null, key: 'b' })
  })
  afterAll(() => test.close())

  async function take(
    what: 'statements' | 'tasks',
    as: 'csv' | 'xlsx' | 'json',
    lang: 'zh-Hans' | 'zh-Hant' | 'en',
  ): Promise<FileOut> {
    const file = await exportDocument(ctx, id, { what, as, lang })
    if (!file.ok) throw new Error(JSON.stringify(file.diagnostics))
    return file.value
  }
  const text = (file: FileOut) => new TextDecoder().decode(file.bytes)

  it('has a name that every system takes', async () => {
    expect((await take('tasks', 'csv', 'zh-Hans')).name).toBe('甲 乙规划： 2027-tasks.csv')
  })

  it('leaves rejected ones out of a csv, and says who decided on the others', async () => {
    const csv = text(await take('statements', 'csv', 'zh-Hans'))
    expect(csv.split('\r\n').filter(Boolean)).toHaveLength(3)
    expect(csv).toContain('就业：10万人')
    expect(csv).toMatch(/就业：10万人.*李雷,督查室,2026-01-01T/)
    expect(csv).not.toContain('城镇化率')
  })

  it('heads its columns in the language asked for', async () => {
    const heads = async (lang: 'zh-Hans' | 'zh-Hant' | 'en') => text(await take('tasks', 'csv', lang)).split('\r\n')[0]
    expect(await heads('zh-Hans')).toMatch(/^\ufeff?任务,所在标题,牵头单位/)
    expect(await heads('zh-Hant')).toMatch(/^\ufeff?任務,所在標題,牽頭單位/)
    expect(await heads('en')).toMatch(/^\ufeff?Task,Headings,Lead/)
  })

  it('carries both tables in an xlsx, numbers as numbers', async () => {
    const { bytes } = await take('statements', 'xlsx', 'en')
    const sheets = await readXlsxFile(Buffer.from(bytes))
    expect(sheets.map((one) => one.sheet)).toEqual(['Statements', 'Tasks'])
    const [statements, tasks] = sheets.map((one) => one.data)
    const value = statements?.[0]?.indexOf('Value') ?? -1
    expect(statements?.slice(1).map((row) => row[value])).toEqual([10, 55])
    expect(tasks?.[1]?.[0]).toBe('建设服务站')
  })

  it('is exact in JSON, with the document it came from', async () => {
    const json = JSON.parse(text(await take('statements', 'json', 'en')))
    expect(json.document).toMatchObject({ id, kind: 'plan', engine: '1', seq: 3 })
    expect(json.statements).toMatchObject([
      { standing: 'accepted', by: '李雷', indicator: '就业', value: '10', unit: '万人' },
      { standing: 'proposed', by: null, indicator: '森林覆盖率', value: '55', unit: '%' },
    ])
  })

  it('is refused for a document that is not there', async () => {
    const refused = await exportDocument(ctx, 'x', { what: 'tasks', as: 'csv', lang: 'en' })
    expect(refused).toMatchObject({ ok: false, diagnostics: [{ code: 'system.unknown-document' }] })
  })
})
