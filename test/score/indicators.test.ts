// Indicators as anybody reads them: only what was approved, every edition of it, and what is missing.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readFigures } from '../../src/documents/figures.ts'
import { openSite, type Site } from '../web/site.ts'
import { figureOf, figurePeople, handIn } from './figures.ts'

let site: Site
let people: Awaited<ReturnType<typeof figurePeople>>
let address = ''
const open = async (path: string) => {
  const answer = await fetch(site.url + path)
  return { status: answer.status, text: await answer.text() }
}

beforeAll(async () => {
  site = await openSite()
  people = await figurePeople(site)
  const { maker, reviewer } = people
  const first = figureOf(2023, '7900', { vintage: { on: '2024-02-01', words: '初步数' } })
  await handIn(site, maker.seat, [first, figureOf(2024, '8100')], reviewer.seat)
  const revised = figureOf(2023, '7850', { vintage: { on: '2024-12-01', words: '核实数' } })
  await handIn(site, maker.seat, [revised], reviewer.seat)
  await handIn(site, maker.seat, [figureOf(2025, '9999')], null)
  const list = await open('/indicators')
  address = /href="(\/indicators\/[\da-f-]{36})"/.exec(list.text)?.[1] ?? ''
})
afterAll(() => site?.close())

describe('indicators', () => {
  it('anybody reads the list with the latest approved figure, and finds by name', async () => {
    const { status, text } = await open('/indicators?q=步数')
    expect(status).toBe(200)
    expect(text).toContain('居民平均步数')
    expect(text).toContain('8100 步')
    expect(text).not.toContain('9999')
    expect((await open('/indicators?q=没有的')).text).toContain('没有符合条件的指标')
    expect((await open('/en/indicators')).text).toContain('Only approved figures are shown')
  })

  it('a revision stands before the figure that it replaced, which is kept', async () => {
    const { text } = await open(address)
    const [now, before] = [text.indexOf('7850'), text.indexOf('7900')]
    expect(now).toBeGreaterThan(0)
    expect(before).toBeGreaterThan(now)
    expect(text).toContain('旧版，已被修订')
    expect(text).toContain('核实数')
  })

  it('what waits is seen by its unit and by reviewers, by nobody else', async () => {
    const { maker, reviewer, stranger } = people
    for (const { get } of [maker, reviewer]) expect((await get(address)).text).toContain('9999')
    for (const text of [(await stranger.get(address)).text, (await open(address)).text]) {
      expect(text).not.toContain('9999')
      expect(text).not.toContain('尚未计入的数据')
    }
  })

  it('what is downloaded can be handed in again', async () => {
    const csv = await open(`${address}/figures.csv`)
    expect(csv.status).toBe(200)
    expect(csv.text).not.toContain('9999')
    const again = readFigures('a.csv', Buffer.from(csv.text))
    expect(again.ok && again.value).toMatchObject([{ figure: { value: '7900' } }, {}, { figure: { value: '7850' } }])
    expect(again.ok && again.value[0]).toEqual(
      figureOf(2023, '7900', { vintage: { on: '2024-02-01', words: '初步数' } }),
    )
    const english = await open(`/en${address}/figures.csv`)
    expect(readFigures('a.csv', Buffer.from(english.text)).ok).toBe(true)
    expect((await fetch(`${site.url}/indicators/figures.xlsx`)).headers.get('content-type')).toContain('spreadsheet')
  })

  it('a series that is not there is told so', async () => {
    for (const path of ['/indicators/none', '/indicators/01920000-0000-7000-8000-000000000000']) {
      const { status, text } = await open(path)
      expect(status).toBe(404)
      expect(text).toContain('没有这个指标序列')
    }
  })
})
