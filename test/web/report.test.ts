// The whole report of a publication: every promise with its words, light, numbers and sources; what is unknown says so; nothing but words and charts.
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openRelease, type Published } from '../../src/app/release-board.ts'
import { judgeTarget } from '../../src/domain/indicator/judge.ts'
import { NOTHING } from '../../src/domain/indicator/target.ts'
import { BriefingBlocks } from '../../src/web/briefing/html.tsx'
import { reportOf } from '../../src/web/briefing/report.ts'
import { voiceOf } from '../../src/web/voice.ts'
import { faultsOf } from './markup.ts'
import { openScored, type Scored } from './scored.ts'

let site: Scored
let published: Published
const get = (url: string) => site.app.inject({ url, headers: { accept: 'text/html', 'accept-language': 'zh' } })
const textOf = (html: string) =>
  html
    .replace(/<svg[\s\S]*?<\/svg>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

beforeAll(async () => {
  site = await openScored()
  const found = await openRelease(site.ctx, site.plan, 2)
  if (!found) throw new Error('no publication 2')
  published = found
}, 120_000)
afterAll(() => site.close())

describe('the report as a page', () => {
  it('quotes every promise, in the order of the plan, under the heading it stands under', async () => {
    const words = textOf((await get(`/scores/${site.plan}/2/report`)).body)
    const { targets } = published.release
    const parts = words.slice(words.indexOf('三、逐项目标', words.indexOf('一、总体情况', 2000)))
    let at = -1
    for (const { target, goal } of targets) {
      const next = parts.indexOf(target.commitment?.quote ?? '-', at)
      expect(next, target.commitment?.quote).toBeGreaterThan(-1)
      expect(parts).toContain(goal)
      at = next
    }
  })

  it('tells light, reason, numbers, path, pace, verdict and both wordings of a target that is behind', async () => {
    const { body } = await get(`/scores/${site.plan}/2/report`)
    const [part = ''] = new RegExp(`<section id="t-${site.items[0]}"[\\s\\S]*?(?=<section id="t-)`).exec(body) ?? []
    const words = textOf(part)
    for (const told of [
      '全市地区生产总值超过4万亿元',
      '全文第 415 字起',
      '滞后',
      '33,757.93 亿元',
      '当时进度应为 3.52 万亿元',
      '此后每年须增长 8.85%',
      '照最近的速度，到期为 3.72 万亿元（误差范围',
      '规则 gangmu-path/1',
      '初核口径，已被修订',
      '已改写',
    ])
      expect(words).toContain(told)
    expect(part).toContain('role="img"')
  })

  it('names the publication, its hash and the one before, the rule, every source and every file of data', async () => {
    const words = textOf((await get(`/scores/${site.plan}/2/report`)).body)
    const { release, sha256 } = published
    for (const told of [sha256, release.previous ?? '-', release.plan.sha256, release.unit, '周敏', 'gangmu-path/1'])
      expect(words).toContain(told)
    const sources = release.targets.flatMap(({ facts }) =>
      facts.series.flatMap((one) => (one?.observations ?? []).map(({ source }) => source)),
    )
    for (const source of new Set(sources)) expect(words.replaceAll(' ', '')).toContain(source.replaceAll(' ', ''))
    expect(words).toContain(`/open/${site.plan}/2/figures.sdmx.csv`)
  })

  it('is well made, without a script of its own, in three languages, and linked from board, archive and brief', async () => {
    for (const lang of ['/zh-Hans', '/zh-Hant', '/en']) {
      const { body } = await get(`${lang}/scores/${site.plan}/2/report`)
      const [article = ''] = /<article[\s\S]*<\/article>/.exec(body) ?? []
      expect(article.length).toBeGreaterThan(20_000)
      expect(faultsOf(article)).toEqual([])
      expect(body).not.toMatch(/<script[^>]*src/)
      expect(textOf(body)).not.toMatch(/pages\.|indicator\.|command\.|undefined|NaN|\[object/)
    }
    const address = `/scores/${site.plan}/2/report`
    for (const from of ['/', `/scores/${site.plan}/history`, `/scores/${site.plan}/2/brief`])
      expect((await get(from)).body).toContain(`href="${address}"`)
  })

  it('every link of its contents and tables leads to a part of it', async () => {
    const { body } = await get(`/scores/${site.plan}/2/report`)
    const wanted = [...body.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id)
    const there = new Set([...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id))
    expect(wanted.length).toBeGreaterThan(2 * site.items.length)
    expect(wanted.filter((id) => !there.has(id ?? ''))).toEqual([])
  })

  it('says what is unknown where nothing is known, and that a first publication has none before it', () => {
    const v = voiceOf('zh-Hans')
    const { release } = published
    const targets = release.targets.map((one) => ({
      ...one,
      facts: NOTHING,
      judgement: judgeTarget(one.target, NOTHING, release.on),
      verdicts: [],
    }))
    for (const some of [targets, []]) {
      const bare = { ...published, release: { ...release, targets: some, previous: null, note: '' } }
      const briefing = reportOf(v, { published: bare, changes: null, units: new Map(), site: 'http://gangmu.test' })
      const html = renderToString(BriefingBlocks({ v, briefing }))
      expect(faultsOf(html)).toEqual([])
      const words = textOf(html)
      expect(words).toContain(`已确认的目标共 ${some.length} 项`)
      expect(words).toContain(v.t('release-first'))
      expect(words.split('暂无数据').length - 1).toBe(some.length)
      expect(words.split('还没有用后来的文件对照过').length - 1).toBe(some.length)
      expect(words).not.toMatch(/undefined|NaN|\[object/)
    }
  })

  it('a publication that is not there is a page that says so', async () => {
    for (const address of [
      `/scores/${site.plan}/9/report`,
      '/scores/nonsense/1/report',
      `/scores/${site.plan}/x/report`,
    ]) {
      const { statusCode, body } = await get(address)
      expect(statusCode).toBe(404)
      expect(body).toContain('没有这个目标或这次发布')
    }
  })
})
