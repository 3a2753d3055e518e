// A publisher takes a later report, reads what it makes of every promise, corrects a verdict and publishes; all by plain forms.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { countInbox } from '../../src/app/list-inbox.ts'
import { openMatter } from '../../src/app/open-matter.ts'
import { seatsOfSample } from '../../src/cli/sample-people.ts'
import { type Asking, askingOf, openScored, type Scored } from './scored.ts'

let site: Scored
const textOf = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

let ask: Asking

beforeAll(async () => {
  site = await openScored()
  ask = askingOf(site.app)
}, 120_000)
afterAll(() => site.close())

const laterOf = async () =>
  (await ask('周敏', `/plans/${site.plan}/outcomes`, undefined, 'application/json')).json().later

it('the head of a page counts what the unit has to do, and shows no count where there is nothing', async () => {
  const { body } = await ask('周敏', '/plans')
  expect(body).not.toContain('data-count="all"')
  const seat = seatsOfSample().get('zhoumin')
  if (!seat) throw new Error('nobody')
  const fields = { title: '绿道一期', basis: '规划', urgency: 'ordinary' }
  const opened = await openMatter(site.ctx, seat, { service: 'major-task', fields })
  expect(opened.ok).toBe(true)
  const all = (await countInbox(site.ctx, seat)).reduce((sum, { n }) => sum + n, 0)
  expect(all).toBeGreaterThan(0)
  expect((await ask('周敏', '/plans')).body).toContain(`<b class="num" data-count="all">${all}</b>`)
  expect((await site.app.inject({ url: '/plans' })).body).not.toContain('data-count')
})

describe('promises against outcomes', () => {
  it('stand side by side with both quotes, the verdict and its reason, and as a table to take away', async () => {
    const [, report] = await laterOf()
    const url = `/plans/${site.plan}/outcomes/${report.document}`
    const words = textOf((await ask('陈立', url)).body)
    for (const told of ['全市地区生产总值超过4万亿元', '已改写', '同一指标的期限推后了', '已弱化', '这份文件没有提到'])
      expect(words).toContain(told)
    expect(words).not.toMatch(/pages\.[a-z]|undefined/)
    expect(words).not.toContain('确认或改判 判断')
    const only = textOf((await ask('周敏', `${url}?verdict=weakened`)).body)
    expect(only).toContain('居民收入增速快于经济增速')
    expect(only).not.toContain('空气质量优良天数保持在338天左右')
    const csv = await ask('周敏', `${url}.csv`)
    expect([csv.statusCode, csv.body.includes('同一指标的期限推后了')]).toEqual([200, true])
    expect((await ask('周敏', `${url}.xlsx`)).statusCode).toBe(200)
    expect((await ask('周敏', `/plans/${site.plan}/outcomes/${site.plan}`)).statusCode).toBe(404)
    const all = textOf((await ask('陈立', `/plans/${site.plan}/outcomes`)).body)
    expect(all).toContain('2025-01-25')
  })

  it('a verdict is corrected with a reason; without one the page says so and keeps the choice', async () => {
    const [, report] = await laterOf()
    const url = `/plans/${site.plan}/outcomes/${report.document}`
    const said = { item: site.items[0] ?? '', verdict: 'missed', why: '' }
    expect((await ask('陈立', url, said)).statusCode).toBe(403)
    const again = await ask('周敏', url, said)
    expect([again.statusCode, again.body.includes('<option value="missed" selected')]).toEqual([422, true])
    expect(again.body).toContain(`href="#why-${said.item}"`)
    const kept = await ask('周敏', url, { ...said, why: '期限内已无法达到' })
    expect([kept.statusCode, kept.headers.location]).toEqual([303, `${url}?kept=${said.item}#p-${said.item}`])
    expect(textOf((await ask('周敏', url)).body)).toContain('周敏 改判（系统提出的是“已改写”）：期限内已无法达到')
  })

  it('what has changed is shown before it is published, and published once for one form', async () => {
    const url = `/plans/${site.plan}/score/release`
    const before = await ask('周敏', url)
    expect(textOf(before.body)).toContain('后来文件的说法有变：“全市地区生产总值超过4万亿元”')
    expect(textOf(before.body)).not.toContain('数据有变：“全社会研发经费投入')
    const key = /name="key" value="([^"]+)"/.exec(before.body)?.[1] ?? ''
    expect((await ask('陈立', url, { key, note: '' })).statusCode).toBe(403)
    for (const _ of [1, 2])
      expect((await ask('周敏', url, { key, note: '改判一项' })).headers.location).toBe(`${url}?done`)
    expect(textOf((await ask('周敏', `${url}?done`)).body)).toContain('第 3 次已发布')
    const board = textOf((await site.app.inject({ url: '/', headers: { 'accept-language': 'zh' } })).body)
    expect(board).toContain('第 3 次发布')
    expect(board).toContain('改判一项')
    expect((await site.app.inject({ url: `/scores/${site.plan}/4` })).statusCode).toBe(404)
  })
})
