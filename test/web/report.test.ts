// The whole report of a publication, as a page and as a Word file: every promise with its words, light, numbers and sources; what is unknown says so.
import { renderToString } from 'preact-render-to-string'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { exportBriefing } from '../../src/app/export-briefing.ts'
import { openRelease, type Published } from '../../src/app/release-board.ts'
import { decode } from '../../src/documents/decode.ts'
import { openZip } from '../../src/documents/zip.ts'
import { judgeTarget } from '../../src/domain/indicator/judge.ts'
import { NOTHING } from '../../src/domain/indicator/target.ts'
import { drawingOf } from '../../src/domain/score/drawing.ts'
import { changesBetween, type ScoredTarget } from '../../src/domain/score/release.ts'
import { briefOf } from '../../src/web/briefing/brief.ts'
import { BriefingBlocks } from '../../src/web/briefing/html.tsx'
import { picturedBriefing } from '../../src/web/briefing/pictures.tsx'
import { reportOf } from '../../src/web/briefing/report.ts'
import { titleOf } from '../../src/web/charts/describe.ts'
import { voiceOf } from '../../src/web/voice.ts'
import { faultsOf } from './markup.ts'
import { openScored, type Scored } from './scored.ts'

let site: Scored
let published: Published
const get = (url: string) => site.app.inject({ url, headers: { accept: 'text/html', 'accept-language': 'zh' } })
const textOf = (html: string) =>
  withoutPictures(html)
    .replace(/<[^>]+>/g, ' ')
    .replace(/&gt;/g, '>')
    .replace(/&lt;/g, '<')
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')

/** A chart has boxes in its box: the innermost goes first. */
const withoutPictures = (html: string): string => {
  const less = html.replace(/<svg(?:(?!<svg)[\s\S])*?<\/svg>/g, ' ')
  return less === html ? html : withoutPictures(less)
}

beforeAll(async () => {
  site = await openScored()
  const found = await openRelease(site.ctx, site.plan, 2)
  if (!found) throw new Error('no publication 2')
  published = found
}, 120_000)
afterAll(() => site.close())

/** The targets as they would stand if nothing were known of any. */
const bareTargets = (): readonly ScoredTarget[] =>
  published.release.targets.map((one) => ({
    ...one,
    facts: NOTHING,
    judgement: judgeTarget(one.target, NOTHING, published.release.on),
    verdicts: [],
  }))

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
    for (const some of [bareTargets(), []]) {
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

/** What a Word file says, as our own reader has it. */
async function wordsOf(
  url: string,
): Promise<{ readonly bytes: Uint8Array; readonly text: string; readonly title: string | null }> {
  const answer = await get(url)
  expect([answer.statusCode, url]).toEqual([200, url])
  const bytes = new Uint8Array(answer.rawPayload)
  const decoded = await decode({ name: 'report.docx', bytes })
  if (!decoded.ok) throw new Error(JSON.stringify(decoded.diagnostics))
  return { bytes, ...decoded.value }
}

/** Nothing but the words: no space, and no sign in place of a shape. */
const bare = (text: string) => text.replace(/[\s√●▲■×○≠◎↓—]/g, '')

const partOf = (bytes: Uint8Array, name: string): string => {
  const zip = openZip(bytes)
  const read = zip.ok ? zip.value.read(name) : null
  return new TextDecoder().decode((read?.ok && read.value) || new Uint8Array())
}

describe('the report as a Word file', () => {
  it.each(['zh-Hans', 'zh-Hant', 'en'] as const)(
    'says of every target what the page says, word for word (%s)',
    async (lang) => {
      const v = voiceOf(lang)
      const address = `/${lang}/scores/${site.plan}/2/report`
      const { body } = await get(address)
      const { text, title } = await wordsOf(`${address}.docx`)
      expect(title).toBe(v.t('report-title', { title: published.release.plan.title }))
      const sections = body.split('<section id="t-').slice(1)
      const { targets, on } = published.release
      expect(sections).toHaveLength(targets.length)
      const heads = targets.map(({ target }, at) =>
        bare(
          v.t('report-nth', { n: at + 1, name: target.indicators.join(lang === 'en' ? ', ' : '、') }) +
            (target.commitment?.quote ?? ''),
        ),
      )
      const whole = bare(text)
      for (const [at, { target, facts, judgement }] of targets.entries()) {
        const [section = ''] = (sections[at] ?? '').split(/<\/section>/)
        const page = bare(textOf(section.slice(section.indexOf('>') + 1)))
        const captions = drawingOf(target, facts, judgement, on).panels.map((panel) => bare(titleOf(v, panel)))
        const from = whole.slice(whole.indexOf(heads[at] ?? '-'))
        const picture = from.indexOf(judgement.rule)
        const after = captions.reduce((rest, caption) => rest.replace(caption, ''), from.slice(picture))
        const told = from.slice(0, picture) + after
        expect(page).toContain(bare(v.tell({ code: `indicator.status.${judgement.status}`, params: {} })))
        expect(told.slice(0, page.length)).toBe(page)
      }
    },
  )

  it('is the same file each time it is made, dated by the publication, with a name that says what it is', async () => {
    const url = `/scores/${site.plan}/2/report.docx`
    const first = await get(url)
    const before = await openRelease(site.ctx, site.plan, 1)
    const changes = before && changesBetween(before.release, published.release)
    const v = voiceOf('zh-Hans')
    const where = 'http://localhost:80'
    const briefing = reportOf(v, { published, changes, units: new Map(), site: where })
    const anew = await exportBriefing(site.ctx, picturedBriefing(v, briefing), { number: 2, site: where })
    expect(anew.ok && Buffer.compare(first.rawPayload, anew.value.bytes)).toBe(0)
    expect(first.headers['content-type']).toContain('wordprocessingml')
    const name = `${published.release.plan.title}：目标兑现报告-2.docx`
    expect(decodeURIComponent(String(first.headers['content-disposition']))).toContain(`filename*=UTF-8''${name}`)
    const core = partOf(new Uint8Array(first.rawPayload), 'docProps/core.xml')
    expect(core).toContain(`<dcterms:created xsi:type="dcterms:W3CDTF">2026-03-02T02:00:00Z`)
    expect(core).toContain(`<dc:creator>${published.release.unit}</dc:creator>`)
  })

  it('is built as offices expect: headings, heads of tables that come again, language, links that lead somewhere, words for every picture', async () => {
    const { bytes } = await wordsOf(`/scores/${site.plan}/2/report.docx`)
    const xml = partOf(bytes, 'word/document.xml')
    const all = (pattern: RegExp) => [...xml.matchAll(pattern)].map(([, found = '']) => found)
    expect(all(/<w:pStyle w:val="(Heading3)"\/>/g)).toHaveLength(site.items.length)
    expect(all(/<w:pStyle w:val="(Heading1)"\/>/g)).toHaveLength(6)
    const tables = all(/<w:tbl>([\s\S]*?)<\/w:tbl>/g)
    expect(tables.filter((table) => !table.includes('<w:tblHeader/>'))).toHaveLength(1)
    const anchors = all(/<w:hyperlink [^>]*w:anchor="([^"]+)"/g)
    const marks = new Set(all(/<w:bookmarkStart w:name="([^"]+)"/g))
    expect(anchors.length).toBeGreaterThan(2 * site.items.length)
    expect(anchors.filter((one) => !marks.has(one))).toEqual([])
    const related = partOf(bytes, 'word/_rels/document.xml.rels')
    expect(all(/<w:hyperlink [^>]*r:id="([^"]+)"/g).filter((id) => !related.includes(`Id="${id}"`))).toEqual([])
    expect(related).toContain(`Target="http://localhost:80/open/${site.plan}/2/targets.csv"`)
    const pictures = all(/<wp:docPr ([^>]*)\/>/g)
    expect(pictures.length).toBeGreaterThan(site.items.length)
    expect(pictures.filter((one) => !/ descr="[^"]{4,}"/.test(one) || !/ title="[^"]+"/.test(one))).toEqual([])
    expect(new Set(pictures.map((one) => /^id="(\d+)"/.exec(one)?.[1])).size).toBe(pictures.length)
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838"')
    expect(partOf(bytes, 'word/styles.xml')).toContain('<w:lang w:val="zh-CN" w:eastAsia="zh-CN"/>')
    const english = (await wordsOf(`/en/scores/${site.plan}/2/report.docx`)).bytes
    expect(partOf(english, 'word/styles.xml')).toContain('<w:lang w:val="en-GB" w:eastAsia="zh-CN"/>')
  })

  it('carries each chart as plain shapes and as points, with no sheet that only a browser would follow', async () => {
    const { bytes } = await wordsOf(`/scores/${site.plan}/2/report.docx`)
    const zip = openZip(bytes)
    const names = zip.ok ? zip.value.names : []
    expect(names[0]).toBe('[Content_Types].xml')
    const drawings = names.filter((name) => name.endsWith('.svg')).map((name) => partOf(bytes, name))
    expect(drawings.length).toBeGreaterThanOrEqual(12)
    for (const svg of drawings) {
      expect(faultsOf(svg)).toEqual([])
      expect(svg).not.toMatch(/<style|class=|="[^"]*%|var\(|NaN|undefined/)
    }
    expect(drawings.some((svg) => svg.includes('>万亿元</text>'))).toBe(true)
    expect(names.filter((name) => name.endsWith('.png'))).toHaveLength(drawings.length)
  })

  it('the brief says the same as its page, and what is not there is a page that says so', async () => {
    const { body } = await get(`/scores/${site.plan}/2/brief`)
    const { text } = await wordsOf(`/scores/${site.plan}/2/brief.docx`)
    const [article = ''] = /<article class="brief">[\s\S]*<\/article>/.exec(body) ?? []
    const lines = [...article.matchAll(/<(?:h1|h2|li|p class="(?:body|dim)")>([\s\S]*?)<\/(?:h1|h2|li|p)>/g)]
    expect(lines.length).toBeGreaterThan(15)
    const whole = bare(text.replaceAll('•', ''))
    for (const [, line = ''] of lines) expect(whole).toContain(bare(textOf(line)))
    for (const address of [`/scores/${site.plan}/9/report.docx`, '/scores/nonsense/1/brief.docx']) {
      const { statusCode, headers } = await get(address)
      expect([statusCode, headers['content-type']]).toEqual([404, 'text/html; charset=utf-8'])
    }
  })

  it('is made where nothing is known, and where there is no target at all', async () => {
    const v = voiceOf('zh-Hans')
    for (const some of [bareTargets(), []]) {
      const release = { ...published.release, targets: some, previous: null, note: '' }
      const known = {
        published: { ...published, release },
        changes: null,
        units: new Map(),
        site: 'http://gangmu.test',
      }
      for (const briefing of [reportOf(v, known), briefOf(v, known.published, null)]) {
        const made = await exportBriefing(site.ctx, picturedBriefing(v, briefing), { number: 1, site: known.site })
        if (!made.ok) throw new Error(JSON.stringify(made.diagnostics))
        const decoded = await decode({ name: made.value.name, bytes: made.value.bytes })
        expect(decoded.ok && decoded.value.text).toContain(v.t('release-first'))
        expect(decoded.ok && decoded.value.text).not.toMatch(/undefined|NaN|\[object/)
      }
    }
  })
})
