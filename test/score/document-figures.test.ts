// Results that a report tells become figures with their quotes, when a person says so.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBatch } from '../../src/app/keep-figures.ts'
import { hidden } from '../web/matters.ts'
import { openSite, type Site } from '../web/site.ts'
import { figureOf, figurePeople, handIn } from './figures.ts'

const REPORT = `江城市2026年政府工作报告
——2026年1月20日在江城市第六届人民代表大会上

一、2025年工作回顾

过去一年，全市地区生产总值达到33757.93亿元、增长5.3%。居民人均可支配收入41580元。2024年，地区生产总值为32193.15亿元。2025年末常住人口城镇化率达到72.5%。

二、2026年目标任务

今年，地区生产总值增长5%左右。
`
let site: Site
let people: Awaited<ReturnType<typeof figurePeople>>
let address = ''
const gdp = { indicator: '地区生产总值', region: '江城市', unit: '元' }

beforeAll(async () => {
  site = await openSite(true)
  people = await figurePeople(site)
  const known = [
    figureOf(2024, '3219315000000', gdp),
    figureOf(2024, '5.7', { ...gdp, indicator: '地区生产总值增速', measure: 'growth', unit: '%' }),
  ]
  await handIn(site, people.maker.seat, [...known, figureOf(2024, '8100')], people.reviewer.seat)
  address = `/indicators/from/${await site.add({ name: '报告.txt', text: REPORT, kind: 'report' })}`
})
afterAll(() => site?.close())

/** What the form holds as the page proposes it. */
function proposed(page: string): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = { id: hidden(page, 'id'), area: hidden(page, 'area') }
  fields.item = [...page.matchAll(/name="item" value="([^"]+)" checked/g)].map(([, item = '']) => item)
  for (const [, name = '', value = ''] of page.matchAll(/name="(period\.[^"]+)" value="([^"]*)"/g)) fields[name] = value
  for (const [, name = '', options = ''] of page.matchAll(/<select name="(series\.[^"]+)"[^>]*>(.*?)<\/select>/g))
    fields[name] = /<option value="([^"]*)" selected/.exec(options)?.[1] ?? ''
  return fields
}

describe('figures from a document', () => {
  it('results are offered in their series, goals are not; what has no series is left to people', async () => {
    const { status, text } = await people.maker.get(address)
    expect(status).toBe(200)
    expect(text).toContain('33,757.93 亿元')
    expect(text).toContain('新一期数据')
    expect(text).toContain('请选定指标和时期')
    expect(text).not.toContain('5%左右')
    // What the report repeats of a known year is no revision.
    expect(text).toContain('与已有数据相同')
    expect((await fetch(site.url + address, { redirect: 'manual' })).status).toBe(303)
  })

  it('what is ticked is handed in with its quote; the figure then leads to the words', async () => {
    const { maker, reviewer } = people
    const form = proposed((await maker.get(address)).text)
    expect(form.item).toHaveLength(2)
    const done = await maker.post(address, { ...form, do: 'submit' })
    expect(done.status).toBe(303)
    const opened = await openBatch(site.ctx, maker.seat, String(form.id))
    expect(opened).toMatchObject({ ok: true, value: { batch: { origin: 'document', state: 'submitted' } } })
    const figures = opened.ok ? opened.value.figures : []
    const first = figures.find(({ indicator }) => indicator === gdp.indicator)
    expect(first).toMatchObject({
      indicator: '地区生产总值',
      figure: { value: '3375793000000' },
      period: { to: '2025-12-31' },
    })
    expect(REPORT.slice(first?.quote?.start, first?.quote?.end)).toBe(first?.quote?.quote)
    await reviewer.post(`/indicators/batches/${form.id}`, { move: 'approve', note: '', key: '' })
    const page = await (await fetch(`${site.url}/indicators/${first?.series}`)).text()
    expect(page).toContain(`/plans/${address.split('/').at(-1)}#t-${first?.quote?.start}`)
    expect(proposed((await maker.get(address)).text).item).toHaveLength(0)
  })

  it('a row without series or period is named, nothing ticked too; nothing is kept then', async () => {
    const { maker } = people
    const form = proposed((await maker.get(address)).text)
    expect((await maker.post(address, { ...form, item: [], do: 'submit' })).text).toContain('没有勾选任何一条')
    const [, open = ''] =
      /name="item" value="([^"]+)"\/>[^<]*居民人均可支配收入/.exec((await maker.get(address)).text) ?? []
    const wrong = await maker.post(address, {
      ...form,
      item: [open],
      [`series.${open}`]: '',
      [`period.${open}`]: '去年',
      do: 'submit',
    })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('请选择这个数值属于哪个指标')
    expect(wrong.text).toContain('value="去年"')
  })
})
