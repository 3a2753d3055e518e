// A unit types the figures that it owes, in the browser without scripts; reviewers say who owes what.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBatch } from '../../src/app/keep-figures.ts'
import { verifyAll } from '../../src/app/verify-all.ts'
import { hidden } from '../web/matters.ts'
import { openSite, type Site } from '../web/site.ts'
import { figureOf, figurePeople, handIn } from './figures.ts'

let site: Site
let people: Awaited<ReturnType<typeof figurePeople>>
let series = ''
const SETTINGS = { owner: '统计局', frequency: 'year', lagDays: '30', definition: '抽样调查，含周末' }

beforeAll(async () => {
  site = await openSite()
  people = await figurePeople(site)
  const years = [2020, 2021, 2022, 2023].map((year, at) => figureOf(year, String(7600 + at * 100)))
  await handIn(site, people.maker.seat, years, people.reviewer.seat)
  const list = await people.maker.get('/indicators')
  series = /href="\/indicators\/([\da-f-]{36})"/.exec(list.text)?.[1] ?? ''
})
afterAll(() => site?.close())

describe('who owes which figures', () => {
  it('is said by reviewers alone, every field named that is wrong', async () => {
    const { reviewer, maker } = people
    const address = `/indicators/${series}/settings`
    expect((await maker.get(address)).status).toBe(403)
    expect((await reviewer.get(address)).status).toBe(200)
    const wrong = await reviewer.post(address, { ...SETTINGS, lagDays: '' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('请写明时期结束后多少天内报')
    expect(wrong.text).toContain('抽样调查，含周末')
    expect((await reviewer.post(address, { ...SETTINGS, owner: '别处' })).text).toContain('没有这个单位')
    expect((await reviewer.post(address, SETTINGS)).location).toBe(`/indicators/${series}`)
    const page = await (await fetch(`${site.url}/indicators/${series}`)).text()
    expect(page).toContain('每年一报，时期结束后 30 天内')
    expect(page).toContain('抽样调查，含周末')
    expect(await (await fetch(`${site.url}/indicators?show=late`)).text()).toContain('逾期未报 1 期，最早为2024年')
  })

  it('a series may be begun before it has a figure, and every change holds in the log', async () => {
    const { reviewer } = people
    const typed = { ...SETTINGS, indicator: '社区诊所', area: '健康城区', unit: '万个', measure: 'level' }
    expect((await reviewer.post('/indicators/new', typed)).text).toContain('计量单位不带万、亿')
    const begun = await reviewer.post('/indicators/new', { ...typed, unit: '个' })
    expect((await reviewer.get(begun.location)).text).toContain('还没有审核通过的数据')
    expect((await verifyAll(site.ctx, () => undefined)).broken).toEqual([])
  })
})

describe('typing figures', () => {
  const row = (n: number, more: Record<string, string>) =>
    Object.fromEntries(Object.entries(more).map(([name, value]) => [`${name}.${n}`, value]))
  const head = { title: '步数2024', source: '年度调查', edition: '初步数', published: '' }

  it('shows what the unit owes, late ones first, beside the figure before', async () => {
    const { text } = await people.maker.get('/indicators/enter')
    expect(text).toContain('居民平均步数')
    expect(text).toContain('2024年')
    expect(text).toContain('已逾期')
    expect(text).toContain('2023年 7900 步')
    expect((await people.stranger.get('/indicators/enter')).text).toContain('没有到期应报的数据')
  })

  it('names every wrong cell with a link to it, and keeps what was typed', async () => {
    const form = { ...head, source: '', do: 'submit', id: site.ctx.newId() }
    const cells = {
      ...row(0, { series, period: '2024', value: '八千', missing: '' }),
      ...row(1, { series: '', period: '某年', value: '5', missing: '' }),
      ...row(2, { series, period: '2019', value: '7500', missing: 'withheld' }),
    }
    const { status, text } = await people.maker.post('/indicators/enter', { ...form, ...cells })
    expect(status).toBe(422)
    for (const link of ['#e-value-0', '#e-series-1', '#e-period-1', '#e-value-2', '#e-source'])
      expect(text).toContain(`href="${link}"`)
    expect(text).toContain('value="八千"')
    expect(text).toContain('value="某年"')
  })

  it('an unusual value is asked about before it is handed in; a draft is not', async () => {
    const id = site.ctx.newId()
    const form = { ...head, ...row(0, { series, period: '2024', value: '0.8万亿', missing: '' }), id, do: 'submit' }
    const asked = await people.maker.post('/indicators/enter', form)
    expect(asked.status).toBe(422)
    expect(asked.text).toContain('相差 50 倍以上')
    expect(asked.text).toContain('name="sure"')
    expect((await people.maker.post('/indicators/enter', { ...form, do: 'draft' })).status).toBe(303)
    const draft = await openBatch(site.ctx, people.maker.seat, id)
    expect(draft).toMatchObject({ ok: true, value: { batch: { state: 'draft' } } })
    expect(draft.ok && draft.value.figures[0]?.figure).toEqual({ kind: 'value', value: '800000000000', op: '=' })
  })

  it('a returned batch is mended in the form and handed in anew; the old one is withdrawn', async () => {
    const { maker, reviewer } = people
    const id = site.ctx.newId()
    const form = { ...head, ...row(0, { series, period: '2024', value: '8,050', missing: '' }), do: 'submit' }
    const sent = await maker.post('/indicators/enter', { ...form, id })
    expect(sent).toMatchObject({ status: 303, location: `/indicators/batches/${id}?done=1` })
    expect((await maker.get('/indicators/enter')).text).not.toContain('已逾期')
    await reviewer.post(`/indicators/batches/${id}`, { move: 'return', note: '应为8060', key: '' })
    const again = await maker.get(`/indicators/enter?from=${id}`)
    expect(again.text).toContain('value="8050"')
    const next = hidden(again.text, 'id')
    const mended = { ...form, 'value.0': '8060', id: next, from: id }
    expect((await maker.post('/indicators/enter', mended)).status).toBe(303)
    expect(await openBatch(site.ctx, maker.seat, id)).toMatchObject({
      ok: true,
      value: { batch: { state: 'withdrawn' } },
    })
    await reviewer.post(`/indicators/batches/${next}`, { move: 'approve', note: '', key: '' })
    expect(await (await fetch(`${site.url}/indicators`)).text()).toContain('8060 步')
  })

  it('a reason stands where there is no figure; nothing typed is told', async () => {
    const { maker } = people
    const empty = {
      ...head,
      ...row(0, { series, period: '2025', value: '', missing: '' }),
      do: 'submit',
      id: site.ctx.newId(),
    }
    expect((await maker.post('/indicators/enter', empty)).text).toContain('没有任何数据')
    const none = { ...empty, 'missing.0': 'not-collected' }
    const done = await maker.post('/indicators/enter', none)
    expect(done.status).toBe(303)
    expect((await maker.get(done.location)).text).toContain('未采集')
  })
})
