// What anybody sees of the published score: the board, one target, the archive, open data, embeds, feeds; small, without scripts, without barriers.
import { brotliCompressSync } from 'node:zlib'
import Papa from 'papaparse'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRelease } from '../../src/app/release-board.ts'
import { canonical, digest, type Json } from '../../src/domain/base/digest.ts'
import { faultsOf } from './markup.ts'
import { openScored, type Scored } from './scored.ts'

let site: Scored
let plan = ''
let items: readonly string[] = []
const get = (url: string, headers: Record<string, string> = {}) =>
  site.app.inject({ url, headers: { 'accept-language': 'zh', ...headers } })
const textOf = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

beforeAll(async () => {
  site = await openScored()
  plan = site.plan
  items = site.items
}, 120_000)
afterAll(() => site.close())

describe('the board', () => {
  it('says what to do first while nothing is published', () => {
    expect(textOf(site.before)).toContain('还没有发布过任何规划的目标评价')
  })

  it('shows a newcomer every target with its quote, light, reason and what a later report made of it', async () => {
    const words = textOf((await get('/')).body)
    for (const told of [
      '13 项目标的当前结论',
      '按时序 2',
      '3.38 万亿元',
      '落后于进度',
      '已改写 ：同一指标的期限推后了',
      '3 项目标',
    ])
      expect(words).toContain(told)
    expect(words).toContain('Ⅱ类或更好')
    expect(words).not.toMatch(/pages\.|indicator\.|undefined|NaN/)
  })

  it('is filtered by its address, and says so when nothing fits', async () => {
    const late = textOf((await get('/?status=behind')).body)
    expect(late).toContain('全市地区生产总值超过4万亿元')
    expect(late).not.toContain('长江干流重庆段水质保持')
    expect(textOf((await get('/?q=没有这样的字')).body)).toContain('没有符合条件的目标')
    expect((await get('/?status=nonsense')).statusCode).toBe(200)
  })

  it('speaks the language that the browser asks for, and keeps the one that an address says', async () => {
    const asked = await get('/', { 'accept-language': 'en-GB' })
    expect([asked.statusCode, asked.headers.location]).toEqual([302, '/en/'])
    expect(textOf((await get('/en/', { 'accept-language': 'en' })).body)).toContain('Where 13 targets stand')
    expect((await get('/zh-Hans/', { 'accept-language': 'en' })).statusCode).toBe(200)
  })

  it('stays what it was at the address of its number', async () => {
    const first = textOf((await get(`/scores/${plan}/1`)).body)
    expect(first).toContain('这是第 1 次发布的存档，最新为第 2 次')
    expect(first).toContain('3.22 万亿元')
    expect(textOf((await get(`/scores/${plan}/history`)).body)).toContain('第 2 次发布')
    for (const url of [`/scores/${plan}/3`, `/scores/${plan}/x`, '/scores/nothing', `/targets/${plan}/none`])
      expect((await get(url)).statusCode, url).toBe(404)
  })
})

describe('the page of a target', () => {
  it('shows every target with chart, table, both wordings, the rule and its numbers, in three languages', async () => {
    for (const lang of ['', '/zh-Hant', '/en'])
      for (const item of items) {
        const { body, statusCode } = await get(`${lang}/targets/${plan}/${item}`)
        expect(statusCode).toBe(200)
        expect(textOf(body)).not.toMatch(/pages\.[a-z]|indicator\.[a-z]|undefined|NaN/)
      }
    const gdp = textOf((await get(`/targets/${plan}/${items[0]}`)).body)
    for (const told of ['29,129.03 亿元', '此后每年须增长', '同一指标的期限推后了', 'gangmu-path/1', '第 1 次发布'])
      expect(gdp).toContain(told)
  })

  it('may be shown in the frames of other sites, and only that page may', async () => {
    const { headers, body } = await get(`/embed/${plan}/${items[0]}`)
    expect(headers['content-security-policy']).toContain('frame-ancestors *')
    expect(headers['x-frame-options']).toBeUndefined()
    expect(body).not.toContain('<script')
    expect((await get('/')).headers['x-frame-options']).toBe('DENY')
  })
})

describe('open data', () => {
  it('holds every figure behind the board, in columns that can be read again', async () => {
    const targets = Papa.parse<Record<string, string>>((await get(`/open/${plan}/latest/targets.csv`)).body, {
      header: true,
    })
    expect(targets.errors.filter(({ code }) => code !== 'TooFewFields')).toEqual([])
    expect(targets.data[0]).toMatchObject({
      kind: 'level',
      op: '>',
      value: '4000000000000',
      status: 'behind',
      latest_value: '3375793000000',
      verdict: 'restated',
    })
    const figures = Papa.parse<Record<string, string>>((await get(`/open/${plan}/latest/figures.csv`)).body, {
      header: true,
    })
    expect(figures.data).toContainEqual(
      expect.objectContaining({ indicator: '空气质量优良天数', period: '2025', value: '>=325' }),
    )
    const sdmx = Papa.parse<Record<string, string>>((await get(`/open/${plan}/latest/figures.sdmx.csv`)).body, {
      header: true,
    })
    expect(sdmx.data).toContainEqual(
      expect.objectContaining({
        INDICATOR: '空气质量优良天数',
        TIME_PERIOD: '2025',
        OBS_VALUE: '325',
        BOUND: '>=',
        OBS_STATUS: 'E',
      }),
    )
    expect(sdmx.data).toContainEqual(
      expect.objectContaining({ TIME_PERIOD: '2021-01-01/P1826D', MEASURE: 'average-growth' }),
    )
  })

  it('describes its files with their hashes, and proves the publication', async () => {
    const pack = (await get(`/open/${plan}/latest/datapackage.json`)).json()
    for (const { path, hash, schema, format } of pack.resources) {
      const { body, headers } = await get(`/open/${plan}/latest/${path}`)
      expect(hash).toBe(`sha256:${digest(body)}`)
      expect(headers['access-control-allow-origin']).toBe('*')
      if (format === 'csv')
        expect(schema.fields.map(({ name }: { name: string }) => name).join(',')).toBe(body.split('\n')[0])
    }
    const { sha256, ...release } = (await get(`/open/${plan}/2/release.json`)).json()
    expect(digest(canonical(release as Json))).toBe(sha256)
    expect((await openRelease(site.ctx, plan))?.sha256).toBe(sha256)
  })

  it('keeps each target at three addresses; a numbered one never changes', async () => {
    for (const [kind, type] of [
      ['csv', 'text/csv'],
      ['json', 'application/json'],
      ['svg', 'image/svg+xml'],
    ] as const) {
      const { headers, statusCode, body } = await get(`/open/${plan}/1/targets/${items[0]}.${kind}`)
      expect([statusCode, String(headers['content-type']).split(';')[0]]).toEqual([200, type])
      expect(headers['cache-control']).toContain('immutable')
      if (kind === 'svg') expect(faultsOf(body)).toEqual([])
    }
    for (const url of [
      `/open/${plan}/latest/nothing.csv`,
      `/open/${plan}/9/targets.csv`,
      `/open/${plan}/latest/targets/x.csv`,
    ])
      expect((await get(url)).statusCode, url).toBe(404)
    expect(textOf((await get('/open')).body)).toContain('Frictionless Data Package')
  })

  it('tells what is new as Atom and RSS', async () => {
    for (const kind of ['atom', 'rss']) {
      const { body, headers } = await get(`/feed.${kind}`)
      expect(headers['content-type']).toContain(`application/${kind}+xml`)
      expect(faultsOf(body.replace(/<\?xml[^>]*>/, ''))).toEqual([])
      expect(body.match(/第 \d 次发布/g)).toHaveLength(2)
    }
  })
})

it('the board weighs at most 20 KB with its compression, and needs no script', async () => {
  for (const url of ['/', `/targets/${plan}/${items[0]}`]) {
    const { body } = await get(url)
    const size = brotliCompressSync(body).length
    console.info(`${url.slice(0, 9)} ${size} bytes compressed`)
    expect(size).toBeLessThan(20_000)
    expect([...body.matchAll(/<script[^>]*src/g)]).toHaveLength(0)
  }
})
