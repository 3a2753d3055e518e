// What services measure of matters becomes figures, without a second entry of data.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openBatch } from '../../src/app/keep-figures.ts'
import { makePerson } from '../app/people.ts'
import { dispatchAs, hidden, OFFICE, seatOf } from '../web/matters.ts'
import { openSite, type Site } from '../web/site.ts'
import { figureOf, figurePeople, handIn } from './figures.ts'

let site: Site
let people: Awaited<ReturnType<typeof figurePeople>>
let series = ''
const address = (more: string) => `/indicators/from-matters?measure=major-task%2Fdispatched&${more}`

beforeAll(async () => {
  site = await openSite()
  const office = await seatOf(site, await makePerson(site.ctx, { name: '周敏', unit: '督办室', ...OFFICE }))
  const lead = await makePerson(site.ctx, { name: '陈立', unit: '交通运输局' })
  for (const title of ['绿道一期', '绿道二期', '绿道三期']) await dispatchAs(site, office, title, lead.unit ?? '')
  // Figures are made of periods that are over: it is March now.
  Object.assign(site.ctx, { clock: () => new Date('2026-03-02T02:00:00.000Z') })
  people = await figurePeople(site)
  const known = figureOf(2024, '9', { indicator: '交办任务', unit: '项' })
  await handIn(site, people.maker.seat, [known], people.reviewer.seat)
  series = /href="\/indicators\/([\da-f-]{36})"/.exec((await people.maker.get('/indicators')).text)?.[1] ?? ''
})
afterAll(() => site?.close())

describe('figures from matters', () => {
  it('are counted of every matter of the region, for each month that is over', async () => {
    const { text } = await people.maker.get(address(`how=count&frequency=month&series=${series}`))
    expect(text).toContain('2026年1月')
    expect(text).toContain('3 项')
    expect(text).toContain('2026年2月')
    expect(text).toContain('0 项')
    expect(text).not.toContain('2026年3月')
    expect((await people.maker.get(address(`how=count&frequency=year&series=${series}`))).text).toContain(
      '没有新的数据',
    )
    expect((await people.maker.get('/indicators/from-matters')).text).not.toContain('没有新的数据')
  })

  it('what is ticked is handed in as a batch of its own kind, and not offered again', async () => {
    const asked = address(`how=count&frequency=month&series=${series}`)
    const page = (await people.maker.get(asked)).text
    const id = hidden(page, 'id')
    const form = { id, measure: 'major-task/dispatched', how: 'count', frequency: 'month', series, do: 'submit' }
    expect((await people.maker.post('/indicators/from-matters', form)).text).toContain('没有勾选任何一条')
    const done = await people.maker.post('/indicators/from-matters', { ...form, period: ['2026-01-31'] })
    expect(done.status).toBe(303)
    expect(await openBatch(site.ctx, people.maker.seat, id)).toMatchObject({
      ok: true,
      value: { batch: { origin: 'matters', state: 'submitted' }, figures: [{ figure: { value: '3' } }] },
    })
    const again = (await people.maker.get(asked)).text
    expect(again).not.toContain('value="2026-01-31"')
    expect(again).toContain('value="2026-02-28"')
  })
})
