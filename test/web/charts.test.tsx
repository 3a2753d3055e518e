// Charts as they go out: small, named, described, well-formed whatever the figures, their words clear of each other.

import fc from 'fast-check'
import { renderToString } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { readFigures } from '../../src/documents/figures.ts'
import type { Drawing } from '../../src/domain/score/drawing.ts'
import { countGroups } from '../../src/domain/score/groups.ts'
import { drawingCsv } from '../../src/web/charts/csv.ts'
import { DrawingTable } from '../../src/web/charts/drawing-table.tsx'
import { chartFile, FILE_POLICY } from '../../src/web/charts/file.tsx'
import { Spark } from '../../src/web/charts/spark.tsx'
import { StatusBar, StatusLight } from '../../src/web/charts/status-bar.tsx'
import { TargetChart } from '../../src/web/charts/target-chart.tsx'
import { TimeUsed } from '../../src/web/charts/time-used.tsx'
import { voiceOf } from '../../src/web/voice.ts'
import { bound, seen, series, target, year } from '../indicator/made.ts'
import { DRAWINGS, draw } from './drawings.ts'
import { collisions, faultsOf } from './markup.ts'

const [zh, en] = [voiceOf('zh-Hans'), voiceOf('en')]
const kinds = Object.entries(DRAWINGS)
const chart = (drawing: Drawing, v = zh) => renderToString(<TargetChart v={v} drawing={drawing} id="c" />)
const pictures = (drawing: Drawing, v = zh) => chart(drawing, v).split('<div class="figure">').slice(1)
const file = (drawing: Drawing, v = zh) => chartFile(v, drawing, { title: '“A & B” < 目标', note: 'x' })
const level = DRAWINGS.level as Drawing

describe('a chart', () => {
  it.each(kinds)('%s: takes at most 4 KB, is named and described, and needs no style attribute', (_kind, drawing) => {
    for (const v of [zh, en])
      for (const svg of pictures(drawing, v)) {
        expect(new TextEncoder().encode(svg).length).toBeLessThanOrEqual(4096)
        expect(svg).toMatch(/role="img" aria-labelledby="c-\d c-\d-d"/)
        expect(svg).toMatch(/<title id="c-\d">[^<]+<\/title><desc id="c-\d-d">[^<]{10,}<\/desc>/)
        expect(svg).not.toMatch(/style=|<script|NaN|undefined|Infinity/)
      }
    expect(chart(drawing)).toBe(chart(drawing))
  })

  it.each(kinds)('%s: no words cover others, on a phone and on a wide screen', (_kind, drawing) => {
    for (const v of [zh, en])
      for (const width of [340, 640, 720, 1100])
        for (const svg of pictures(drawing, v)) expect(collisions(svg, width)).toEqual([])
  })

  it.each(kinds)('%s: is well-formed as a file, and as a spark', (_kind, drawing) => {
    for (const v of [zh, en]) {
      expect(faultsOf(file(drawing, v))).toEqual([])
      const spark = renderToString(<Spark v={v} drawing={drawing} />)
      expect([faultsOf(spark), /NaN|undefined/.test(spark)]).toEqual([[], false])
      expect(spark).toMatch(/^<svg class="spark" role="img" aria-label="[^"]{10,}"/)
    }
  })

  it('says in words what it shows', () => {
    expect(chart(level)).toContain('地区生产总值，2017—2027 年，万亿元')
    expect(chart(level)).toContain('2025 年为 3.38 万亿元，2017 年为 2.01 万亿元')
    expect(chart(level)).toContain('到 2027-12-31 的目标为 > 4 万亿元')
    expect(chart(level, en)).toContain('3.38 trillion yuan in 2025')
    expect(chart(DRAWINGS.band as Drawing)).toContain('≈ 338 天（332 天至344 天之间）')
    expect(chart(DRAWINGS.multiple as Drawing)).toContain('高新技术企业，万家')
    expect(chart(DRAWINGS.empty as Drawing)).toContain('没有数据')
  })

  it('draws nothing that is no number, whatever the figures', () => {
    const value = fc.oneof(
      fc.constantFrom('0', '-0.0001', '10000000000000', '0.00000001', '5', '>5', '<=-3', '~7'),
      fc.integer({ min: -1_000_000, max: 1_000_000 }).map(String),
    )
    const op = fc.constantFrom('>=', '<', '~', '=', 'range' as const)
    const kind = fc.constantFrom('level', 'band', 'count', 'multiple', 'change', 'growth', 'average-growth' as const)
    const path = fc.constantFrom('linear', 'geometric' as const)
    fc.assert(
      fc.property(
        fc.array(value, { maxLength: 9 }),
        op,
        kind,
        path,
        fc.integer({ min: -9, max: 9 }),
        (all, sign, of, shape, goal) => {
          const one = target(
            { kind: of, bound: bound(sign, `${goal}`, { value2: `${goal + 2}`, tolerance: '1' }) },
            { path: shape },
          )
          const known = all.length === 0 ? null : series(all.map((words, at) => seen(year(2019 + at), words)))
          const drawing = draw(one, { series: [known], growth: [known] })
          const whole = chart(drawing) + renderToString(<Spark v={zh} drawing={drawing} />) + file(drawing)
          expect(whole).not.toMatch(/NaN|undefined|Infinity|e[+-]\d/)
          expect(faultsOf(whole)).toEqual([])
        },
      ),
      { numRuns: 200 },
    )
  })

  it('leaves out a pace that leads beyond anything that could be drawn', () => {
    const one = target({ kind: 'level', bound: bound('>=', '0') }, { path: 'geometric' })
    const steep = draw(one, { series: [series([seen(year(2019), '0.00000001'), seen(year(2020), '1')])] })
    expect(chart(steep)).not.toContain('照此速度')
    expect(chart(steep)).toMatch(/class="due"/)
    expect(chart(steep)).not.toMatch(/e[+]\d|"-\d+%"/)
  })

  it('stands alone as a file: with its own sheet, which its policy allows and nothing else', async () => {
    const text = file(level)
    expect(text).toMatch(/^<svg xmlns="http:\/\/www.w3.org\/2000\/svg" width="720" height="\d+" viewBox="0 0 720 \d+"/)
    const sheet = /<style>([^<]*)<\/style>/.exec(text)?.[1] ?? ''
    const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(sheet))
    expect(FILE_POLICY).toContain(`'sha256-${Buffer.from(hash).toString('base64')}'`)
    expect(text).not.toMatch(/var\(--|url\(/)
  })
})

describe('beside a chart', () => {
  it('the table has every edition with its source, and the file can be read in again', () => {
    const drawing = DRAWINGS.revised as Drawing
    const table = renderToString(<DrawingTable v={zh} drawing={drawing} />)
    expect(table).toContain('初核，2024-02-01 公布，已被修订')
    expect(table).toContain('没有公布')
    expect(table.match(/<tr/g)?.length).toBe(6)
    expect(renderToString(<DrawingTable v={en} drawing={level} />)).toContain('href="https://example.cn/a.html"')
    expect(renderToString(<DrawingTable v={zh} drawing={DRAWINGS.undated as Drawing} />)).toContain('没有数据')
    const criteria = renderToString(<DrawingTable v={zh} drawing={DRAWINGS.qualitative as Drawing} />)
    expect(criteria).toContain('完成标准</th>')
    expect(criteria).toContain('自报满足，没有佐证')
    for (const [, one] of kinds) {
      const rows = one.panels.flatMap((panel) => panel.rows.map(({ observation }) => observation))
      const read = rows.length === 0 ? null : readFigures('x.csv', new TextEncoder().encode(drawingCsv(one)))
      expect(read === null || (read.ok && read.value)).toEqual(rows.length === 0 || rows)
    }
  })

  it('the bar says how many stand in each of five groups, the light a shape and a word', () => {
    const counts = countGroups(['reached', 'behind', 'behind', 'missed', 'no-data'])
    const bar = renderToString(<StatusBar v={zh} counts={counts} />)
    expect(bar).toContain('aria-label="已达成 1，按时序 0，滞后 2，严重滞后或未达成 1，暂无可比数据 1"')
    expect(bar.match(/class="part/g)?.length).toBe(4)
    expect(renderToString(<StatusBar v={en} counts={countGroups([])} />)).toContain('class="part open"')
    expect(renderToString(<StatusLight v={en} status="missed" />)).toMatch(/class="light stop"><svg.*missed/)
  })

  it('the time used counts both ends', () => {
    const used = (on: string) => renderToString(<TimeUsed v={zh} from="2026-01-01" to="2026-01-10" on={on} />)
    expect(used('2026-01-05')).toContain('50%')
    expect(used('2026-01-05')).toContain('余 5 天')
    expect(used('2025-12-31')).toContain('0%')
    expect(used('2026-01-12')).toContain('已到期 2 天')
  })
})
