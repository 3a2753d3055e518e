// Figures from tables, in the browser without scripts: looked at row by row, then taken in as one batch or not at all.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBatch } from '../../src/app/keep-figures.ts'
import { writeXlsx } from '../../src/documents/write.ts'
import { openSite, type Site } from '../web/site.ts'
import { figureOf, figurePeople, handIn } from './figures.ts'

let site: Site
let people: Awaited<ReturnType<typeof figurePeople>>

beforeAll(async () => {
  site = await openSite(true)
  people = await figurePeople(site)
  await handIn(site, people.maker.seat, [figureOf(2023, '7900'), figureOf(2024, '8100')], people.reviewer.seat)
})
afterAll(() => site?.close())

const HEAD = '指标\t地区\t时期\t数值\t单位\t来源'
const row = (...cells: string[]) => ['居民平均步数', '健康城区', ...cells, '步', '年度调查'].join('\t')
const GOOD = [HEAD, row('2023', '7850'), row('2024', '8100'), row('2025', '8300')].join('\n')

/** The fields of the form that takes a looked-at table in. */
function takeForm(page: string): Record<string, string> {
  const fields: Record<string, string> = {}
  for (const [, name = '', value = ''] of page.matchAll(/<input type="hidden" name="(\w+)" value="([^"]*)"/g))
    fields[name] = value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&amp;', '&')
  return fields
}

describe('importing figures', () => {
  it('says of every row what it would do, and keeps nothing', async () => {
    const { status, text } = await people.maker.post('/indicators/import', { text: GOOD })
    expect(status).toBe(200)
    expect(text).toContain('共 3 行：2 行将导入，1 行与已有数据相同，0 行有误')
    expect(text).toContain('修订，原为 7900 步')
    expect(text).toContain('与已有数据相同')
    expect(text).toContain('新一期数据')
    expect((await people.reviewer.get('/indicators/batches?show=review')).text).toContain('没有待审核的批次')
  })

  it('takes in what is new as one batch, once, whoever presses twice', async () => {
    const form = takeForm((await people.maker.post('/indicators/import', { text: GOOD })).text)
    for (const _ of [1, 2]) {
      const done = await people.maker.post('/indicators/import', { ...form, title: '步数三年', do: 'submit' })
      if (_ === 1) expect(done.status).toBe(303)
    }
    const opened = await openBatch(site.ctx, people.maker.seat, form.id ?? '')
    expect(opened).toMatchObject({ ok: true, value: { batch: { origin: 'import', state: 'submitted' } } })
    expect(opened.ok && opened.value.figures.map(({ period }) => period.to)).toEqual(['2023-12-31', '2025-12-31'])
    const again = await people.maker.post('/indicators/import', { text: GOOD })
    expect(again.text).toContain('每一行都与已有数据相同')
  })

  it('while one row is wrong none is taken, and the row and column are named', async () => {
    const bad = [
      HEAD,
      row('2026', '八千'),
      row('2027', '8400'),
      ['', '健康城区', '2026', '1', '步', ''].join('\t'),
    ].join('\n')
    const { status, text } = await people.maker.post('/indicators/import', { text: bad })
    expect(status).toBe(422)
    expect(text).toContain('有 2 行不对')
    expect(text).toMatch(/第 2 行 数值 列的“八千”/)
    expect(text).toMatch(/第 4 行 指标 列是空的/)
    expect(text).not.toContain('name="table"')
    const forced = { table: bad, seen: '', id: site.ctx.newId(), do: 'submit' }
    expect((await people.maker.post('/indicators/import', forced)).text).toContain('什么也没有导入')
  })

  it('when the figures have changed since the preview, it is shown anew', async () => {
    const next = [HEAD, row('2022', '7700')].join('\n')
    const form = takeForm((await people.maker.post('/indicators/import', { text: next })).text)
    await handIn(site, people.maker.seat, [figureOf(2022, '7600')], people.reviewer.seat)
    const late = await people.maker.post('/indicators/import', { ...form, do: 'submit' })
    expect(late.status).toBe(422)
    expect(late.text).toContain('预览之后数据有了变化')
    expect(late.text).toContain('修订，原为 7600 步')
  })

  it('an xlsx with a title above its head is read; rows without a source take that of the form', async () => {
    const column = { title: '社区数据', width: 12, type: 'text' } as const
    const cells = [
      ['指标', '地区', '时期', '数值', '单位'],
      ['社区诊所', '健康城区', '2025', '1.2', '万个'],
    ]
    const bytes = await writeXlsx([{ name: '表', columns: [column, column, column, column, column], rows: cells }])
    const send = async (source: string) => {
      const form = new FormData()
      form.append('file', new File([Buffer.from(bytes)], '社区.xlsx'))
      form.append('source', source)
      return people.maker.send('/indicators/import', form)
    }
    expect((await send('')).text).toContain('没有来源')
    const { text } = await send('社区台账')
    expect(text).toContain('新的指标序列')
    expect(text).toContain('1.2 万个')
    const done = await people.maker.post('/indicators/import', { ...takeForm(text), do: 'draft' })
    expect(done.status).toBe(303)
    expect((await people.maker.get(done.location)).text).toContain('社区台账')
  })

  it('SDMX-CSV is read by its own columns', async () => {
    const sdmx =
      'DATAFLOW,REF_AREA,INDICATOR,TIME_PERIOD,OBS_VALUE,UNIT_MEASURE,UNIT_MULT\nWB:X(1.0),健康城区,步数合计,2024,3.5,步,8\n'
    const { text } = await people.maker.post('/indicators/import', { text: sdmx })
    expect(text).toContain('3.5 亿步')
  })

  it('nobody without a unit of the region imports; nothing sent is told', async () => {
    expect((await people.maker.post('/indicators/import', { text: '' })).text).toContain('没有选择文件')
    expect((await people.maker.post('/indicators/import', { text: 'a,b\n1,2' })).text).toContain('name="text"')
    const stranger = await fetch(`${site.url}/indicators/import`, { redirect: 'manual' })
    expect(stranger.status).toBe(303)
  })
})
